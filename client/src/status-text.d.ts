import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { Localizer } from "./localizer.ts";
/** What the status bar says. Texts may hold VS Code's `$(icon)`. */
export interface StatusText {
    readonly text: string;
    /** Several lines. */
    readonly tooltip: string;
    /** The text without icons, for a screen reader. */
    readonly spoken: string;
}
/** What the status bar says of a document; `undefined` when nothing of ours belongs there. */
export declare function statusText(overview: OverviewResult | undefined, l10n: Localizer): StatusText | undefined;
