import { describe, expect, it } from "vitest";
import { outlineById } from "../../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../../server/src/engine/outline/outline.ts";
import consistentYear from "../../../../server/src/engine/rules/consistent-year.ts";
import noImpossibleDate from "../../../../server/src/engine/rules/no-impossible-date.ts";
import { writeNumeral } from "../../../../server/src/engine/text/numerals.ts";
import { Family, findingsIn } from "../../../support/family.ts";
import { pageOf } from "../../../support/page.ts";
import { randomOf } from "../../../support/random.ts";

const RULES = [consistentYear, noImpossibleDate];
/** Nothing to match against: only the dates are looked at. */
const outline: Outline = { ...(outlineById("weekly") as Outline), sections: [] };

const family = new Family();

interface Case {
  readonly text: string;
  /** What is found: rule and text. */
  readonly wanted: readonly string[];
}

function demand(cases: readonly Case[]): number {
  for (const { text, wanted } of cases) {
    const found = findingsIn(text, { outline, rules: RULES });
    family.compare(
      text,
      found.map(({ ruleId, span }) => `${ruleId} ${text.slice(span.start, span.end)}`),
      wanted,
    );
  }
  return family.settle();
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ENGLISH = "January February March April May June July August September October November December".split(" ");
const isLeap = (year: number): boolean => year % 4 === 0 && year % 100 !== 0;

describe("generated dates", () => {
  /** A date in one of its writings: of the year, the month and the day. */
  const writings: readonly ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
    (y, m, d) => `${writeNumeral(y, "cjk-digits")}年${writeNumeral(m, "cjk")}月${writeNumeral(d, "cjk")}日`,
    (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
    (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${d} ${ENGLISH[m - 1]} ${y}`,
    (y, m, d) => `${ENGLISH[m - 1]} ${d}, ${y}`,
  ];
  const around: readonly ((date: string) => string)[] = [
    (date) => `工会于${date}召开职工代表大会，到会六十人。`,
    (date) => `${date}，分会组织义诊，服务群众三百人次。`,
    (date) => `本會於${date}改選理監事，任期三年。`,
    (date) => `培训自${date}起，共八期。`,
    (date) => `The committee met on ${date} in the canteen.`,
  ];

  /** English dates stand in English. */
  const sentence = (index: number, random: (below: number) => number): ((date: string) => string) =>
    around[index % 8 >= 6 ? 4 : random(4)] ?? String;

  it("is silent on every day that there is", () => {
    const { below: random } = randomOf(3);
    const cases = Array.from({ length: 500 }, (_, index): Case => {
      const year = 2015 + random(12);
      const month = 1 + random(12);
      const last = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 31);
      const day = index % 3 === 0 ? last : 1 + random(last);
      const date = writings[index % 8]?.(year, month, day) ?? "";
      return { text: `${sentence(index, random)(date)}\n`, wanted: [] };
    });
    expect(demand(cases)).toBe(500);
  });

  it("finds the days and months that there are not", () => {
    const { below: random } = randomOf(5);
    const cases = Array.from({ length: 500 }, (_, index): Case => {
      const year = 2015 + random(12);
      const inMonth = index % 4 === 3 && index % 8 < 6;
      const month = inMonth ? 13 + random(7) : 1 + random(12);
      const last = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 31);
      const day = inMonth ? 1 + random(28) : last + 1;
      const date = writings[index % 8]?.(year, month, day) ?? "";
      return { text: `${sentence(index, random)(date)}\n`, wanted: [`no-impossible-date ${date}`] };
    });
    expect(demand(cases)).toBe(500);
  });

  const reports: readonly ((year: string) => string)[] = [
    (year) => `${year}，工会开展技能培训十二场，参训八百人次。`,
    (year) => `${year}，我们走访困难职工四十户，发放慰问金六万元。`,
    (year) => `${year}5月，分会举办运动会，两百人参加。`,
    (year) => `${year}，在上级工会的领导下，我会围绕中心工作，扎实推进各项任务。`,
    (year) => `我会于${year}九月组织义诊三场。`,
    (year) => `现将${year}工会工作情况汇报如下。`,
    (year) => `${year}上半年，共办结提案二十六件。`,
    (year) => `${year}，本會召開理事會六次，核發補助二十九件。`,
  ];
  const quiet: readonly ((year: string, own: string) => string)[] = [
    (year, own) => `${own}走访86户，比${year}增加12户。`,
    (year) => `自${year}以来，工会连年被评为先进。`,
    (year) => `工会成立于${year}，现有会员860人。`,
    (year) => `根据《${year}度考核办法》，表彰先进二十人。`,
    (year, own) => `${year}为12次，${own}为15次。`,
    (year) => `截至${year}底，会员共860人。`,
    (year) => `与${year}相比，经费支出下降5%。`,
    (year) => `${year}，大会选举产生新一届委员会。`,
    (year, own) => `${year}至${own}，累计投入30万元。`,
    (year) => `会上表彰了${year}度先进工作者。`,
    (year) => `“${year}最美职工”李芳到场宣讲。`,
    (year) => `他${year}参加工作，是车间的老班长。`,
  ];
  const write: readonly ((year: number) => string)[] = [
    (year) => `${year}年`,
    (year) => `${writeNumeral(year, "cjk-digits")}年`,
    (year) => `民國${year - 1911}年`,
    (year) => `${year - 1911}年`,
  ];
  const title = (style: number, year: number): string =>
    `${write[style]?.(year)}度${style < 2 ? "工会工作总结" : "工會會務總結"}`;

  it("finds another year where the text reports", () => {
    const { below: random } = randomOf(7);
    const cases = Array.from({ length: 500 }, (_, index): Case => {
      const year = 2016 + random(10);
      const style = index % 4;
      const wrong = write[style]?.(year - 1 - random(2)) ?? "";
      const sentence = reports[random(reports.length)]?.(wrong) ?? "";
      const own = reports[0]?.(write[style]?.(year) ?? "") ?? "";
      return { text: pageOf(title(style, year), own, sentence), wanted: [`consistent-year ${wrong}`] };
    });
    expect(demand(cases)).toBe(500);
  });

  it("is silent on the year of the summary, on comparisons, history and plans", () => {
    const { below: random } = randomOf(9);
    const cases = Array.from({ length: 500 }, (_, index): Case => {
      const year = 2016 + random(10);
      const style = index % 4;
      const own = write[style]?.(year) ?? "";
      const sentences = [
        reports[random(reports.length)]?.(own) ?? "",
        quiet[random(quiet.length)]?.(write[style]?.(year - 1 - random(3)) ?? "", own) ?? "",
      ];
      const next = write[style]?.(year + 1) ?? "";
      const plan = ["## 下一步打算", `${next}，工会将走访职工六十户，${next}3月开展培训。`];
      return { text: pageOf(title(style, year), "## 工作回顾", ...sentences, ...plan), wanted: [] };
    });
    expect(demand(cases)).toBe(500);
  });

  it("is silent on numbers that are no dates", () => {
    const lines = [
      "三四月份走访，一二月慰问。",
      "历时13个月完成改造。",
      "发放13月薪。",
      "比分24:61，师生比1:75，投票结果为30:70。",
      "编号2024-13-05，版本2024.13.1。",
      "电话021-5555-1234。",
      "In March 45 members joined, and in May 60.",
      "第13月的报表。",
      "18月龄以下婴儿。",
      "共发放32日口粮。",
      "成立三十年来，培训一百二十人。",
      "2月28日至3月1日放假。",
      "每天8:30至24:00开放。",
    ];
    const { below: random } = randomOf(15);
    const cases = Array.from({ length: 150 }, (): Case => {
      const picked = Array.from({ length: 3 }, () => lines[random(lines.length)]);
      return { text: pageOf("2023年工会工作总结", picked.join("")), wanted: [] };
    });
    expect(demand(cases)).toBe(150);
  });
});

family.counts(2150);
