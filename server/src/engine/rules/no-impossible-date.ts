import type { WrittenDate } from "../figures/written-dates.ts";
import { isLeapYear } from "../text/calendar.ts";
import type { TextEdit } from "../text/edit.ts";
import { fold } from "../text/fold.ts";
import { lineAt, nextLineStart } from "../text/line.ts";
import { readNumeral } from "../text/numerals.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";
import { wrongDatesIn } from "./notes.ts";
import { defineRule, type Fix, type Problem } from "./rule.ts";
import { sectionIdAt } from "./section-id.ts";
import { suggested } from "./suggested.ts";
import { summaryYears } from "./summary-years.ts";

export default defineRule({
  id: "no-impossible-date",
  scope: "document",
  severity: "error",
  messages: ["day", "month", "time", "zero-padded", "official"],
  once: { "zero-padded": "drop-zeros" },
  milder: { "zero-padded": "information", official: "information" },
  examples: [
    {
      name: "days and times that there are",
      text: "工会于2024年2月29日召开职代会，4月30日起实行新班次，每天8:30至17:00开放，比分24:61，师生比1:75。\n",
    },
    {
      name: "days that no month has",
      text: "活动定于⟦2月30日⟧举行，⟦2023年4月31日⟧结束，节后⟦5月28日至32日⟧补休。\n",
      problems: [
        ["day", "2月30日", "29"],
        ["day", "2023年4月31日", "30"],
        ["day", "5月28日至32日", "31"],
      ],
      fixed: "活动定于2月29日举行，2023年4月30日结束，节后5月28日至31日补休。\n",
    },
    {
      name: "29 February of a year that has none, by the title",
      text: "# 2023年工会工作总结\n\n⟦2月29日⟧召开职代会，去年2月29日的提案已办结。\n",
      problems: [["day", "2月29日", "28"]],
    },
    {
      name: "months and times",
      text: "尾款于⟦2023年15月⟧结清，⟦13月⟧份补签，⟦十三月⟧初⟦8时75分⟧开会，活动时间⟦24:60⟧。\n",
      problems: [
        ["month", "2023年15月"],
        ["month", "13月"],
        ["month", "十三月"],
        ["time", "8时75分"],
        ["time", "24:60"],
      ],
    },
    {
      name: "dates in digits",
      text: "检查日期：⟦2024-02-30⟧，复查：2024.03.15，编号2024-13-05，版本2024.13.1。\n",
      problems: [["day", "2024-02-30", "29"]],
      fixed: "检查日期：2024-02-29，复查：2024.03.15，编号2024-13-05，版本2024.13.1。\n",
    },
    { name: "words with 月", text: "三四月份走访，一二月慰问，历时13个月，发放13月薪，18月龄婴儿，第13月。\n" },
    {
      name: "a zero before a digit, said once",
      text: "工会于2024年⟦03月⟧05日换届，06月起试行。\n",
      problems: [["zero-padded", "03月", "3月", "3"]],
      fixed: "工会于2024年3月5日换届，6月起试行。\n",
    },
    {
      name: "the date line as GB/T 9704 does not write it",
      text: "# 工会工作总结\n\n全年走访八十六人次。\n\n东风机械厂工会\n\n⟦二〇二四年十二月五日⟧\n",
      problems: [["official", "二〇二四年十二月五日", "2024年12月5日"]],
      fixed: "# 工会工作总结\n\n全年走访八十六人次。\n\n东风机械厂工会\n\n2024年12月5日\n",
    },
    {
      name: "Traditional, mainland",
      text: "工會於⟦6月31日⟧舉行運動會。\n",
      problems: [["day", "6月31日", "30"]],
      fixed: "工會於6月30日舉行運動會。\n",
    },
    {
      name: "Traditional, Taiwan: a year of the Republic",
      outline: "union-tw",
      text: "本會於民國113年2月29日開會，⟦民國114年2月29日⟧改選，115年03月05日交接。\n",
      problems: [["day", "民國114年2月29日", "28"]],
      fixed: "本會於民國113年2月29日開會，民國114年2月28日改選，115年03月05日交接。\n",
    },
    {
      name: "English",
      text: "The hearing was held on ⟦31 April 2024⟧ and again on ⟦February 30⟧. In March 45 members joined on May 5.\n",
      problems: [
        ["day", "31 April 2024", "30"],
        ["day", "February 30", "29"],
      ],
      fixed: "The hearing was held on 30 April 2024 and again on February 29. In March 45 members joined on May 5.\n",
    },
  ],
  *check(facts) {
    const padded: WrittenDate[] = [];
    for (const { base, dates } of wrongDatesIn(facts)) {
      for (const date of dates) {
        const placed = placedAt(date, base);
        if (date.kind === "zero-padded") {
          if (!facts.excused("no-impossible-date", placed.start)) padded.push(placed);
        } else if (date.kind !== "leap-day" || isNoLeapYear(facts, placed)) yield problemOf(facts, placed);
      }
    }
    if (facts.script === "en" || facts.outline.id === TAIWAN) return;
    yield* zeroPadded(padded);
    yield* dateLine(facts, padded);
  },
});

/** Where GB/T 9704 does not hold. */
const TAIWAN = "union-tw";

function placedAt(date: WrittenDate, by: number): WrittenDate {
  const { edit } = date;
  return { ...date, ...shiftSpan(date, by), edit: edit && { ...edit, span: shiftSpan(edit.span, by) } };
}

/** Whether 29 February, written without a year, falls into the years of the summary, and none of them has it. */
function isNoLeapYear(facts: DocumentFacts, { start, elsewhere }: WrittenDate): boolean {
  const years = summaryYears(facts);
  if (years === undefined || elsewhere) return false;
  const isPlan = sectionIdAt(facts.tree, facts.match, start) === "plan";
  for (let year = years.first; year <= years.last + (isPlan ? 1 : 0); year += 1) if (isLeapYear(year)) return false;
  return true;
}

function problemOf(facts: DocumentFacts, { kind, text, start, end, last, edit }: WrittenDate): Problem {
  const isLeapDay = kind === "leap-day";
  return {
    span: { start, end },
    messageId: isLeapDay ? "day" : kind,
    args: isLeapDay ? [text, "28"] : last === undefined ? [text] : [text, String(last)],
    fixes: edit === undefined || !isPlain(facts, edit.span) ? [] : [dayFix(edit)],
  };
}

function dayFix({ span, newText }: TextEdit): Fix {
  return suggested("write-day", [newText], () => [{ span, newText }]);
}

/** Edits are only made where a numeral stands in the source without markup. */
function isPlain({ doc }: DocumentFacts, { start, end }: Span): boolean {
  return /^[0-9一二三四五六七八九十廿卅]+$/.test(doc.text.slice(start, end));
}

function* zeroPadded(padded: readonly WrittenDate[]): Iterable<Problem> {
  const [first] = padded;
  if (first === undefined) return;
  const count = String(padded.length);
  yield {
    span: { start: first.start, end: first.end },
    messageId: "zero-padded",
    args: [first.text, first.text.slice(1), count],
    fixes: [suggested("drop-zeros", [count], () => padded.flatMap(({ edit }) => (edit === undefined ? [] : [edit])))],
  };
}

const CJK_DATE =
  /^([一二][〇零○一二三四五六七八九]{3}) ?年 ?([一二三四五六七八九十]{1,3}) ?月 ?([一二三四五六七八九十廿卅]{1,3}) ?日$/;
const SHORT_YEAR = /^['’]?([0-9]{2}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日$/;
const DIGITAL = /^((?:19|20)[0-9]{2})[-./]([0-9]{1,2})[-./]([0-9]{1,2})$/;

/** The date line of the closing, as GB/T 9704-2012, 7.3.5.4 wants it: 2024年12月5日. */
function* dateLine({ doc, tree, script }: DocumentFacts, padded: readonly WrittenDate[]): Iterable<Problem> {
  const { closing } = tree;
  if (closing === undefined || script !== "hans") return;
  for (let at = closing.start; at < doc.text.length; at = nextLineStart(doc.text, at)) {
    const { start, end } = lineAt(doc.text, at);
    const line = doc.text.slice(start, end);
    const text = line.trim();
    const folded = fold(text);
    const match = CJK_DATE.exec(folded) ?? SHORT_YEAR.exec(folded) ?? DIGITAL.exec(folded);
    if (match !== null) {
      const from = start + line.indexOf(text);
      const span = { start: from, end: from + text.length };
      const [year, month, day] = match.slice(1).map((part) => readNumeral(part) ?? 0);
      if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return;
      const newText = `${year < 100 ? 2000 + year : year}年${month}月${day}日`;
      if (day < 1 || day > 31 || padded.some((date) => date.start < span.end && span.start < date.end)) return;
      const fixes = [suggested("write-date", [newText], () => [{ span, newText }])];
      yield { span, messageId: "official", args: [text, newText], fixes };
      return;
    }
    if (end >= doc.text.length) return;
  }
}
