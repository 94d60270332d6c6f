import { alike, anyPrefixFits, sameUnit, total } from "./adding.ts";
import { type Contradiction, sumOf } from "./contradiction.ts";
import { namesProperty, relationOf } from "./dimensions.ts";
import { isEach, multiplied } from "./products.ts";
import { labelOf, type Stated } from "./statements.ts";
import { PEOPLE, PER, TOTAL_WORD } from "./sum-words.ts";

/** How many figures are looked at for the parts of one total. */
const MOST_LOOKED_AT = 60;

/** 东区37篇、西区29篇，两区合计投稿66篇. */
const STRONG_TOTAL =
  /^(?:[一二两三四五六七八九十\d各全以上述]{1,3}[\u4e00-\u9fff]{0,4})?(?:合计|共计|总计)[\u4e00-\u9fff]{0,4}$/;
const BARE_TOTAL =
  /^(?:[二两三四五六七八九十][个项类家方者][\u4e00-\u9fff]{0,4}|[一二两三四五六七八九十以上述各各项几]{0,3}(?:项|者|笔|类|个月|个季度|部分|方面|次|天|年|期)?)?(?:全年|全部|年内|今年|全校|全厂|全院)?(?:合计|共计|总计|总共|一共|合共|两项共|共|计)(?:约|达|达到|为|是|有|计)?$/;
const VERB_TOTAL = /^(?:全年|年内|今年|全校|全厂|全院)?(?:合计|共计|总计|总共|一共|累计|共|总)[\u4e00-\u9fff]{1,6}$/;
/** 奖牌总数122枚, 参赛选手共计44人, 累计676人次: of the figures before it, or of something else. */
const NAMED_TOTAL =
  /^(?!.*(?:其中|比|较|去年|上年|历年))[\u4e00-\u9fff]{0,8}(?:合计|共计|总计|总数|总量|总额|总共|累计)(?:约|达|达到|为|是|有|计)?$/;
/** How far off a total may be that could as well be of something else. */
const NEAR = 0.8;

/** 男52人，女76人，合计130人. `index` is that of the total. */
export function summedUp(stated: readonly Stated[], index: number): Contradiction | undefined {
  const whole = stated[index];
  if (whole === undefined || whole.quantity.unit === "%") return undefined;
  const isBare = BARE_TOTAL.test(whole.lead) || STRONG_TOTAL.test(whole.lead);
  const isNamed = !isBare && NAMED_TOTAL.test(whole.lead);
  if (!isBare && !isNamed && !VERB_TOTAL.test(whole.lead)) return undefined;
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
  const others: Stated[] = [];
  let opensWithTotal = false;
  for (let at = index - 1; at >= Math.max(0, index - MOST_LOOKED_AT); at -= 1) {
    const one = stated[at];
    if (one === undefined) break;
    if (one.depth > depth) continue;
    if (PER.test(one.lead) || PER.test(one.tail)) return undefined;
    if (one.quantity.unit === "%") continue;
    if (BARE_TOTAL.test(one.lead) || /其中|包括|包含|含/.test(one.lead) || one.depth < depth) break;
    if (!alike(one, whole)) {
      others.push(one);
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
  const labels = parts.map(labelOf);
  // 分别为86人、74人、59人: one label for all of them.
  const isRow = labels.slice(1).every((label) => label === "");
  const relation = isRow ? "near" : relationOf(labels, countsPeople);
  const named = /^([二两三四五六七八九十])[个项类家方者]/.exec(whole.lead)?.[1];
  const parted = named === undefined ? undefined : "零一二三四五六七八九十".indexOf(named.replace("两", "二"));
  if (parted !== undefined && parts.length !== parted) return undefined;
  const isSum = isBare && (parted !== undefined || labels.every((label) => !namesProperty(label)));
  if (relation === "overlapping" && !isSum) return undefined;
  if (opensWithTotal && relation !== "complete") return undefined;
  // 三个项目分别投入3万元、4万元、5万元: how many there are.
  const isWhole = others.every(({ quantity }) => quantity.amount === parts.length);
  if (isNamed) {
    const ratio = total(parts) / whole.quantity.amount;
    return isWhole && ratio > NEAR && ratio < 1 / NEAR ? sumOf(whole, parts) : undefined;
  }
  if (!isBare && !(isWhole && (relation === "complete" || saysAgain(parts, whole)))) return undefined;
  return sumOf(whole, parts);
}

/** 分别投入3万元、4万元，共投入8万元: the total repeats the verb of its parts. */
function saysAgain([first]: readonly Stated[], { lead }: Stated): boolean {
  const verb = lead.replace(/^.*(?:合计|共计|总计|总共|一共|共|总)/, "");
  return verb.length >= 2 && first !== undefined && first.lead.includes(verb);
}
