import type { ProtocolRange } from "../../server/src/protocol/range.ts";

type ProtocolPosition = ProtocolRange["start"];

/** Negative when `a` stands before `b`, positive behind it, 0 at the same place. */
export function comparePositions(a: ProtocolPosition, b: ProtocolPosition): number {
  return a.line - b.line || a.character - b.character;
}

/** Order by start, then by end; 0 only for the same range. */
export function compareRanges(a: ProtocolRange, b: ProtocolRange): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}
