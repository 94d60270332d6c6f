import type { Block, Document, Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { Keep } from "../text/keep.ts";
import { readNumeral } from "../text/numerals.ts";
import { proseOf } from "./prose.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";

/**
 * A cell of a table as arithmetic sees it.
 *
 * - `number`: nothing but a number, with or without a unit
 * - `none`: a dash or a stroke, which stands for nothing
 * - `empty`: nothing at all: not yet filled in, or merged with its neighbour
 * - `text`: anything else
 */
export interface Cell {
  readonly kind: "number" | "none" | "empty" | "text";
  /** Folded, without white space. */
  readonly text: string;
  /** Of a number. Its offsets mean nothing here. */
  readonly quantity: Quantity | undefined;
  /** From the start of the block. */
  readonly run: Run;
}

/**
 * - `total`: the sum of the table, or of what stands above it
 * - `subtotal`: the sum of a group
 * - `of-which`: a part of the line before it
 */
export type LineKind = "total" | "subtotal" | "of-which" | "detail";

export interface TableRow {
  /** Offset of the block into the document; the runs of the cells count from there. */
  readonly blockStart: number;
  readonly kind: LineKind;
  readonly cells: readonly Cell[];
}

/** A table: its head row and the rows below it. */
export interface Table {
  readonly head: readonly Cell[];
  /** What each column is, by its head. */
  readonly columns: readonly LineKind[];
  readonly rows: readonly TableRow[];
}

const rowsOfBlocks = new Keep<Block, readonly BlockRow[]>();

/** A row of a table; its runs count from the start of its block. */
interface BlockRow {
  readonly header: boolean;
  readonly kind: LineKind;
  readonly runs: readonly Run[];
  cells: readonly Cell[] | undefined;
}

interface PlacedRow {
  /** Offset of its block into the document. */
  readonly start: number;
  readonly row: BlockRow;
}

/** A table as its source has it. */
interface SourceTable {
  readonly head: BlockRow;
  readonly rows: readonly PlacedRow[];
}

const tablesOfDocuments = new Keep<Document, readonly SourceTable[]>();

/** The tables of a document that have a body, in source order; looked for once, however many rules ask. */
export function tablesOf(doc: Document): readonly SourceTable[] {
  let tables = tablesOfDocuments.get(doc);
  if (tables === undefined) {
    tables = readTables(doc);
    tablesOfDocuments.set(doc, tables);
  }
  return tables;
}

function readTables(doc: Document): readonly SourceTable[] {
  const tables: { readonly head: BlockRow; readonly rows: PlacedRow[] }[] = [];
  let open: PlacedRow[] | undefined;
  for (const { start, block } of doc.blocks) {
    const found = rowsOf(block);
    if (found.length === 0) {
      open = undefined;
      continue;
    }
    for (const row of found) {
      if (row.header) {
        open = [];
        tables.push({ head: row, rows: open });
      } else open?.push({ start, row });
    }
    if (block.elements.at(-1)?.type !== "row") open = undefined;
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Looked for in every block at every check: without a closure. */
function hasRow({ elements }: Block): boolean {
  for (let at = 0; at < elements.length; at += 1) if (elements[at]?.type === "row") return true;
  return false;
}

const NO_ROWS: readonly BlockRow[] = [];

function rowsOf(block: Block): readonly BlockRow[] {
  if (!hasRow(block)) return NO_ROWS;
  let rows = rowsOfBlocks.get(block);
  if (rows === undefined) {
    rows = block.elements.flatMap((element) =>
      element.type === "row"
        ? [
            {
              header: element.header,
              kind: rowKind(element.cells),
              runs: element.cells,
              cells: undefined,
            },
          ]
        : [],
    );
    rowsOfBlocks.set(block, rows);
  }
  return rows;
}

/**
 * Whether a short document holds what a cell of interest needs, by one search of its text; true for a long one, where
 * walking over the blocks after each keystroke is cheaper than searching all of the text.
 */
export function mayHaveCell({ text }: Document, cell: RegExp): boolean {
  return text.length > SHORT_DOCUMENT || cell.test(text);
}

/** In UTF-16 code units. */
const SHORT_DOCUMENT = 60_000;

/** A cell that may name a total: most documents have none, and their tables need not be read. */
const TOTAL_CELL =
  /\|[^|\n]{0,24}(?:[合总總小共分][ \u3000人件户戶次册冊份台]{0,4}[计計数數]|总和|總和|总额|總額|全[部年]|total|sum|overall|altogether)/i;

/** The tables of a document that have a line or a column of totals, in source order. */
export function tablesWithTotals(doc: Document): readonly Table[] {
  if (!mayHaveCell(doc, TOTAL_CELL)) return [];
  return tablesOf(doc).flatMap((table) => withTotals(table) ?? []);
}

function withTotals({ head, rows }: SourceTable): Table | undefined {
  const columns = head.runs.map(({ text }) => kindOf(text));
  const isSummed = (kind: LineKind): boolean => kind === "total" || kind === "subtotal";
  if (!columns.some(isSummed) && !rows.some(({ row }) => isSummed(row.kind))) return undefined;
  return {
    head: cellsOf(head),
    columns,
    rows: rows.map(({ start, row }) => ({ blockStart: start, kind: row.kind, cells: cellsOf(row) })),
  };
}

function cellsOf(row: BlockRow): readonly Cell[] {
  row.cells ??= row.runs.map(readCell);
  return row.cells;
}

/** How many cells at the start of a row may name it: number, group, name. */
const LABEL_CELLS = 3;

function rowKind(runs: readonly Run[]): LineKind {
  for (const { text } of runs.slice(0, LABEL_CELLS)) {
    const kind = kindOf(text);
    if (kind !== "detail") return kind;
  }
  return "detail";
}

/** Most cells begin with none of these. */
const MAY_NAME = /[计計数數和额額总總全其含]|tal|sum|which|overall/i;
const TOTAL =
  /^(?:总?合计|总[人件户次册份台]数|总计|共计|总数|总和|总额|总共|全部|全年合计|全年总计|全年|年度合计|(?:grand)?total|sum|overall|alltogether|altogether)(?:数|\(.{0,12}\))?$/i;
const SUBTOTAL = /^.{0,10}(?:小计|合计|总计|共计|分计)(?:数|\(.{0,12}\))?$|^sub-?total|.total$/i;
const OF_WHICH = /^(?:#|-*其中|含|ofwhich|including)/i;

function kindOf(source: string): LineKind {
  if (source.length > 40 || !MAY_NAME.test(source)) return "detail";
  const text = plain(source);
  if (TOTAL.test(text)) return "total";
  if (SUBTOTAL.test(text)) return "subtotal";
  return OF_WHICH.test(text) ? "of-which" : "detail";
}

function plain(source: string): string {
  return fold(source).replace(/[\s*_:：\u3000]/g, "");
}

const NOTHING = /^(?:[-—–－/\\~]+|无|\.+)$/;

function readCell(run: Run): Cell {
  const text = fold(proseOf(run).text).replace(/[\s\u3000]+/g, "");
  if (text === "") return { kind: "empty", text, quantity: undefined, run };
  if (NOTHING.test(text)) return { kind: "none", text, quantity: undefined, run };
  const quantity = text.length > 24 ? undefined : numberOf(text);
  return { kind: quantity === undefined ? "text" : "number", text, quantity, run };
}

/** The number that a cell consists of. */
function numberOf(text: string): Quantity | undefined {
  const negative = /^[-−](?=[\d¥])/.test(text);
  const content = negative ? text.slice(1) : text;
  // A year behind nothing else is a number here: the column decides.
  const plainDigits = /^\d+(?:\.\d+)?$/.test(content);
  const [quantity, ...others] = plainDigits ? [] : quantitiesOf(content);
  const value = plainDigits ? Number(content) : readNumeral(content);
  if (
    quantity !== undefined &&
    others.length === 0 &&
    quantity.end === content.length &&
    /^约?$/.test(content.slice(0, quantity.start))
  )
    return negative ? { ...quantity, amount: -quantity.amount, value: -quantity.value } : quantity;
  if (value === undefined) return undefined;
  const decimals = plainDigits ? (content.split(".")[1]?.length ?? 0) : 0;
  const all = { start: 0, end: text.length };
  const signed = negative ? -value : value;
  return {
    ...all,
    number: all,
    amount: signed,
    value: signed,
    slack: 0.5 / 10 ** decimals,
    rough: false,
    scale: { start: text.length, end: text.length },
    unit: "",
  };
}
