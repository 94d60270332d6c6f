import type { Span } from "../text/span.ts";
import type { Document, Run } from "./document.ts";

/**
 * The length of a document as Word's word count gives it: each Chinese character and mark counts one, and so does each
 * word of another script. Markup, code and front matter do not count. With `within`, of the blocks that begin in it.
 */
export function lengthOf(doc: Document, within?: Span): number {
  let length = 0;
  for (const { start, block } of doc.blocks) {
    if (within !== undefined && (start < within.start || start >= within.end)) continue;
    for (const run of block.runs) length += countWords(shownOf(run));
  }
  return length;
}

/** How much of a line a run takes, in Chinese characters: a Latin letter or digit takes half of one. */
export function widthOf(run: Run): number {
  const text = shownOf(run);
  let halves = 0;
  for (let at = 0; at < text.length; at += 1) halves += isEastAsian(text.charCodeAt(at)) ? 2 : 1;
  return halves / 2;
}

/** What the reader sees of a run; a space for what is no prose. */
function shownOf({ text, gaps }: Run): string {
  if (gaps.length === 0) return text;
  let from = 0;
  const shown: string[] = [];
  for (const gap of gaps) {
    shown.push(text.slice(from, gap.start), gap.kind === "object" ? " " : gap.shown);
    from = gap.end;
  }
  shown.push(text.slice(from));
  return shown.join("");
}

function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) inWord = false;
    else if (isEastAsian(unit)) {
      count += 1;
      inWord = false;
    } else if (!inWord && !isLowSurrogate(unit)) {
      // A character beyond the basic plane is Chinese too, or a picture: one each.
      count += 1;
      inWord = !isHighSurrogate(unit);
    }
  }
  return count;
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200f) || unit === 0xfeff;
}

/** Han, kana, hangul, full-width forms, Chinese marks, and the dashes and quotes that Chinese text uses. */
function isEastAsian(unit: number): boolean {
  if (unit < 0x2014) return false;
  return (
    unit === 0x2014 ||
    unit === 0x2026 ||
    (unit >= 0x2018 && unit <= 0x201d) ||
    (unit >= 0x2e80 && unit <= 0xd7ff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xffef)
  );
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
