import { isBlankUnit, isIndentUnit, isLineEnd } from "./characters.ts";
import type { Gap } from "./document.ts";
import { afterLineEnd } from "./lines.ts";

/** What stands in the place of something that is no prose. */
export const OBJECT = "\uFFFC";

/** Gaps that are added in source order. Neighbours that vanish as markup become one. */
export class GapList {
  readonly gaps: Gap[] = [];

  /** An empty gap is none. */
  add(kind: Gap["kind"], start: number, end: number, shown: string): void {
    if (start >= end) return;
    const last = this.gaps.at(-1);
    if (kind === "syntax" && shown === "" && last?.kind === "syntax" && last.shown === "" && last.end === start) {
      this.gaps[this.gaps.length - 1] = { ...last, end };
    } else {
      this.gaps.push({ start, end, kind, shown });
    }
  }
}

/**
 * Sorted gaps of markup, with those of the line breaks in `[start, end)` outside of them: the white space before a line
 * end and the prefix of the next line, so that nothing but the line end is seen (of CRLF nothing but LF).
 */
export function withLineBreaks(text: string, start: number, end: number, markup: readonly Gap[]): readonly Gap[] {
  const list = new GapList();
  let taken = 0;
  let done = start;
  let at = start;
  while (at < end) {
    const gap = markup[taken];
    if (gap !== undefined && gap.start <= at) {
      list.add(gap.kind, gap.start, gap.end, gap.shown);
      taken += 1;
      at = gap.end;
      done = at;
    } else if (isLineEnd(text.charCodeAt(at))) {
      let from = at;
      while (from > done && isIndentUnit(text.charCodeAt(from - 1))) from -= 1;
      const next = afterLineEnd(text, at);
      list.add("syntax", from, next - 1, "");
      at = afterPrefix(text, next, end);
      list.add("syntax", next, at, "");
      done = at;
    } else {
      at += 1;
    }
  }
  return list.gaps;
}

const QUOTE = 62;

/** Behind what a line of a paragraph begins with: the marks of its containers, then the writer's own indent. */
function afterPrefix(text: string, from: number, end: number): number {
  let at = afterMarks(text, from, end);
  while (at < end && isIndentUnit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Behind the spaces and quote marks at `from`. A paragraph's own text begins with neither. */
export function afterMarks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isBlankUnit(text.charCodeAt(at)) || text.charCodeAt(at) === QUOTE)) at += 1;
  return at;
}
