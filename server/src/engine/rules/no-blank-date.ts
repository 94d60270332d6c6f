import { writeDate, yearBefore } from "../text/eras.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule, type Fix, type Problem } from "./rule.ts";

export default defineRule({
  id: "no-blank-date",
  scope: "run",
  sees: "blanks",
  severity: "error",
  messages: ["gap", "part", "ordinal", "collapsed"],
  examples: [
    { name: "the date is there", text: "我会于 2024 年 3 月 5 日召开第三届一次会员大会。\n" },
    {
      name: "a date without its numbers",
      text: "我会于⟦ 年 月 日⟧召开会员大会。\n",
      problems: [["gap", "年月日"]],
      fixed: "我会于2024年11月20日召开会员大会。\n",
    },
    {
      name: "month and day are missing",
      text: "2024年⟦ 月 日⟧，工会完成换届。\n",
      problems: [["gap", "月日"]],
      fixed: "2024年11月20日，工会完成换届。\n",
    },
    { name: "one part is missing", text: "自⟦ 月⟧起，食堂延长供餐时间。\n", problems: [["part", "月"]] },
    { name: "which congress", text: "四月召开第⟦ 届⟧职工代表大会。\n", problems: [["ordinal", "届"]] },
    {
      name: "a date that collapsed",
      text: "于⟦月日⟧举办了趣味运动会。\n",
      problems: [["collapsed", "月日"]],
      fixed: "于11月20日举办了趣味运动会。\n",
    },
    { name: "a form to be filled in by hand", text: "填表日期： 年 月 日\n" },
    { name: "a signature", text: "东风机械厂工会委员会\n　　　　年　　月　　日\n", format: "plain" },
    { name: "a table cell", text: "| 项目 | 日期 |\n| --- | --- |\n| 换届 | 年 月 日 |\n" },
    { name: "month and day as words", text: "具体月日另行通知，某年某月某日的旧事不再提起。\n" },
    {
      name: "Traditional, mainland",
      text: "工會於⟦ 月 日⟧組織春遊，第⟦屆⟧教代會同時開幕。\n",
      problems: [
        ["gap", "月日"],
        ["ordinal", "屆"],
      ],
      fixed: "工會於11月20日組織春遊，第屆教代會同時開幕。\n",
    },
    {
      name: "Traditional, Taiwan",
      text: "本會訂於⟦ 年 月 日⟧召開會員代表大會。\n",
      problems: [["gap", "年月日"]],
      fixed: "本會訂於2024年11月20日召開會員代表大會。\n",
    },
    {
      name: "Traditional, Taiwan: the era stands there",
      text: "民國一一二年完成改選，訂於民國⟦ 年 月 日⟧召開大會。\n",
      problems: [["gap", "年月日"]],
      fixed: "民國一一二年完成改選，訂於民國一一三年十一月二十日召開大會。\n",
    },
    {
      name: "the digits of the year that stands there, and no day of another year",
      text: "二〇二三年建会。2024年⟦ 月 日⟧换届，2022年⟦ 月 日⟧迁址。\n",
      problems: [
        ["gap", "月日"],
        ["gap", "月日"],
      ],
      fixed: "二〇二三年建会。2024年11月20日换届，2022年 月 日迁址。\n",
    },
    { name: "Traditional, Taiwan: complete", text: "本會訂於民國113年5月1日召開第七屆會員代表大會。\n" },
    { name: "English has no such blank", text: "The congress met on 5 March 2024.\n" },
  ],
  *check({ blanks }) {
    for (const { kind, start, end, messageId, unit } of blanks) {
      if (kind === "date") yield { span: { start, end }, messageId, args: [unit ?? ""] };
    }
  },
  repair,
});

/** Today's date, as the document writes dates, where the whole date or its month and day are missing. */
function repair({ span, args: [unit] }: Problem, facts: DocumentFacts): readonly Fix[] {
  const { today } = facts;
  const newText = today === undefined ? undefined : written(facts, today, span.start, unit);
  return newText === undefined
    ? []
    : [{ titleId: "insert-today", args: [newText], kind: "suggested", edits: [{ span, newText }] }];
}

/** What is missing at `at`; absent where today's date cannot be meant. */
function written(
  { doc, dateStyle }: DocumentFacts,
  today: string,
  at: number,
  unit: string | undefined,
): string | undefined {
  const before = doc.text.slice(Math.max(0, at - 24), at).trimEnd();
  if (unit === "月日") {
    const year = before.endsWith("年") ? yearBefore(before, before.length - 1) : undefined;
    if (year === undefined && before.endsWith("年")) return undefined;
    if (year !== undefined && !today.startsWith(String(year.year))) return undefined;
    const date = writeDate(today, year?.style ?? dateStyle());
    return date?.slice(date.indexOf("年") + 1);
  }
  if (unit !== "年月日") return undefined;
  const era = /(?:中[華华])?民[國国]$/.exec(before)?.[0];
  if (era === undefined) return writeDate(today, dateStyle());
  return writeDate(today, { ...dateStyle(), language: "zh", era })?.slice(era.length);
}
