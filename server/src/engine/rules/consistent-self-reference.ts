import type { Block, Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";
import { perBlock } from "./per-block.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "consistent-self-reference",
  scope: "document",
  severity: "warning",
  messages: ["other", "usual"],
  examples: [
    {
      name: "one word for oneself",
      text: "# 工会工作总结\n\n我校工会按月活动，我校教师踊跃参加。我会还走访了退休教师。\n",
    },
    {
      name: "a school that calls itself a hospital",
      text: "# 东湖中学工会工作总结\n\n我校工会按月活动。\n\n⟦我院⟧职工参加了市里的比赛。\n",
      problems: [["other", "我院", "我校"]],
    },
    {
      name: "the word that is used more often is taken for the right one",
      text: "⟦我局⟧工会今年换届。\n\n我公司职工代表大会按时召开，我公司提案全部答复。\n",
      problems: [["other", "我局", "我公司"]],
    },
    {
      name: "the region and a department",
      text: "我县教育局部署后，我校迅速行动，我市、我省的活动都参加了，我处、我科、我会各有分工。\n",
    },
    { name: "a company and its works", text: "我集团部署后，我公司按期换届，我厂三个车间跟进。\n" },
    {
      name: "a university and its colleges",
      text: "# 江城大学工会工作总结\n\n我校共有二级学院十二个，我院分工会活动经常。\n",
    },
    {
      name: "words that only look alike, and what somebody else says",
      text: "# 东湖医院工会工作总结\n\n我院职工爱我校园，开展自我校正，参观“我校最美教师”展览。我局限于本地。\n",
    },
    {
      name: "Traditional",
      text: "學校工會工作總結\n\n我校工會按月活動，我校教師踴躍參加。\n\n⟦我廠⟧職工參加了比賽。\n",
      problems: [["other", "我廠", "我校"]],
    },
    {
      name: "Traditional, Taiwan",
      text: "企業工會年度工作總結\n\n本公司勞資會議按季召開，本公司員工全數入會。\n\n⟦本校⟧會員參加了訓練。\n",
      problems: [["other", "本校", "本公司"]],
    },
    { name: "Traditional: one word", text: "企業工會年度工作總結\n\n本公司勞資會議按季召開，我公司員工全數入會。\n" },
    { name: "English says we", text: "# Annual union work summary\n\nOur school and our hospital worked together.\n" },
  ],
  *check(facts) {
    const all: Reference[] = [];
    for (const { start, block } of facts.doc.blocks) {
      for (const one of referencesIn(block)) all.push({ ...one, start: start + one.start, end: start + one.end });
    }
    if (all.length < 2) return;
    const own = ownOf(facts, all);
    const usual = all.find(({ body }) => body === own);
    if (own === undefined || usual === undefined) return;
    for (const { start, end, body, words } of all) {
      if (body === own || goTogether(facts, body, own)) continue;
      yield {
        span: { start, end },
        messageId: "other",
        args: [words, usual.words],
        related: [{ span: { start: usual.start, end: usual.end }, messageId: "usual", args: [] }],
      };
    }
  },
});

/** What a union's house can be. A region, a department or a union itself is none: it stands beside any of them. */
type Body = "校" | "院" | "局" | "厂" | "公司" | "园" | "矿";

interface Reference extends Span {
  readonly body: Body;
  /** As written. */
  readonly words: string;
}

/** The one in the title, when the text uses it; else the most frequent, the first of equals. */
function ownOf({ tree, meta }: DocumentFacts, all: readonly Reference[]): Body | undefined {
  const counts = new Map<Body, number>();
  for (const { body } of all) counts.set(body, (counts.get(body) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const named = bodyOfName(fold(`${meta.organization ?? ""}${tree.title?.text ?? ""}`));
  if (named !== undefined && counts.has(named)) return named;
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

const NAMES: readonly (readonly [pattern: RegExp, body: Body])[] = [
  [/幼儿园|托儿所/, "园"],
  [/医院|卫生院|学院|研究院|法院|检察院|设计院|福利院|敬老院|剧院/, "院"],
  [/大学|中学|小学|学校|党校|职校|一中|二中|三中|附中|实验校/, "校"],
  [/公司|集团/, "公司"],
  [/厂/, "厂"],
  [/矿/, "矿"],
  [/局/, "局"],
];

function bodyOfName(name: string): Body | undefined {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1];
}

/** The second may hold the first, so that a paper speaks of both as its own. */
const NESTED: ReadonlySet<string> = new Set(["公司厂", "厂公司", "公司矿", "矿公司", "局矿", "矿局", "园校"]);
const UNIVERSITY = /大学|学院|高校|高职|高专|书院/;
const HAS_COLLEGES = /[级級]学院|[级級]學院|各学院|各學院|分院|附[属屬][医醫]院|教[学學][医醫]院|[学學]院工[会會]/;

function goTogether({ doc, meta, tree }: DocumentFacts, body: Body, own: Body): boolean {
  if (NESTED.has(body + own)) return true;
  if (!(body === "院" && own === "校") && !(body === "校" && own === "院")) return false;
  // A university and its colleges, a medical school and its hospital.
  const name = fold(`${meta.organization ?? ""}${tree.title?.text ?? ""}`);
  return UNIVERSITY.test(name) || HAS_COLLEGES.test(doc.text);
}

const NONE: readonly Reference[] = [];

const HINT = /[我本][校院局厂廠公园園矿礦]/;

const referencesIn = perBlock((block: Block): readonly Reference[] => {
  if (!HINT.test(block.text)) return NONE;
  const found = block.runs.flatMap(readReferences);
  return found.length === 0 ? NONE : found;
});

/**
 * 我校, 本公司; not 自我校正, 爱我校园, 基本校舍, 我局限于, 我院士.
 */
const REFERENCE =
  /(?:(?<![自爱忘大小唯敌超])我|(?<![基根成样标日课剧资书版原读抄底蓝刻副范文脚校])本)(?:(公司)|(校)(?![园正验对准勘友])|(院)(?![子落校士])|(局)(?![限部面势促])|(厂)|(园)(?![丁林艺])|(矿))/g;
const BODIES: readonly Body[] = ["公司", "校", "院", "局", "厂", "园", "矿"];

function readReferences(run: Run): readonly Reference[] {
  const { text, gaps } = run;
  if (!HINT.test(text)) return NONE;
  const folded = fold(text);
  const found: Reference[] = [];
  for (const match of folded.matchAll(REFERENCE)) {
    const start = match.index;
    const end = start + match[0].length;
    const body = BODIES[match.slice(1).findIndex((group) => group !== undefined)];
    if (body === undefined || isQuoted(folded, start)) continue;
    if (gaps.some((gap) => gap.kind === "object" && gap.start < end && gap.end > start)) continue;
    found.push({ start: run.start + start, end: run.start + end, body, words: text.slice(start, end) });
  }
  return found;
}

/** How far back an opening mark is sought, in UTF-16 code units. */
const REACH = 40;

/** Whether an offset lies in quotation marks or a book title: somebody else speaks there. */
function isQuoted(folded: string, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const char = folded[back] ?? "";
    if ("”’》」』".includes(char)) return false;
    if ("“‘《「『".includes(char)) return true;
  }
  return false;
}
