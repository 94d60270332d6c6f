import type { Span } from "../text/span.ts";
import { isOneOf } from "./characters.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";

/** A quantity with the words around it, inside its sentence. */
export interface Stated {
  readonly quantity: Quantity;
  /** What stands before it in its clause (`其中女职工`), without the quantity before it. Folded. */
  readonly lead: string;
  /** What stands behind it in its clause (`名女职工` has 女职工). Folded. */
  readonly tail: string;
  /** How many brackets stand open around it. */
  readonly depth: number;
  /** Clauses without a quantity stand between it and the one before. */
  readonly apart: boolean;
  /** A semicolon stands between it and the one before. */
  readonly semicolon: boolean;
}

/** A sentence with a quantity or more. Offsets count from the start of the prose. */
export interface Statement extends Span {
  readonly stated: readonly Stated[];
}

const CLAUSE = "，、；,;:()[]“”—";
const CONJUNCTION = /(?:以及|还有|另有|(?<!参)与|和(?!谐)|(?<!普|涉|顾|波|危|以)及(?!格|时|以)|、|并)/g;

/** The sentences of a folded text that hold a quantity. */
export function statementsOf(folded: string): readonly Statement[] {
  const statements: Statement[] = [];
  for (let start = 0; start < folded.length; ) {
    const end = sentenceEnd(folded, start);
    const quantities = withoutNames(folded, quantitiesOf(folded, start, end));
    if (quantities.length > 0) statements.push({ start, end, stated: statedOf(folded, start, end, quantities) });
    start = end;
  }
  return statements;
}

/** 三个班共130人, 两项合计5万元: how many parts the total behind it has. */
const COLLECTIVE = /^[\u4e00-\u9fff]{0,4}(?:合计|共计|总计|共)/;
/** 一季度, 二年级, 3班 before a number name what is counted. */
const COUNTED_PARTS = /^[个项类家]$/;
const BAND_UNIT = /^(?:岁|周岁|年|元|公里|分|小时|课时|学时)$/;
/** 50岁以上 before a number names who is counted. */
const BAND_BEHIND = /^\(?(?:含\)?)?(?:及|或)?(?:以[上下内]|不满|至)[^，。、；,;:()共计]{0,6}$/;
const NAMING = /^(?:季度|学期|年|级|类|号|层|班|组|队|区|期|届|周|批|支部|队次)$/;

function withoutNames(folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some(({ unit }) => NAMING.test(unit) || COUNTED_PARTS.test(unit) || BAND_UNIT.test(unit)))
    return quantities;
  return quantities.filter((quantity, index) => {
    const next = quantities[index + 1];
    if (next === undefined || next.start - quantity.end > 10) return true;
    const gap = folded.slice(quantity.end, next.start);
    const isBand = BAND_UNIT.test(quantity.unit) && next.unit !== quantity.unit;
    if (isBand && (BAND_BEHIND.test(gap) || (quantity.slack === Infinity && gap === ""))) return false;
    if (quantity.amount > 30) return true;
    if (quantity.amount <= 10 && COUNTED_PARTS.test(quantity.unit) && COLLECTIVE.test(gap)) return false;
    if (next.unit === quantity.unit || !NAMING.test(quantity.unit)) return true;
    const isNumeral = !/\d/.test(folded[quantity.number.start] ?? "");
    return (
      !(isNumeral || /^(?:班|组|号|区|队|季度|学期)$/.test(quantity.unit)) || /[，。、；,;:()和与及共每各]/.test(gap)
    );
  });
}

function sentenceEnd(folded: string, start: number): number {
  for (let at = start; at < folded.length; at += 1) {
    const char = folded[at];
    if (isOneOf("。！？!?", char)) return at + 1;
    if (char === "." && isEnglishEnd(folded, at)) return at + 1;
  }
  return folded.length;
}

/** A full stop with white space or the end behind it, and no number or abbreviation before it. */
function isEnglishEnd(folded: string, at: number): boolean {
  const next = folded[at + 1];
  if (next !== undefined && !isOneOf(' \n\t"”)', next)) return false;
  return !/(?:^|[\s(])(?:\d{1,2}|Mr|Mrs|Ms|Dr|No|vs|etc|approx|St|e\.g|i\.e)$/.test(
    folded.slice(Math.max(0, at - 7), at),
  );
}

function statedOf(folded: string, start: number, end: number, quantities: readonly Quantity[]): readonly Stated[] {
  const stated: Stated[] = [];
  let depth = 0;
  let at = start;
  let lead = leadOf(folded.slice(start, quantities[0]?.start ?? end));
  let apart = false;
  let semicolon = false;
  for (const [index, quantity] of quantities.entries()) {
    for (; at < quantity.start; at += 1) {
      if (isOneOf("([", folded[at])) depth += 1;
      else if (isOneOf(")]", folded[at])) depth = Math.max(0, depth - 1);
    }
    const next = quantities[index + 1];
    const gap = folded.slice(quantity.end, next?.start ?? end);
    const { tail, nextLead, between } = splitGap(gap, next !== undefined);
    stated.push({ quantity, lead, tail, depth, apart, semicolon });
    lead = nextLead;
    apart = between.trim() !== "";
    semicolon = /[；;]/.test(gap);
  }
  return stated;
}

/** What stands behind the last mark. */
function leadOf(text: string): string {
  let from = text.length;
  while (from > 0 && !isOneOf(CLAUSE, text[from - 1])) from -= 1;
  return text.slice(from).trim();
}

interface SplitGap {
  readonly tail: string;
  readonly nextLead: string;
  /** Between the first and the last mark. */
  readonly between: string;
}

function splitGap(gap: string, hasNext: boolean): SplitGap {
  let first = 0;
  while (first < gap.length && !isOneOf(CLAUSE, gap[first])) first += 1;
  if (first < gap.length) {
    const nextLead = leadOf(gap);
    const lastMark = gap.trimEnd().length - nextLead.length;
    const between = gap.slice(first, Math.max(first, lastMark)).replace(/[，、；,;:()[\]“”—\s]/g, "");
    return { tail: gap.slice(0, first).trim(), nextLead, between };
  }
  if (!hasNext) return { tail: gap.replace(/[。！？!?.\s]+$/, "").trim(), nextLead: "", between: "" };
  let split: { readonly start: number; readonly end: number } | undefined;
  for (const match of gap.matchAll(CONJUNCTION)) split = { start: match.index, end: match.index + match[0].length };
  if (split === undefined) return { tail: "", nextLead: gap.trim(), between: "" };
  return { tail: gap.slice(0, split.start).trim(), nextLead: gap.slice(split.end).trim(), between: "" };
}

/** What names a quantity, before and behind it, without 其中, 共 and the verbs that only say that it is there. */
export function labelOf({ lead, tail }: Stated): string {
  const before = lead.replace(
    /^(?:其中|其|含|包括|包含|另有|还有|以及|和|与|及|有(?!效|偿|害|机|线|毒|奖|责)|共有|分别为|分别是|由|即|一是|二是|三是)+/,
    "",
  );
  return (before.replace(/(?:分别)?(?:为|有|是|约|达|达到|共|各)$/, "") + tail).replace(/\s+/g, "");
}
