import { bareUnitAt } from "./bare-unit.ts";
import { isDigitAt, isHanAt, isOneOf } from "./characters.ts";
import { endsInVerb, tailLength } from "./lexicon.ts";
import { nounsOf } from "./nouns.ts";
import { isOrdinal, pushOrdinal } from "./ordinals.ts";
import { clauseStart, endsInDeterminer, followsQuantity, type Reading, rightOf } from "./reading.ts";
import type { Token } from "./scan.ts";
import { WordList } from "./word-list.ts";
import {
  AGGREGATES,
  AMOUNT_NOUNS,
  DURATIONS,
  NO_DETERMINERS,
  NOUNISH_VERBS,
  QUANTITY_VERBS,
  RESULTATIVES,
} from "./words.ts";

/** Before a measure these ask for no number: 按小时, 以元为单位, 每公里. */
const MEASURE_WORDS = new WordList(
  "按 以 每 半 为单位 单位 计 论 数 几 多 个 该 各 整 后 前 时 内 单 双 零 同 全 这 那 本 某",
);
/** 捐款万元, 近亿元: a lone 万 is a number of its own behind these. */
const ROUND_NUMBER_WORDS = new WordList("近 逾 过 超 超过 达 上 数 几 成 高达 多达 约 破 突破 百 千 万 每 元");
/** Words that end like 共 without adding up. */
const OTHER_TOTALS = new WordList("公共 中共 反共 国共 公用 一同");
const PERCENT_LEFT = new WordList("的 达 达到 到 至 为 了 约 占 近 超 超过 升 降 高 低 增 减 成本 比例 比重 占比 率");
const SHRUNK_ENDS = new WordList("以上 以下 以内 左右 的");

/** A unit with no number and no gap before it: `下设个工会小组`, `发放慰问金万元`. `index` is that of the unit. */
export function readCollapsed(reading: Reading, index: number, token: Token): void {
  const match = token.unit;
  if (match === undefined) return;
  if (isOrdinal(reading.folded, token.start, match.unit.text)) {
    if (bareUnitAt(reading.folded, token.start) !== undefined) pushOrdinal(reading, token.start, token);
    return;
  }
  if (!isCollapsed(reading, index, token)) return;
  const percent = match.unit.unitClass === "percent";
  reading.blanks.push({
    start: token.start,
    end: token.end,
    kind: "count",
    messageId: percent ? "percent-collapsed" : "collapsed",
    unit: token,
  });
}

function isCollapsed(reading: Reading, index: number, token: Token): boolean {
  const { folded, tokens } = reading;
  const match = token.unit;
  const left = tokens[index - 1];
  if (match === undefined || match.more || left === undefined || bareUnitAt(folded, token.start) === undefined)
    return false;
  const { start, end } = token;
  if (folded[end] === folded[end - 1]) return false;
  const right = rightOf(reading, index, end);
  if (right === "other") return false;
  const complete = right === "end" || right === "bound";
  const { unit } = match;
  if (left.kind === "mark") {
    if (!isOneOf("、，,", folded[start - 1]) || !followsQuantity(reading, index)) return false;
    if (unit.unitClass === "percent") return right === "end";
    const last = reading.blanks.at(-1);
    const listed = (last?.kind === "count" && start - last.end < COUNTING_REACH) || nounNear(folded, end, unit.text);
    const classifier = !unit.ambiguous && (unit.unitClass === "thing" || unit.unitClass === "person");
    return folded[start - 1] === "、" && classifier && right === "noun" && listed;
  }
  if (left.kind !== "han" && left.kind !== "unit" && left.kind !== "date") return false;
  if (unit.unitClass === "percent") return complete && isPercentLeft(reading, start);
  if (folded[start - 1] === "第") return false;
  if (endsInDeterminer(folded, start)) return false;
  if (match.scale !== "")
    return unit.unitClass === "money"
      ? right === "end" && isAmount(folded, start) && ROUND_NUMBER_WORDS.before(folded, start) === 0
      : false;
  switch (unit.unitClass) {
    case "pure":
      return complete && isMeasured(folded, start, unit.text);
    case "money":
      return (
        right === "end" &&
        isAmount(folded, start) &&
        (AMOUNT_NOUNS.before(folded, start) > 0 || tailLength(folded, end) === 0)
      );
    case "time":
      return (
        (right === "end" || SHRUNK_ENDS.after(folded, end) > 0) &&
        isDuration(folded, start) &&
        !isCovered(folded, end, start - 2, false)
      );
    case "measure":
      return right === "end" && AGGREGATES.before(folded, start) > 0 && !isCovered(folded, end, start - 1, true);
    default:
      return isClassifier(reading, token, right === "noun", complete);
  }
}

/** 事件 covers 事; 办实事‸件 reads 实事 as a word of its own. `from`: where the word before the unit begins. */
function isCovered(folded: string, end: number, from: number, strictly: boolean): boolean {
  const tail = tailLength(folded, end);
  return tail > 0 && (strictly || end - tail <= from);
}

function isClassifier(reading: Reading, token: Token, beforeNoun: boolean, complete: boolean): boolean {
  const { folded } = reading;
  const { start, end } = token;
  const unit = token.unit?.unit;
  if (unit === undefined) return false;
  const noun = nounsOf(unit.text).before(folded, start);
  const aggregate = aggregateBefore(folded, start);
  const verb = quantityVerbBefore(folded, start);
  if (complete) {
    const left = Math.max(noun > 1 ? noun : 0, TERMINAL_UNITS.has(unit.text) ? verb : 0);
    return (
      left > 1 &&
      !isCovered(folded, end, start - left, false) &&
      !startsInsideVerb(folded, start - left) &&
      (verb >= left || isCounting(reading, start - left))
    );
  }
  if (!beforeNoun || isOneOf("的了着过地得和与及是", folded[end])) return false;
  if (folded[end] === "在" && !isOneOf("编职岗校册读任", folded[end + 1])) return false;
  if (unit.ambiguous) {
    const made = Math.max(
      RESULTATIVES.before(folded, start),
      verb > 1 && isOneOf("共又还另各已先后累计", folded[start - verb - 1]) ? verb : 0,
    );
    return isOneOf("间支部座台套所届家户处场节", unit.text) && made > 1 && !isCovered(folded, end, start - made, false);
  }
  const left = Math.max(aggregate, verb);
  if (left === 0 || isCovered(folded, end, start - left, false)) return false;
  // 上报名额: the unit may be the end of a word instead, unless what it counts follows.
  if (aggregate === 0 && tailLength(folded, end) > 0 && !nounNear(folded, end, unit.text)) return false;
  return !(unit.text === "个" && folded[start - 1] === "了");
}

/** Whether a noun that the unit counts begins within a few characters: 名‸优秀青年教师. */
function nounNear(folded: string, from: number, unit: string): boolean {
  const nouns = nounsOf(unit);
  for (let at = from; at - from < NOUN_REACH && isHanAt(folded, at); at += 1)
    if (nouns.after(folded, at) > 1) return true;
  return false;
}

const NOUN_REACH = 7;

/** 立案件, 采用篇: behind a verb alone only these are no noun. */
const TERMINAL_UNITS = new WordList("件 份 篇 册 名 枚 人次");

/** Whether the sentence counts something before `at`: a verb that takes an amount, 共, or another number. */
function isCounting(reading: Reading, at: number): boolean {
  const { folded } = reading;
  for (let from = at; from > 0 && at - from < COUNTING_REACH && !isOneOf("。；！？\n", folded[from - 1]); from -= 1) {
    if (isDigitAt(folded, from - 1) || AGGREGATES.before(folded, from) > 0 || QUANTITY_VERBS.before(folded, from) > 1)
      return true;
    if (isOneOf("订办购建设派选评招收发送", folded[from - 1])) return true;
  }
  return false;
}

const COUNTING_REACH = 30;

function aggregateBefore(folded: string, end: number): number {
  const length = AGGREGATES.before(folded, end);
  return length === 1 && OTHER_TOTALS.before(folded, end) > 0 ? 0 : length;
}

/** Length of the verb before `end` that takes a counted object: a known one, 新招, 派出, 建成. */
function quantityVerbBefore(folded: string, end: number): number {
  const known = QUANTITY_VERBS.before(folded, end);
  if (known > 1)
    return NOUNISH_VERBS.before(folded, end) === known &&
      !/[共已先后累计年]/.test(folded.slice(clauseStart(folded, end, 16), end - known))
      ? 0
      : known;
  const last = folded[end - 1] ?? "";
  const first = folded[end - 2];
  if (first === undefined) return 0;
  if (last === "出" && isOneOf("评选派查列推展办抽拔演印编送发", first)) return 2;
  if (last === "成" && isOneOf("建办制编写结汇修", first)) return 2;
  if (last === "了" && endsInVerb(folded, end - 1)) return 3;
  if (first === "新" && isOneOf("招建增购设聘添派选评订开制印编", last)) return 2;
  if (isOneOf("共各已", first) && isOneOf("评选派招建设收发办开聘购订捐写编印送", last)) return 2;
  return 0;
}

/** 建立‸案件: 立案 is no word there. */
function startsInsideVerb(folded: string, start: number): boolean {
  return start > 0 && endsInVerb(folded, start + 1) && QUANTITY_VERBS.before(folded, start + 1) > 1;
}

function isMeasured(folded: string, start: number, unit: string): boolean {
  if (MEASURE_WORDS.before(folded, start) > 0 && NO_DETERMINERS.before(folded, start) === 0) return false;
  if (
    aggregateBefore(folded, start) > 0 ||
    DURATIONS.before(folded, start) > 0 ||
    nounsOf(unit).before(folded, start) > 1
  )
    return true;
  if (folded[start - 1] === "约" || folded[start - 1] === "计") return true;
  const verb = QUANTITY_VERBS.before(folded, start);
  return verb > 1 && NOUNISH_VERBS.before(folded, start) !== verb;
}

function isAmount(folded: string, start: number): boolean {
  return (
    AMOUNT_NOUNS.before(folded, start) > 0 ||
    quantityVerbBefore(folded, start) > 1 ||
    aggregateBefore(folded, start) > 0 ||
    isOneOf("各约计", folded[start - 1])
  );
}

function isDuration(folded: string, start: number): boolean {
  return DURATIONS.before(folded, start) > 1;
}

function isPercentLeft(reading: Reading, start: number): boolean {
  const { folded } = reading;
  if (PERCENT_LEFT.before(folded, start) === 0) return false;
  return !(reading.cell && folded[start - 1] === "率");
}
