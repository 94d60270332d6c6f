import type { FontRole, Layout, TextStyle } from "../../../server/src/engine/page/layout.ts";

const style = (font: FontRole, sizePt: number): TextStyle => ({ font, sizePt, bold: false });
export const OFFICIAL: Layout = {
  id: "official",
  paper: { widthMm: 210, heightMm: 297 },
  margins: { topMm: 37, bottomMm: 35, leftMm: 28, rightMm: 26 },
  lines: { kind: "grid", linesPerPage: 22, charactersPerLine: 28 },
  title: style("title", 22),
  body: style("body", 16),
  headings: { 1: style("heading-1", 16), 2: style("heading-2", 16), 3: style("body", 16), 4: style("body", 16) },
  tables: style("body", 12),
  attachment: style("heading-1", 16),
  pageNumber: { style: style("page-number", 14), form: "dashes", place: "outside", belowMm: 7 },
  indentCharacters: 2,
  justified: true,
  dates: "chinese",
};
