import { lineAt, nextLineStart } from "../text/line.ts";
import { type Entry, endOf, startOf } from "./contents.ts";
import { inlinesOf } from "./inlines.ts";
import type { Alignment, PageBlock, TableRow } from "./page.ts";
import type { References } from "./references.ts";

/**
 * Rows that leave out nearly all their cells would make a page of empty ones: such a table is shown as it is written.
 */
const MOST_EMPTY = 16;

/** The entries at `from` that are rows of one table: where they end. */
export function tableEnd(entries: readonly Entry[], from: number): number {
  let end = from + 1;
  for (; end < entries.length; end += 1) {
    const element = entries[end]?.element;
    if (element?.type !== "row" || element.header) break;
  }
  return end;
}

/** The table of rows that follow each other. Cells that a row leaves out are empty. `text` is the document's. */
export function tableOf(rows: readonly Entry[], text: string, references: References): PageBlock | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const source = { start: startOf(first), end: endOf(last) };
  const columns = rows.reduce(
    (most, { element }) => Math.max(most, element.type === "row" ? element.cells.length : 0),
    0,
  );
  if (columns * rows.length > MOST_EMPTY * (source.end - source.start)) {
    return { kind: "verbatim", source, text: text.slice(source.start, source.end).replaceAll(/\r\n?/g, "\n") };
  }
  const read = rows.flatMap(({ element }): readonly TableRow[] => {
    if (element.type !== "row") return [];
    const cells = element.cells.map((cell) => inlinesOf(cell, references));
    while (cells.length < columns) cells.push([]);
    return [{ header: element.header, cells }];
  });
  const aligned = alignmentsOf(text, first);
  return {
    kind: "table",
    source,
    columns: Array.from({ length: columns }, (_, at) => aligned[at] ?? "none"),
    rows: read,
  };
}

/** What the line under the head row says, by column; nothing when the row is no head. */
function alignmentsOf(text: string, head: Entry): readonly Alignment[] {
  if (head.element.type !== "row" || !head.element.header) return [];
  const { start, end } = lineAt(text, nextLineStart(text, endOf(head)));
  return text
    .slice(start, end)
    .replace(/^[ \t>]*\|?/, "")
    .replace(/\|[ \t]*$/, "")
    .split("|")
    .map((cell) => {
      const mark = cell.trim();
      if (mark.startsWith(":")) return mark.endsWith(":") && mark.length > 1 ? "center" : "left";
      return mark.endsWith(":") ? "right" : "none";
    });
}
