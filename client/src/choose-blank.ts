import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import { comparePositions, compareRanges } from "./ranges.ts";

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
export function chooseBlank(
  blanks: readonly ProtocolRange[],
  selection: ProtocolRange,
  direction: Direction,
): Choice | undefined {
  const ordered = [...blanks]
    .sort(compareRanges)
    .filter((range, at, all) => at === 0 || compareRanges(range, all[at - 1] ?? range) !== 0);
  const selected = ordered.findIndex((range) => compareRanges(range, selection) === 0);
  const inside = direction === "next" ? nextIn(ordered, selected, selection) : previousIn(ordered, selected, selection);
  if (inside !== undefined) return { range: inside, isWrapped: false };
  const outermost = direction === "next" ? ordered[0] : ordered.at(-1);
  return outermost && { range: outermost, isWrapped: true };
}

function nextIn(ordered: readonly ProtocolRange[], selected: number, { end }: ProtocolRange) {
  if (selected >= 0) return ordered[selected + 1];
  return ordered.find(({ start }) => comparePositions(start, end) >= 0);
}

function previousIn(ordered: readonly ProtocolRange[], selected: number, { start }: ProtocolRange) {
  if (selected >= 0) return selected === 0 ? undefined : ordered[selected - 1];
  return ordered.findLast(({ end }) => comparePositions(end, start) <= 0);
}
