import type { Span } from "../text/span.ts";
import { isDigit, isLineEnd, skipBlank, trimMarkup } from "./characters.ts";
import type { Shape } from "./cut.ts";
import type { Element, Gap, Run } from "./document.ts";
import { toRun } from "./elements.ts";
import { afterLineEnd } from "./lines.ts";
import { gapsOfSimpleMarkup } from "./simple-markup.ts";
import { cellSpans, delimiterCells } from "./table-line.ts";

const NO_GAPS: readonly Gap[] = [];

/**
 * The elements of a block of simple build with simple inline markup, as the Markdown parser would give them; absent
 * when the block is not simple enough to know that.
 */
export function readSimpleBlock(text: string, shape: Shape, columns: number): readonly Element[] | undefined {
  switch (shape) {
    case "paragraph":
      return readParagraph(text);
    case "heading":
      return readHeading(text);
    case "item":
      return readItem(text);
    case "head":
      return readHead(text);
    case "row":
      return readRow(text, trimMarkup(text, 0, text.length), columns, false);
    case "code":
    case "html":
    case "thematic-break":
      return [{ type: shape, ...trimMarkup(text, 0, text.length), quotes: 0, lists: 0 }];
    case "line":
    case "opaque":
      return readWhole(text);
    case "other":
      return undefined;
  }
}

/** The whole block as one paragraph without gaps, whatever it holds. */
export function readWhole(text: string): readonly Element[] {
  const run = toRun("paragraph", text, 0, text.length, NO_GAPS);
  const span = trimMarkup(text, 0, text.length);
  return run.text === "" ? [] : [{ type: "paragraph", ...span, quotes: 0, lists: 0, run }];
}

/** A run whose markup is simple; absent when it is not. */
function toSimpleRun(kind: Run["kind"], text: string, start: number, end: number): Run | undefined {
  const gaps = gapsOfSimpleMarkup(text, start, end);
  return gaps === undefined ? undefined : toRun(kind, text, start, end, gaps);
}

function readParagraph(text: string): readonly Element[] | undefined {
  const span = trimMarkup(text, 0, text.length);
  const run = toSimpleRun("paragraph", text, span.start, span.end);
  if (run === undefined) return undefined;
  return run.text === "" ? [] : [{ type: "paragraph", ...span, quotes: 0, lists: 0, run }];
}

function readHeading(text: string): readonly Element[] | undefined {
  const span = trimMarkup(text, 0, text.length);
  let at = span.start;
  while (text[at] === "#") at += 1;
  const depth = at - span.start;
  at = skipBlank(text, at, span.end);
  // Marks at the end may close the heading, and none at all leave it empty.
  if (at === span.end || text.indexOf("#", at) !== -1) return undefined;
  const run = toSimpleRun("heading", text, at, span.end);
  return run && [{ type: "heading", ...span, quotes: 0, lists: 0, depth, run }];
}

function readItem(text: string): readonly Element[] | undefined {
  const span = trimMarkup(text, 0, text.length);
  let at = span.start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  const digits = text.slice(span.start, at);
  at += 1;
  const marker = text.slice(span.start, at);
  at = skipBlank(text, at, span.end);
  const run = toSimpleRun("paragraph", text, at, span.end);
  if (run === undefined || run.text === "") return undefined;
  return [
    { type: "item", ...span, quotes: 0, lists: 0, marker, ...(digits === "" ? {} : { ordinal: Number(digits) }) },
    { type: "paragraph", start: at, end: span.end, quotes: 0, lists: 1, run },
  ];
}

function readHead(text: string): readonly Element[] | undefined {
  let end = 0;
  while (!isLineEnd(text.charCodeAt(end))) end += 1;
  const columns = delimiterCells(text, afterLineEnd(text, end), text.length);
  return readRow(text, trimMarkup(text, 0, end), columns, true);
}

function readRow(text: string, span: Span, columns: number, header: boolean): readonly Element[] | undefined {
  const cells: Run[] = [];
  for (const { start, end } of cellSpans(text, span.start, span.end).slice(0, columns)) {
    const run = toSimpleRun("cell", text, start, end);
    if (run === undefined) return undefined;
    cells.push(run);
  }
  return [{ type: "row", ...span, quotes: 0, lists: 0, header, cells }];
}
