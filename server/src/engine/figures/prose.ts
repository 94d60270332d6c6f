import type { Gap, Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { isOneOf } from "./characters.ts";
import { headLength } from "./lexicon.ts";
import { isMaskSlot } from "./mask-slot.ts";
import { SURNAMES } from "./surnames.ts";

/** What the reader sees of a run, with the way back to its source. */
export interface Prose {
  readonly text: string;
  /** Start of the source of the character at an offset (0 to `text.length`). */
  readonly toSource: (offset: number) => number;
  /** The source of a span of the text. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** A stretch that stands in the source as it is shown, or (`verbatim` false) a replacement of `source` characters. */
interface Piece {
  readonly shownStart: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly verbatim: boolean;
}

/** The prose of a run: gaps vanish or show their character, a line break is `\n`, a mask made of emphasis marks stays. */
export function proseOf(run: Run): Prose {
  const { text } = run;
  if (run.gaps.length === 0 && !text.includes("\r") && !text.includes("\uFEFF")) {
    return {
      text,
      toSource: (offset) => Math.min(Math.max(0, offset), text.length),
      spanOf: (start, end) => ({ start, end }),
    };
  }
  const builder = new Builder(text);
  const kept = keptGaps(run);
  let at = 0;
  for (const gap of run.gaps) {
    builder.verbatim(at, gap.start);
    if (kept.has(gap)) builder.verbatim(gap.start, gap.end);
    else builder.replaced(gap.start, gap.end, gap.shown);
    at = Math.max(at, gap.end);
  }
  builder.verbatim(at, text.length);
  return builder.done();
}

/** The gaps that are read as they are written: a mask made of emphasis marks, a tag that tells the writer what to fill in. */
export function keptGaps(run: Run): ReadonlySet<Gap> {
  const kept = masksAmong(run);
  for (const gap of run.gaps) if (isInstructionTag(run.text.slice(gap.start, gap.end))) kept.add(gap);
  return kept;
}

/** `<insert figure>` is HTML to Markdown, and to the writer a place to fill in. */
function isInstructionTag(source: string): boolean {
  return (
    source.length < 40 &&
    /^<(?:insert|enter|your|fill|name|date|number|amount|figure|year|place|company|school|union|add)(?: [a-z' ]*)?>$/i.test(
      source,
    )
  );
}

class Builder {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  verbatim(start: number, end: number): void {
    let at = start;
    for (const match of this.#source.slice(start, end).matchAll(/\r\n?|\uFEFF/g)) {
      const from = start + match.index;
      this.#push(at, from, this.#source.slice(at, from), true);
      this.#push(from, from + match[0].length, match[0] === "\uFEFF" ? "" : "\n", false);
      at = from + match[0].length;
    }
    this.#push(at, end, this.#source.slice(at, end), true);
  }

  replaced(start: number, end: number, shown: string): void {
    this.#push(start, end, shown, false);
  }

  #push(sourceStart: number, sourceEnd: number, shown: string, verbatim: boolean): void {
    if (shown === "") return;
    this.#pieces.push({ shownStart: this.#length, sourceStart, sourceEnd, verbatim });
    this.#parts.push(shown);
    this.#length += shown.length;
  }

  done(): Prose {
    const text = this.#parts.join("");
    const pieces = this.#pieces;
    const sourceLength = this.#source.length;
    const pieceAt = (offset: number): Piece | undefined => {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.shownStart ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return pieces[low];
    };
    const toSource = (offset: number): number => {
      if (offset >= text.length) return sourceLength;
      const piece = pieceAt(Math.max(0, offset));
      if (piece === undefined) return 0;
      return piece.sourceStart + (piece.verbatim ? Math.max(0, offset) - piece.shownStart : 0);
    };
    const sourceEnd = (end: number): number => {
      const piece = pieceAt(end - 1);
      if (piece === undefined || end <= 0) return 0;
      return piece.verbatim ? Math.min(piece.sourceEnd, piece.sourceStart + end - piece.shownStart) : piece.sourceEnd;
    };
    return {
      text,
      toSource,
      spanOf: (start, end) => ({ start: toSource(start), end: end > start ? sourceEnd(end) : toSource(start) }),
    };
  }
}

/** 困难职工**张三**等12人: what stands between the marks is a name that is shown bold, and no value is missing. */
function isName(between: string): boolean {
  return (
    between.length >= NAME_LENGTH.least &&
    between.length <= NAME_LENGTH.most &&
    isOneOf(SURNAMES, between[0]) &&
    /^[\u3400-\u9fff]+$/.test(between) &&
    headLength(between, 0, 2) === 0 &&
    !NO_NAME.test(between)
  );
}

const NAME_LENGTH = { least: 2, most: 3 };
/** What begins like a name and is none. */
const NO_NAME = /^(?:车[间站队次]|方面|安全|金额|管理|路段|左右|向|万|甲|乙|丙|丁|戊)/;

/** The emphasis marks that are a mask after all: `2023年*月*日`, `共*人，其中党员*人`. Both marks of a pair must look like one. */
function masksAmong(run: Run): Set<Gap> {
  const kept = new Set<Gap>();
  const marks = run.gaps.filter((gap) => gap.kind === "emphasis");
  if (marks.length === 0) return kept;
  const folded = fold(run.text);
  for (let at = 0; at + 1 < marks.length; at += 1) {
    const open = marks[at];
    const close = marks[at + 1];
    if (open === undefined || close === undefined) break;
    if (folded.slice(open.start, open.end) !== folded.slice(close.start, close.end)) continue;
    if (!isMaskSlot(folded, open.start, open.end) || !isMaskSlot(folded, close.start, close.end)) continue;
    if (isName(folded.slice(open.end, close.start))) continue;
    kept.add(open).add(close);
    at += 1;
  }
  return kept;
}
