import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { brokenLines } from "../../engine/page/broken-lines.ts";
import type { Alignment, Inline, TableRow as Row, TableBlock } from "../../engine/page/page.ts";
import { widthOfInlines } from "../../engine/page/width.ts";
import { type TableLook, tableLook } from "../table-look.ts";
import { runsOf } from "./inlines.ts";
import { TWIPS_PER_POINT } from "./measures.ts";
import { STYLES } from "./style-names.ts";
import type { Writing } from "./writing.ts";

/** Of a line in a cell, in sizes of its text. */
const LINE = 1.35;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
const ALIGNMENTS: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType] | undefined>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  none: undefined,
};

/**
 * A table as wide as the type area. On a grid each row is as high as so many whole lines, as far as can be told without
 * setting it, so that the text after the table is on the grid again.
 */
export function tableOf(block: TableBlock, writing: Writing): Table {
  const { measures, request } = writing;
  const look = tableLook(block, measures.areaWidth / TWIPS_PER_POINT, request.layout.tables.sizePt);
  const widths = columnTwips(look, measures.areaWidth);
  const inset = Math.floor(look.insetPt * TWIPS_PER_POINT);
  const line = Math.round(look.sizePt * LINE * TWIPS_PER_POINT);
  // What Word allows; all rows of a table may be marked as its header, and then there is none.
  const headers = block.rows.findIndex(({ header }) => !header);
  return new Table({
    width: { size: measures.areaWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    margins: { left: inset, right: inset, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: block.rows.map((row, index) => {
      const height = rowHeight(
        row,
        widths.map((width) => width - 2 * inset),
        look.sizePt,
        line,
        measures.pitch,
      );
      return new TableRow({
        // `false` would be written as a header row too.
        ...(index < headers ? { tableHeader: true } : {}),
        ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
        children: row.cells.map((cell, column) => {
          const alignment = row.header ? undefined : ALIGNMENTS[block.columns[column] ?? "none"];
          return new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: row.header ? STYLES.tableHeader.id : STYLES.tableText.id,
                ...(alignment === undefined ? {} : { alignment }),
                ...cellLines(cell, line),
                run: { size: halfPoints(look.sizePt) },
                children: runsOf(cell, writing, sizeLook(look.sizePt, request.layout.tables.sizePt)),
              }),
            ],
          });
        }),
      });
    }),
  });
}

/** Whole half points, as Word counts sizes. */
function halfPoints(sizePt: number): number {
  return Math.max(2, Math.floor(sizePt * 2));
}

/** Of runs that are smaller than the style of tables says. */
function sizeLook(sizePt: number, stylePt: number) {
  return sizePt < stylePt ? { size: halfPoints(sizePt), sizeComplexScript: halfPoints(sizePt) } : {};
}

/** A line with a picture is as high as that wants. */
function cellLines(cell: readonly Inline[], line: number) {
  const hasPicture = cell.some(({ kind }) => kind === "image");
  return hasPicture
    ? { spacing: { line: 240, lineRule: LineRuleType.AUTO } }
    : { spacing: { line, lineRule: LineRuleType.EXACT } };
}

function columnTwips({ widths }: TableLook, area: number): readonly number[] {
  // The ends are rounded, not the widths: rounding must not add up.
  let end = 0;
  return widths.map((width) => {
    const start = Math.round(end * area);
    end += width;
    return Math.max(1, Math.round(end * area) - start);
  });
}

/** In twips; absent where there is no grid. */
function rowHeight(
  { cells }: Row,
  widths: readonly number[],
  sizePt: number,
  line: number,
  pitch: number | undefined,
): number | undefined {
  if (pitch === undefined) return undefined;
  const most = Math.max(
    ...cells.map((cell, column) => linesIn(cell, (widths[column] ?? 0) / TWIPS_PER_POINT / sizePt)),
  );
  // A sixth of a line is what the frame of a row may take.
  return Math.ceil((most * line) / pitch + 1 / 6) * pitch;
}

/** How many lines a cell takes that holds so many characters in a line. */
function linesIn(cell: readonly Inline[], room: number): number {
  const whole = Math.max(1, Math.floor(room * 2) / 2);
  return brokenLines(cell).reduce((sum, one) => sum + Math.max(1, Math.ceil(widthOfInlines(one) / whole)), 0);
}
