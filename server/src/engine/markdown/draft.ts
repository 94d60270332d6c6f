import { isDigit, isIndentUnit, SPACE } from "./characters.ts";

const NUMERAL = "零〇一二三四五六七八九十百兩两廿卅";
const FORMAL = "零壹贰貳叁參叄肆伍陆陸柒捌玖拾佰";
const STEM = "甲乙丙丁戊己庚辛壬癸";
const DIGIT = "0-9０-９";

/**
 * A numbering mark at the start of a line, as drafts write it: `一、` `（一）` `(一)、` `(二、)` `1、` `1.` `（1）` `1）` `①` `壹、`
 * `甲、` `第一章`. `3.5` and `2024.12` are numbers.
 */
const NUMBER_MARK = new RegExp(
  [
    `[${NUMERAL}]{1,5}[、．.]`,
    `[${FORMAL}]{1,4}[、．.]`,
    `[${STEM}][、．.]`,
    `[（(〔][ \\u3000]?(?:[${NUMERAL}]{1,5}|[${FORMAL}]{1,4}|[${STEM}]|[${DIGIT}]{1,3})[ \\u3000]?、?[ \\u3000]?[）)〕]`,
    `第[ \\u3000]?(?:[${NUMERAL}]{1,5}|[${DIGIT}]{1,3})[ \\u3000]?[章节節条條编編篇部]`,
    `[${DIGIT}]{1,3}(?:[、）)]|[.．](?![${DIGIT}]))`,
    "[\\u2460-\\u249b\\u3220-\\u3229\\u3280-\\u3289\\u24ea\\u2776-\\u2793]",
  ].join("|"),
  "y",
);

/** Whether the line `[start, end)` opens with a numbering mark, behind its indentation. */
export function opensWithNumberMark(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isIndentUnit(text.charCodeAt(at))) at += 1;
  if (!mayOpenMark(text.charCodeAt(at))) return false;
  NUMBER_MARK.lastIndex = at;
  return NUMBER_MARK.test(text) && NUMBER_MARK.lastIndex <= end;
}

/** Spares the expression for nearly all lines. */
function mayOpenMark(unit: number): boolean {
  return isDigit(unit) || unit === 40 || unit >= 0x2460;
}

const SENTENCE_END = "。！？；：";
const CLOSING = "”’」』）》)";

/**
 * Whether a line inside a paragraph of a draft starts a paragraph of its own: it opens with a numbering mark or an
 * indent of two full-width (four half-width) spaces, or the line before it ends a sentence or is empty but for
 * full-width spaces. Otherwise the line break is a soft wrap.
 */
export function startsDraftParagraph(
  text: string,
  line: { start: number; end: number },
  before: { start: number; end: number },
): boolean {
  return (
    endsSentence(text, before.start, before.end) ||
    isIndented(text, line.start, line.end) ||
    opensWithNumberMark(text, line.start, line.end)
  );
}

function isIndented(text: string, start: number, end: number): boolean {
  let width = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isIndentUnit(unit)) return width >= 4;
    width += unit === SPACE || unit === 0xa0 ? 1 : unit === 9 ? 4 : 2;
  }
  return width >= 4;
}

function endsSentence(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && (isIndentUnit(text.charCodeAt(at - 1)) || text[at - 1] === "\\")) at -= 1;
  if (at === start) return true;
  while (at > start && CLOSING.includes(text.charAt(at - 1))) at -= 1;
  return at > start && SENTENCE_END.includes(text.charAt(at - 1));
}
