import { brokenLines } from "../engine/page/broken-lines.ts";
import type { Inline, TableBlock } from "../engine/page/page.ts";
import { widthOfInlines } from "../engine/page/width.ts";

/** How a table fits on its page. */
export interface TableLook {
  /** By column, as shares of the type area; together 1. */
  readonly widths: readonly number[];
  /** So small that every column holds two characters. */
  readonly sizePt: number;
  /** Between a cell's edge and its text, on either side. */
  readonly insetPt: number;
}

const WIDEST_INSET_PT = 4;
/** What a column may want at most, as a share of the type area: a cell of several lines is still readable. */
const WIDEST = 0.4;

/** @param wantedPt size of the letters where there is room for it */
export function tableLook(table: TableBlock, areaPt: number, wantedPt: number): TableLook {
  const columns = Math.max(1, table.columns.length);
  const insetPt = Math.min(WIDEST_INSET_PT, areaPt / columns / 8);
  const sizePt = Math.min(wantedPt, (areaPt / columns - 2 * insetPt) / 2);
  const least = (2 * sizePt + 2 * insetPt) / areaPt;
  const wanted = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(2, ...table.rows.map(({ cells }) => longestLine(cells[column] ?? [])));
    return Math.min(((longest + 0.5) * sizePt + 2 * insetPt) / areaPt, Math.max(least, WIDEST));
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= 1) return { sizePt, insetPt, widths: wanted.map((width) => width / total) };
  const over = wanted.map((width) => Math.max(0, width - least));
  const sum = over.reduce((all, share) => all + share, 0);
  const spare = Math.max(0, 1 - least * columns);
  const widths = over.map((share) => least + (sum === 0 ? spare / columns : (share / sum) * spare));
  return { sizePt, insetPt, widths };
}

function longestLine(cell: readonly Inline[]): number {
  return Math.max(...brokenLines(cell).map(widthOfInlines));
}
