import type { LexedRun } from "../figures/lexed-run.ts";
import { scanNumeral } from "../text/numerals.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Fix, type Problem } from "./rule.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "no-double-approximation",
  scope: "run",
  severity: "information",
  messages: ["twice"],
  examples: [
    { name: "said once", text: "走访职工约50人，慰问20余户，捐款超过3万元，三成以上职工参加，用时三天左右。\n" },
    {
      name: "about and odd",
      text: "走访职工⟦约50余⟧人。\n",
      problems: [["twice", "约", "余"]],
      fixed: "走访职工约50人。\n",
    },
    {
      name: "nearly and more than",
      text: "发放慰问金⟦近30多⟧万元，用时⟦大约三天左右⟧。\n",
      problems: [
        ["twice", "近", "多"],
        ["twice", "大约", "左右"],
      ],
      fixed: "发放慰问金近30万元，用时大约三天。\n",
    },
    {
      name: "more than and above",
      text: "参与率⟦超过90%以上⟧，⟦至少有200人以上⟧参加。\n",
      problems: [
        ["twice", "超过", "以上"],
        ["twice", "至少", "以上"],
      ],
      fixed: "参与率超过90%，至少有200人参加。\n",
    },
    {
      name: "words that end or begin alike",
      text: "签约20余家，节约30余万元，附近50多户，近三年多来，近10多年，建成约30个多功能室，约5个余热站，约20人分列左右。\n",
    },
    { name: "two figures", text: "参加约50人，其中女职工20余人；达到90%以上，超过去年。\n" },
    {
      name: "Traditional",
      text: "走訪會員⟦約50餘⟧人，補助⟦將近三十多⟧萬元。\n",
      problems: [
        ["twice", "約", "餘"],
        ["twice", "將近", "多"],
      ],
      fixed: "走訪會員約50人，補助將近三十萬元。\n",
    },
    { name: "Traditional: said once", text: "走訪會員約50人，補助三十餘萬元。\n" },
    {
      name: "English",
      text: "We visited ⟦about 50 families or so⟧ and trained ⟦over 30+⟧ stewards.\n",
      problems: [
        ["twice", "about", "or so"],
        ["twice", "over", "+"],
      ],
      fixed: "We visited about 50 families and trained over 30 stewards.\n",
    },
    { name: "English: said once", text: "We visited about 50 families and trained 30 or so stewards on C++.\n" },
  ],
  *check(run) {
    const { folded } = run;
    if (CHINESE_HINT.test(folded)) yield* chinese(run);
    if (LATIN.test(folded) && ENGLISH_HINT.test(folded)) yield* english(run);
  },
});

/** A rough word right before a number, with little between. */
const CHINESE_HINT =
  /(?:约|近|大概|超过?|超出|逾|[少低下高大多]于|不[足到超]过?|[最至]多)[计莫有为达了到在]?\s?[0-9一二两三四五六七八九十百千半大过]|[0-9一二两三四五六七八九十百千万亿][余多]|至少/;
const LATIN = /[a-z] [a-z0-9$]|[0-9]\+/;
const ENGLISH_HINT =
  /or so\b|[0-9]\+|or (?:more|less)\b|\b(?:approximately|roughly|about|around) (?:approximately|roughly|about|around)\b/i;

/** Words before a number that make it a rough one; the longest first. Those `above` and `below` go with fewer words behind it. */
const BEFORE =
  /(大约|大概|约莫|约计|将近|接近|约|近)|(超过|超出|逾|超|至少|不少于|不低于|不下于|多于|高于|大于)|(不超过|不到|不足|最多|至多|不多于|少于|低于)/g;
type Kind = "about" | "above" | "below";
const KINDS: readonly Kind[] = ["about", "above", "below"];

/** What ends in such a word and is another: 签约20余家, 附近50多户, 最近, 服务超… . */
const ENDS_ALIKE =
  /(?:[节签合公契违邀履预集制条盟赴爽毁特缔失简俭婉誓]约|[最附就邻亲靠贴走临远临切新晚抵迫逼拉挨相凑浅]近|[反赶高]超|[不]超过|[不]超|[不]逾)$/;
const COUNT_WORDS = /[\s有为达了到在]/;

const MEASURE =
  /(?:[万亿千百]|%|‰)?(?:人次|人|名|位|个月|个小时|个|件|份|条|项|篇|册|种|卷|幅|面|枚|封|张|例|块|次|期|批|场|届|起|班次|台次|台|辆|家|户|处|间|所|元|美元|吨|公斤|斤|棵|株|天|日|年|周|星期|小时|分钟|课时|学时|千瓦时|平方米|平米|公里|千米|米|亩|公顷|毫升|升|只|套|支|盒|箱|袋|桶|对|组|队|班|站|岁|%|个百分点|成|倍)/y;
/** What may stand between a unit and the word behind it: what is counted. */
const COUNTED = /(?:的?(?:职工|员工|会员|工人|教师|教职工|代表|同志|群众|学生|人民币|时间|面积|资金|费用|家庭))?/y;
/** 多 and 余 that begin another word. */
const ODD =
  /余(?![额款下热粮留量震姚杭地])|多(?!媒体|功能|元[化素智]|样|边|层|维|能|数|方[面位联]|彩|发|岗|措并)|来(?=[个人名位户家天次万亿年岁])|个[多余](?=月|小时|星期)/y;
/** 3年多, 5公里多: behind a measure of time or length. */
const ODD_BEHIND = /多(?=[，。；、,;.!?！？）)\s]|$|的?时间)|有余/y;
const ROUND = /(左右|上下)(?![两邻手互开逢为岸侧翻级联游文班])/y;
const MORE = /以上(?![几各所述内三四五海])/y;
const LESS = /以[下内](?![几各所述])/y;
const TIME = /^(?:年|个?月|天|日|周|星期|季度|届|学期)/;

function* chinese(run: LexedRun): Iterable<Problem> {
  const { folded, prose } = run;
  const words = (span: Span): string => prose.slice(span.start, span.end);
  const report = (first: Span, second: Span): Problem =>
    problem(words(first), words(second), sourceOf(run, first), sourceOf(run, second));
  let done = 0;
  for (const match of folded.matchAll(BEFORE)) {
    if (match.index < done) continue;
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)];
    const first = { start: match.index, end: match.index + match[0].length };
    if (kind === undefined || ENDS_ALIKE.test(folded.slice(Math.max(0, first.start - 1), first.end))) continue;
    let at = first.end;
    while (at < first.end + 2 && COUNT_WORDS.test(folded[at] ?? "")) at += 1;
    if (match[0] === "至少") at = behindVerb(folded, at);
    const second = secondOf(folded, at, kind, match[0]);
    if (second === undefined) continue;
    done = second.end;
    yield report(first, second);
  }
  for (const { index } of folded.matchAll(ODD_NUMBER)) {
    const start = index + 1;
    const odd = start < done ? 0 : lengthAt(ODD, folded, start);
    const behind = odd === 0 ? undefined : boundOf(folded, start + odd, MORE);
    if (behind !== undefined) yield report({ start, end: start + odd }, behind);
  }
}

/** 50余, 三十多: a number that is a rough one by itself. */
const ODD_NUMBER = /[0-9一二两三四五六七八九十百千万亿][余多]/g;
/** In UTF-16 code units. */
const LONGEST_VERB = 4;

/** Where the number begins behind a verb: 至少召开两次以上. */
function behindVerb(folded: string, start: number): number {
  for (let at = start; at <= start + LONGEST_VERB; at += 1) {
    if (scanNumeral(folded, at) !== undefined) return at;
    if (!/[\u3400-\u9fff]/.test(folded[at] ?? "")) break;
  }
  return start;
}

const SHARE = /[0-9一二两三四五六七八九十百]{1,4}分之[0-9一二两三四五六七八九十百]{1,4}|[过大]?半数?|一半/y;

/** Where the number at `start` ends; absent where none begins. */
function numberEnd(folded: string, start: number): number | undefined {
  const share = lengthAt(SHARE, folded, start);
  return share > 0 ? start + share : scanNumeral(folded, start)?.end;
}

/** 左右, 以上 behind a unit and what is counted. */
function boundOf(folded: string, start: number, bound: RegExp): Span | undefined {
  const measure = lengthAt(MEASURE, folded, start);
  const place = start + measure + (measure > 0 ? lengthAt(COUNTED, folded, start + measure) : 0);
  const length = lengthAt(ROUND, folded, place) || lengthAt(bound, folded, place);
  return length > 0 ? spanAt(place, length) : undefined;
}

/** The second word that makes the number at `start` a rough one; absent when there is none. */
function secondOf(folded: string, start: number, kind: Kind, word: string): Span | undefined {
  const end = numberEnd(folded, start);
  if (end === undefined) return undefined;
  const isRecent =
    word === "近" && /^[余多来]?(?:年|个?多?月|天|日|周|星期|季度|届|学期)/.test(folded.slice(end, end + 5));
  if (isRecent) return undefined;
  const odd = kind === "below" ? 0 : lengthAt(ODD, folded, end);
  // 至少 20 多人 says one bound and a rough number above it.
  if (odd > 0) {
    if (/^(?:至少|不少于|不低于|不下于|高于|大于|多于)/.test(word)) return undefined;
    return spanAt(end, odd);
  }
  const measure = lengthAt(MEASURE, folded, end);
  const unit = folded.slice(end, end + measure);
  if (word === "近" && TIME.test(unit)) return undefined;
  const behind = end + measure;
  if (measure > 0 && kind !== "below") {
    const more = lengthAt(ODD_BEHIND, folded, behind);
    if (more > 0 && /(?:年|月|天|小时|里|米|吨|斤|倍|岁|周)$/.test(unit)) return spanAt(behind, more);
  }
  return boundOf(folded, end, kind === "below" ? LESS : MORE);
}

const spanAt = (start: number, length: number): Span => ({ start, end: start + length });

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const ENGLISH =
  /\b(about|around|approximately|roughly|some|nearly|almost|over|more than|at least|up to|no more than) (\$?[0-9][0-9,.]*[0-9]|[0-9])(?:(\+)|( [a-z]{2,20})?( or so| or more| or less)\b)/gi;
const ENGLISH_TWICE = /\b(about|around|approximately|roughly) (about|around|approximately|roughly)(?= \$?[0-9])/gi;

function* english(run: LexedRun): Iterable<Problem> {
  const { folded, prose } = run;
  for (const match of folded.matchAll(ENGLISH)) {
    const [whole, before = "", , plus, , behind] = match;
    const word = plus ?? behind ?? "";
    const start = match.index;
    const end = start + whole.length;
    const first = { start, end: start + before.length };
    const second = { start: end - word.length, end };
    yield problem(prose.slice(first.start, first.end), word.trim(), sourceOf(run, first), sourceOf(run, second), 1);
  }
  for (const match of folded.matchAll(ENGLISH_TWICE)) {
    const [whole, before = "", behind = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const first = { start, end: start + before.length };
    const second = { start: end - behind.length - 1, end };
    yield problem(before, behind, sourceOf(run, first), sourceOf(run, second), 1);
  }
}

/** The source of a span of the prose; markup behind it stays outside. */
function sourceOf({ toSource }: LexedRun, { start, end }: Span): Span {
  return { start: toSource(start), end: toSource(end - 1) + 1 };
}

function problem(first: string, second: string, before: Span, behind: Span, gap = 0): Problem {
  const span = { start: before.start, end: behind.end };
  const fixes: readonly Fix[] = [
    suggested("remove-word", [second], () => [{ span: behind, newText: "" }]),
    suggested("remove-word", [first], () => [{ span: { start: before.start, end: before.end + gap }, newText: "" }]),
  ];
  return { span, messageId: "twice", args: [first, second], fixes };
}
