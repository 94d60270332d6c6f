import { type Disposable } from "vscode";
import type { OverviewResult } from "../../server/src/protocol/overview.ts";
/** Our item in the status bar, on view only for a summary and for what may be one. */
export declare class StatusBar implements Disposable {
    #private;
    constructor();
    /** Shows the state of the active document; `undefined` when there is none. */
    update(overview: OverviewResult | undefined): void;
    dispose(): void;
}
