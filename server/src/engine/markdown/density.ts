import { isBlankUnit, isLineEnd } from "./characters.ts";
import { afterLineEnd } from "./lines.ts";

/**
 * The tokenizer is at its worst, cubic in their number, in a paragraph full of delimiters. Nobody writes so many in
 * one: a block with more is one plain paragraph.
 */
export const MAX_MARKS = 500;

const MARKS = "[]*_~`|<";
const NESTING = "*_~";
/** Longer than any run that means emphasis. */
const LONG_RUN = 32;
const DEFINITION_LABEL = /\[[^[\]\n\r]{1,999}\]:/y;

/** Whether a paragraph or table row in the text holds more than {@link MAX_MARKS} characters that may delimit markup. */
export function isDense(text: string): boolean {
  if (text.length <= MAX_MARKS) return false;
  let marks = 0;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isLineEnd(unit)) {
      at = afterPrefix(text, afterLineEnd(text, at));
      if (beginsAnew(text, at)) marks = 0;
      continue;
    }
    let end = at + 1;
    if (MARKS.includes(text.charAt(at))) {
      if (unit !== 91 && unit !== 93) while (text.charCodeAt(end) === unit) end += 1;
      // Two long runs nest emphasis as deep as they are long.
      marks += end - at > LONG_RUN && NESTING.includes(text.charAt(at)) ? end - at : 1;
      if (marks > MAX_MARKS) return true;
    }
    at = end;
  }
  return false;
}

/** Behind indentation and quote marks, and behind the label of a definition: long lists of definitions are no burden. */
function afterPrefix(text: string, from: number): number {
  let at = from;
  while (isBlankUnit(text.charCodeAt(at)) || text[at] === ">") at += 1;
  DEFINITION_LABEL.lastIndex = at;
  return DEFINITION_LABEL.test(text) ? DEFINITION_LABEL.lastIndex : at;
}

/** Whether an empty line or a new item stands at `at`, which end the paragraph before them. */
function beginsAnew(text: string, at: number): boolean {
  if (at >= text.length || isLineEnd(text.charCodeAt(at))) return true;
  return "-*+".includes(text.charAt(at)) && isBlankUnit(text.charCodeAt(at + 1));
}
