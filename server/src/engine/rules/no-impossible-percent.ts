import { hasHighPercent } from "../figures/hints.ts";
import type { LexedRun } from "../figures/lexed-run.ts";
import { proseOf } from "../figures/prose.ts";
import { type Quantity, quantitiesOf } from "../figures/quantities.ts";
import {
  isBoundedBefore,
  isBoundedBehind,
  isBoundedInEnglish,
  isBoundedRate,
  isBoundedRise,
  isEnglishRate,
  tellsOfRate,
} from "../figures/rates.ts";
import { mayHaveCell, tablesOf } from "../figures/tables.ts";
import type { Document } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { defineRule, type Problem } from "./rule.ts";
import { sourceOf } from "./source-of.ts";

export default defineRule({
  id: "no-impossible-percent",
  scope: "run",
  severity: "error",
  messages: ["over"],
  examples: [
    { name: "all of them at most", text: "职工入会率达到98.6%，劳动合同签订率100%。\n" },
    {
      name: "more than all of them",
      text: "职工入会率达到⟦103%⟧，到课率、及格率分别为97%和⟦百分之一百零二⟧，会员满意度由95%提高到⟦101.5%⟧。\n",
      problems: [
        ["over", "103%"],
        ["over", "百分之一百零二"],
        ["over", "101.5%"],
      ],
    },
    {
      name: "a column of a table",
      text: "| 车间 | 人数 | 入会率（%） |\n| --- | --- | --- |\n| 一车间 | 120 | 98 |\n| 二车间 | 130 | ⟦106⟧ |\n",
      problems: [["over", "106"]],
    },
    {
      name: "plans, growth, pay and money",
      text: "完成年度计划的126%，产值增长150%，参训人数同比提高120%，节假日加班工资按300%支付，拨备覆盖率210%，资产负债率105%，计划完成率112%。\n",
    },
    {
      name: "Traditional, mainland",
      text: "會員覆蓋率為⟦１０８％⟧，提案辦結率100%。\n",
      problems: [["over", "１０８％"]],
    },
    {
      name: "Traditional, Taiwan",
      text: "本季出席率達⟦105%⟧，問卷回收率百分之九十二，業績達成率120%。\n",
      problems: [["over", "105%"]],
    },
    {
      name: "English",
      text: "The attendance rate reached ⟦104%⟧, and ⟦110 per cent⟧ of members voted.\n",
      problems: [
        ["over", "104%"],
        ["over", "110 per cent"],
      ],
    },
    { name: "English: growth and plans", text: "Attendance rose by 120%, and output was 126% of the plan.\n" },
  ],
  // No generator: nearly every run is answered right here.
  check: (lexed) => (lexed.run.kind !== "cell" && hasHighPercent(lexed.folded) ? runProblems(lexed) : NONE),
  checkAcross: ({ doc }) => cellProblems(doc),
});

const NONE: readonly Problem[] = [];

function* runProblems(lexed: LexedRun): Iterable<Problem> {
  const { folded, prose } = lexed;
  const quantities = quantitiesOf(folded);
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.unit !== "%" || quantity.amount <= 100 || quantity.slack === Infinity) continue;
    if (!isBounded(folded, quantities, index)) continue;
    yield { span: sourceOf(lexed, quantity), messageId: "over", args: [prose.slice(quantity.start, quantity.end)] };
  }
}

/** How far before a percentage its name may begin, in UTF-16 code units. */
const REACH = 36;

function isBounded(folded: string, quantities: readonly Quantity[], index: number): boolean {
  const quantity = quantities[index];
  if (quantity === undefined) return false;
  const before = clauseBefore(folded, quantity.start);
  if (!/[\u3400-\u9fff]/.test(folded)) {
    const behind = folded.slice(quantity.end, quantity.end + REACH);
    if (isBoundedInEnglish(folded.slice(Math.max(0, quantity.start - 60), quantity.start), behind)) return true;
    const first = quantities[index - 1];
    const isRise =
      first?.unit === "%" && /^ to (?:about |over |nearly |some )?$/.test(folded.slice(first.end, quantity.start));
    const isSecond = first?.unit === "%" && ENGLISH_SECOND.test(folded.slice(first.end, quantity.start));
    if (isSecond) return isBounded(folded, quantities, index - 1);
    return isRise && isBoundedRise(folded.slice(Math.max(0, first.start - 60), first.start));
  }
  if (isBoundedBefore(before) || isBoundedBehind(before, folded.slice(quantity.end, quantity.end + 16))) return true;
  if (/^(?:已)?(?:达|达到|升至|升到|增至|降至|为)了?$/.test(before)) {
    const at = quantity.start - before.length - 1;
    if (/[，,]/.test(folded[at] ?? "") && tellsOfRate(clauseBefore(folded, at))) return true;
  }
  if (!NO_RATE_ITEM.test(before) && RATE_LIST.test(folded.slice(Math.max(0, quantity.start - 80), quantity.start)))
    return true;
  // 分别为97%和102%, 由95%提高到101%: the name stands before the first of them.
  const previous = quantities[index - 1];
  if (previous?.unit !== "%") return false;
  const gap = folded.slice(previous.end, quantity.start);
  const isList =
    /^\s?[、和与及，,]\s?$/.test(gap) && /分别|各/.test(folded.slice(Math.max(0, previous.start - 60), previous.start));
  const isRise =
    /^(?:大幅|稳步|进一步)?(?:提高|提升|上升|增长|增加|升|增|攀升|跃升|上涨)?(?:到|至|为)(?:了)?(?:现在的|目前的|今年的|年末的)?$/.test(
      gap,
    );
  return isList || isRise ? isBounded(folded, quantities, index - 1) : false;
}

/** 88% in the north and in the south, 88% in May and: the name stands before the first of them. */
const ENGLISH_SECOND = /^(?: (?:in|at|for|among) [a-z ]{2,20})?,? and (?:(?:in|at|for|among) [a-z ]{2,20} )?$/i;

/** 及格率:语文98%,数学95%,英语: the rates of several things behind one name. */
const RATE_LIST =
  /(?:及格|合格|优秀|优良|达标|到课|到会|出勤|出席|入会|覆盖|参与|参保|满意|通过|升学|就业|签订|回收|知晓)率(?:分别为|如下|情况)?:(?:[^，。;；:增减升降比]{1,10}\d+(?:\.\d+)?%[，、,;；])*[\u4e00-\u9fff]{1,8}$/;
const NO_RATE_ITEM = /增|减|升|降|比|计划|任务|目标|完成/;

/** What stands before a place in its clause; a colon joins a name and its value. */
function clauseBefore(folded: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < REACH && !"，、。；！？;,!?\n".includes(folded[from - 1] ?? "")) from -= 1;
  return folded.slice(from, at).trimEnd();
}

/** A cell that may name a rate. */
const RATE_CELL = /\|[^|\n]*(?:[率度]|\brates?\b)/i;

function* cellProblems(doc: Document): Iterable<Problem> {
  if (!mayHaveCell(doc, RATE_CELL)) return;
  for (const table of tablesOf(doc)) {
    const bounded = table.head.runs.map((run) => isRateName(run.text));
    for (const { start: blockStart, row } of table.rows) {
      const { runs } = row;
      const isRow = isRateName(runs[0]?.text ?? "");
      for (const [column, run] of runs.entries()) {
        if (column === 0 || !(isRow || bounded[column] === true) || !/[\d０-９]{3}/.test(run.text)) continue;
        const name = (isRow ? runs[0] : table.head.runs[column])?.text ?? "";
        const text = fold(proseOf(run).text).replace(/\s/g, "");
        const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
        if (match === null || Number(match[1]) <= 100 || (match[2] === "" && !/[%％]/.test(name))) continue;
        const start = blockStart + run.start;
        yield { span: { start, end: start + run.text.length }, messageId: "over", args: [run.text] };
      }
    }
  }
}

function isRateName(source: string): boolean {
  if (/[a-z]/i.test(source))
    return source.length < 40 && /\brate\b/i.test(source) && isEnglishRate(source.replace(/[*_()%]/g, "").trim());
  return (
    source.length < 30 &&
    /[率度]/.test(source) &&
    isBoundedRate(
      fold(source)
        .replace(/[\s*_%]/g, "")
        .replace(/\(\)$/, ""),
    )
  );
}
