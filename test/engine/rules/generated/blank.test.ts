import { describe, it } from "vitest";
import type { Format } from "../../../../server/src/engine/markdown/document.ts";
import { outlineById } from "../../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../../server/src/engine/outline/outline.ts";
import noBlankCount from "../../../../server/src/engine/rules/no-blank-count.ts";
import noBlankDate from "../../../../server/src/engine/rules/no-blank-date.ts";
import noBlankName from "../../../../server/src/engine/rules/no-blank-name.ts";
import noMask from "../../../../server/src/engine/rules/no-mask.ts";
import noUnfilledPlaceholder from "../../../../server/src/engine/rules/no-unfilled-placeholder.ts";
import type { Finding, Rule } from "../../../../server/src/engine/rules/rule.ts";
import { Family, findingsIn, NO_CASE } from "../../../support/family.ts";
import { LOOK_ALIKES } from "../../../support/look-alikes.ts";
import { Page } from "../../../support/page.ts";
import { randomOf } from "../../../support/random.ts";

const outline = outlineById("union-annual") as Outline;
const rules: readonly Rule[] = [noBlankCount, noBlankDate, noBlankName, noMask, noUnfilledPlaceholder];

/**
 * What is counted with its unit; `{n}` is a number that leaves a gap when it is taken out. What is in `scarce` is also
 * found when it leaves none.
 */
interface Parts {
  readonly title: string;
  readonly heading: string;
  readonly units: readonly string[];
  readonly times: readonly string[];
  readonly counts: readonly string[];
  readonly scarce: readonly string[];
  readonly ends: readonly string[];
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly plain: readonly string[];
  readonly quotes: readonly string[];
  readonly titles: readonly string[];
  readonly agents: readonly string[];
  readonly label: string;
}

const HANS: Parts = {
  title: "望江纺织厂工会2024年工作总结",
  heading: "日常工作",
  units: ["厂工会", "校工会", "院工会", "机关工会", "局工会", "分公司工会", "园区工会联合会"],
  times: ["全年", "年内", "一年来", "今年以来", "上半年", "春节前后"],
  counts: [
    "走访困难职工{n}户",
    "发放慰问金{n}万元",
    "看望住院职工{n}人次",
    "举办培训班{n}期",
    "发展新会员{n}名",
    "征集合理化建议{n}条",
    "订阅报刊{n}份",
    "添置图书{n}册",
    "召开职工代表大会{n}次",
    "节约用水{n}吨",
    "植树{n}棵",
    "完成小改小革{n}项",
    "报送信息{n}篇",
    "调解劳动争议{n}起",
    "购置健身器材{n}套",
    "参加职工达到{n}人",
    "办结提案{n}件",
    "建成职工书屋{n}个",
    "慰问一线班组{n}个",
    "安全培训{n}课时",
    "志愿服务{n}小时",
    "改造食堂{n}平方米",
    "提案办结率达到{n}%",
    "职工满意度为{n}%",
    "支出活动经费{n}元",
    "组织文艺演出{n}场",
    "评选先进个人{n}名",
    "整理档案{n}卷",
    "签订师徒协议{n}对",
  ],
  scarce: [
    "下设{n}个工会小组",
    "共评出{n}个先进班组",
    "新成立{n}个分会",
    "评选出{n}名先进工作者",
    "组建了{n}支志愿服务队",
    "慰问了{n}名一线职工",
    "收到{n}件提案",
    "选举产生{n}名委员",
    "发放救助金{n}万元",
    "走访慰问{n}户困难家庭",
    "共建立{n}个职工书屋",
  ],
  ends: ["受到职工欢迎", "效果良好", "得到上级肯定", "做到了有始有终", "职工普遍满意"],
  names: [
    "事迹在《{t}》上刊登",
    "组织观看影片《{t}》",
    "工会获得“{q}”称号",
    "开展“{q}”主题活动",
    "在{a}的领导下开展工作",
    "活动由{a}主持",
    "在{a}的支持下完成改造",
    "会议在（{b}）会议室召开",
  ],
  dates: [
    "于{y}年{m}月{d}日召开会员大会",
    "{m}月{d}日，组织职工春游",
    "{y}年{m}月{d}日，完成换届",
    "自{m}月起，食堂延长供餐时间",
    "召开第{o}届职工代表大会",
  ],
  plain: [
    "厂务公开栏按月更新，凡涉及职工利益的事项一律上墙。",
    "工会经费专款专用，收支情况每半年向会员公布一次。",
    "职工代表列席会议，意见逐条答复。",
    "我们把困难职工的冷暖放在心上，做到有求必应。",
  ],
  quotes: ["模范职工之家", "工人先锋号", "芬芳书香", "劳动最光荣"],
  titles: ["工人日报", "纺织周刊", "劳动午报", "市晚报"],
  agents: ["区总工会", "厂党委", "市教育工会", "副主席何欣"],
  label: "职工人数",
};
const HANT: Parts = {
  title: "望江紡織廠工會2024年工作總結",
  heading: "日常工作",
  units: ["廠工會", "校工會", "院工會", "機關工會", "局工會"],
  times: ["全年", "年內", "一年來", "上半年", "春節前後"],
  counts: [
    "走訪困難職工{n}戶",
    "發放慰問金{n}萬元",
    "看望住院職工{n}人次",
    "舉辦培訓班{n}期",
    "發展新會員{n}名",
    "徵集合理化建議{n}條",
    "訂閱報刊{n}份",
    "添置圖書{n}冊",
    "植樹{n}棵",
    "完成小改小革{n}項",
    "報送信息{n}篇",
    "調解勞動爭議{n}起",
    "辦結提案{n}件",
    "提案辦結率達到{n}%",
    "節約資金{n}萬餘元",
    "組織文藝演出{n}場",
    "購置健身器材{n}套",
  ],
  scarce: ["下設{n}個工會小組", "共評出{n}個先進班組", "新成立{n}個分會", "選舉產生{n}名委員", "走訪慰問{n}戶困難家庭"],
  ends: ["受到職工歡迎", "效果良好", "得到上級肯定"],
  names: [
    "事跡在《{t}》上刊登",
    "工會獲得“{q}”稱號",
    "在{a}的領導下開展工作",
    "活動由{a}主持",
    "會議在（{b}）會議室召開",
  ],
  dates: [
    "於{y}年{m}月{d}日召開會員大會",
    "{m}月{d}日，組織職工春遊",
    "自{m}月起，食堂延長供餐時間",
    "召開第{o}屆職工代表大會",
  ],
  plain: ["廠務公開欄按月更新，凡涉及職工利益的事項一律上牆。", "工會經費專款專用，收支情況每半年向會員公佈一次。"],
  quotes: ["模範職工之家", "工人先鋒號", "書香職工"],
  titles: ["工人日報", "紡織週刊", "勞動午報"],
  agents: ["區總工會", "廠黨委", "副主席何欣"],
  label: "職工人數",
};
const TW: Parts = {
  title: "望海港務企業工會113年度會務報告",
  heading: "會務及組織",
  units: ["本會", "本會福利組", "本會教育組", "工會理事會"],
  times: ["本年度", "全年", "年度內", "上半年"],
  counts: [
    "辦理勞工教育{n}梯次",
    "補助子女獎學金{n}元",
    "現有會員{n}人",
    "召開理事會議{n}次",
    "核發急難救助{n}件",
    "會員旅遊參加{n}人次",
    "發行會訊{n}期",
    "受理申訴案{n}件",
    "會費收繳率達{n}%",
    "支出新臺幣{n}元",
    "致贈禮券{n}份",
    "添購圖書{n}冊",
    "辦理講習{n}場",
  ],
  scarce: ["下設{n}個分會", "選舉產生{n}名理事", "新成立{n}個工會小組"],
  ends: ["會員反應良好", "圓滿完成", "達成年度目標"],
  names: [
    "聯歡會以「{q}」為名辦理",
    "事蹟刊登於《{t}》",
    "大會由{a}主持",
    "在{a}的支持下完成改選",
    "會議於（{b}）會議室召開",
  ],
  dates: ["訂於{y}年{m}月{d}日召開會員代表大會", "{m}月{d}日辦理健行活動", "召開第{o}屆會員代表大會"],
  plain: ["勞資會議按季召開，決議事項逐案追蹤。", "會費專款專用，決算經監事會查核。"],
  quotes: ["月圓人團圓", "健康久久", "勞動有你"],
  titles: ["勞動者電子報", "港務月刊", "台灣工會報"],
  agents: ["陳國棟理事長", "勞動局", "常務理事會"],
  label: "會員人數",
};
const CHINESE = [HANS, HANS, HANT, TW];

const { next: random, int, pick } = randomOf(20_241_120);
const family = new Family();

const NUMBERS: readonly (() => string)[] = [
  () => String(int(2, 98)),
  () => `${int(1, 9)},${int(100, 999)}`,
  () => ` ${int(2, 98)} `,
  () => pick(["十二", "三十六", "八", "二十五"]),
  () => pick(["１２", "３６"]),
  () => `${int(2, 9)}.${int(1, 9)}`,
];

/** What stands in a slot that is filled in. */
function filling(slot: string, parts: Parts, after: string): string {
  if (slot === "n")
    return after.startsWith("%") ? pick([String(int(60, 99)), `9${int(0, 8)}.${int(1, 9)}`]) : pick(NUMBERS)();
  if (slot === "t") return pick(parts.titles);
  if (slot === "q") return pick(parts.quotes);
  if (slot === "a") return pick(parts.agents);
  if (slot === "b") return pick(["三楼", "东区", "A座"]);
  if (slot === "y") return parts === TW ? pick(["113", "民國113"]) : "2024";
  if (slot === "m") return String(int(1, 12));
  if (slot === "d") return String(int(1, 28));
  return pick(["三", "3", "十二"]);
}

const SLOT = /\{([a-z])\}/g;

function slotsOf(template: string): readonly string[] {
  return Array.from(template.matchAll(SLOT), ([, slot = ""]) => slot);
}

interface Altered {
  readonly text: string;
  /** Where the altered slot stands, with what was put there. */
  readonly start: number;
  readonly end: number;
}

/** Writes the sentence with what is given for some of its slots, by number, and the rest filled in. */
function written(template: string, parts: Parts, given: ReadonlyMap<number, string>): Altered {
  let text = "";
  let last = 0;
  let start = -1;
  let end = -1;
  for (const [index, match] of [...template.matchAll(SLOT)].entries()) {
    text += template.slice(last, match.index);
    last = match.index + match[0].length;
    const value = given.get(index);
    if (value !== undefined && start < 0) start = text.length;
    text += value ?? filling(match[1] ?? "", parts, template.slice(last));
    if (value !== undefined) end = text.length;
  }
  return { text: text + template.slice(last), start, end };
}

/** Puts the sentence among others, as Markdown or as a draft. */
function among({ text, start, end }: Altered, parts: Parts): Altered & { readonly format: Format } {
  const page = new Page(random() < 0.5 ? "markdown" : "draft");
  const lead = random() < 0.5 ? pick(parts.units) + pick(parts.times) : "";
  const before = pick([`${filled(parts)}，${pick(parts.ends)}。`, "", pick(parts.plain)]) + lead;
  page.title(parts.title);
  page.heading(`一、${parts.heading}`);
  const shift = page.paragraph(`${before}${text}，${pick(parts.ends)}。${filled(parts)}。`) + before.length;
  page.paragraph(pick(parts.plain));
  return { text: page.text, start: shift + start, end: shift + end, format: page.format };
}

function filled(parts: Parts): string {
  return written(pick(pick([parts.counts, parts.scarce, parts.names, parts.dates])), parts, new Map()).text;
}

const findingsOf = (text: string, format: Format): readonly Finding[] => findingsIn(text, { outline, rules }, format);

/** How far a finding may reach beyond what was changed: its unit, or the marks around it. */
const REACH = 5;
const ENGLISH_REACH = 14;

/** Why the findings are not exactly one of the rule at the place. */
function unlike(
  { text, start, end, format }: Altered & { format: Format },
  ruleId: string,
  reach = REACH,
): string | undefined {
  const found = findingsOf(text, format);
  const [first] = found;
  const isRight =
    found.length === 1 &&
    first?.ruleId === ruleId &&
    first.span.start <= end &&
    start <= first.span.end &&
    start - reach <= first.span.start &&
    first.span.end <= end + reach;
  return isRight ? undefined : `${shown(text, start)} → ${show(text, found)}, not ${ruleId}`;
}

function shown(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 24), at + 24));
}

function show(text: string, found: readonly Finding[]): string {
  return found.map(({ ruleId, span, messageId }) => `${ruleId}/${messageId} ${shown(text, span.start)}`).join(" ");
}

const GAPS = [" ", "  ", "   ", "　", "　　", " 　"];

/** A sentence of these with one slot of the kind altered. */
function altered(templates: readonly string[], slot: string, value: () => string, parts: Parts): Altered | undefined {
  const fitting = templates.filter((one) => one.includes(`{${slot}}`));
  if (fitting.length === 0) return undefined;
  const template = pick(fitting);
  const places = slotsOf(template).flatMap((one, index) => (one === slot ? [index] : []));
  return written(template, parts, new Map([[pick(places), value()]]));
}

/** Alters a slot in many sentences and demands the finding. */
function demand(
  times: number,
  templatesOf: (parts: Parts) => readonly string[],
  slot: string,
  value: (parts: Parts) => string,
  ruleId: string,
): void {
  family.each(times, (round) => {
    const parts = CHINESE[round % CHINESE.length] ?? HANS;
    const page = altered(templatesOf(parts), slot, () => value(parts), parts);
    return page === undefined ? NO_CASE : unlike(among(page, parts), ruleId);
  });
}

describe("pages with nothing left out", () => {
  it("have no blank", () => {
    family.each(240, (round) => {
      const parts = CHINESE[round % CHINESE.length] ?? HANS;
      const { text, format } = among({ text: filled(parts), start: 0, end: 0 }, parts);
      const found = findingsOf(text, format);
      return found.length === 0 ? undefined : show(text, found);
    });
  });

  it("have none among look-alikes", () => {
    const sentences = Object.values(LOOK_ALIKES).flat();
    family.each(320, (round) => {
      const parts = CHINESE[round % CHINESE.length] ?? HANS;
      const format = round % 2 === 0 ? "markdown" : "plain";
      const [one, two] = [sentences[round % sentences.length] ?? "", pick(sentences)];
      // Fences, boxes and emphasis mean nothing in plain text.
      if (format === "plain" && /[`_*[>]/.test(one + two)) return NO_CASE;
      const text = `${parts.title}\n\n一、${parts.heading}\n\n${one}\n\n${filled(parts)}。\n\n${two}\n`;
      const found = findingsOf(text, format);
      return found.length === 0 ? undefined : show(text, found);
    });
  });
});

describe("a number is taken out", () => {
  it("a gap is found", () => {
    demand(
      440,
      ({ counts, scarce }) => [...counts, ...scarce],
      "n",
      () => pick(GAPS),
      "no-blank-count",
    );
  });

  it("an approximate number is found", () => {
    demand(
      60,
      ({ counts }) => counts.filter((one) => !/达到|为\{|达\{|餘/.test(one)),
      "n",
      () => `${pick(["约", "近"])} `,
      "no-blank-count",
    );
  });

  it("a number that left no gap is found", () => {
    demand(
      120,
      ({ scarce }) => scarce,
      "n",
      () => "",
      "no-blank-count",
    );
  });
});

describe("a name is taken out", () => {
  it("empty marks are found", () => {
    demand(
      60,
      ({ names }) => names,
      "t",
      ({ titles }) => pick(["", " ", "　", `  ${pick(titles).at(-1)}`]),
      "no-blank-name",
    );
    demand(
      60,
      ({ names }) => names,
      "q",
      () => pick(["", " ", "　"]),
      "no-blank-name",
    );
    demand(
      40,
      ({ names }) => names,
      "b",
      () => pick([" ", "　", "  "]),
      "no-blank-name",
    );
  });

  it("an agent is missed", () => {
    demand(
      80,
      ({ names }) => names,
      "a",
      () => pick(GAPS),
      "no-blank-name",
    );
  });
});

describe("a part of a date is taken out", () => {
  it("a gap is found", () => {
    family.each(240, (round) => {
      const parts = CHINESE[round % CHINESE.length] ?? HANS;
      const template = pick(parts.dates);
      const slots = slotsOf(template);
      // All of it, or the end of it.
      const from = random() < 0.5 ? 0 : Math.min(1, slots.length - 1);
      const gap = pick(GAPS);
      const given = new Map(slots.flatMap((_, index) => (index >= from ? [[index, gap] as const] : [])));
      return unlike(among(written(template, parts, given), parts), "no-blank-date");
    });
  });
});

describe("a mask is put", () => {
  it("for a number", () => {
    demand(
      160,
      ({ counts }) => counts,
      "n",
      () => pick(["XX", "xx", "××", "____", "XXX", "X", "*", "＿＿"]),
      "no-mask",
    );
  });

  it("for a year, a day and a name", () => {
    demand(
      80,
      ({ dates }) => dates.filter((one) => one.includes("{y}")),
      "y",
      (parts) => pick(parts === TW ? ["○○", "XX"] : ["20XX", "20__", "202X", "XXXX", "××××", "二〇××"]),
      "no-mask",
    );
    family.each(80, (round) => {
      const parts = CHINESE[round % CHINESE.length] ?? HANS;
      const mask = pick(["X", "XX", "×", "__", "○", "*"]);
      return unlike(
        among(
          written(
            pick(parts.dates.filter((one) => one.startsWith("{m}"))),
            parts,
            new Map([
              [0, mask],
              [1, mask],
            ]),
          ),
          parts,
        ),
        "no-mask",
      );
    });
    demand(
      80,
      ({ names }) => names,
      "a",
      (parts) => `${pick(["XX", "××", "某某", "XXX"])}${parts === TW ? "醫院" : pick(["县", "公司", "中学"])}`,
      "no-mask",
    );
  });
});

it("a placeholder that is left is found", () => {
  family.each(160, (round) => {
    const parts = CHINESE[round % CHINESE.length] ?? HANS;
    const slot = pick(["n", "t", "q", "a", "o"]);
    const placeholder = pick([
      `{{${parts.label}}}`,
      `{{${parts.label}:number 人}}`,
      "[具体数字]",
      "（待补充）",
      "【单位名称】",
      "{{日期:date|5}}",
    ]);
    const page = altered([...parts.counts, ...parts.names, ...parts.dates], slot, () => placeholder, parts);
    return page === undefined ? NO_CASE : unlike(among(page, parts), "no-unfilled-placeholder");
  });
});

describe("English", () => {
  const ORGANIZATIONS = ["The hospital branch", "Our school union", "The harbour committee", "The library chapter"];
  const COUNTS = [
    "received {n} books from the city library",
    "organized {n} workshops for new stewards",
    "visited {n} families in hardship",
    "handled {n} grievances",
    "recruited {n} members in the warehouse",
    "held {n} meetings with the management",
    "trained {n} stewards",
  ];
  const SENTENCES = [
    "Dues were collected on time.",
    "The notice board was renewed every month.",
    "Members were pleased.",
  ];
  const ENGLISH: Parts = { ...HANS, counts: COUNTS };
  function english(text: string, value: string | undefined): Altered & { format: Format } {
    const organization = pick(ORGANIZATIONS);
    const body = written(text, ENGLISH, new Map(value === undefined ? [] : [[0, value]]));
    const format = random() < 0.5 ? "markdown" : "plain";
    const before = `${format === "markdown" ? "# " : ""}Harbour Union 2024 Annual Work Summary\n\n${pick(SENTENCES)} ${organization} `;
    const own = body.text;
    const after = `${pick(["", " in May", " this year"])}. ${pick(SENTENCES)}\n`;
    return { text: before + own + after, start: before.length + body.start, end: before.length + body.end, format };
  }

  it("with its numbers has no blank", () => {
    family.each(120, () => {
      const { text, format } = english(pick(COUNTS), pick(["40", "twelve", "1,240", "about 60", "several", "more"]));
      const found = findingsOf(text, format);
      return found.length === 0 ? undefined : show(text, found);
    });
  });

  it("without one has a gap or a mask", () => {
    family.each(120, () => unlike(english(pick(COUNTS), pick(["", " "])), "no-blank-count", ENGLISH_REACH));
    family.each(80, () => unlike(english(pick(COUNTS), pick(["___", "XX", "____", "XXX"])), "no-mask"));
    family.each(60, () =>
      unlike(english(pick(COUNTS), pick(["{{count}}", "[number]", "{{books:number}}"])), "no-unfilled-placeholder"),
    );
  });
});

family.counts(2551);
