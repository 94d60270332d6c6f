import { fits } from "./adding.ts";
import type { Contradiction } from "./contradiction.ts";
import { exact } from "./quantities.ts";
import { labelOf, type Stated } from "./statements.ts";

const INCOME = /收入/;
const EXPENSE = /支出/;
const LEFT = /结余|余绌|盈余|结存|余额/;
const CARRIED = /(?:上年度?|上期|年初|期初|去年度?|历年|往年)(?:累计)?(?:结余|结转|余额|结存|盈余)|^结转/;
/** What is left at the end holds what was there at the beginning, unless it is said to be this year's. */
const AT_THE_END = /年末|年度末|期末|年底|累计|滚存|历年|账户|余额|银行|总/;
const ALL = /合计|总计|共计|总额|总|共|全部|本年|全年|年度|当年|本期/;
/** Of another time, or of what is only planned. */
const OTHER = /比|较|同比|增|减|预算|预计|计划|目标|每|平均|人均|占/;

/** 收入合计56万元，支出合计41万元，结余13万元, with what was left over from the year before where it is stated. */
export function wrongBalance(stated: readonly Stated[]): Contradiction | undefined {
  const money = stated.filter(({ quantity }) => quantity.unit === "元");
  const labels = money.map(labelOf);
  if (money.length < 3 || labels.some((label) => /其中/.test(label))) return undefined;
  const having = (word: RegExp, not: RegExp): Stated | undefined => {
    const all = money.filter((_, at) => word.test(labels[at] ?? "") && !not.test(labels[at] ?? ""));
    if (all.length <= 1) return all[0];
    const whole = all.filter((one) => ALL.test(labelOf(one)));
    return whole.length === 1 ? whole[0] : undefined;
  };
  const carried = money.filter((_, at) => CARRIED.test(labels[at] ?? ""));
  const income = having(INCOME, EXPENSE);
  const expense = having(EXPENSE, INCOME);
  const lefts = money.filter((one, at) => LEFT.test(labels[at] ?? "") && !carried.includes(one));
  const [left] = lefts;
  if (income === undefined || expense === undefined || left === undefined || lefts.length > 1 || carried.length > 1)
    return undefined;
  if (expense.quantity.start > left.quantity.start || income.quantity.start > left.quantity.start) return undefined;
  if ([income, expense, left].some((one) => OTHER.test(labelOf(one)))) return undefined;
  if (new Set([income, expense, left].map(({ depth }) => depth)).size > 1) return undefined;
  const ofThisYear = /本年|当年|年度(?!末)|本期/.test(labelOf(left)) && !AT_THE_END.test(labelOf(left));
  if (carried.length === 0 && AT_THE_END.test(labelOf(left))) return undefined;
  const before = ofThisYear ? [] : carried;
  const parts = [...before, income, expense].map(({ quantity }) => quantity);
  const result = exact(
    [...before, income].reduce((sum, { quantity }) => sum + quantity.amount, 0) - expense.quantity.amount,
  );
  if (result < 0 || fits(left.quantity, result, parts)) return undefined;
  return { kind: "difference", at: left.quantity, parts, result };
}
