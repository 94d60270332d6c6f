import type { Block, Document } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { Keep } from "../text/keep.ts";
import type { Span } from "../text/span.ts";
import { isInParagraph } from "./in-paragraph.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";

/** A figure of the whole organisation, or of its whole year. */
export interface StandingFigure {
  /** What it is a figure of, folded and without words that add nothing: two figures of one key must be equal. */
  readonly key: string;
  /** The same as the text has it. */
  readonly label: string;
  /** How the text calls the organisation (校, 厂), folded; empty where it does not. */
  readonly subject: string;
  /** Number and unit, folded: read it with {@link quantityOf}. */
  readonly written: string;
  /** Number and unit; offsets into the document. */
  readonly span: Span;
}

/** In a longer document nobody can tell what a figure is one of. In UTF-16 code units. */
const LONGEST_DOCUMENT = 200_000;
/** A figure that stands in more places is a list of cases, not one said again. */
export const MOST_PLACES = 12;
/** How many clauses of a sentence are read. */
const MOST_CLAUSES = 6;

// One expression finds the sentences in the source, in both scripts: nearly all text is passed over without a copy.
const START = "(?:^|[。！？；;!?\\n])[ \\t\\u3000]*(?:[-*+] |\\d{1,2}[.、)] ?)?";
const TIME =
  "(?<time>(?:截至|截止|到)?(?:目前|[现現]在|至今|如今)(?:[为為]止)?[，,]?|(?:截至|截止|到)[^，。,;；\\n]{2,14}?[底末止日份年][，,]?)?";
const SUBJECT =
  "(?<subject>[我本全该該](?:[校院厂廠局所站段会會县縣市区區镇鎮矿礦园園行社处處]|公司|[单單]位|集[团團]|中心)|[学學]校|[医醫]院|公司|工[厂廠]|[单單]位|幼[儿兒][园園]|集[团團]|工[会會](?![小会會干幹委分]))?(?:工[会會](?![小会會干幹委分])|全[体體])?";
const VERB =
  "(?<verb>[总總现現]?共有|[现現]有|[现現]?[拥擁]有|有|共?[设設]有|共[设設]|[现現]?下[设設辖轄]|[辖轄建]有)?";
const NOUN =
  "(?:(?:在[册冊职職岗崗编編]|正式|[离離]?退休|全[体體]|[专專兼][职職任]|[女男]|青年|[农農]民工){0,2}(?:工[会會][会會][员員]|教[职職][员員]工|[医醫][务務护護]人[员員]|工[会會]干部|工[会會]幹部|工[会會]小[组組]|基[层層]工[会會]|工[会會]分[会會]|[职職]工代表|[会會][员員]代表|工[会會]委[员員]|教[职職]工|分工[会會]|教[学學]班|[党黨]支部|[会會][员員]|教工|[职職]工|[员員]工|教[师師]|[学學]生|[党黨][员員]|[团團][员員]|[劳勞]模|小[组組]|分[会會]|班[组組]|[车車][间間]|科室|部[门門]|班[级級]|支部|代表|委[员員]|病[区區]))";
const SUFFIX = "(?<suffix>(?:[总總]?人?[数數]|[数數]量)?(?:[为為]|[达達]到?|共有?|是|有)?)";
const NUMBER =
  "[*_ ]{0,3}(?<number>[\\d０-９][\\d０-９,，.．]*[*_ ]{0,3}(?:[万萬][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff%％]))";
const CLAUSE = `(?:${VERB}(?<noun>${NOUN})${SUFFIX}${NUMBER}|(?<rate>[\\u4e00-\\u9fff]{2,8}率)(?:[为為]|已?[达達]到?了?|均[为為]|是)?${NUMBER.replace("number", "percent")})`;
const BEHIND = `(?<owns>[总總现現]?共有|[现現]有|[现現]?[拥擁]有|有|共?[设設]有|下[设設辖轄])${NUMBER.replace("number", "count")}[*_]{0,2}(?<counted>${NOUN})`;
const YEAR =
  "(?:全年|年[内內]|一年[来來]|今年|本年度)(?:以[来來])?[，,]?(?:我[会會们們]|工[会會]|[学學]校|本[会會])?(?:共[计計]?|累[计計]|[总總][计計共]|先[后後])?";
/** What is done to a countable lot of somebody or something; 举办 and 开展 count anything. */
const DONE =
  "(?:走[访訪]|慰[问問]|[帮幫]扶|救助|[资資]助|看望|探[访訪望視视]|[发發]放|征集|徵集|收集|收到|[调調]解|受理|化解|[评評][选選出]|表彰|[签簽][订訂]|[发發]展|新增|[减減]免|[报報][销銷]|理[赔賠]|接待|[荣榮获獲]{1,2}得?|接[种種]|[检檢]修|召[开開]|招[聘录錄收生]|培[训訓])+";
const FLOW = `${YEAR}(?<flow>${DONE}(?<object>[\\u4e00-\\u9fff]{2,10}?))(?:共[计計]?|累[计計]|[达達]到?)?${NUMBER.replace("number", "done")}`;
const ENGLISH =
  "(?:The|Our) (?<body>union|branch|school|hospital|company|organi[sz]ation|association|local|chapter) (?:now |currently |today )?(?:has|have|had|employs|counts) (?:a total of |a membership of )?[*_]{0,2}(?<figure>\\d[\\d,]*)[*_]{0,2} (?:union )?(?<members>(?:registered |full |paid-up |active )?(?:members|employees|staff|workers|teachers|students|branches|committees|nurses))\\b";
const NO_MORE = "(?![\\u4e00-\\u9fff])";
const WHOLE = `(?:${FLOW}${NO_MORE}|${TIME}${SUBJECT}(?:${CLAUSE}${NO_MORE}|${BEHIND}${NO_MORE})|${ENGLISH})`;
/** Finds the sentences, and nothing about them: groups cost more than the search. */
const SENTENCE = new RegExp(`${START}(?=${WHOLE.replace(/\(\?<[a-z]+>/g, "(?:")})`, "g");
const OPENING = new RegExp(WHOLE, "y");
const NEXT = new RegExp(`[，,、](?:${CLAUSE}|${BEHIND})${NO_MORE}`, "y");

/** What is done so often, each time to another lot, that the words are no label. */
const COMMON_OBJECT =
  /^(?:活动|各类|文体|会议|培训|讲座|资金|经费|费用|支出|收入|图书|人员|职工|会员|员工|教师|学习|专题|集体|项目|工作|干部|党员|各项|制度|文件|慰问|补助|物资|奖)/;
/** Meetings that an organisation counts by the year; of others there are many kinds. */
const STATUTORY =
  /^(?:[职教]代会|(?:教?职工|会员)(?:代表)?大会|会员代表会议|理事会(?:议)?|监事会(?:议)?|理监事会(?:议)?|理监事联席会议?|工会委员会(?:议)?)$/;
/** Words of another time, or of a change. */
const OTHER_TIME = /去年|上年|年初|半年|季度|同期|[比较增减由从]|提高|上升|下降|其中|计划|目标|力争|明年|下一年|原/;

/** The standing figures of a document, in source order. Only sentences that begin with the whole organisation or its year count. */
export function standingFigures(doc: Document): readonly StandingFigure[] {
  const { text } = doc;
  if (text.length > LONGEST_DOCUMENT) return [];
  const found: StandingFigure[] = [];
  for (const at of openings(doc)) {
    OPENING.lastIndex = at;
    const match = OPENING.exec(text);
    if (match !== null) readMatch(text, match, found);
  }
  return found.filter(({ span }) => isInParagraph(doc, span.start));
}

/** Where sentences begin that may state such a figure. Words that open more of them than that are a list of cases. */
function openings({ text, blocks, frontMatter }: Document): readonly number[] {
  const byWords = new Map<string, number[]>();
  const add = (at: number): void => {
    let end = at;
    while (end < text.length && end - at < 40 && !isDigit(text.charCodeAt(end))) end += 1;
    const words = text.slice(at, end);
    const places = byWords.get(words);
    if (places === undefined) byWords.set(words, [at]);
    else places.push(at);
  };
  if (frontMatter !== undefined) for (const { sentence } of openingsIn(text.slice(0, frontMatter.end))) add(sentence);
  readOpenings(blocks);
  for (const { start, block } of blocks) {
    // Of a sentence that its block begins with it is `-1 - offset`: what stands before the block decides.
    for (const at of known.get(block) ?? NO_OPENINGS) {
      if (at >= 0) add(start + at);
      else if (isSentenceStart(text, start)) add(start - 1 - at);
    }
  }
  return [...byWords.values()].flatMap((places) => (places.length > MOST_PLACES ? [] : places)).sort((a, b) => a - b);
}

const NO_OPENINGS: readonly number[] = [];
const known = new Keep<Block, readonly number[]>();

/** Keeps with each block its openings, so that of a long document only what changed is searched again. */
function readOpenings(blocks: Document["blocks"]): void {
  const unread = blocks.flatMap(({ block }) => (known.get(block) === undefined ? [block] : []));
  if (unread.length === 0) return;
  // All of them in one search: the second use of such an expression costs more than a short summary.
  const places = openingsIn(unread.map(({ text }) => text).join("\n"));
  let next = 0;
  let start = 0;
  for (const block of unread) {
    const end = start + block.text.length;
    let own: number[] | undefined;
    for (let at = places[next]; at !== undefined && at.sentence <= end; next += 1, at = places[next]) {
      own ??= [];
      own.push(at.behind < start ? -1 - (at.sentence - start) : at.sentence - start);
    }
    known.set(block, own ?? NO_OPENINGS);
    start = end + 1;
  }
}

/** Where a sentence begins, and where what stands before it ends: -1 where nothing does. */
interface Opening {
  readonly sentence: number;
  readonly behind: number;
}

function openingsIn(text: string): readonly Opening[] {
  const found: Opening[] = [];
  SENTENCE.lastIndex = 0;
  for (let match = SENTENCE.exec(text); match !== null; match = SENTENCE.exec(text)) {
    const sentence = match.index + match[0].length;
    found.push({ sentence, behind: isSentenceEnd(text.charCodeAt(match.index)) ? match.index : -1 });
    SENTENCE.lastIndex = Math.max(sentence, match.index + 1);
  }
  return found;
}

/** Whether a sentence may begin at an offset: as {@link START} has it. */
function isSentenceStart(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && " \t\u3000".includes(text.charAt(at - 1))) at -= 1;
  return at === 0 || isSentenceEnd(text.charCodeAt(at - 1));
}

function isSentenceEnd(unit: number): boolean {
  return "。！？；;!?\n".includes(String.fromCharCode(unit));
}

function isDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMatch(text: string, match: RegExpExecArray, found: StandingFigure[]): void {
  const groups: Groups = match.groups ?? {};
  const end = match.index + match[0].length;
  const { flow, done, body, figure, members } = groups;
  if (flow !== undefined && done !== undefined) {
    const label = fold(flow);
    const object = fold(groups["object"] ?? "");
    const isCounted = label.startsWith("召开") ? STATUTORY.test(object) : !COMMON_OBJECT.test(object);
    if (isCounted && !OTHER_TIME.test(label)) push(found, label, flow, "", done, end);
    return;
  }
  if (figure !== undefined) {
    const at = end - (members ?? "").length - 1;
    push(found, members ?? "", members ?? "", body ?? "", figure, text.lastIndexOf(figure, at) + figure.length);
    return;
  }
  const time = fold(groups["time"] ?? "").replace(/截至|截止|目前|现在|至今|如今|为止|[，,到]/g, "");
  const subject = fold(groups["subject"] ?? "").replace(/^[我本全该]/, "");
  let inherits = subject !== "";
  let at = end;
  let clause: Groups = groups;
  for (let count = 0; count < MOST_CLAUSES; count += 1) {
    if (!readClause(clause, `${time}|`, subject, inherits, at, found)) return;
    inherits = true;
    NEXT.lastIndex = at;
    const next = NEXT.exec(text);
    if (next === null) return;
    clause = next.groups ?? {};
    at += next[0].length;
  }
}

/** Whether the clause that ends at `end` is a figure of the whole. */
function readClause(
  groups: Groups,
  time: string,
  subject: string,
  inherits: boolean,
  end: number,
  found: StandingFigure[],
): boolean {
  const { verb, noun, suffix = "", number, rate, percent, count, counted } = groups;
  if (noun !== undefined && number !== undefined) {
    if (verb === undefined && !inherits && !/[数數]/.test(suffix)) return false;
    push(found, time + keyOf(noun), noun, subject, number, end);
    return true;
  }
  if (rate !== undefined && percent !== undefined) {
    const name = fold(rate);
    if (OTHER_TIME.test(name) || !(inherits || name.endsWith("入会率"))) return false;
    push(found, time + name, rate, subject, percent, end);
    return true;
  }
  if (count === undefined || counted === undefined) return false;
  push(found, time + keyOf(counted), counted, subject, count, end - counted.length);
  return true;
}

function keyOf(noun: string): string {
  return fold(noun)
    .replace("全体", "")
    .replace("工会会员", "会员")
    .replace(/教职员工|教工$/, "教职工");
}

/** `written` stands right before `end`. */
function push(found: StandingFigure[], key: string, label: string, subject: string, source: string, end: number): void {
  const written = fold(source.replace(/[*_]/g, ""));
  const unit = /[^\d,.\s]*$/.exec(written)?.[0] ?? "";
  const same = unit === "名" || unit === "位" ? "人" : unit.replace(/^万/, "");
  found.push({ key: `${key}|${same}`, label, subject, written, span: { start: end - source.length, end } });
}

/** The quantity of a standing figure; absent when it is no exact one. */
export function quantityOf({ written }: StandingFigure): Quantity | undefined {
  const [quantity, ...others] = quantitiesOf(written);
  const isExact = quantity !== undefined && others.length === 0 && quantity.end === written.length && !quantity.rough;
  return isExact ? quantity : undefined;
}
