import { BlockScanner, type BlockStart } from "./block-scanner.ts";
import { isIndentUnit } from "./characters.ts";
import { LineReader } from "./lines.ts";

/** Longer blocks are one plain paragraph: the tokenizer is superlinear in what a block may hold. In UTF-16 code units. */
const MAX_BLOCK_LENGTH = 65_536;

/**
 * What is known of a block without parsing it: it is nothing but that, except `other`, which may be anything. An `item`
 * holds one paragraph; `head` is head and delimiter row of a table; `line` is a line of plain text; `opaque` is too long or
 * too deep to be parsed.
 */
export type Shape = BlockStart | "head" | "line" | "opaque";

/** Where a block stands in the text, without blank lines around it. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** How many cells a body row of a table may have, as the head of its table says; 0 for every other block. */
  readonly columns: number;
}

/**
 * Asked at each place where a block begins, with the number of cells of the table that it continues (0 if none): true
 * ends the cutting there.
 */
export type Stop = (start: number, columns: number) => boolean;

export interface CutOptions {
  /** Cells of the table that the first line is a row of; 0 (the default) when a block begins afresh. */
  readonly columns?: number;
  /** Whether lines of a draft start paragraphs of their own; true by default. */
  readonly drafts?: boolean;
  readonly stop?: Stop;
}

/** What is something else with a further line that is no continuation. */
const ENDS_WITH_ITS_TEXT: ReadonlySet<Shape> = new Set<Shape>(["paragraph", "heading", "item", "row", "head"]);

/** Cuts Markdown into blocks, from `from`, which must be the start of a block, to the end of the text or to a stop. */
export function cutMarkdown(text: string, from: number, options: CutOptions = {}): readonly Cut[] {
  const { columns: firstColumns = 0, drafts = true, stop } = options;
  const scanner = new BlockScanner(text, firstColumns, drafts);
  const lines = new LineReader(text, from);
  const cuts: Cut[] = [];
  let start = -1;
  let end = -1;
  let shape: Shape = "other";
  let columns = 0;
  /** The end of what stands before the last line, and the start of that line. */
  let endBefore = -1;
  let lineBefore = -1;

  /** Ends the open block at `to` and begins the next one; true when the cutting stops there. */
  function begin(at: number, to: number, nextShape: Shape, nextColumns: number): boolean {
    if (start >= 0) cuts.push(toCut(start, to, shape, columns));
    start = -1;
    if (stop?.(at, nextColumns)) return true;
    start = at;
    shape = nextShape;
    columns = nextColumns;
    return false;
  }

  while (lines.advance()) {
    const role = scanner.read(lines.start, lines.end);
    switch (role) {
      case "blank":
        continue;
      case "inside":
        if (ENDS_WITH_ITS_TEXT.has(shape)) shape = "other";
        break;
      case "continuation":
        break;
      case "delimiter":
        if (start !== lineBefore && begin(lineBefore, endBefore, "other", 0)) return cuts;
        shape = "head";
        break;
      default:
        if (begin(lines.start, end, role, role === "row" ? scanner.columns : 0)) return cuts;
    }
    if (scanner.tooDeep) shape = "opaque";
    endBefore = end;
    end = lines.end;
    lineBefore = lines.start;
  }
  if (start >= 0) cuts.push(toCut(start, end, shape, columns));
  return cuts;
}

/** Cuts plain text: each line that is not blank is a block. */
export function cutPlain(text: string, from: number, stop?: Stop): readonly Cut[] {
  const cuts: Cut[] = [];
  const lines = new LineReader(text, from);
  while (lines.advance()) {
    if (isEmpty(text, lines.start, lines.end)) continue;
    if (stop?.(lines.start, 0)) return cuts;
    cuts.push({ start: lines.start, end: lines.end, shape: "line", columns: 0 });
  }
  return cuts;
}

function toCut(start: number, end: number, shape: Shape, columns: number): Cut {
  return { start, end, shape: end - start > MAX_BLOCK_LENGTH ? "opaque" : shape, columns };
}

function isEmpty(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isIndentUnit(text.charCodeAt(at))) at += 1;
  return at === end;
}
