import type { ProtocolRange } from "../../server/src/protocol/range.ts";
/** The way in which one goes from blank to blank. */
export type Direction = "next" | "previous";
interface Choice {
    readonly range: ProtocolRange;
    /** It was reached across the document's end or start. */
    readonly isWrapped: boolean;
}
/**
 * The blank to go to from a selection (empty for a cursor). A selected blank is left, in the order of starts, so that
 * blanks that overlap are all reached; otherwise it is the nearest one that lies wholly on that side. `undefined`
 * without blanks.
 */
export declare function chooseBlank(blanks: readonly ProtocolRange[], selection: ProtocolRange, direction: Direction): Choice | undefined;
export {};
