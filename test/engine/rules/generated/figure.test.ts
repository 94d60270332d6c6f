// Clean sentences and tables composed of varied parts; then one figure in each is altered and the finding demanded.
import { describe, it } from "vitest";
import { outlineById } from "../../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../../server/src/engine/outline/outline.ts";
import consistentFigure from "../../../../server/src/engine/rules/consistent-figure.ts";
import consistentTotal from "../../../../server/src/engine/rules/consistent-total.ts";
import noImpossiblePercent from "../../../../server/src/engine/rules/no-impossible-percent.ts";
import requireFigure from "../../../../server/src/engine/rules/require-figure.ts";
import type { Rule } from "../../../../server/src/engine/rules/rule.ts";
import { applyEdits } from "../../../../server/src/engine/text/edit.ts";
import { writeNumeral } from "../../../../server/src/engine/text/numerals.ts";
import type { Span } from "../../../../server/src/engine/text/span.ts";
import { Family, findingsIn } from "../../../support/family.ts";
import { parseMarkers } from "../../../support/markers.ts";
import { pageOf } from "../../../support/page.ts";
import { type Random, randomOf } from "../../../support/random.ts";

// Small outlines: these rules do not look at sections.
const weekly = outlineById("weekly") as Outline;

const family = new Family();

/** Paragraphs with `⟦…⟧` around what must be found; without one, silence. Each is a case, some make a page. */
function demand(rule: Rule, paragraphs: readonly string[], batchSize = 40): void {
  const rules = [rule];
  for (let from = 0; from < paragraphs.length; from += batchSize) {
    const batch = paragraphs.slice(from, from + batchSize);
    const { text, spans } = parseMarkers(`${batch.join("\n\n")}\n`);
    const found = findingsIn(text, { outline: weekly, rules }).map(({ span }) => span);
    let start = 0;
    for (const paragraph of batch) {
      const end = start + parseMarkers(paragraph).text.length;
      const inside = (all: readonly Span[]): readonly string[] =>
        all.filter((span) => span.start >= start && span.start < end).map((span) => `${span.start}-${span.end}`);
      family.compare(paragraph, inside(found).toSorted(), inside(spans).toSorted());
      start = end + 2;
    }
  }
  family.settle();
}

/** Traditional characters of the words below. */
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."员員会會职職现現师師医醫护護专專级級党黨团團总總计計应應实實请請业業务務书書区區办辦听聽发發场場组組织織训訓讲講赛賽劳勞动動项項经經费費补補万萬亿億个個户戶慰慰问問难難乡鄉镇鎮农農线線门門诊診资資产產机機关關车車间間对對弃棄权權赞贊无無废廢这這为為从從与與单單银銀铜銅奖獎军軍学學编編临臨时時退退休休约約达達到到课課签簽满滿覆覆盖蓋创創红紅锦錦体體读讀饭飯厂廠园園获獲评評选選节節设設备備图圖听聽热熱线線龙龍参參数數据據报報结結处處复復",
  ].flatMap((char, at, all) => (at % 2 === 0 ? [[char, all[at + 1] ?? char]] : [])),
);

function inScript(text: string, isTraditional: boolean): string {
  return isTraditional ? [...text].map((char) => TRADITIONAL[char] ?? char).join("") : text;
}

/** A count as clerks write it. */
function written(value: number, { int }: Random): string {
  switch (int(0, 11)) {
    case 0:
      return value >= 1000 ? value.toLocaleString("en-US") : String(value);
    case 1:
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    case 2:
      return writeNumeral(value, "cjk");
    case 3:
      return ` ${value} `;
    default:
      return String(value);
  }
}

interface Whole {
  /** What is counted, and its unit. */
  readonly noun: string;
  readonly unit: string;
  /** The labels of its parts, each set complete. */
  readonly parts: readonly string[];
}

const PEOPLE = ["会员", "职工", "教职工", "医务人员", "代表", "学员", "员工", "护士", "教师"];
const WHOLES: readonly Whole[] = [
  ...PEOPLE.flatMap((noun) => [
    { noun, unit: "人", parts: [`男${noun}`, `女${noun}`] },
    { noun, unit: "名", parts: ["男性", "女性"] },
    { noun, unit: "人", parts: ["在编", "聘用"] },
    { noun, unit: "人", parts: ["在职", "退休"] },
  ]),
  { noun: "工会委员会", unit: "人", parts: ["主席", "副主席", "委员"] },
  { noun: "领导小组", unit: "人", parts: ["组长", "副组长", "成员"] },
  { noun: "开展活动", unit: "场", parts: ["一季度", "二季度", "三季度", "四季度"] },
  { noun: "举办讲座", unit: "期", parts: ["上半年", "下半年"] },
  { noun: "获得奖牌", unit: "枚", parts: ["金牌", "银牌", "铜牌"] },
  { noun: "工会小组", unit: "个", parts: ["城镇小组", "农村小组"] },
  { noun: "培训", unit: "次", parts: ["线上培训", "线下培训"] },
  { noun: "收到提案", unit: "件", parts: ["已答复", "未答复"] },
  { noun: "经费支出", unit: "万元", parts: ["上半年", "下半年"] },
];

const ORGS = ["我校", "全厂", "本院", "公司工会", "全园", "该局", "全会", "东湖车务段工会"];

interface Filled {
  readonly total: string;
  readonly parts: readonly string[];
  readonly whole: Whole;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The figures of a whole; `off` is added to the total. */
function filled(random: Random, whole: Whole, off: number): Filled {
  const { int } = random;
  const small = /主席|组长/;
  const values = whole.parts.map((label) => (small.test(label) ? int(1, 3) : int(4, 400)));
  const sum = sumOf(values);
  // A wrong total must not be what some of the parts make.
  let total = sum + off;
  const made = values.flatMap((_, from) =>
    values.slice(from).map((_value, to) => sumOf(values.slice(from, from + to + 1))),
  );
  while (off !== 0 && (total < 1 || made.includes(total))) total += 1;
  return {
    total: `${written(total, random)}${whole.unit}`,
    parts: values.map((value, at) => `${whole.parts[at]}${written(value, random)}${whole.unit}`),
    whole,
  };
}

/** Ways to state a whole and its parts; `mark` encloses what is to be found. */
const SENTENCES: readonly ((org: string, filled: Filled, mark: (text: string) => string) => string)[] = [
  (org, { total, parts, whole }, mark) => `${org}现有${whole.noun}${mark(total)}，其中${parts.join("，")}。`,
  (org, { total, parts, whole }, mark) => `${org}${whole.noun}共${mark(total)}（${parts.join("、")}）。`,
  (org, { total, parts, whole }, mark) =>
    `2024年，${org}${whole.noun}${mark(total)}。其中，${parts.join("、")}，成效明显。`,
  (org, { total, parts, whole }, mark) => `${org}${whole.noun}${mark(total)}，分别为${parts.join("、")}。`,
  (org, { parts, total }, mark) => `${org}${parts.join("，")}，合计${mark(total)}。`,
  (org, { parts, total }, mark) => `${org}${parts.join("、")}，共计${mark(total)}，比计划多。`,
  (org, { total, parts, whole }, mark) => `${org}${whole.noun}${mark(total)}：${parts.join("、")}。`,
];

const OFFS = [1, -1, 2, 3, 5, 9, 10, -3, 20, 27];

function sums(count: number, seed: number): { readonly clean: readonly string[]; readonly wrong: readonly string[] } {
  const clean: string[] = [];
  const wrong: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const whole = WHOLES[index % WHOLES.length] as Whole;
    const sentence = SENTENCES[index % SENTENCES.length] as (typeof SENTENCES)[number];
    const isTraditional = index % 3 === 1;
    const random = randomOf(seed + index);
    const org = random.pick(ORGS);
    const off = OFFS[index % OFFS.length] ?? 1;
    clean.push(
      inScript(
        sentence(org, filled(randomOf(seed + index), whole, 0), (text) => text),
        isTraditional,
      ),
    );
    wrong.push(
      inScript(
        sentence(org, filled(randomOf(seed + index), whole, off), (text) => `⟦${text.trim()}⟧`),
        isTraditional,
      ),
    );
  }
  return { clean, wrong: wrong.map((text) => text.replace(/⟦ /g, " ⟦")) };
}

describe("consistent-total", () => {
  const { clean, wrong } = sums(420, 1000);

  it("is silent about wholes and their parts", () => {
    demand(consistentTotal, clean);
  });

  it("finds a total that is off", () => {
    demand(consistentTotal, wrong);
  });

  it("sees roll calls, remainders and shares", () => {
    const cases: string[] = [];
    for (let seed = 0; seed < 70; seed += 1) {
      const { int, pick } = randomOf(5000 + seed);
      const isTraditional = seed % 2 === 1;
      const came = int(60, 300);
      const away = int(2, 30);
      const all = came + away;
      const noun = pick(["代表", "会员", "职工代表", "理事"]);
      const say = (text: string): void => void cases.push(inScript(text, isTraditional));
      say(`会议应到${noun}${all}人，实到${came}人，请假${away}人。`);
      say(`会议应到${noun}⟦${all + int(1, 9)}人⟧，实到${came}人，请假${away}人。`);
      say(`应出席${noun}${all}名，实际出席${came}名。`);
      say(`应出席${noun}⟦${came - 1}名⟧，实际出席${came}名。`);
      say(`慰问${noun}${all}人，其中住院${came}人，其余${away}人在家休养。`);
      say(`慰问${noun}⟦${all + 2}人⟧，其中住院${came}人，其余${away}人在家休养。`);
      const whole = int(40, 900);
      const part = int(10, whole - 4);
      const percent = Math.round((100 * part) / whole);
      const off = percent > 50 ? percent - int(4, 20) : percent + int(4, 20);
      say(`全厂职工${whole}人，其中女职工${part}人，占${percent}%。`);
      say(`全厂职工${whole}人，其中女职工${part}人，占职工总数的⟦${off}%⟧。`);
      say(`现有职工${whole}人，会员${part}人，入会率${percent}%。`);
      say(`现有职工${whole}人，会员${part}人，入会率⟦${off}%⟧。`);
      const amount = int(2, 9) * 100;
      say(`慰问困难职工${away}户，每户${amount}元，共计${away * amount}元。`);
      say(`慰问困难职工${away}户，每户${amount}元，共计⟦${away * amount + 100}元⟧。`);
    }
    demand(consistentTotal, cases);
  });

  it("converts scales and allows half a unit of the last digit", () => {
    const cases: string[] = [];
    for (let seed = 0; seed < 80; seed += 1) {
      const { int } = randomOf(7000 + seed);
      const a = int(11, 89) / 10;
      const b = int(1, 9) * 1000;
      const exact = Math.round(a * 10_000 + b);
      const shown = (value: number): string => (value / 10_000).toFixed(1);
      cases.push(`经费支出共${shown(exact)}万元，其中上半年${a.toFixed(1)}万元，下半年${b}元。`);
      cases.push(`经费支出共${exact}元，其中上半年${a.toFixed(1)}万元，下半年${b}元。`);
      cases.push(`经费支出共⟦${exact + 6000}元⟧，其中上半年${a.toFixed(1)}万元，下半年${b}元。`);
      cases.push(`經費支出共⟦${shown(exact + 3000)}萬元⟧，其中上半年${a.toFixed(1)}萬元，下半年${b}元。`);
      cases.push(`经费支出约${shown(exact + 1500)}万元，其中上半年${a.toFixed(1)}万元，下半年${b}元。`);
    }
    demand(consistentTotal, cases);
  });

  it("is silent about what is no partition", () => {
    const cases: string[] = [];
    for (let seed = 0; seed < 60; seed += 1) {
      const { int } = randomOf(9000 + seed);
      const n = int(300, 900);
      const [a, b, c] = [int(30, 290), int(30, 290), int(30, 290)];
      const isTraditional = seed % 2 === 1;
      for (const text of [
        `全厂现有职工${n}人，其中党员${a}人，女职工${b}人，高级技师${c}人。`,
        `征集合理化建议${n}条，采纳${a}条，实施${Math.min(a, b)}条。`,
        `收到提案${n}件，其中采纳${a}件，获奖${c}件。`,
        `全年活动${n}场次，参加职工${n * 3}人次，其中女职工${a}人次。`,
        `举办培训${int(2, 9)}期，每期${a}人，共${int(1, 9) * 7}天。`,
        `现有职工${n}人，其中女职工 人，男职工${a}人。`,
        `奖励${int(2, 9)}个班组、${a}名职工，共发放奖金${b}元。`,
        `会员${n}人，包括党员${a}人、劳模${int(1, 9)}人等。`,
        `比上年增加${a}人，现有会员${n}人，其中男会员${n - c}人，女会员${c}人。`,
        `全年获奖${n}项，其中一等奖${int(1, 20)}项，二等奖${int(1, 20)}项。`,
        `慰问困难职工${a}户、住院职工${b}人，发放慰问金${c}元，送去慰问品${int(3, 20)}份。`,
      ])
        cases.push(inScript(text, isTraditional));
      cases.push(`The union has ${n} members, including ${a} women and ${b} party members.`);
      cases.push(`We received ${n} proposals, adopted ${a} and carried out ${Math.min(a, b)}.`);
      cases.push(`We held ${int(3, 9)} talks and ${int(3, 9)} trips, attended by ${n} people in total.`);
    }
    demand(consistentTotal, cases);
  });

  it("reads English", () => {
    const cases: string[] = [];
    const small = "one two three four five six seven eight nine".split(" ");
    for (let seed = 0; seed < 60; seed += 1) {
      const { int, pick } = randomOf(11_000 + seed);
      const [a, b, c] = [int(20, 400), int(20, 400), int(20, 400)];
      const unit = pick(["members", "delegates", "teachers", "nurses", "workers"]);
      const off = pick([1, -1, 5, 10]);
      const members = int(3, 7);
      for (const [add, mark] of [
        [0, (text: string | number) => String(text)],
        [off, (text: string | number) => `⟦${text}⟧`],
      ] as const) {
        const committee = small[members + 1 + add] ?? String(members + 2 + add);
        cases.push(`The union has ${mark(a + b + add)} ${unit}, of whom ${a} are men and ${b} are women.`);
        cases.push(`Of the ${mark(a + b + add)} ${unit}, ${a} are men and ${b} are women.`);
        cases.push(
          `A committee of ${mark(committee)}, comprising one chair, one deputy and ${small[members - 1]} members, was elected.`,
        );
        cases.push(`A total of ${mark(a + b + c + add)} events were held: ${a} talks, ${b} visits and ${c} contests.`);
        cases.push(
          `Income came to ${mark(`RMB ${(a + b + add).toLocaleString("en-US")}`)}, made up of RMB ${a} in dues and RMB ${b} in grants.`,
        );
        cases.push(`We visited ${a} families in spring and ${b} in autumn, ${mark(a + b + add)} in all.`);
      }
    }
    demand(consistentTotal, cases);
  });

  it("adds up the rows and columns of tables", () => {
    const cases: string[] = [];
    for (let seed = 0; seed < 60; seed += 1) {
      const { int, pick } = randomOf(13_000 + seed);
      const isEnglish = seed % 5 === 4;
      const names = isEnglish
        ? ["Talks", "Visits", "Contests", "Courses"]
        : ["春节慰问", "夏送清凉", "金秋助学", "职工体检"];
      const rows = names.slice(0, int(2, 4)).map((name) => ({ name, a: int(3, 500), b: int(3, 900) }));
      const sumA = rows.reduce((all, { a }) => all + a, 0);
      const sumB = rows.reduce((all, { b }) => all + b, 0);
      const total = isEnglish ? "Total" : pick(["合计", "总计", "共计"]);
      const [headA, headB, headC] = isEnglish ? ["Spring", "Autumn", "Total"] : ["上半年", "下半年", "合计"];
      const table = (a: string | number, b: string | number): string =>
        inScript(
          [
            `| ${isEnglish ? "Item" : "项目"} | ${headA} | ${headB} |`,
            "| --- | ---: | --- |",
            ...rows.map((row) => `| ${row.name} | ${row.a} | ${row.b} |`),
            `| ${total} | ${a} | ${b} |`,
          ].join("\n"),
          seed % 3 === 1,
        );
      cases.push(
        table(sumA, sumB),
        table(`⟦${sumA + int(1, 9)}⟧`, sumB),
        table(sumA, `**⟦${sumB - 1}⟧**`.replace(/\*/g, "")),
      );
      cases.push(table("", sumB), table(sumA, "—"));
      const wide = (off: number): string =>
        inScript(
          [
            `| ${isEnglish ? "Item" : "部门"} | ${headA} | ${headB} | ${headC} | 覆盖率 |`,
            "| --- | --- | --- | --- | --- |",
            ...rows.map(({ name, a, b }, at) => {
              const sum = a + b + (at === 0 ? off : 0);
              return `| ${name} | ${a} | ${b} | ${at === 0 && off !== 0 ? `⟦${sum}⟧` : sum} | 9${at}% |`;
            }),
          ].join("\n"),
          seed % 3 === 1,
        );
      cases.push(wide(0), wide(int(1, 20)));
    }
    demand(consistentTotal, cases);
  });
});

describe("no-impossible-percent", () => {
  const bounded =
    "入会率 职工入会率 建会率 到课率 到会率 出勤率 签订率 续签率 覆盖率 满意率 合格率 及格率 优秀率 回收率 办结率 答复率 参与率 参训率 持证率 建档率 体检率 知晓率 整改率 公开率 就业率 升学率 送达率 准点率 完好率 成功率 满意度 支持率 达标率 通过率 上岗率 兑现率 履约率 见面率 巩固率 毕业率 到岗率".split(
      " ",
    );
  const free =
    "完成率 计划完成率 增长率 达成率 执行率 产销率 床位使用率 资产负债率 资本充足率 拨备覆盖率 投资回报率 保值增值率 周转率 利用率 贡献率 超额完成率 目标实现率 任务完成率".split(
      " ",
    );
  const links = ["", "为", "达", "达到", "达到了", "高达", "稳定在", "提高到", "：", "保持在", "上升至", "已达"];

  it("tells shares of all from growth and plans", () => {
    const cases: string[] = [];
    for (const [index, name] of [...bounded, ...bounded, ...bounded].entries()) {
      const random = randomOf(index);
      const over = `${random.int(101, 190)}${random.pick(["", ".5"])}%`;
      const fine = `${random.int(50, 100)}%`;
      const link = links[index % links.length] ?? "";
      const isTraditional = index % 2 === 1;
      const say = (text: string): void => void cases.push(inScript(text, isTraditional));
      say(`${random.pick(ORGS)}${name}${link}⟦${over}⟧，工作扎实。`);
      say(`一年来，${name}${link}${fine}，工作扎实。`);
      say(`${name}由${fine}提高到⟦${over}⟧。`);
      say(`${name}同比增长${over}，比上年提高${over}。`);
      say(`完成年度计划的${over}，${name}${link}100%。`);
      say(`- ${name}：⟦${over}⟧`);
    }
    for (const [index, name] of [...free, ...free, ...free].entries()) {
      const random = randomOf(300 + index);
      const link = links[index % links.length] ?? "";
      cases.push(inScript(`全厂${name}${link}${random.int(101, 230)}%，创历史新高。`, index % 2 === 1));
    }
    demand(noImpossiblePercent, cases);
  });
});

describe("consistent-figure", () => {
  it("compares the figures of the whole only", () => {
    const nouns = [
      ["会员", "人"],
      ["职工", "人"],
      ["教职工", "名"],
      ["工会小组", "个"],
      ["分会", "个"],
      ["职工代表", "名"],
    ] as const;
    for (let seed = 0; seed < 100; seed += 1) {
      const { int, pick } = randomOf(17_000 + seed);
      const [noun, unit] = pick(nouns);
      const value = int(20, 2000);
      const other = value + pick([1, 9, 90, -1, -9]);
      const org = pick(["我校", "全厂", "本院", "公司", "本会"]);
      const first = pick([
        `${org}现有${noun}${value}${unit}。`,
        `截至目前，${org}有${value}${unit}${noun}。`,
        `${org}${noun}总数为${value}${unit}。`,
      ]);
      const again = (shown: string | number): string =>
        pick([`目前，${org}共有${noun}${shown}。`, `现有${noun}${shown}，队伍稳定。`]);
      const documents = [
        `${first}\n\n${again(`${value}${unit}`)}\n`,
        `${first}\n\n${again(`⟦${other}${unit}⟧`)}\n`,
        `${first}\n\n一车间现有${noun}${other}${unit}。\n\n其中女${noun}${other}${unit}。\n`,
        `${first}\n\n上年末，${org}有${noun}${other}${unit}。\n\n截至2022年底，${org}有${noun}${other}${unit}。\n`,
        `${first}\n\n力争明年${noun}达到${other}${unit}，比上年增加${other}${unit}。\n`,
      ];
      for (const document of documents.map((text) => inScript(text, seed % 2 === 1)))
        demand(consistentFigure, [document]);
    }
  });
});

describe("require-figure", () => {
  it("asks for the labels that no figure goes with", () => {
    const rules = [requireFigure];
    const labels = ["会员人数", "职工总数", "慰问金", "入会率", "培训人次", "工会小组", "提案", "经费支出"];
    const outlines = new Map(labels.map((label) => [label, { ...weekly, figures: [label] }]));
    for (let seed = 0; seed < 120; seed += 1) {
      const { int, pick } = randomOf(19_000 + seed);
      const label = pick(labels);
      const value = label.endsWith("率")
        ? `${int(50, 99)}%`
        : label === "慰问金" || label === "经费支出"
          ? `${int(1, 90)}万元`
          : `${int(5, 900)}`;
      const isTraditional = seed % 2 === 1;
      const stated = pick([`${label}${value}`, `${label}为${value}`, `${label}：${value}`, `${label}达到${value}`]);
      for (const [text, expected] of [
        [pageOf("工会工作总结", `${stated}，成效明显。`), 0],
        [pageOf("工会工作总结", `做好${label}统计，全年开会12次。`), 1],
        [pageOf("工会工作总结", `| 项目 | 数值 |\n| --- | --- |\n| ${label} | ${value} |`), 0],
      ] as const) {
        const written = inScript(text, isTraditional);
        const options = { outline: outlines.get(label) ?? weekly, rules };
        const findings = findingsIn(written, options);
        family.add(findings.length === expected ? undefined : `${label}: ${text}`);
        for (const { fixes } of findings) {
          const repaired = applyEdits(written, fixes[0]?.edits ?? []);
          family.add(findingsIn(repaired, options).length === 0 ? undefined : `not repaired: ${repaired}`);
        }
      }
    }
    family.settle();
  });
});

family.counts(5832);
