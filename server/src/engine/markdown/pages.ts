import type { Document, Run } from "./document.ts";
import { widthOf } from "./length.ts";

/** The grid of an official page (GB/T 9704-2012, 5.2.3): 22 lines of 28 characters. */
const LINES = 22;
const CHARACTERS = 28;
/** A paragraph begins with two empty characters. */
const INDENT = 2;

/**
 * About how many pages a document takes, set in the official grid: each paragraph and heading begins a line, two Latin
 * letters take one character. An estimate: code and pictures take no line, and no page is broken early.
 */
export function pagesOf(doc: Document): number {
  let lines = 0;
  for (const { block } of doc.blocks) {
    for (const element of block.elements) {
      if (element.type === "heading") lines += linesOf(element.run, 0);
      else if (element.type === "paragraph") lines += linesOf(element.run, INDENT);
      else if (element.type === "row") lines += rowLines(element.cells);
    }
  }
  return lines / LINES;
}

function linesOf(run: Run, indent: number): number {
  return Math.max(1, Math.ceil((widthOf(run) + indent) / CHARACTERS));
}

/** The cells of a row share the width of the page. */
function rowLines(cells: readonly Run[]): number {
  const width = Math.max(1, Math.floor(CHARACTERS / Math.max(1, cells.length)));
  return cells.reduce((most, cell) => Math.max(most, Math.ceil(widthOf(cell) / width)), 1);
}
