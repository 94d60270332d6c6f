import type { Span } from "../text/span.ts";
import { countsOther, isParallel, namesProperty, type Relation, relationOf } from "./dimensions.ts";
import { exact, type Quantity } from "./quantities.ts";
import { labelOf, type Stated, type Statement } from "./statements.ts";

/** Figures that contradict each other. */
export interface Contradiction {
  /**
   * - `sum`: the parts do not make the whole
   * - `exceeds`: a part is more than the whole
   * - `product`: the same, each two of the parts are a count and what each of them gets
   * - `share`: a percentage is not that of its two counts
   */
  readonly kind: "sum" | "product" | "exceeds" | "share";
  /** The figure that is off: the whole, or the percentage. */
  readonly at: Quantity;
  readonly parts: readonly Quantity[];
  /** What the parts make, in the units of `amount`. Of a share: the percentage. */
  readonly result: number;
}

/** A list longer than this is no breakdown that a sentence states. */
const MOST_PARTS = 24;
/** How many figures are looked at for the parts of one whole. */
const MOST_LOOKED_AT = 60;
/** How many earlier figures of a sentence may be the whole. */
const MOST_WHOLES = 4;
/** How far behind its trigger the first part may stand, in UTF-16 code units. */
const REACH = 40;
/** No known division has more values. */
const MOST_VALUES = 8;
/** How far 由 may stand before 组成, in UTF-16 code units. */
const LONGEST_COMPOSITION = 120;
/** Parts that are said to be a part of something only may leave this share of it unsaid. */
const NEAR = 0.9;

const PEOPLE = /^[人户]$/;
const REST = /其余|余下|剩余|剩下|其他(?=[^\u4e00-\u9fff]*$|[一-龥]{0,4}$)|其它|另外的|余者|余(?=为|均)/;
const PER =
  /每|各(?!类|项|种|级|界)|平均|人均|户均|均(?!为)|单笔|最高|最低|最多|最少|最大|最长|上限|标准|至多|[比较]上|较上|同比|环比|超额|提前|翻/;
const DELTA = /(?:[比较]|同比|环比).{0,12}(?:增|减|多|少|升|降|超|长|提)|净增|净减|增长$|上升$|下降$/;
const TOTAL_WORD = /(?:合计|共计|总计|总共|一共|合共|总数|总额|总量|累计|统计|共)/;
const TRIGGER =
  /其中|分别(?:为|是|有|由)?|分为|分成|包括|包含|涵盖|含(?=[男女党中高初正副\d])|(?:组|构)成|支应|分担|承担|负担|筹措|凑成|:|\(/g;

/** What contradicts itself in a sentence. `earlier`: the one before it in the same paragraph. */
export function* contradictionsOf(
  folded: string,
  statement: Statement,
  earlier: Statement | undefined,
): Iterable<Contradiction> {
  const { stated } = statement;
  const said = new Set<Quantity>();
  const once = function* (found: Contradiction | undefined): Iterable<Contradiction> {
    if (found === undefined || said.has(found.at)) return;
    said.add(found.at);
    yield found;
  };
  if (stated.length + (earlier === undefined ? 0 : 1) < 2) return;
  for (const trigger of triggersOf(folded, statement)) yield* once(breakdown(folded, statement, trigger, earlier));
  for (let index = 2; index < stated.length; index += 1) {
    yield* once(summedUp(stated, index));
    yield* once(divided(stated, index - 1));
  }
  yield* once(remainder(folded, stated));
  for (const found of rollCalls(stated)) yield* once(found);
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
  const isStrict = word !== "其中" && word !== "包括" && word !== "包含" && word !== "涵盖" && word !== "含";
  return judge(wholes, list, isStrict && !/等/.test(list.parts.at(-1)?.tail ?? ""));
}

/** Whether a bracket breaks the figure before it down: not in 326人，占职工总数（1260人）, where it says how many those are. */
function belongsTo(folded: string, { end }: Quantity, bracket: number, first: Quantity): boolean {
  const isGloss = first.start === bracket + 1 && folded[first.end] === ")";
  return !isGloss && !folded.slice(end, bracket).includes(",");
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
  const before = stated
    .slice(Math.max(0, first - parts.length - 6), first - parts.length)
    .findLast((one) => alike(one, head));
  const behind = stated[first];
  const whole =
    before ?? (behind !== undefined && alike(behind, head) && behind.quantity.start - at < 12 ? behind : undefined);
  return whole === undefined ? undefined : judge([whole], { parts, cut: false }, true);
}

function alike(a: Stated, b: Stated): boolean {
  return sameUnit(a.quantity, b.quantity);
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && a.unit !== "%";
}

/** The figures before a breakdown that may be its whole, the likeliest first. */
function wholesBefore(
  stated: readonly Stated[],
  first: number,
  head: Stated,
  earlier: Statement | undefined,
  opens: boolean,
): readonly Stated[] {
  const own = stated.slice(Math.max(0, first - 12), first);
  const fromEarlier = opens ? (earlier?.stated.slice(-12) ?? []) : [];
  const unitless = head.quantity.unit === "";
  const all = [...fromEarlier, ...own].filter(
    (one) =>
      one.depth <= head.depth &&
      !PER.test(one.lead) &&
      (unitless ? isCount(one.quantity) : sameUnit(one.quantity, head.quantity)),
  );
  const deltas = all.filter(({ lead }) => DELTA.test(lead));
  return [...all.filter((one) => !deltas.includes(one)).reverse(), ...deltas].slice(0, MOST_WHOLES);
}

function isCount({ unit }: Quantity): boolean {
  return unit !== "%" && unit !== "元" && unit !== "";
}

interface Parts {
  readonly parts: readonly Stated[];
  /** The sentence goes on with other figures of the same unit. */
  readonly cut: boolean;
}

/** The figures from `first` on that list the parts of `whole`. */
function partsFrom(stated: readonly Stated[], first: number, whole: Stated): Parts {
  const head = stated[first];
  const parts: Stated[] = [];
  let cut = false;
  let others = false;
  for (let index = first; index < Math.min(stated.length, first + MOST_LOOKED_AT); index += 1) {
    const one = stated[index];
    if (one === undefined || head === undefined || one.depth < head.depth) break;
    if (one.depth > head.depth) continue;
    if (index > first && (one.semicolon || TOTAL_WORD.test(one.lead))) break;
    if (index > first && /其中|包括|包含|(?<!包)含/.test(one.lead)) {
      cut = true;
      break;
    }
    if (one.quantity.unit === "%" || PER.test(one.lead)) continue;
    const isPart = head.quantity.unit === "" ? one.quantity.unit === "" : sameUnit(one.quantity, head.quantity);
    if (!isPart) {
      others = true;
      continue;
    }
    if (index > first && one.apart) break;
    cut ||= others;
    parts.push(one);
  }
  return { parts: whole === head ? [] : parts, cut };
}

/** Whether the parts contradict every whole that may be meant. `isStrict`: the text says that they are all there is. */
function judge(wholes: readonly Stated[], { parts, cut }: Parts, isStrict: boolean): Contradiction | undefined {
  const [whole] = wholes;
  if (whole === undefined || parts.length === 0) return undefined;
  const quantities = parts.map(({ quantity }) => quantity);
  const wholeQuantities = wholes.map(({ quantity }) => quantity);
  if (anyPrefixFits(wholeQuantities, quantities)) return undefined;
  const rest = parts.findIndex(({ lead, tail }) => REST.test(lead + tail));
  const countsPeople = PEOPLE.test(whole.quantity.unit);
  if (rest > 0) {
    const group = parts.slice(0, rest + 1);
    const relation = rest === 1 ? "near" : relationOf(group.slice(0, rest).map(labelOf), countsPeople, labelOf(whole));
    return relation === "overlapping" ? undefined : sumOf(whole, group);
  }
  const { group, relation } = groupOf(parts, countsPeople, labelOf(whole));
  const sum = total(group);
  const limit = whole.quantity;
  const [only] = group;
  if (group.length === 1 && only !== undefined) {
    const isMore = wholes.every(
      ({ quantity }) => only.quantity.amount > quantity.amount + toleranceOf([quantity, only.quantity]),
    );
    return isMore ? { kind: "exceeds", at: limit, parts: [only.quantity], result: only.quantity.amount } : undefined;
  }
  if (relation === "overlapping") return undefined;
  if (sum > limit.amount) return sumOf(whole, group);
  if (relation === "complete" || (isStrict && !cut && group.length === parts.length)) return sumOf(whole, group);
  return sum >= NEAR * limit.amount && !cut && group.length === parts.length && isListed(group)
    ? sumOf(whole, group)
    : undefined;
}

/** Parts that look like all there is: three or more of one make. */
function isListed(parts: readonly Stated[]): boolean {
  return parts.length >= 3 || isParallel(parts.map(labelOf));
}

/** The first parts that divide the whole in one way: 男52人，女76人，党员40人 begins with two of them. */
function groupOf(
  parts: readonly Stated[],
  countsPeople: boolean,
  whole: string,
): { group: readonly Stated[]; relation: Relation } {
  const labels = parts.map(labelOf);
  const relation = relationOf(labels, countsPeople, whole);
  if (relation === "complete" || parts.length === 1) return { group: parts, relation };
  for (let length = parts.length - 1; length >= 2; length -= 1) {
    if (relationOf(labels.slice(0, length), countsPeople, whole) === "complete") {
      return { group: parts.slice(0, length), relation: "complete" };
    }
  }
  return { group: parts, relation };
}

function sumOf({ quantity }: Stated, parts: readonly Stated[]): Contradiction {
  return { kind: "sum", at: quantity, parts: parts.map((part) => part.quantity), result: total(parts) };
}

function total(parts: readonly { readonly quantity: Quantity }[]): number {
  return exact(parts.reduce((sum, { quantity }) => sum + quantity.amount, 0));
}

function anyPrefixFits(wholes: readonly Quantity[], parts: readonly Quantity[]): boolean {
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    sum += part.amount;
    const used = parts.slice(0, index + 1);
    if (wholes.some((whole) => fits(whole, sum, used))) return true;
  }
  return false;
}

function fits(whole: Quantity, sum: number, parts: readonly Quantity[]): boolean {
  return Math.abs(whole.amount - sum) <= toleranceOf([whole, ...parts]);
}

/** Half a unit of the last digit of the coarsest figure; a tenth and a unit of the leading digits where one is rough. */
function toleranceOf(quantities: readonly Quantity[]): number {
  const slack = Math.max(...quantities.map((quantity) => quantity.slack)) * 1.001;
  if (!quantities.some(({ rough }) => rough)) return slack;
  const most = Math.max(...quantities.map(({ amount }) => amount));
  const steps = quantities.filter(({ rough }) => rough).map(({ amount }) => stepOf(amount));
  return Math.max(slack, most / 10, ...steps);
}

/** The place of the last digit that is no zero: 100 for 300. */
function stepOf(amount: number): number {
  if (!Number.isFinite(amount) || amount < 1 || !Number.isInteger(amount)) return 0;
  let step = 1;
  while (amount % (step * 10) === 0) step *= 10;
  return step;
}

/** 东区37篇、西区29篇，两区合计投稿66篇. */
const STRONG_TOTAL =
  /^(?:[一二两三四五六七八九十\d各全以上述]{1,3}[\u4e00-\u9fff]{0,4})?(?:合计|共计|总计)[\u4e00-\u9fff]{0,4}$/;
const BARE_TOTAL =
  /^(?:[二两三四五六七八九十][个项类家方者][\u4e00-\u9fff]{0,4}|[一二两三四五六七八九十以上述各各项几]{0,3}(?:项|者|笔|类|个月|个季度|部分|方面|次|天|年|期)?)?(?:全年|全部|年内|今年|全校|全厂|全院)?(?:合计|共计|总计|总共|一共|合共|两项共|共)(?:约|达|达到|为|是|有|计)?$/;
const VERB_TOTAL = /^(?:全年|年内|今年|全校|全厂|全院)?(?:合计|共计|总计|总共|一共|共|总)[\u4e00-\u9fff]{1,6}$/;

/** 全年24期，上半年11期，下半年15期: a known division right behind its whole. `index` is that of the first part. */
function divided(stated: readonly Stated[], index: number): Contradiction | undefined {
  const whole = stated[index - 1];
  const head = stated[index];
  if (whole === undefined || head === undefined || !alike(whole, head) || whole.depth !== head.depth) return undefined;
  if (PER.test(whole.lead) || DELTA.test(whole.lead) || /其中|包括|包含|分别|^含/.test(head.lead)) return undefined;
  // A part of a list is no whole of what the list goes on with.
  const before = stated[index - 2];
  const isListed = before !== undefined && alike(before, whole) && before.depth === whole.depth && !whole.apart;
  if (isListed || /其中|包括|包含|^含/.test(whole.lead)) return undefined;
  const parts: Stated[] = [];
  for (let at = index; at < stated.length && parts.length < MOST_VALUES; at += 1) {
    const one = stated[at];
    if (one === undefined || one.apart || one.semicolon || one.depth !== head.depth || !alike(one, head)) break;
    if (TOTAL_WORD.test(one.lead) || PER.test(one.lead) || DELTA.test(one.lead)) break;
    parts.push(one);
  }
  const wholes = stated.slice(Math.max(0, index - MOST_WHOLES), index).filter((one) => alike(one, head));
  if (
    parts.length < 2 ||
    anyPrefixFits(
      wholes.map(({ quantity }) => quantity),
      parts.map(({ quantity }) => quantity),
    )
  )
    return undefined;
  const countsPeople = PEOPLE.test(head.quantity.unit);
  for (let length = parts.length; length >= 2; length -= 1) {
    const group = parts.slice(0, length);
    const labels = group.map(labelOf);
    const relation = relationOf(labels, countsPeople, labelOf(whole));
    if (relation !== "complete" && relation !== "divided") continue;
    const withWhole = relationOf([labelOf(whole), ...labels], countsPeople);
    if (withWhole === "complete" || withWhole === "divided" || countsOther(labels, labelOf(whole))) return undefined;
    const ratio = total(group) / whole.quantity.amount;
    const isOff = relation === "complete" ? ratio > 0.75 : ratio > 1;
    return isOff && ratio < 1.34 ? sumOf(whole, group) : undefined;
  }
  return undefined;
}

/** 20人，每人500元，共计1.2万元. */
function multiplied(count: Quantity, each: Quantity, whole: Quantity): Contradiction | undefined {
  const result = exact(count.amount * each.amount);
  const parts = [count, each];
  return fits(whole, result, parts) ? undefined : { kind: "product", at: whole, parts, result };
}

/** 9600元，其中6人各800元、6人各900元. */
function products(stated: readonly Stated[], first: number): Contradiction | undefined {
  const parts: Quantity[] = [];
  let result = 0;
  let at = first;
  for (; at + 1 < stated.length && parts.length < MOST_PARTS; at += 2) {
    const count = stated[at];
    const each = stated[at + 1];
    if (count === undefined || each === undefined || !isEach(count, each)) break;
    parts.push(count.quantity, each.quantity);
    result += count.quantity.amount * each.quantity.amount;
  }
  const [, each] = parts;
  if (each === undefined || parts.length < 4) return undefined;
  const wholes = stated.slice(Math.max(0, first - 6), first).filter(({ quantity }) => sameUnit(quantity, each));
  const whole = wholes.at(-1)?.quantity;
  if (whole === undefined || at < stated.length - 1) return undefined;
  if (wholes.some(({ quantity }) => fits(quantity, result, parts))) return undefined;
  return { kind: "product", at: whole, parts, result: exact(result) };
}

/** 6人各800元: a count, and right behind it what each of them gets. */
function isEach(count: Stated, each: Stated): boolean {
  const isCounted = isCount(count.quantity) && !PER.test(count.lead) && each.quantity.unit === "元";
  return (
    isCounted && !each.apart && !each.semicolon && /^(?:各|每[人户名位个家件份套间组队班])[^每各]{0,4}$/.test(each.lead)
  );
}

/** 男52人，女76人，合计130人. `index` is that of the total. */
function summedUp(stated: readonly Stated[], index: number): Contradiction | undefined {
  const whole = stated[index];
  if (whole === undefined || whole.quantity.unit === "%") return undefined;
  const isBare = BARE_TOTAL.test(whole.lead) || STRONG_TOTAL.test(whole.lead);
  if (!isBare && !VERB_TOTAL.test(whole.lead)) return undefined;
  const each = stated[index - 1];
  const count = stated[index - 2];
  if (each !== undefined && count !== undefined && sameUnit(each.quantity, whole.quantity) && isEach(count, each))
    return whole.apart || index > 2 ? undefined : multiplied(count.quantity, each.quantity, whole.quantity);
  const outside = stated
    .slice(Math.max(0, index - MOST_LOOKED_AT), index)
    .filter((one) => one.depth <= whole.depth && alike(one, whole));
  // 会员（男520人，女350人）共860人, but not 理事15人（男10人、女5人），监事5人（男3人、女2人），共20人.
  const depth = outside.length > 1 ? whole.depth : Math.max(whole.depth, each?.depth ?? 0);
  const parts: Stated[] = [];
  let isWhole = true;
  let opensWithTotal = false;
  for (let at = index - 1; at >= Math.max(0, index - MOST_LOOKED_AT); at -= 1) {
    const one = stated[at];
    if (one === undefined) break;
    if (one.depth > depth) continue;
    if (PER.test(one.lead) || PER.test(one.tail)) return undefined;
    if (one.quantity.unit === "%") continue;
    if (BARE_TOTAL.test(one.lead) || /其中|包括|包含|含/.test(one.lead) || one.depth < depth) break;
    if (!alike(one, whole)) {
      isWhole = false;
      continue;
    }
    parts.unshift(one);
    // 共召开理事会6次、监事会4次: the first of the list, or a total of its own.
    opensWithTotal = TOTAL_WORD.test(one.lead);
    if (one.apart || opensWithTotal) break;
  }
  if (parts.length < 2 || whole.apart) return undefined;
  const quantities = parts.map(({ quantity }) => quantity);
  for (let from = 0; from < quantities.length; from += 1) {
    if (anyPrefixFits([whole.quantity], quantities.slice(from))) return undefined;
  }
  const countsPeople = PEOPLE.test(whole.quantity.unit);
  const relation = relationOf(parts.map(labelOf), countsPeople);
  if (relation === "overlapping" && !(isBare && parts.every((part) => !namesProperty(labelOf(part))))) return undefined;
  const named = /^([二两三四五六七八九十])[个项类家方者]/.exec(whole.lead)?.[1];
  if (
    opensWithTotal ||
    (named !== undefined && parts.length !== "零一二三四五六七八九十".indexOf(named.replace("两", "二")))
  )
    return undefined;
  if (!isBare && !(isWhole && (relation === "complete" || saysAgain(parts, whole)))) return undefined;
  return sumOf(whole, parts);
}

/** 分别投入3万元、4万元，共投入8万元: the total repeats the verb of its parts. */
function saysAgain([first]: readonly Stated[], { lead }: Stated): boolean {
  const verb = lead.replace(/^.*(?:合计|共计|总计|总共|一共|共|总)/, "");
  return verb.length >= 2 && first !== undefined && first.lead.includes(verb);
}

/** 其他 only ends a list: 活动20万元，慰问12万元，其他9万元. */
const LISTED_REST = /其他|其它/;

/** 200人，男120人，其余70人. */
function remainder(folded: string, stated: readonly Stated[]): Contradiction | undefined {
  const index = stated.findIndex(({ lead }) => REST.test(lead));
  const rest = stated[index];
  if (rest === undefined || index < 2 || stated.some(({ lead }) => lead.includes("其中"))) return undefined;
  if (LISTED_REST.test(rest.lead)) return undefined;
  const before = stated
    .slice(Math.max(0, index - MOST_PARTS), index)
    .filter((one) => alike(one, rest) && one.depth === rest.depth);
  if (before.length < 2 || before.some(({ lead }) => PER.test(lead) || DELTA.test(lead))) return undefined;
  const [whole, ...parts] = before;
  if (whole === undefined || rest.apart || isListItem(folded, whole, parts)) return undefined;
  if ([...parts, rest].some((part) => part.semicolon || part.quantity.amount > whole.quantity.amount)) return undefined;
  for (let at = 0; at < before.length - 1; at += 1) {
    const other = before[at];
    if (other !== undefined && anySuffixFits(other.quantity, before.slice(at + 1), rest)) return undefined;
  }
  const labels = parts.map(labelOf);
  if (parts.length > 1 && relationOf(labels, PEOPLE.test(rest.quantity.unit)) === "overlapping") return undefined;
  return sumOf(whole, [...parts, rest]);
}

/** Whether a figure opens a list: behind a colon, or with a mark of enumeration behind it. */
function isListItem(folded: string, { lead, quantity }: Stated, [next]: readonly Stated[]): boolean {
  const start = quantity.start - lead.length;
  const isAnnounced = folded
    .slice(Math.max(0, start - 2), start)
    .trimEnd()
    .endsWith(":");
  return isAnnounced || folded.slice(quantity.end, next?.quantity.start).includes("、");
}

function anySuffixFits(whole: Quantity, parts: readonly Stated[], rest: Stated): boolean {
  return parts.some((_, from) => {
    const group = [...parts.slice(from), rest].map(({ quantity }) => quantity);
    return fits(whole, total(group.map((quantity) => ({ quantity }))), group);
  });
}

const DUE = /应到|应出席|应参加|应参会|应到会|应参训|应有/;
const CAME = /实到|实际到|实际参|实际出|实参|亲自|委托出席|^出席|^到会|实有/;
const ABSENT = /请假|缺席|病假|事假|公假|未到|缺勤|因故|因公|因病/;
const FOR = /同意|赞成/;
const AGAINST = /反对|不同意|不赞成/;
const ABSTAINED = /弃权/;
const CAST = /有效|收回|回收|实到|到会|投票|表决|发出|参加|票/;
const COLLECTED = /收回|回收|共收/;
const VALID = /有效/;
const INVALID = /无效|废票|作废/;

/** Delegates due, come and absent; votes for, against and abstained; papers collected, valid and void. */
function* rollCalls(stated: readonly Stated[]): Iterable<Contradiction> {
  const labels = stated.map(labelOf);
  const having = (word: RegExp, not?: RegExp): readonly Stated[] =>
    stated.filter((_, index) => word.test(labels[index] ?? "") && !(not?.test(labels[index] ?? "") ?? false));
  const due = having(DUE);
  const came = having(CAME, DUE);
  const [whole] = due;
  const [part] = came;
  const isOneCall = due.length === 1 && (came.length === 1 || (came.length === 2 && /亲自|委托/.test(labels.join())));
  if (whole !== undefined && part !== undefined && isOneCall && came.every((one) => alike(whole, one))) {
    const absent = having(ABSENT).filter(
      (one) => alike(one, whole) && one.depth === whole.depth && !came.includes(one),
    );
    // Who is not excused may just not be spoken of.
    const parts = absent.length === 0 && total(came) <= whole.quantity.amount ? [part] : [...came, ...absent];
    yield* partsOrNone([whole], parts);
  }
  const votes = [having(FOR, AGAINST), having(AGAINST), having(ABSTAINED)];
  const listed = votes.flat();
  const [first] = listed;
  if (votes.every(({ length }) => length === 1) && first !== undefined && listed.every((one) => alike(one, first))) {
    const cast = having(CAST).filter((one) => !listed.includes(one) && one.quantity.start < first.quantity.start);
    yield* partsOrNone(cast.toReversed(), listed);
  }
  const [collected] = having(COLLECTED, /率/);
  const [valid] = having(VALID, INVALID);
  const [invalid] = having(INVALID);
  if (
    collected !== undefined &&
    valid !== undefined &&
    invalid !== undefined &&
    alike(valid, invalid) &&
    alike(collected, valid)
  )
    yield* partsOrNone([collected], [valid, invalid]);
}

/** The parts contradict every whole; a single part only when it is more. */
function* partsOrNone(wholes: readonly Stated[], parts: readonly Stated[]): Iterable<Contradiction> {
  const [whole] = wholes;
  const [first] = parts;
  if (whole === undefined || first === undefined) return;
  const quantities = parts.map(({ quantity }) => quantity);
  if (
    anyPrefixFits(
      wholes.map(({ quantity }) => quantity),
      quantities,
    )
  )
    return;
  if (parts.length > 1) yield sumOf(whole, parts);
  else if (first.quantity.amount > whole.quantity.amount + toleranceOf([whole.quantity, first.quantity]))
    yield { kind: "exceeds", at: whole.quantity, parts: [first.quantity], result: first.quantity.amount };
}

/** From the first to the last figure of a contradiction. */
export function extentOf({ at, parts }: Contradiction): Span {
  const starts = [at, ...parts].map(({ start }) => start);
  const ends = [at, ...parts].map(({ end }) => end);
  return { start: Math.min(...starts), end: Math.max(...ends) };
}
