import { writeNumberMark } from "../../structure/number-mark.ts";
import type { Section } from "../../structure/section.ts";
import type { TextEdit } from "../../text/edit.ts";
import { modelOf, numbered, renumber } from "./renumber.ts";

/** The number of a new section among its siblings. */
export interface NextNumber {
  /** The mark with the white space behind it. */
  readonly text: string;
  /** The siblings behind it make room, where they must. */
  readonly edits: readonly TextEdit[];
}

/**
 * The number behind that of the sibling before it, written like that of `like`. Absent where `like` has no number.
 * Without `previous` it becomes the first one.
 */
export function nextNumber(
  text: string,
  siblings: readonly Section[],
  like: Section,
  previous: Section | undefined,
): NextNumber | undefined {
  const { mark, titleSpan } = like;
  if (mark === undefined) return undefined;
  const index = previous === undefined ? 0 : siblings.findIndex((sibling) => sibling.index === previous.index) + 1;
  const value = previous?.mark === undefined ? (siblings[0]?.mark?.value ?? 1) : previous.mark.value + 1;
  const behind = numbered(siblings)?.slice(index) ?? [];
  const isCrowded = (behind[0]?.mark.value ?? value + 1) <= value;
  const space = /^[ \t\u3000]*/.exec(text.slice(mark.end, titleSpan.start))?.[0] ?? "";
  return {
    text: writeNumberMark(modelOf(mark, siblings), value) + space,
    edits: isCrowded ? renumber(behind, value + 1) : [],
  };
}
