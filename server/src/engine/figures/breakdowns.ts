import { alike } from "./adding.ts";
import type { Contradiction } from "./contradiction.ts";
import { judge } from "./partitions.ts";
import { products } from "./products.ts";
import type { Quantity } from "./quantities.ts";
import type { Stated, Statement } from "./statements.ts";
import { partsFrom, wholesBefore } from "./wholes-and-parts.ts";

/** A list longer than this is no breakdown that a sentence states. */
const MOST_PARTS = 24;
/** How far behind its trigger the first part may stand, in UTF-16 code units. */
const REACH = 40;
/** How far 由 may stand before 组成, in UTF-16 code units. */
const LONGEST_COMPOSITION = 120;
const TRIGGER =
  /其中|(?<=[名人位户个家件份项张][\u4e00-\u9fff]{0,4})中(?=[,，]?[\u4e00-\u9fff\d])(?![小学专级央型班旬心层])|[计共]有(?=[\u4e00-\u9fff])|(?<=[,，])计(?=[\u4e00-\u9fff]{1,8}\d)|由(?!去年|上年|年初|原)(?=[\u4e00-\u9fff]{2,12}\d)|分别(?:为|是|有|由)?|分为|分成|包括|包含|涵盖|含(?=[男女党中高初正副\d])|(?<=[,，(])含(?=[\u4e00-\u9fff]{2,8}\d)|(?:分别)?来自(?=[^，。]{2,12}\d)|(?:组|构)成|支应|分担|承担|负担|筹措|凑成|:|\(/g;

/** Wholes whose parts the sentence announces (其中, 分别, a colon, a bracket) and that these contradict. */
export function* breakdowns(
  folded: string,
  statement: Statement,
  earlier: Statement | undefined,
): Iterable<Contradiction> {
  for (const trigger of triggersOf(folded, statement)) {
    const found = breakdown(folded, statement, trigger, earlier);
    if (found !== undefined) yield found;
  }
}

interface Trigger {
  readonly word: string;
  readonly at: number;
  readonly end: number;
  /** Index of the first quantity behind it. */
  readonly first: number;
}

function triggersOf(folded: string, { start, end, stated }: Statement): readonly Trigger[] {
  const triggers: Trigger[] = [];
  let first = 0;
  TRIGGER.lastIndex = 0;
  for (const match of folded.slice(start, end).matchAll(TRIGGER)) {
    const at = start + match.index;
    while (first < stated.length && (stated[first]?.quantity.start ?? 0) < at) first += 1;
    triggers.push({ word: match[0], at, end: at + match[0].length, first });
  }
  return triggers;
}

/** 1010人，其中男860人，女140人; 由主席1人、委员8人组成的10人委员会. */
function breakdown(
  folded: string,
  { start, stated }: Statement,
  { word, at, end, first }: Trigger,
  earlier: Statement | undefined,
): Contradiction | undefined {
  if (COMPOSES.test(word)) return composed(folded, stated, at, first);
  const head = stated[first];
  if (head === undefined || head.quantity.start - end > REACH) return undefined;
  const isBracket = word === "(";
  const previous = stated[first - 1];
  if (isBracket && (previous === undefined || head.depth <= previous.depth)) return undefined;
  if (isBracket && previous !== undefined && !belongsTo(folded, previous.quantity, at, head.quantity)) return undefined;
  if ((isBracket || word === ":") && folded.startsWith("其中", end)) return undefined;
  if (word === ":" && (previous === undefined || at - previous.quantity.end > 12)) return undefined;
  const product = products(stated, first);
  if (product !== undefined) return product;
  const wholes = isBracket
    ? stated.slice(first - 1, first).filter((one) => alike(one, head))
    : wholesBefore(stated, first, head, earlier, at - start < 3);
  const [whole] = wholes;
  if (whole === undefined) return undefined;
  const list = partsFrom(stated, first, whole);
  // 共有持证人员96人: another count, where nothing is divided.
  if (/[计共]有$/.test(word) && list.parts.length === 1) return undefined;
  if (word === "由" && makeAnother(folded, list.parts.at(-1))) return undefined;
  const isStrict =
    word !== "其中" && word !== "包括" && word !== "包含" && word !== "涵盖" && word !== "含" && word !== "来自";
  return judge(wholes, list, isStrict && !/等/.test(list.parts.at(-1)?.tail ?? ""));
}

/** Whether a bracket breaks the figure before it down: not in 326人，占职工总数（1260人）, where it says how many those are. */
function belongsTo(folded: string, { end }: Quantity, bracket: number, first: Quantity): boolean {
  const isGloss = first.start === bracket + 1 && folded[first.end] === ")";
  return !isGloss && !folded.slice(end, bracket).includes(",");
}

/** 由专任教师112人和行政人员18人组成的评委会: these make another body than the one that was spoken of before. */
function makeAnother(folded: string, last: Stated | undefined): boolean {
  return last !== undefined && /^[^，。;]{0,6}[组构]成的/.test(folded.slice(last.quantity.end, last.quantity.end + 10));
}

const COMPOSES = /成$|[担应措]$/;

/** 由主席1人、副主席2人、委员6人组成, with the whole before 由 or behind 组成. */
function composed(folded: string, stated: readonly Stated[], at: number, first: number): Contradiction | undefined {
  const window = Math.max(0, at - LONGEST_COMPOSITION);
  const offset = folded.slice(window, at).lastIndexOf("由");
  if (offset < 0) return undefined;
  const from = window + offset;
  const parts = stated.slice(Math.max(0, first - MOST_PARTS), first).filter(({ quantity }) => quantity.start > from);
  const [head] = parts;
  if (head === undefined || parts.length < 2 || !parts.every((part) => alike(part, head))) return undefined;
  // 由…组成的评委会: not those who were spoken of before.
  const isAttribute = folded[folded.indexOf("成", at) + 1] === "的";
  const before = (isAttribute ? [] : stated)
    .slice(Math.max(0, first - parts.length - 6), first - parts.length)
    .findLast((one) => alike(one, head));
  const behind = stated[first];
  const whole =
    before ?? (behind !== undefined && alike(behind, head) && behind.quantity.start - at < 12 ? behind : undefined);
  return whole === undefined ? undefined : judge([whole], { parts, cut: false }, true, true);
}
