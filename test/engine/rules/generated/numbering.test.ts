import { describe, expect, it } from "vitest";
import { outlineById } from "../../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../../server/src/engine/outline/outline.ts";
import consistentNumbering from "../../../../server/src/engine/rules/consistent-numbering.ts";
import numberingOrder from "../../../../server/src/engine/rules/numbering-order.ts";
import type { Finding } from "../../../../server/src/engine/rules/rule.ts";
import { applyEdits } from "../../../../server/src/engine/text/edit.ts";
import { Family, findingsIn } from "../../../support/family.ts";
import { pageOf } from "../../../support/page.ts";
import { randomOf } from "../../../support/random.ts";

const RULES = [consistentNumbering, numberingOrder];
/** Nothing to match against: only the numbers are looked at. */
const PLAIN: Outline = { ...(outlineById("weekly") as Outline), sections: [] };
const TAIWAN: Outline = { ...PLAIN, id: "union-tw" };
const CJK = "一二三四五六七八九十";
const FORMAL = "壹貳參肆伍陸柒捌玖拾";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const ROMAN = "I II III IV V VI VII VIII IX X".split(" ");

const family = new Family();

interface Style {
  readonly name: string;
  readonly mark: (value: number) => string;
  readonly script: "hans" | "hant" | "tw" | "en";
  /** Another style that never lies in it, for mixing. */
  readonly other?: (value: number) => string;
}

const STYLES: readonly Style[] = [
  { name: "一、", script: "hans", mark: (n) => `${CJK[n - 1]}、`, other: (n) => `${n}、` },
  { name: "（一）", script: "hans", mark: (n) => `（${CJK[n - 1]}）`, other: (n) => `${n}、` },
  { name: "1.", script: "hans", mark: (n) => `${n}.`, other: (n) => `（${n}）` },
  { name: "（1）", script: "hant", mark: (n) => `（${n}）` },
  { name: "1）", script: "hant", mark: (n) => `${n}）` },
  { name: "①", script: "hans", mark: (n) => String.fromCharCode(0x245f + n) },
  { name: "第一章", script: "hant", mark: (n) => `第${CJK[n - 1]}章 ` },
  { name: "壹、", script: "tw", mark: (n) => `${FORMAL[n - 1]}、`, other: (n) => `${n}、` },
  { name: "甲、", script: "tw", mark: (n) => `${STEMS[n - 1]}、` },
  { name: "I.", script: "en", mark: (n) => `${ROMAN[n - 1]}. ` },
];

const TITLES = {
  hans: "组织建设 民主管理 帮扶救助 文体活动 财务管理 学习教育 劳动竞赛 安全生产 女工工作 宣传报道".split(" "),
  hant: "組織建設 民主管理 幫扶救助 文體活動 財務管理 學習教育 勞動競賽 安全生產 女工工作 宣傳報導".split(" "),
  tw: "會務概況 勞資會議 會員福利 教育訓練 財務收支 團體協約 刊物出版 文康活動 勞安宣導 互助基金".split(" "),
  en: "Pay talks|Working hours|Welfare fund|Training|Safety|Membership|Finance|Publicity|Housing|Pensions".split("|"),
} as const;

const BODIES = {
  hans: ["走访职工三十户。", "修订办法两项，办结提案十一件。", "全年到馆三千余人次，满意率九成。"],
  hant: ["走訪職工三十戶。", "修訂辦法兩項，辦結提案十一件。", "全年到館三千餘人次，滿意率九成。"],
  tw: ["召開理事會六次。", "核發補助二十九件，受理申訴四件。", "參加會員逾三百人次。"],
  en: ["The branch met four times.", "Nine cases were settled, two are open.", "Forty members took part."],
} as const;

const PAGE_TITLES = {
  hans: "工会工作总结",
  hant: "工會工作總結",
  tw: "會務報告",
  en: "Annual work summary",
};

function findingsOf(text: string, { script }: Pick<Style, "script">): readonly Finding[] {
  const outline = script === "tw" ? TAIWAN : PLAIN;
  return findingsIn(text, { outline, rules: RULES }).filter(({ severity }) => severity !== "information");
}

/** Headings with text under them, numbered by the given marks. Markdown headings, or lines that act as headings. */
function page(style: Style, marks: readonly string[], random: (below: number) => number, markdown: boolean): string {
  const titles = TITLES[style.script];
  const bodies = BODIES[style.script];
  const from = random(10);
  const sections = marks.flatMap((mark, at) => {
    const body = bodies[random(bodies.length)] ?? "";
    return [`${markdown ? "## " : ""}${mark}${titles[(from + at) % 10]}`, body];
  });
  return pageOf(PAGE_TITLES[style.script], ...sections);
}

const sequence = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Runs the cases; answers how many there were. */
function demand(
  cases: Iterable<{
    readonly text: string;
    readonly style: Pick<Style, "script">;
    readonly at?: string;
    readonly rule?: string;
  }>,
): number {
  for (const { text, style, at, rule } of cases) {
    const found = findingsOf(text, style).map(
      ({ ruleId, span }) => `${ruleId} ${span.start}:${text.slice(span.start, span.end)}`,
    );
    family.compare(text, found, at === undefined ? [] : [`${rule} ${at}`]);
  }
  return family.settle();
}

const place = (text: string, mark: string, nth: number): string => {
  let at = -1;
  for (let index = 0; index <= nth; index += 1) at = text.indexOf(mark, at + 1);
  return `${at}:${mark.trimEnd()}`;
};

describe("generated numbering", () => {
  it("is silent on numbers in order, nested, begun anew and restarted", () => {
    const { below: random } = randomOf(4);
    const cases = STYLES.flatMap((style) =>
      Array.from({ length: 30 }, (_, index) => {
        const count = 2 + random(8);
        const outer = page(style, sequence(count).map(style.mark), random, index % 2 === 0);
        return { text: outer, style };
      }),
    );
    const nested = Array.from({ length: 150 }, (_, index) => {
      const sub = (n: number): string => (index % 2 === 0 ? `（${CJK[n - 1]}）` : `${n}.`);
      const body = (): string => BODIES.hans[random(3)] ?? "";
      const sections = sequence(2 + random(4)).flatMap((n) => {
        const inner = sequence(random(4)).flatMap((m) => [`${sub(m)}${TITLES.hans[random(10)]}`, body()]);
        return [`${CJK[n - 1]}、${TITLES.hans[(n + index) % 10]}`, body(), ...inner];
      });
      return { text: pageOf(PAGE_TITLES.hans, ...sections), style: { script: "hans" } as const };
    });
    expect(demand([...cases, ...nested])).toBe(450);
  });

  it("finds a number left out, doubled or gone back, at its place", () => {
    const { below: random } = randomOf(7);
    const cases = STYLES.flatMap((style) =>
      Array.from({ length: 60 }, (_, index) => {
        const count = 3 + random(5);
        const wrong = 1 + random(count - 1);
        const kind = index % 3;
        const values = sequence(count);
        // 0: one left out, and all behind it too high; 1: the same again; 2: back to the second one, at the end.
        if (kind === 0) for (let at = wrong; at < count; at += 1) values[at] = at + 2;
        else if (kind === 1) for (let at = wrong; at < count; at += 1) values[at] = at;
        else values.push(2);
        const where = kind === 2 ? count : wrong;
        const marks = values.map(style.mark);
        const text = page(style, marks, random, index % 2 === 0);
        const mark = marks[where] ?? "";
        const earlier = marks.slice(0, where).filter((other) => other === mark).length;
        return { text, style, at: anchored(text, mark, earlier), rule: "numbering-order" };
      }),
    );
    expect(demand(cases)).toBe(600);
  });

  it("finds siblings of another style and malformed marks, whose repair removes them and adds nothing", () => {
    const { below: random } = randomOf(11);
    const mixed = STYLES.filter(({ other }) => other !== undefined).flatMap((style) =>
      Array.from({ length: 50 }, (_, index) => {
        const count = 4 + random(4);
        const odd = 2 + random(count - 2);
        const marks = sequence(count).map((n) => (n === odd ? (style.other?.(n) ?? "") : style.mark(n)));
        const text = page(style, marks, random, index % 2 === 0);
        return { text, style, at: anchored(text, marks[odd - 1] ?? "", 0), rule: "consistent-numbering" };
      }),
    );
    const malformed = Array.from({ length: 200 }, (_, index) => {
      const style = { ...STYLES[1], script: index % 2 === 0 ? "hans" : "hant" } as Style;
      const count = 2 + random(4);
      const odd = 1 + random(count);
      const wrong = ["(二、)", "（二、）", "(二.)", "二）"][index % 4]?.replace("二", CJK[odd - 1] ?? "") ?? "";
      const marks = sequence(count).map((n) => (n === odd ? wrong : style.mark(n)));
      const text = page(style, marks, random, index % 3 === 0);
      return { text, style, at: anchored(text, wrong, 0), rule: "consistent-numbering" };
    });
    for (const { text, style } of malformed.filter((_, index) => index % 4 === 0)) {
      const [finding] = findingsOf(text, style);
      const fix = finding?.fixes.find(({ kind }) => kind === "safe");
      expect(findingsOf(applyEdits(text, fix?.edits ?? []), style)).toEqual([]);
    }
    expect(demand([...mixed, ...malformed])).toBe(400);
  });

  it("finds points of a paragraph out of order, and is silent on those in order", () => {
    const { below: random } = randomOf(13);
    const families: readonly ((n: number) => string)[] = [
      (n) => `${CJK[n - 1]}是`,
      (n) => `${CJK[n - 1]}要`,
      (n) => `其${CJK[n - 1]}，`,
      (n) => `第${CJK[n - 1]}，`,
      (n) => `（${n}）`,
      (n) => String.fromCharCode(0x245f + n),
      (n) => `${n}.`,
    ];
    const things = "摸清底数 建立台账 走访职工 公开账目 征集提案 培训骨干 检查隐患 补发补助".split(" ");
    const sentence = (marks: readonly string[], end: string): string => {
      const from = random(8);
      return `我们抓好以下几点：${marks.map((mark, at) => `${mark}${things[(from + at) % 8]}`).join(end)}。\n`;
    };
    const cases = families.flatMap((mark, family) =>
      Array.from({ length: 80 }, (_, index) => {
        const count = 3 + random(3);
        const end = index % 2 === 0 ? "；" : "。";
        const values = sequence(count);
        if (index % 4 < 2) return { text: sentence(values.map(mark), end), style: { script: "hans" } as const };
        const wrong = 1 + random(count - 1);
        // Words other than 是, 其 and 第 may be said twice on purpose.
        const skips = index % 4 === 2 || family === 1 || wrong === 1;
        for (let at = wrong; at < count; at += 1) values[at] = skips ? at + 2 : at;
        const text = sentence(values.map(mark), end);
        const found = mark(values[wrong] ?? 1);
        const at = anchored(text, found, skips ? 0 : 1);
        return { text, style: { script: "hans" } as const, at: at.replace(/，$/, ""), rule: "numbering-order" };
      }),
    );
    expect(demand(cases)).toBe(560);
  });

  it("is silent on what only looks like numbering", () => {
    const { below: random } = randomOf(17);
    const lines = [
      "一、二年级合班上课。",
      "三、四季度各评一次。",
      "5、6月份走访职工。",
      "3.8妇女节慰问女工。",
      "1.5万元经费用于体检。",
      "（2）班的老师参加。",
      "统一是今年的要求，唯一是经费不足，周一是例会。",
      "一是一，二是二。",
      "一方面抓学习，另一方面抓制度。",
      "第二党支部和第四党支部联合开展活动。",
      "甲、乙双方签订协议。",
      "十一、中秋期间安排值班。",
      "见附件（3）和附件（5）。",
      "2024年12月召开总结会。",
      "二月走访，四月慰问。",
      "六一、七一、八一各办一次活动。",
      "第三届职代会、第五届运动会如期举行。",
    ];
    const cases = Array.from({ length: 240 }, () => {
      const picked = Array.from({ length: 4 }, () => lines[random(lines.length)] ?? "");
      return {
        text: pageOf(PAGE_TITLES.hans, ...(random(2) === 0 ? picked : [picked.join("")])),
        style: { script: "hans" } as const,
      };
    });
    expect(demand(cases)).toBe(240);
  });
});

/** Where a mark stands at the head of a line or behind a stop, the `nth` time. */
function anchored(text: string, mark: string, nth: number): string {
  let seen = -1;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (/(?:^|\n|## |[：；。])$/.test(text.slice(0, at))) seen += 1;
    if (seen === nth) return `${at}:${mark.trimEnd()}`;
  }
  return place(text, mark, nth);
}

family.counts(2250);
