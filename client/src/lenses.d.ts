import { CodeLens, type CodeLensProvider, type TextDocument } from "vscode";
import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { OpenSummary } from "./summary-features.ts";
/** Lenses in open summaries, registered for each by itself: a file that is no summary has no provider of ours. */
export declare class Lenses implements CodeLensProvider {
    #private;
    readonly onDidChangeCodeLenses: import("vscode").Event<void>;
    constructor(overviewAt: (uri: string) => OverviewResult | undefined);
    /** Registers for these summaries and no others, and shows what is open in them now. */
    update(summaries: readonly OpenSummary[]): void;
    provideCodeLenses({ uri }: TextDocument): CodeLens[];
    dispose(): void;
}
