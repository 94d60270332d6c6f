import { describe, it } from "vitest";
import { outlines } from "../../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline, OutlineSection } from "../../../../server/src/engine/outline/outline.ts";
import consistentHeadingLevel from "../../../../server/src/engine/rules/consistent-heading-level.ts";
import noDuplicateSection from "../../../../server/src/engine/rules/no-duplicate-section.ts";
import noEmptySection from "../../../../server/src/engine/rules/no-empty-section.ts";
import noPlainHeading from "../../../../server/src/engine/rules/no-plain-heading.ts";
import noSeveralSummaries from "../../../../server/src/engine/rules/no-several-summaries.ts";
import requireSection from "../../../../server/src/engine/rules/require-section.ts";
import type { Finding, Rule } from "../../../../server/src/engine/rules/rule.ts";
import sectionOrder from "../../../../server/src/engine/rules/section-order.ts";
import type { Script } from "../../../../server/src/engine/text/script.ts";
import { Family, findingsIn, NO_CASE } from "../../../support/family.ts";
import { Page, type PageStyle } from "../../../support/page.ts";
import { randomOf } from "../../../support/random.ts";

const rules: readonly Rule[] = [
  consistentHeadingLevel,
  noDuplicateSection,
  noEmptySection,
  noPlainHeading,
  noSeveralSummaries,
  requireSection,
  sectionOrder,
];

/** What people write over a section, by its id. */
type Headings = Readonly<Record<string, readonly string[]>>;

const HANS: Headings = {
  "guiding-thought": [
    "指导思想",
    "总体要求",
    "加强思想引领",
    "强化理论学习",
    "突出思想政治引领",
    "以党的二十大精神为指导",
  ],
  organization: ["组织建设", "加强自身建设", "工会组织建设", "健全组织网络", "抓好工会干部队伍建设", "建家工作"],
  "democratic-management": [
    "民主管理",
    "推进厂务公开",
    "深化民主管理和厂务公开",
    "落实职代会制度",
    "加强民主监督",
    "平等协商与集体合同",
  ],
  welfare: [
    "维权帮扶",
    "关心职工生活",
    "开展送温暖活动",
    "困难帮扶工作",
    "职工福利",
    "为职工办实事",
    "维护职工合法权益",
  ],
  problems: ["存在的问题", "存在问题与不足", "工作中的不足", "存在的差距", "薄弱环节", "存在的主要问题和不足"],
  "daily-work": ["日常工作", "常规工作", "日常事务"],
  production: ["群众生产工作", "安全生产", "围绕中心工作建功立业"],
  publicity: ["文体活动", "宣传教育", "丰富职工文化生活", "宣教文体工作"],
  finance: ["财务管理", "工会经费收支", "预决算管理", "经费审查"],
  plan: ["下一步工作打算", "明年设想", "今后努力方向", "下一步打算", "来年思路"],
  overview: ["基本情况", "工作概况"],
  "main-work": ["主要工作及成效", "工作开展情况", "主要工作", "重点工作完成情况"],
  experience: ["经验体会", "几点体会", "主要经验"],
  teaching: ["师德与教育教学", "师德师风建设", "教师队伍建设"],
  women: ["女教工工作", "关爱女教工", "女职工工作"],
  competitions: ["竞赛练兵", "岗位练兵", "护理技能竞赛"],
  done: ["本周完成", "本周工作完成情况", "本周主要工作"],
  "next-week": ["下周计划", "下周工作安排", "下周工作计划"],
  risks: ["问题与风险", "存在的问题", "需协调事项"],
};
const HANT: Headings = {
  "guiding-thought": ["指導思想", "總體要求", "加強思想引領", "強化理論學習"],
  organization: ["組織建設", "加強自身建設", "工會組織建設", "健全組織網絡"],
  "democratic-management": ["民主管理", "推進廠務公開", "落實職代會制度", "加強民主監督"],
  welfare: ["維權幫扶", "關心職工生活", "開展送溫暖活動", "職工福利", "為職工辦實事"],
  problems: ["存在的問題", "存在問題與不足", "工作中的不足", "薄弱環節"],
  "daily-work": ["日常工作", "常規工作"],
  production: ["群眾生產工作", "安全生產"],
  publicity: ["文體活動", "宣傳教育", "豐富職工文化生活"],
  finance: ["財務管理", "工會經費收支", "預決算管理"],
  plan: ["下一步工作打算", "明年設想", "今後努力方向"],
  overview: ["基本情況", "工作概況"],
  "main-work": ["主要工作及成效", "工作開展情況", "主要工作"],
  experience: ["經驗體會", "幾點體會"],
  teaching: ["師德與教育教學", "師德師風建設"],
  women: ["女教工工作", "關愛女教工"],
  competitions: ["競賽練兵", "崗位練兵"],
  done: ["本週完成", "本週工作完成情況"],
  "next-week": ["下週計畫", "下週工作安排"],
  risks: ["問題與風險", "需協調事項"],
};
const TW: Headings = {
  "guiding-thought": ["工作方針", "宗旨", "依據"],
  organization: ["會務及組織", "會員代表大會", "理監事會議", "組織工作", "會務工作"],
  "democratic-management": ["勞資會議與勞資關係", "勞資關係", "團體協約", "勞資會議"],
  welfare: ["會員福利與急難救助", "會員福利", "急難救助", "三節慰問"],
  problems: ["檢討與改進", "困難與建議", "檢討改進"],
  "daily-work": ["日常會務", "例行業務"],
  production: ["職業安全與技能", "職業安全衛生"],
  publicity: ["教育訓練與康樂活動", "康樂活動", "勞工教育", "會員旅遊活動"],
  finance: ["經費收支", "決算", "財務報告"],
  plan: ["下年度工作計畫", "下年度工作計劃", "下年度工作重點"],
};
const EN: Headings = {
  "guiding-thought": ["Guiding Thought", "Guiding Principles", "Political Guidance"],
  organization: ["Organization Building", "Union Development", "Organizational Development"],
  "democratic-management": [
    "Democratic Management",
    "Staff Congress",
    "Open Management",
    "Labour-Management Relations",
  ],
  welfare: ["Welfare and Rights", "Employee Care", "Staff Welfare", "Rights Protection"],
  problems: ["Problems and Shortcomings", "Shortcomings", "Areas for Improvement"],
  "daily-work": ["Daily Work", "Routine Work"],
  production: ["Production and Safety", "Safe Production"],
  publicity: ["Publicity and Culture", "Culture and Sports"],
  finance: ["Finance", "Financial Report", "Income and Expenditure"],
  plan: ["Next Steps", "Looking Ahead", "Plan for Next Year"],
  overview: ["Overview", "General Situation"],
  "main-work": ["Main Work and Results", "Main Work", "Key Work Done"],
  experience: ["Experience", "What We Learned"],
  teaching: ["Teachers' Ethics and Teaching", "Teaching"],
  women: ["Women Staff", "Women's Committee"],
  competitions: ["Skills Competitions", "Competitions"],
  done: ["Done This Week", "Completed This Week"],
  "next-week": ["Plan for Next Week", "Next Week"],
  risks: ["Problems and Risks", "Blockers"],
};

interface Words {
  readonly script: Script;
  readonly headings: Headings;
  readonly titles: Readonly<Record<"union" | "general" | "weekly", readonly string[]>>;
  readonly leads: readonly string[];
  readonly bodies: readonly string[];
  readonly steps: readonly string[];
  readonly foreign: readonly string[];
  readonly signature: string;
}

const SIMPLIFIED: Words = {
  script: "hans",
  headings: HANS,
  titles: {
    union: ["望江纺织厂工会2024年度工作总结", "第三小学2024年工会工作总结", "县人民医院工会工作总结"],
    general: ["信息科2024年度工作总结", "望江街道办事处2024年工作总结"],
    weekly: ["周报", "信息科第十二周工作总结"],
  },
  leads: ["现将有关情况总结如下。", "一年来，在大家的努力下，各项任务顺利完成。", ""],
  bodies: [
    "全年召开座谈会6次，收到意见32条，逐条答复。",
    "制度上墙，责任到人，每季度检查一次。",
    "- 走访车间十二个\n- 收集意见三十条",
    "职工普遍反映良好。\n\n今后还要坚持下去。",
    "| 项目 | 数量 |\n| --- | --- |\n| 培训 | 12 |",
  ],
  steps: ["完善制度", "走进车间", "定期检查", "总结推广"],
  foreign: ["常见问题", "附表说明", "名词解释"],
  signature: "望江纺织厂工会\n2024年12月20日",
};
const TRADITIONAL: Words = {
  script: "hant",
  headings: HANT,
  titles: {
    union: ["望江紡織廠工會2024年度工作總結", "第三小學2024年工會工作總結"],
    general: ["資訊科2024年度工作總結", "望江街道辦事處2024年工作總結"],
    weekly: ["週報", "資訊科第十二週工作總結"],
  },
  leads: ["現將有關情況總結如下。", "一年來，在大家的努力下，各項任務順利完成。", ""],
  bodies: [
    "全年召開座談會6次，收到意見32條，逐條答覆。",
    "責任到人，每季度檢查一次。",
    "- 走訪車間十二個\n- 收集意見三十條",
  ],
  steps: ["完善制度", "走進車間", "定期檢查"],
  foreign: ["常見問題", "附表說明"],
  signature: "望江紡織廠工會\n2024年12月20日",
};
const TAIWAN: Words = {
  ...TRADITIONAL,
  headings: TW,
  titles: {
    ...TRADITIONAL.titles,
    union: ["望海港務企業工會113年度會務報告", "望海教師職業工會112年度工作報告", "港務工會113年度工作總結"],
  },
  signature: "望海港務企業工會\n中華民國113年12月20日",
};
const ENGLISH: Words = {
  script: "en",
  headings: EN,
  titles: {
    union: ["Harbour Union 2024 Annual Work Summary", "Annual Union Work Summary"],
    general: ["IT Department 2024 Work Summary", "Annual Work Summary"],
    weekly: ["Weekly summary", "Weekly Work Summary"],
  },
  leads: ["This is what was done.", "The year went well on the whole.", ""],
  bodies: [
    "Six rounds were held and 32 answers given.",
    "Everybody took part, and the rules were revised.",
    "- twelve visits\n- thirty answers",
  ],
  steps: ["Better rules", "Visits on site", "Regular checks"],
  foreign: ["Frequently asked questions", "Glossary"],
  signature: "Harbour Union\nDecember 20, 2024",
};

const { next: random, pick } = randomOf(20_241_231);
const family = new Family();

type Style = "numbered" | "bare" | "plain" | "spaced";

/** A section to be written: what it fills, its words, and the headings inside it. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly steps: readonly string[];
  /** Marks of the headings inside it. */
  readonly depth: number;
}

interface Summary {
  readonly outline: Outline;
  readonly words: Words;
  readonly style: Style;
  readonly parts: readonly Part[];
  readonly isClosed: boolean;
}

/** A clean summary of the outline: all that is required, in order, and some of the rest. */
function summaryOf(outline: Outline, style: Style = pick(["numbered", "bare", "plain", "spaced"])): Summary {
  const words = outline.id === "union-tw" ? TAIWAN : pick([SIMPLIFIED, SIMPLIFIED, TRADITIONAL, ENGLISH]);
  // English drafts have no numbers by which a line would be a heading.
  const own = words === ENGLISH && (style === "plain" || style === "spaced") ? "bare" : style;
  const parts = outline.sections
    .filter(({ required }) => required === true || random() < 0.4)
    .map((section) => partOf(section, words, own));
  return { outline, words, style: own, parts, isClosed: random() < 0.5 };
}

function partOf({ id, sections = [] }: OutlineSection, words: Words, style: Style): Part {
  const isPlain = style === "plain" || style === "spaced";
  const bodies = words.bodies.filter((one) => !isPlain || !/^[-|]/.test(one));
  return {
    id,
    // A heading of a section inside this one fills that, not this.
    title: pick((words.headings[id] ?? ["?"]).filter((title) => sections.length === 0 || !/送[温溫]/.test(title))),
    body: pick(bodies),
    steps: random() < 0.3 ? words.steps.slice(0, 2) : [],
    depth: 3,
  };
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];

interface Written {
  readonly text: string;
  /** Where the heading of each part begins. */
  readonly starts: readonly number[];
  /** Where the first heading inside each part begins. */
  readonly steps: readonly number[];
}

function written({ outline, words, style, parts, isClosed }: Summary): Written {
  const page = new Page(pageStyle(style));
  const kind = outline.id === "weekly" ? "weekly" : outline.id === "general" ? "general" : "union";
  const number = (index: number): string =>
    style === "bare" ? "" : words === ENGLISH ? `${index + 1}. ` : `${NUMERALS[index]}、`;
  page.title(pick(words.titles[kind]));
  const lead = pick(words.leads);
  if (lead !== "") page.paragraph(lead);
  const starts: number[] = [];
  const steps: number[] = [];
  for (const [index, part] of parts.entries()) {
    starts.push(page.heading(`${number(index)}${part.title}`));
    if (part.body === "") continue;
    for (const [at, step] of part.steps.entries()) {
      const start = page.heading(`${words === ENGLISH ? "" : `（${NUMERALS[at]}）`}${step}`, part.depth);
      steps[index] ??= start;
      page.paragraph(part.body);
    }
    if (part.steps.length === 0) page.paragraph(part.body);
  }
  if (isClosed) page.closing(words.signature);
  return { text: page.text, starts, steps };
}

function pageStyle(style: Style): PageStyle {
  return style === "plain" ? "draft" : style === "spaced" ? "spaced" : "markdown";
}

function findingsOf({ outline, style }: Summary, text: string): readonly Finding[] {
  return findingsIn(text, { outline, rules }, pageStyle(style) === "markdown" ? "markdown" : "plain");
}

/** Runs `one` for every outline in turn. */
function each(times: number, one: (outline: Outline) => ReturnType<Parameters<Family["each"]>[1]>): void {
  family.each(times, (round) => {
    const outline = outlines[round % outlines.length];
    return outline === undefined ? NO_CASE : one(outline);
  });
}

interface Expected {
  readonly ruleId: string;
  /** Where the finding may begin. */
  readonly at: readonly (number | undefined)[];
  readonly args?: readonly string[];
}

/** Why the findings are not exactly the one that is expected; without one, why there are any. */
function unlike(summary: Summary, text: string, expected?: Expected): string | undefined {
  const found = findingsOf(summary, text);
  const [first] = found;
  const isRight =
    expected === undefined
      ? found.length === 0
      : found.length === 1 &&
        first?.ruleId === expected.ruleId &&
        expected.at.includes(first.span.start) &&
        (expected.args === undefined || expected.args.every((arg, index) => first.args[index] === arg));
  if (isRight) return undefined;
  const shown = found.map(
    ({ ruleId, messageId, args, span }) => `${ruleId}/${messageId}(${args.join()})@${span.start}`,
  );
  return `${shown.join(" ")}, not ${expected?.ruleId ?? "silence"} at ${expected?.at.join() ?? "all"} in ${JSON.stringify(text)}`;
}

function requiredOf({ outline, parts }: Summary): readonly number[] {
  return parts.flatMap(({ id }, index) =>
    outline.sections.some((section) => section.id === id && section.required === true) ? [index] : [],
  );
}

describe("summaries that have all they need", () => {
  it("have no finding", () => {
    each(420, (outline) => {
      const summary = summaryOf(outline);
      return unlike(summary, written(summary).text);
    });
  });

  it("have none with a heading that fills no section", () => {
    each(140, (outline) => {
      const summary = summaryOf(outline);
      const { words, parts, style } = summary;
      const foreign: Part = {
        id: "",
        title: pick(words.foreign),
        body: pick(words.bodies.slice(0, 2)),
        steps: [],
        depth: 3,
      };
      const at = Math.floor(random() * (parts.length + 1));
      const more = { ...summary, style, parts: parts.toSpliced(at, 0, foreign) };
      return unlike(more, written(more).text);
    });
  });
});

it("a section that is missing is asked for", () => {
  each(420, (outline) => {
    const summary = summaryOf(outline);
    const lost = pick(requiredOf(summary));
    const less = { ...summary, parts: summary.parts.toSpliced(lost, 1) };
    const title = outline.sections.find(({ id }) => id === summary.parts[lost]?.id)?.titles[summary.words.script];
    return unlike(less, written(less).text, { ruleId: "require-section", at: [0], args: [title ?? ""] });
  });
});

describe("sections in another order", () => {
  it("two neighbours are swapped", () => {
    each(280, (outline) => {
      const summary = summaryOf(outline);
      const required = requiredOf(summary);
      const first = Math.floor(random() * (required.length - 1));
      const [a = 0, b = 0] = required.slice(first, first + 2);
      const parts = summary.parts.map(
        (part, index) => summary.parts[index === a ? b : index === b ? a : index] ?? part,
      );
      const swapped = { ...summary, parts };
      const { text, starts } = written(swapped);
      return unlike(swapped, text, { ruleId: "section-order", at: [starts[a], starts[b]] });
    });
  });

  it("one is moved away", () => {
    each(280, (outline) => {
      const summary = summaryOf(outline);
      const required = requiredOf(summary);
      if (required.length < 3) return NO_CASE;
      const from = random() < 0.5 ? 0 : required.length - 1;
      const moved = required[from] ?? 0;
      const target = required[required.length - 1 - from] ?? 0;
      const part = summary.parts[moved];
      if (part === undefined) return NO_CASE;
      const changed = { ...summary, parts: summary.parts.toSpliced(moved, 1).toSpliced(target, 0, part) };
      const { text, starts } = written(changed);
      return unlike(changed, text, { ruleId: "section-order", at: [starts[target]] });
    });
  });
});

it("a section that comes twice is found", () => {
  each(350, (outline) => {
    const summary = summaryOf(outline);
    const index = Math.floor(random() * summary.parts.length);
    const section = outline.sections.find(({ id }) => id === summary.parts[index]?.id);
    if (section === undefined) return NO_CASE;
    const again = partOf(section, summary.words, summary.style);
    const at = random() < 0.5 ? index + 1 : summary.parts.length;
    const twice = { ...summary, parts: summary.parts.toSpliced(at, 0, again) };
    const { text, starts } = written(twice);
    return unlike(twice, text, { ruleId: "no-duplicate-section", at: [starts[at]] });
  });
});

it("a section with nothing in it is found", () => {
  each(350, (outline) => {
    const summary = { ...summaryOf(outline), isClosed: false };
    const index = Math.floor(random() * summary.parts.length);
    const parts = summary.parts.map((part, at) => (at === index ? { ...part, body: "" } : part));
    const { text, starts } = written({ ...summary, parts });
    return unlike(summary, text, { ruleId: "no-empty-section", at: [starts[index]] });
  });
});

it("a level that is skipped is found", () => {
  each(210, (outline) => {
    const summary = summaryOf(outline, pick(["numbered", "bare"]));
    const index = Math.floor(random() * summary.parts.length);
    const parts = summary.parts.map((part, at) =>
      at === index ? { ...part, steps: summary.words.steps.slice(0, 1), depth: 4 } : part,
    );
    const { text, steps } = written({ ...summary, parts });
    return unlike(summary, text, { ruleId: "consistent-heading-level", at: [steps[index]], args: ["4", "3"] });
  });
});

family.counts(2410);
