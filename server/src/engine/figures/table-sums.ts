import { relationOf } from "./dimensions.ts";
import { exact } from "./quantities.ts";
import type { Cell, LineKind, Table, TableRow } from "./tables.ts";

/** A cell that is not what the cells it sums up make. */
export interface WrongCell {
  readonly cell: Cell;
  readonly row: TableRow;
  readonly parts: readonly { readonly cell: Cell; readonly row: TableRow }[];
  readonly result: number;
}

/** Columns that are not added up: rates, averages, prices, numbers that name. */
const NOT_SUMMED =
  /率|占|比|均|单价|价格|标准|序号|编号|排名|名次|年份|年度$|时间|日期|电话|备注|得分|分数|评分|满意度|增长|增幅|增减|同期|上年|去年|增速|^no\.?$|^#$|rate|average|avg|price|rank|year|date|share|ratio|percent|%/i;
/** Columns whose shares make a hundred. */
const SHARES = /占比|比重|构成|百分比|占总|share|%$/i;
/** Rows more than this apart from their total are not looked at: a sum of thousands of cells is no sum by hand. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 40;

/** The wrong totals of a table, each cell once. */
export function wrongCells(table: Table): readonly WrongCell[] {
  if (table.rows.length > MOST_ROWS || table.head.length > MOST_COLUMNS) return [];
  const found = [...wrongRows(table), ...wrongColumns(table)];
  const byCell = new Map<Cell, WrongCell>();
  for (const one of found) if (!byCell.has(one.cell)) byCell.set(one.cell, one);
  return [...byCell.values()].filter((one) => !isConsequence(one, byCell));
}

/** Whether the total fits when the parts that are wrong themselves have the values that they should have. */
function isConsequence({ cell, parts, result }: WrongCell, wrong: ReadonlyMap<Cell, WrongCell>): boolean {
  let right = result;
  let hasWrong = false;
  for (const { cell: part } of parts) {
    const own = wrong.get(part);
    if (own === undefined) continue;
    hasWrong = true;
    right += own.result - (part.quantity?.amount ?? 0);
  }
  return hasWrong && Math.abs((cell.quantity?.amount ?? 0) - right) <= (cell.quantity?.slack ?? 0);
}

interface Placed {
  readonly cell: Cell;
  readonly row: TableRow;
}

function wrongRows(table: Table): readonly WrongCell[] {
  const wrong: WrongCell[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (row.kind !== "total" && row.kind !== "subtotal") continue;
    const groups = groupsOf(table.rows, index);
    if (groups.length === 0) continue;
    const bad: WrongCell[] = [];
    let good = 0;
    for (let column = 1; column < table.head.length; column += 1) {
      const answer = checkColumn(table, row, groups, column);
      if (answer === "fits") good += 1;
      else if (answer !== undefined) bad.push(answer);
    }
    if (bad.length <= Math.max(1, good)) wrong.push(...bad);
  }
  return wrong;
}

/** The sets of rows that the row at `index` may sum up, the likeliest first. */
function groupsOf(rows: readonly TableRow[], index: number): readonly (readonly TableRow[])[] {
  const own = rows[index]?.kind;
  const back = (stops: readonly LineKind[]): readonly TableRow[] => {
    let from = index;
    while (from > 0 && !stops.includes(rows[from - 1]?.kind ?? "total")) from -= 1;
    return rows.slice(from, index);
  };
  const ahead = (stops: readonly LineKind[]): readonly TableRow[] => {
    let to = index + 1;
    while (to < rows.length && !stops.includes(rows[to]?.kind ?? "total")) to += 1;
    return rows.slice(index + 1, to);
  };
  const only = (all: readonly TableRow[], kinds: readonly LineKind[]): readonly TableRow[] =>
    all.filter(({ kind }) => kinds.includes(kind));
  const above = rows.slice(0, index);
  const stops: readonly LineKind[] = own === "total" ? ["total"] : ["total", "subtotal"];
  const groups =
    own === "total"
      ? [
          only(back(["total"]), ["detail"]),
          only(back(["total"]), ["subtotal"]),
          only(above, ["detail"]),
          only(above, ["total"]),
          only(above, ["subtotal"]),
          only(ahead(["total"]), ["detail"]),
          only(ahead(["total"]), ["subtotal"]),
          back(["total"]).filter(({ kind }) => kind !== "subtotal"),
        ]
      : [
          only(back(stops), ["detail"]),
          only(ahead(stops), ["detail"]),
          only(back(["total"]), ["detail"]),
          only(back(["total"]), ["subtotal"]),
          back(stops),
        ];
  return groups.filter((group) => group.length >= 2);
}

function checkColumn(
  table: Table,
  row: TableRow,
  groups: readonly (readonly TableRow[])[],
  column: number,
): WrongCell | "fits" | undefined {
  const head = table.head[column]?.text ?? "";
  const cell = row.cells[column];
  if (cell?.kind !== "number" || cell.quantity === undefined) return undefined;
  if (namesOther(row.cells[0]?.text ?? "", head)) return undefined;
  const isShare = cell.quantity.unit === "%" || (SHARES.test(head) && Math.abs(cell.quantity.amount - 100) < 0.001);
  if (isShare && (Math.abs(cell.quantity.amount - 100) > 0.001 || (!SHARES.test(head) && NOT_SUMMED.test(head))))
    return undefined;
  if (!isShare && NOT_SUMMED.test(head)) return undefined;
  let likely: readonly Placed[] | undefined;
  for (const group of groups) {
    const parts = placed(group, column);
    if (parts.some(({ cell: part }) => part.kind === "empty" || part.kind === "text")) return undefined;
    if (!sameUnits([cell, ...parts.map((part) => part.cell)])) return undefined;
    if (fits(cell, parts, isShare)) return "fits";
    likely ??= parts;
  }
  if (likely === undefined || likely.filter((part) => part.cell.kind === "number").length < 2) return undefined;
  if (groups[0]?.some(({ kind }) => kind !== "detail") || isNested(likely)) return undefined;
  const hasOfWhich = table.rows.some(({ kind }) => kind === "of-which");
  return hasOfWhich ? undefined : { cell, row, parts: likely, result: sum(likely) };
}

/** What a line of totals or a column says that it counts. */
const COUNTED = /人[数次]|金额|费用|经费|场次|次数|件数|户数|数量/;

/** Whether a total (参加人数合计) is of something else than its column (场次) counts. */
function namesOther(label: string, head: string): boolean {
  const [own] = COUNTED.exec(label) ?? [];
  return own !== undefined && COUNTED.test(head) && !head.includes(own);
}

/** Rows some of which are numbered: 一、收入 is the sum of those below it, as far as anyone can tell. */
function isNested(parts: readonly Placed[]): boolean {
  const numbered = parts.filter(({ row }) =>
    /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/.test(row.cells[0]?.text ?? ""),
  );
  return numbered.length > 0 && numbered.length < parts.length;
}

function placed(rows: readonly TableRow[], column: number): readonly Placed[] {
  return rows.map((row) => {
    const cell = row.cells[column] ?? row.cells[0];
    if (cell === undefined) throw new RangeError("a row without cells");
    return { cell: row.cells[column] ?? { ...cell, kind: "empty", text: "", quantity: undefined }, row };
  });
}

function sameUnits(cells: readonly Cell[]): boolean {
  const units = new Set(
    cells.flatMap(({ quantity }) => (quantity === undefined || quantity.unit === "" ? [] : [quantity.unit])),
  );
  return units.size <= 1;
}

function fits(total: Cell, parts: readonly Placed[], isShare: boolean): boolean {
  const quantities = [total, ...parts.map(({ cell }) => cell)].flatMap(({ quantity }) => quantity ?? []);
  const slack = Math.max(...quantities.map((quantity) => quantity.slack)) * 1.001;
  const most = Math.max(...quantities.map(({ amount }) => Math.abs(amount)));
  const rough = quantities.some((quantity) => quantity.rough) ? most / 10 : 0;
  // Shares are rounded, each of them.
  const tolerance = Math.max(isShare ? slack * quantities.length : slack, rough);
  return Math.abs((total.quantity?.amount ?? 0) - sum(parts)) <= tolerance;
}

function sum(parts: readonly Placed[]): number {
  return exact(parts.reduce((all, { cell }) => all + (cell.quantity?.amount ?? 0), 0));
}

function wrongColumns(table: Table): readonly WrongCell[] {
  return table.columns.flatMap((kind, column) =>
    kind === "total" || kind === "subtotal" ? wrongInColumn(table, column) : [],
  );
}

/** The columns that the one at `total` may sum up are those that do so in most rows. */
function wrongInColumn(table: Table, total: number): readonly WrongCell[] {
  let best:
    | { readonly fitting: number; readonly wrong: readonly WrongCell[]; readonly columns: readonly number[] }
    | undefined;
  for (const columns of rangesAround(table, total)) {
    let fitting = 0;
    const wrong: WrongCell[] = [];
    for (const row of table.rows) {
      // A line of totals is wrong in consequence.
      if (row.kind !== "detail" && table.rows.some(({ kind }) => kind === "detail")) continue;
      const cell = row.cells[total];
      const parts = columns.flatMap((column) => {
        const part = row.cells[column];
        return part === undefined ? [] : [{ cell: part, row }];
      });
      if (cell?.kind !== "number" || cell.quantity?.unit === "%" || parts.length < columns.length) continue;
      if (parts.some(({ cell: part }) => part.kind === "empty" || part.kind === "text")) continue;
      if (!sameUnits([cell, ...parts.map((part) => part.cell)])) continue;
      if (fits(cell, parts, false)) fitting += 1;
      else wrong.push({ cell, row, parts, result: sum(parts) });
    }
    if (best === undefined || fitting > best.fitting) best = { fitting, wrong, columns };
  }
  if (best === undefined) return [];
  const labels = best.columns.map((column) => table.head[column]?.text ?? "");
  const isSure =
    best.fitting > 0
      ? best.fitting >= best.wrong.length
      : relationOf(labels, false) === "complete" && best.wrong.length <= 1;
  return isSure ? best.wrong : [];
}

/** Neighbouring columns of numbers on one side of a column of totals, longest ranges first. */
function rangesAround(table: Table, total: number): readonly (readonly number[])[] {
  const isPart = (column: number): boolean => {
    const head = table.head[column]?.text ?? "";
    return (
      table.columns[column] === "detail" &&
      !NOT_SUMMED.test(head) &&
      table.rows.some(({ cells }) => cells[column]?.kind === "number") &&
      table.rows.every(({ cells }) => cells[column]?.kind !== "text")
    );
  };
  const left: number[] = [];
  for (let column = total - 1; column >= 0 && table.columns[column] === "detail"; column -= 1) {
    if (isPart(column)) left.unshift(column);
    else if (!NOT_SUMMED.test(table.head[column]?.text ?? "")) break;
  }
  const right: number[] = [];
  for (let column = total + 1; column < table.head.length && table.columns[column] === "detail"; column += 1) {
    if (isPart(column)) right.push(column);
    else if (!NOT_SUMMED.test(table.head[column]?.text ?? "")) break;
  }
  const subtotals = table.columns.flatMap((kind, column) => (kind === "subtotal" && column !== total ? [column] : []));
  const ranges = [
    ...left.map((_, from) => left.slice(from)),
    ...right.map((_, to) => right.slice(0, right.length - to)),
    table.columns[total] === "total" ? subtotals : [],
  ];
  return ranges.filter((range) => range.length >= 2);
}
