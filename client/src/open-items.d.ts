import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import type { PickEntry } from "./commands/ports.ts";
import type { Localizer } from "./localizer.ts";
/** What choosing an entry of the list of open things does. */
export type OpenAction = {
    readonly kind: "insert-all" | "next-blank" | "choose-outline";
} | {
    readonly kind: "insert-section";
    readonly section: string;
} | {
    readonly kind: "select";
    readonly range: ProtocolRange;
};
/** What is open in a summary, in groups: what one can do at once, missing sections, blanks, everything else. */
export declare function openItems(overview: OverviewResult, l10n: Localizer): readonly PickEntry<OpenAction>[];
