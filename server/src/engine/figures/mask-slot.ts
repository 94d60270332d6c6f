import { bareUnitAt } from "./bare-unit.ts";
import { isDigitAt, isHanAt, isLetterAt, isSpaceAt } from "./characters.ts";
import { headLength } from "./lexicon.ts";
import { HONORIFICS, ORGANISATIONS } from "./words.ts";

/** 年, 月 or 日 that something counts or dates. */
export function dateCharacterAt(folded: string, at: number): string | undefined {
  const char = folded[at];
  if (char === "月" || char === "日") return char;
  return char === "年" ? char : undefined;
}

/**
 * Whether `[start, end)` stands where a value belongs: before a unit, a date character, a title or an organisation. Says
 * whether a character that has another meaning (`*`, `X`, `○`) is a mask there.
 */
export function isMaskSlot(folded: string, start: number, end: number): boolean {
  if (isDigitAt(folded, end) || isLetterAt(folded, end)) return false;
  if (isDigitAt(folded, start - 1)) return folded[end] === "年";
  if (isLetterAt(folded, start - 1)) return false;
  if (dateCharacterAt(folded, end) !== undefined && headLength(folded, end, 2) === 0) return true;
  if (bareUnitAt(folded, end) !== undefined) return true;
  if (isSpaceAt(folded, end)) return false;
  return (
    (HONORIFICS.after(folded, end) > 0 || ORGANISATIONS.after(folded, end) > 0) &&
    (end - start > 1 || isHanAt(folded, start - 1))
  );
}
