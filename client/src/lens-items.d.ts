import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import type { Localizer } from "./localizer.ts";
/** A line of its own above a line of the text, which runs a command. */
export interface LensItem {
    readonly range: ProtocolRange;
    readonly title: string;
    readonly tooltip: string;
    /** One of ours, without the prefix. */
    readonly command: "insertMissingSections" | "nextBlank" | "repairHere";
    readonly arguments: readonly unknown[];
}
/**
 * What a click can do in a summary: insert what is missing, go to the next blank, repair what stands in a line. The key
 * of the light bulb is taken by input methods for Chinese.
 */
export declare function lensItems(overview: OverviewResult, l10n: Localizer): readonly LensItem[];
