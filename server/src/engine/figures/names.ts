import { isHanAt, isOneOf, isSpaceAt } from "./characters.ts";
import { beginsWithVerb, headLength } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./scan.ts";
import { WordList } from "./word-list.ts";
import {
  ADDRESSEE_VERBS,
  AGENT_VERBS,
  MARK_NAMES,
  MEDIA,
  PARTNER_VERBS,
  PLACES,
  POSTS,
  PREPOSITIONS,
  SUPPORT_WORDS,
  THEMES,
  TITLES,
  VISIT_VERBS,
} from "./words.ts";

const PAIRS: Readonly<Record<string, string>> = {
  "《": "》",
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "(": ")",
  "【": "】",
  "〔": "〕",
  "〈": "〉",
};
const LONGEST_EMPTY = 24;
/** What has a name before it: “ 杯”篮球赛. */
const NAMED_AFTER = /^(?:杯|奖|号|工程|计划|行动)$/;

/** Empty quotation marks, brackets and title marks, and a title whose first part is missing: `《 报》`. `index` is that of the opening mark. */
export function readPair(reading: Reading, index: number, token: Token): void {
  const { folded, tokens } = reading;
  const open = folded[token.start] ?? "";
  const close = PAIRS[open];
  if (close === undefined) return;
  const gap = tokens[index + 1];
  const blank = gap?.kind === "space" ? gap : undefined;
  const inner = blank === undefined ? token.end : blank.end;
  if (inner - token.end > LONGEST_EMPTY) return;
  if (folded[inner] === close) {
    if (MARK_NAMES.before(folded, token.start) > 0) return;
    const round = open === "(" || open === "【" || open === "〔" || open === "〈";
    // foo() is a call: ASCII brackets with nothing in them need Chinese around them.
    if (round && blank === undefined && reading.prose[token.start] === "(" && !isHanAt(folded, inner + 1)) return;
    if (round && !isHanAt(folded, token.start - 1) && !isHanAt(folded, inner + 1)) return;
    reading.blanks.push({
      start: token.start,
      end: inner + 1,
      kind: "name",
      messageId: round ? "brackets" : open === "《" ? "title" : "quotes",
    });
    return;
  }
  if (blank === undefined) return;
  const end = folded.slice(inner, inner + 8).indexOf(close);
  if (end < 1) return;
  const name = folded.slice(inner, inner + end).trim();
  if (isOneOf("“「『", open) && NAMED_AFTER.test(name))
    reading.blanks.push({ start: token.start, end: inner + end + 1, kind: "name", messageId: "quotes" });
  if (open !== "《") return;
  // 《 工会法》 has a space too many, 《 工人报》 lost its place.
  if (!MEDIA.has(name) && !(name.length <= 3 && MEDIA.before(name, name.length) > 0 && !/[法例度]$/.test(name))) return;
  reading.blanks.push({ start: token.start, end: inner + end + 1, kind: "name", messageId: "title" });
}

/** What stands before and behind a gap in which a name was lost. */
interface Frame {
  readonly before: WordList;
  readonly behind: WordList;
}

const PERSONAL = "同志 先生 女士 小姐";
const PERSONS = new WordList(PERSONAL);
const RECEIVED = new WordList("荣获 获得 获 授予 评为 被评为 获评 赢得 夺得 摘得 荣膺 获颁 命名为 颁发 斩获 取得");

const FRAMES: readonly Frame[] = [
  { before: new WordList("由 经"), behind: AGENT_VERBS },
  { before: RECEIVED, behind: TITLES },
  { before: new WordList("与 和 同 跟"), behind: PARTNER_VERBS },
  { before: new WordList("向"), behind: ADDRESSEE_VERBS },
  { before: new WordList("以"), behind: THEMES },
  { before: new WordList("到 去 赴 往 至 前往"), behind: VISIT_VERBS },
  { before: new WordList("到 去 赴 在 位于 前往 走进 深入 向 与 于 来到 来自 联合 对 经"), behind: PLACES },
  {
    before: new WordList(
      "邀请 邀请了 聘请 聘请了 特邀 请 聘 向 慰问 慰问了 走访 走访了 看望 看望了 推荐 选举 推选 介绍 任命 表彰 感谢",
    ),
    behind: new WordList(`${PERSONAL} 教授 老师 师傅 院士 博士 律师 大师 专家`),
  },
  { before: POSTS, behind: new WordList(PERSONAL) },
  { before: new WordList("由"), behind: new WordList(PERSONAL) },
];

/** A gap before Chinese text in which a name is missing: `在 领导下`, `班长 同志`. `index` is that of the gap. */
export function readNameGap(reading: Reading, index: number, token: Token): void {
  const { folded, tokens } = reading;
  const next = tokens[index + 1];
  if (next?.kind !== "han" && next?.kind !== "unit" && next?.kind !== "number") return;
  if (!isHanAt(folded, token.start - 1)) return;
  const length = nameGapLength(folded, token.start, token.end);
  if (length > 0) reading.blanks.push({ start: token.start, end: token.end + length, kind: "name", messageId: "gap" });
}

/** How much of the text behind the gap shows that a name is missing before it; 0 when none is. */
function nameGapLength(folded: string, left: number, right: number): number {
  const support = supportLength(folded, right);
  if (folded[right] === "的") {
    return PREPOSITIONS.before(folded, left) > 0 || RECEIVED.before(folded, left) > 0 ? Math.max(1, support) : 0;
  }
  if (folded[left - 1] === "在" && support > 0) return support;
  // 在 同志的带领下.
  const personal = folded[left - 1] === "在" ? PERSONS.after(folded, right) : 0;
  const led = personal === 0 ? 0 : supportLength(folded, right + personal);
  if (led > 0) return personal + led;
  for (const { before, behind } of FRAMES) {
    const length = before.before(folded, left) > 0 ? behind.after(folded, right) : 0;
    if (length > 0 && endsThere(folded, right, length)) return length;
  }
  return 0;
}

/** 由 主席 主持 has spaces around a name; 同志们 is nobody's name; 校 in 校园 is none either. */
function endsThere(folded: string, start: number, length: number): boolean {
  const end = start + length;
  return !isSpaceAt(folded, end) && folded[end] !== "们" && (length > 1 || headLength(folded, start, 2) === 0);
}

const SUPPORT_REACH = 16;

/** `的正确领导下`, `领导下`: as far as 下, so that 在领导下 is told from 在 领导干部. */
function supportLength(folded: string, start: number): number {
  let at = start;
  if (folded[at] === "的") at += 1;
  for (let step = 0; step < 4; step += 1) {
    const word = SUPPORT_WORDS.after(folded, at);
    if (word === 0) break;
    at += word;
    if (folded[at] === "和" || folded[at] === "与" || folded[at] === "、") at += 1;
  }
  return at > start + 1 && folded[at] === "下" && at - start < SUPPORT_REACH ? at + 1 - start : 0;
}

/**
 * Names that vanished without a gap: `选举为工会主席`, `在的领导下`. Each alternative begins with a fixed word and has a
 * bounded rest.
 */
const VANISHED =
  /(?:选举|推选|推举|补选|增选|改选)(?=(为[\u3400-\u9fff]{0,6}(?:主席|委员|书记|主任|理事长|理事|监事|组长|会长|代表)(?![的们])))|(?:在|于)(?=的(?:正确|坚强|大力|亲切|直接|统一|精心|悉心|具体)?(?:领导|指导|支持|帮助|关心|关怀|带领|组织)[\u3400-\u9fff]{0,8}下)|以(?=为(?:主题|抓手|契机|载体|主线|口号)[的，、开举])|在(?=(?:正确|坚强)领导下)|由(?=(?:担任|兼任)[\u3400-\u9fff])|关于(?=的(?:通知|意见|决定|规定|办法|报告))/g;
/** One of these stands in every match. */
export const VANISHED_SIGNS = "[选举]为|[在于]的|以为|在正确|在坚强|由[担兼]任";

export function readVanished(reading: Reading): void {
  const { folded } = reading;
  for (const match of folded.matchAll(VANISHED)) {
    const at = match.index + match[0].length;
    if (match[1] !== undefined && hasPatient(folded, match.index)) continue;
    const end = match[1] !== undefined ? at + match[1].length : Math.min(folded.length, at + 1);
    reading.blanks.push({ start: match[0] === "以" ? match.index : at, end, kind: "name", messageId: "collapsed" });
  }
}

const DESTINATIONS = new WordList("前往 赶赴 奔赴 远赴 奔向 途经 来自 位于 走进 赴");
/** Before a pause these are as often one of several things done (参观、学习). */
const VISITING = new WordList("参观 走访 瞻仰 参观了 走访了 游览 游览了 观摩 参访 参訪");
const SIGHTS = new WordList(
  "故居 旧居 纪念馆 博物馆 展览馆 陈列馆 美术馆 科技馆 规划馆 旧址 遗址 古镇 古城 景区 基地 教育基地 公园 烈士陵园 陵园 革命老区 等地",
);

/** `前往、故居`: the place before the pause vanished. */
export function readLostPlace({ folded, blanks }: Reading, pause: Token): void {
  const visited = VISITING.before(folded, pause.start) > 0 && SIGHTS.after(folded, pause.end) > 0;
  // 前往、返回 are two things done.
  const bound = DESTINATIONS.before(folded, pause.start) > 0 && !beginsWithVerb(folded, pause.end);
  if (!visited && !bound) return;
  blanks.push({ start: pause.start, end: pause.end, kind: "name", messageId: "collapsed" });
}

/** 李静被选举为, 选举…: somebody is named before the verb. */
function hasPatient(folded: string, start: number): boolean {
  let at = start;
  while (at > 0 && start - at < 12 && isHanAt(folded, at - 1)) at -= 1;
  return /[被把将由经其他她并]/.test(folded.slice(at, start));
}

const LABELS = new WordList(
  "姓名 组长 主席 书记 主任 会长 负责人 联系人 主持人 召集人 记录人 承办人 地点 时间 地址 单位 职务 电话 成员 委员",
);

/** A label with no value before the next one: `组长：，副组长：`. `index` is that of the pause behind the colon. */
export function readEmptyLabel(reading: Reading, index: number, token: Token): void {
  const { folded, tokens } = reading;
  let back = index - 1;
  if (tokens[back]?.kind === "space") back -= 1;
  const colon = tokens[back];
  if (colon?.kind !== "mark" || folded[colon.start] !== ":" || LABELS.before(folded, colon.start) === 0) return;
  reading.blanks.push({ start: colon.start, end: token.end, kind: "name", messageId: "label" });
}
