import type { Contradiction } from "./contradiction.ts";
import { exact, type Quantity } from "./quantities.ts";
import { labelOf, type Stated, type Statement } from "./statements.ts";

const SHARE = /^(?:约|各)?(?:所)?占(?:比|了|到)?(?<of>.*?)(?:的)?(?:比例|比重)?(?:为|达|达到|约|近|超过|不足|仅)*$/;
const RATE = /^(?<scope>.*?)(?<stem>[\u4e00-\u9fff]{2})率(?:为|达|达到|达到了|仅为|约为|约|高达|均为|是|保持在)?$/;
/** What a rate is counted by, where its own word does not stand at the count. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  入会: /会员|入会/,
  到会: /实到|到会|出席/,
  出席: /实到|到会|出席/,
  到课: /实到|到课/,
  出勤: /实到|出勤/,
  回收: /回收|收回/,
  及格: /及格|合格/,
  参与: /参与|参加/,
  参加: /参与|参加/,
  参训: /参训|参加/,
};
/** Words of a label that only say that it is everybody. */
const EVERYBODY =
  /总数|总人数|总额|总量|总|人数|数量|全部|全体|全校|全厂|全院|全县|全市|全会|全公司|的|其|所有|参加|应|数/g;
const ELSEWHERE = /去年|上年|同期|计划|任务|目标|预算|定额|年初|全省|全市|全国|全县|全区|同类|行业/;

/** Percentages that their two counts contradict: 60人，占200人的40%. */
export function* wrongShares(statement: Statement, earlier: Statement | undefined): Iterable<Contradiction> {
  const { stated } = statement;
  for (const [index, one] of stated.entries()) {
    if (one.quantity.unit !== "%" || one.quantity.slack === Infinity) continue;
    const counts = countsOf(stated, index, one, earlier);
    if (counts === undefined) continue;
    const { part, wholes } = counts;
    const [whole] = wholes;
    if (whole === undefined || wholes.some((other) => agrees(part, other, one.quantity))) continue;
    const places = Math.max(0, Math.round(-Math.log10(2 * one.quantity.slack)));
    const result = Number(((100 * part.amount) / whole.amount).toFixed(Math.min(2, Math.max(1, places))));
    yield { kind: "share", at: one.quantity, parts: [part, whole], result: exact(result) };
  }
}

interface Counts {
  readonly part: Quantity;
  /** Those that the part may be a share of, the likeliest first. */
  readonly wholes: readonly Quantity[];
}

function countsOf(
  stated: readonly Stated[],
  index: number,
  one: Stated,
  earlier: Statement | undefined,
): Counts | undefined {
  const part = stated[index - 1];
  if (part === undefined || part.quantity.unit === "%" || one.apart || one.semicolon) return undefined;
  const over = stated[index - 2];
  // 60人占200人的40%.
  if (
    /^的(?:约|近)?$/.test(one.lead) &&
    /^(?:约|仅|只)?占/.test(part.lead) &&
    over !== undefined &&
    !ELSEWHERE.test(part.lead)
  )
    return sameKind(over.quantity, part.quantity) && over.quantity.amount <= part.quantity.amount && !part.apart
      ? { part: over.quantity, wholes: [part.quantity] }
      : undefined;
  const isBracketed = one.depth === part.depth + 1 && one.lead === "";
  const all = [...(earlier?.stated.slice(-4) ?? []), ...stated.slice(Math.max(0, index - 12), index - 1)];
  // What has a share of its own is another part: 女职工60人，占30%，少数民族12人，占6%.
  const before = all.filter(
    (other, at) =>
      sameKind(other.quantity, part.quantity) &&
      other.quantity.amount >= part.quantity.amount &&
      (all[at + 1]?.quantity.unit !== "%" || !/占|^$/.test(all[at + 1]?.lead ?? "")),
  );
  const of = isBracketed ? "" : SHARE.exec(one.lead)?.groups?.["of"];
  if (of !== undefined) {
    if (ELSEWHERE.test(of) || /每|各|平均/.test(part.lead)) return undefined;
    const name = of.replace(EVERYBODY, "");
    const named = name === "" ? before : before.filter((other) => speaksOf(labelOf(other), name));
    return { part: part.quantity, wholes: named.map(({ quantity }) => quantity).reverse() };
  }
  return ratedCounts(stated, index, one);
}

/** 职工860人，会员820人，入会率98%: the rate's own word stands at the count right before it. */
function ratedCounts(stated: readonly Stated[], index: number, one: Stated): Counts | undefined {
  const { stem = "", scope = "" } = RATE.exec(one.lead)?.groups ?? {};
  const part = stated[index - 1];
  const whole = stated[index - 2];
  if (stem === "" || part === undefined || whole === undefined || scope.replace(EVERYBODY, "").length > 2)
    return undefined;
  const word = COUNTED[stem] ?? new RegExp(stem);
  if (
    !word.test(labelOf(part)) ||
    word.test(labelOf(whole).replace(/应到|应参加/, "")) ||
    !sameKind(part.quantity, whole.quantity)
  )
    return undefined;
  const name = scope.slice(0, 2);
  if (!labelOf(whole).includes(name) && !labelOf(part).includes(name)) return undefined;
  const wholes = stated
    .slice(Math.max(0, index - 12), index - 1)
    .filter(({ quantity }) => sameKind(quantity, part.quantity) && quantity.amount >= part.quantity.amount)
    .map(({ quantity }) => quantity)
    .reverse();
  return { part: part.quantity, wholes };
}

function sameKind(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && a.unit !== "%" && a.amount > 0 && b.amount > 0;
}

function speaksOf(label: string, name: string): boolean {
  if (name.length < 2) return label.includes(name);
  return label.includes(name) || label.includes(name.slice(-2)) || label.includes(name.slice(0, 2));
}

/** Rounded or cut off, the share is what the text says; more leeway where a figure is rough. */
function agrees(part: Quantity, whole: Quantity, percent: Quantity): boolean {
  const share = (100 * part.amount) / whole.amount;
  const rough = part.rough || whole.rough || percent.rough;
  const leeway = rough ? Math.max(6, percent.amount / 8) : 2 * percent.slack * 0.999;
  const blurred = (100 * (part.slack + whole.slack * (part.amount / whole.amount))) / whole.amount;
  const coarse = part.slack > 1 || whole.slack > 1 || part.slack < 0.5 ? blurred : 0;
  return Math.abs(share - percent.amount) <= leeway + coarse;
}
