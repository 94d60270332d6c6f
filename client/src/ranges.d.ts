import type { ProtocolRange } from "../../server/src/protocol/range.ts";
type ProtocolPosition = ProtocolRange["start"];
/** Negative when `a` stands before `b`, positive behind it, 0 at the same place. */
export declare function comparePositions(a: ProtocolPosition, b: ProtocolPosition): number;
/** Order by start, then by end; 0 only for the same range. */
export declare function compareRanges(a: ProtocolRange, b: ProtocolRange): number;
export {};
