/** An open summary, as a selector names it. */
export interface OpenSummary {
    readonly uri: string;
    readonly scheme: string;
    readonly languageId: string;
    /** `Uri.fsPath`: VS Code compares a pattern with it before it reads the pattern as a glob. */
    readonly path: string;
}
/**
 * The features that a file which is no summary must not have from us.
 *
 * @internal
 */
export declare const SUMMARY_METHODS: readonly ["textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/semanticTokens"];
export type SummaryMethod = (typeof SUMMARY_METHODS)[number];
/** Where features are registered. */
export interface FeatureRegistry {
    register(method: SummaryMethod, id: string, registerOptions: SummaryOptions): void;
    unregister(method: SummaryMethod, id: string): void;
}
interface SummaryOptions {
    readonly documentSelector: {
        language: string;
        scheme: string;
        pattern: string;
    }[];
    readonly legend?: {
        tokenTypes: string[];
        tokenModifiers: string[];
    };
    readonly full?: boolean;
    readonly range?: boolean;
}
/** Keeps symbols, folding and tokens registered for the open summaries, for each by itself, and for nothing else. */
export declare class SummaryFeatures {
    #private;
    constructor(registry: FeatureRegistry);
    /** Registers for the summaries that are new and takes back what is registered for all others. */
    update(summaries: readonly OpenSummary[]): void;
    /** The client has dropped its registrations, as it does when the server ends. */
    reset(): void;
}
export {};
