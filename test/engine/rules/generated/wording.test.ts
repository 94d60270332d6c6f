import { expect, it } from "vitest";
import type { Format } from "../../../../server/src/engine/markdown/document.ts";
import { outlineById } from "../../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../../server/src/engine/outline/outline.ts";
import { rules as all } from "../../../../server/src/engine/rules/registry.generated.ts";
import type { Rule } from "../../../../server/src/engine/rules/rule.ts";
import { Family, findingsIn } from "../../../support/family.ts";
import { pageOf } from "../../../support/page.ts";

/** Sentences put together by program: what is wrong must be found at its place, and its look-alikes left alone. */

const outline = outlineById("union-annual") as Outline;

const only = (id: string): readonly Rule[] => all.filter((rule) => rule.id === id);
const RULES = new Map(
  [
    "no-truncated-ending",
    "no-mixed-script",
    "no-double-approximation",
    "no-web-residue",
    "consistent-self-reference",
  ].map((id) => [id, only(id)]),
);

const family = new Family();

/** What a rule marks in a text, in source order, is what is expected. */
function marks(id: string, text: string, expected: readonly string[], format?: Format): void {
  const found = findingsIn(text, { outline, rules: RULES.get(id) ?? [] }, format);
  family.compare(
    `${id}: ${text}`,
    found.map(({ span }) => text.slice(span.start, span.end)),
    expected,
  );
}

/** Every combination of one of each. */
function* combinations(lists: readonly (readonly string[])[]): Iterable<readonly string[]> {
  const [first, ...rest] = lists;
  if (first === undefined) yield [];
  else for (const head of first) for (const tail of combinations(rest)) yield [head, ...tail];
}

it("double approximations", () => {
  const verbs = ["走访", "慰问了", "共有", "参加活动的", "補助會員"];
  const numbers = ["50", "1,200", "三百", "120", "２０", "一千二百"];
  const nouns = [
    ["人", ""],
    ["名", "会员"],
    ["户", "家庭"],
    ["件", "實事"],
    ["元", ""],
    ["人次", ""],
  ] as const;
  for (const [verb = "", number = "", at = ""] of combinations([verbs, numbers, ["0", "1", "2", "3", "4", "5"]])) {
    const [unit, noun] = nouns[Number(at)] ?? ["人", ""];
    const said = (before: string, middle: string, behind: string): string =>
      `上半年${verb}${before}${number}${middle}${unit}${behind}${noun}，效果良好。\n`;
    for (const before of ["约", "近", "大约", "將近", "超过", "逾"]) {
      marks("no-double-approximation", said(before, "", ""), []);
      const odd = before === "超过" ? "多" : "余";
      marks("no-double-approximation", said(before, odd, ""), [`${before}${number}${odd}`]);
    }
    marks("no-double-approximation", said("", "余", ""), []);
    marks("no-double-approximation", said("", "", "左右"), []);
    marks("no-double-approximation", said("约", "", "左右"), [`约${number}${unit}左右`]);
    marks("no-double-approximation", said("超过", "", "以上"), [`超过${number}${unit}以上`]);
    marks("no-double-approximation", said("达到", "", "以上"), []);
    for (const verb of ["签约", "節約", "附近", "最近", "预约"]) {
      marks("no-double-approximation", `${verb}${number}余${unit}，效果良好。\n`, []);
    }
  }
  expect(family.settle()).toBeGreaterThanOrEqual(2000);
});

it("texts that end in the middle of a sentence", () => {
  const openings = ["一年来，", "", "對照要求，"];
  const clauses = ["工会组织了技能竞赛", "公开栏每月更新", "會員踴躍參加訓練"];
  const more = ["，职工反映良好", "，效果明显", ""];
  const after = ["\n", "\n\n## 二、职工福利\n\n走访慰问困难职工。\n", "\n\n某厂工会\n\n2024年12月1日\n"];
  const cut = ["，", "、", "以及", "，同时", "，并且", "；其中", "，为了", "的例子包括", "，一是", "和"];
  for (const [opening = "", clause = "", rest = "", behind = ""] of combinations([openings, clauses, more, after])) {
    const text = (end: string): string =>
      `# 某厂工会工作总结\n\n## 一、日常工作\n\n${opening}${clause}${rest}${end}${behind}`;
    for (const end of ["。", "！", "；", "……", "。”", ""]) marks("no-truncated-ending", text(end), []);
    for (const end of cut) {
      const place = end === "的例子包括" ? "包括" : end.length > 1 ? end.replace(/^[，；]/, "") : end;
      marks("no-truncated-ending", text(end), [place]);
    }
    marks("no-truncated-ending", text("，主要做了以下工作："), ["："]);
    marks("no-truncated-ending", text("，主要做了以下工作：\n\n- 走访\n- 慰问"), []);
    for (const end of ["，气氛祥和", "，人人参与", "，常识得到普及", "，两组合并", "，任务很重要"])
      marks("no-truncated-ending", text(end), []);
  }
  expect(family.settle()).toBeGreaterThanOrEqual(1500);
});

it("what a web page leaves", () => {
  const bodies = [
    "全年走访困难职工，发放慰问金。",
    "换届选举顺利完成。",
    "会员们踊跃报名，活动受到好评。",
    "理監事會按月召開。",
  ];
  const titles = ["工会工作总结", "東湖中學年度工會工作總結"];
  const residue = (title: string): readonly string[] => [
    `当前位置：首页 > 范文 > ${title}`,
    `您的位置: 万方范文网 > 总结 >`,
    `工作总结 >年度工作总结 >`,
    `以下是小编为大家整理的${title}，欢迎阅读。`,
    `下面小編給大家分享一篇${title}，希望能幫助到您！`,
    `文章版权属于文章作者所有，转载请注明 https://www.example.com/a/b.html`,
    `本文版權歸原作者所有，未經許可不得轉載。`,
    `https://www.example.com/zongjie/niandu/3njo7g.html`,
    `www.fanwen-example.com`,
    `原文地址：http://example.com/1.htm`,
    `上一篇：${title}范文`,
    `相关推荐：`,
    `第一范文网`,
    `更多${title}请关注本站！`,
    `本文来自网络，如有侵权请联系删除。`,
  ];
  const clean = [
    "工会微信公众号小编队伍有十二人。",
    "培训新媒体小编8名，推送信息120条。",
    "会员可登录 www.donghu-gh.org.cn 查询。",
    "转载刊发稿件12篇，在《工人日报》发表。",
    "制作范本三份，供各分会参考使用。",
    "工会网站的位置更加醒目，点击量明显上升。",
    "职工书屋上一篇一篇地登记心得。",
    "推荐阅读书目十二种，收到心得三十篇。",
    "办公地点从三楼搬到一楼，方便职工来访。",
  ];
  for (const [title = "", body = "", place = "", mark = ""] of combinations([
    titles,
    bodies,
    ["0", "1", "2"],
    ["", "- ", "　　"],
  ])) {
    const page = (line: string): string =>
      [
        `${line}\n\n${pageOf(title, body)}`,
        pageOf(title, body, line, "## 存在的问题", body),
        pageOf(title, body, line),
      ][Number(place)] ?? "";
    for (const line of residue(title)) marks("no-web-residue", page(`${mark}${line}`), [line]);
    for (const line of clean) marks("no-web-residue", page(`${mark}${line}`), []);
  }
  expect(family.settle()).toBeGreaterThanOrEqual(1500);
});

it("one word for oneself", () => {
  const bodies = ["校", "院", "局", "厂", "公司", "矿", "園"];
  const rest = ["工会按月活动", "职工踊跃参加", "领导高度重视", "會員人數穩定", "女职工委员会换届"];
  const nested = new Set(["公司厂", "厂公司", "公司矿", "矿公司", "局矿", "矿局", "校園", "園校", "校院", "院校"]);
  for (const [own = "", other = "", first = "", last = ""] of combinations([bodies, bodies, rest, rest])) {
    const text = pageOf("工会工作总结", `我${own}${first}，我${own}面貌一新。`, `在上级领导下，我${other}${last}。`);
    if (own === other || !nested.has(own + other))
      marks("consistent-self-reference", text, own === other ? [] : [`我${other}`]);
    else if (own + other === "校院" || own + other === "院校" || own + other === "園校")
      marks("consistent-self-reference", text, [`我${other}`]);
    else marks("consistent-self-reference", text, []);
    marks("consistent-self-reference", text.replace(`我${other}${last}`, `我市我区我会我处${last}`), []);
  }
  expect(family.settle()).toBeGreaterThanOrEqual(2000);
});

it("paragraphs in the other script", () => {
  const pairs = [
    ["工会组织职工参加技能竞赛", "工會組織職工參加技能競賽"],
    ["慰问困难职工并发放补助", "慰問困難職工並發放補助"],
    ["经费收支情况向会员公布", "經費收支情況向會員公布"],
    ["举办讲座，听课职工踊跃发言", "舉辦講座，聽課職工踴躍發言"],
    ["劳动竞赛结束，优胜班组受到表彰", "勞動競賽結束，優勝班組受到表彰"],
    ["对照要求，我们还有较大差距", "對照要求，我們還有較大差距"],
  ] as const;
  const indexes = pairs.map((_, index) => String(index));
  for (const [a = "", b = "", c = "", kind = ""] of combinations([indexes, indexes, indexes, ["hans", "hant"]])) {
    const [own, other] = kind === "hans" ? [0, 1] : [1, 0];
    const of = (index: string, side: number): string => `${pairs[Number(index)]?.[side]}。`;
    const base = of(a, own) + of(b, own) + of(c, own);
    const page = (odd: string): string => `${base}\n\n${of(b, own)}${base}\n\n${odd}\n\n${base}\n`;
    marks("no-mixed-script", page(of(c, other)), [of(c, other)]);
    marks("no-mixed-script", page(of(c, own)), []);
    marks("no-mixed-script", page(`${of(c, own)}（《${(pairs[Number(a)]?.[other] ?? "").slice(0, 4)}》）`), []);
    marks("no-mixed-script", page(kind === "hans" ? "羣策羣力" : "着手内部强化"), []);
  }
  expect(family.settle()).toBeGreaterThanOrEqual(1500);
});

family.counts(11729);
