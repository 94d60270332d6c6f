import type { Span } from "../text/span.ts";
import { bareUnitAt } from "./bare-unit.ts";
import { isHanAt, isOneOf } from "./characters.ts";
import type { BlankKind } from "./lexed-run.ts";
import type { Token } from "./scan.ts";
import { BOUNDS, DETERMINERS, NO_DETERMINERS } from "./words.ts";

/** A blank before it is placed: offsets count from the start of the prose. */
export interface FoundBlank {
  readonly start: number;
  readonly end: number;
  readonly kind: BlankKind;
  readonly messageId: string;
  /** Where its unit stands. */
  readonly unit?: Span | undefined;
  /** Of a date: the parts that are missing (月日). */
  readonly parts?: string | undefined;
  readonly label?: string | undefined;
}

/** A run while it is read. Readers look at tokens around an index and at a bounded stretch of text. */
export interface Reading {
  /** As the reader sees it. */
  readonly prose: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** A table cell: a form of its own. */
  readonly cell: boolean;
  readonly blanks: FoundBlank[];
}

/** What stands behind a quantity. */
export type Right =
  /** Punctuation, a space, the end: the quantity is complete. */
  | "end"
  /** A word that may follow a complete quantity: 以上, 的, 和. */
  | "bound"
  /** Chinese text: what is counted, or something else. */
  | "noun"
  /** Latin letters or a number. */
  | "other";

const OPENING = "“‘《「『〈[<";

/** What stands behind `end` of the token at `index`. */
export function rightOf(reading: Reading, index: number, end: number): Right {
  const { folded, tokens } = reading;
  const next = tokens[index + 1];
  if (next === undefined || next.start > end || next.kind === "break") return "end";
  switch (next.kind) {
    case "space": {
      const beyond = tokens[index + 2];
      if (beyond === undefined) return "end";
      return beyond.kind === "latin" || beyond.kind === "number" || beyond.kind === "object" ? "other" : "end";
    }
    case "mark":
      return isOneOf(OPENING, folded[next.start]) ? "noun" : "end";
    case "han":
    case "unit":
    case "date":
      if (next.kind === "unit" && folded[next.start] === "%") return "other";
      return BOUNDS.after(folded, end) > 0 ? "bound" : "noun";
    case "number":
      return BOUNDS.after(folded, end) > 0 ? "bound" : isHanAt(folded, end) ? "noun" : "other";
    default:
      return "other";
  }
}

/** Whether what ends at `end` stands for a number itself (每, 这, 两, 若干), so that none is missing behind it. */
export function endsInDeterminer(folded: string, end: number): boolean {
  const length = DETERMINERS.before(folded, end);
  // 单 人, 头 次; but 说明单 ‸ 份, 枕头 ‸ 个: behind another word they are a part of it.
  if (length === 1 && isOneOf("单头众", folded[end - 1]) && isHanAt(folded, end - 2))
    return isOneOf("的了有是为以按分", folded[end - 2]);
  return length > 0 && NO_DETERMINERS.before(folded, end) <= length;
}

/** Start of the clause that `at` stands in, at most `most` code units back. */
export function clauseStart(folded: string, at: number, most: number): number {
  const limit = Math.max(0, at - most);
  let start = at;
  while (start > limit && !isClauseMark(folded[start - 1])) start -= 1;
  return start;
}

const CLAUSE_MARKS = "，。；！？：、,;:!?\n()[]《》“”「」【】";

export function isClauseMark(char: string | undefined): boolean {
  return char === undefined || isOneOf(CLAUSE_MARKS, char);
}

/** Whether the text right before `at` is the end of another quantity: 304 人‸, 3 个‸, or a blank that was found. */
export function followsQuantity(reading: Reading, index: number): boolean {
  const { tokens, blanks } = reading;
  const last = blanks.at(-1);
  for (let back = index - 1; back >= 0 && back > index - 10; back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === "break" || isOneOf("。；！？", reading.folded[token.start])) return false;
    if (last !== undefined && last.end > token.start && last.start < token.end && last.kind === "count") return true;
    const before = tokens[back - 1]?.kind === "space" ? tokens[back - 2] : tokens[back - 1];
    const counted = before?.kind === "number" || before?.kind === "mask";
    if (token.kind === "unit" && counted && bareUnitAt(reading.folded, token.start)) return true;
  }
  return false;
}

/** How many Chinese characters stand without a break before `end`, counted up to `most`. */
export function hanBefore(folded: string, end: number, most: number): number {
  let count = 0;
  while (count < most && isHanAt(folded, end - 1 - count)) count += 1;
  return count;
}

/** How many Chinese characters stand without a break from `start`, counted up to `most`. */
export function hanAfter(folded: string, start: number, most: number): number {
  let count = 0;
  while (count < most && isHanAt(folded, start + count)) count += 1;
  return count;
}
