import { bareUnitAt } from "./bare-unit.ts";
import { isDigitAt, isHanAt, isOneOf } from "./characters.ts";
import { beginsWithVerb, endsInVerb, tailLength } from "./lexicon.ts";
import { nounNear, nounsOf } from "./nouns.ts";
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
const PERCENT_LEFT = new WordList(
  "有 在 过 不到 不足 近 的 达 达到 到 至 为 了 约 占 近 超 超过 升 降 高 低 增 减 成本 比例 比重 占比 率",
);
const SHRUNK_ENDS = new WordList("以上 以下 以内 左右 的");

/** A unit with no number and no gap before it: `下设个工会小组`, `发放慰问金万元`. `index` is that of the unit. */
export function readCollapsed(reading: Reading, index: number, token: Token): void {
  const match = token.unit;
  if (match === undefined) return;
  if (isOrdinal(reading.folded, token.start, match.unit.text)) {
    if (bareUnitAt(reading.folded, token.start) !== undefined) pushOrdinal(reading, token.start, token);
    return;
  }
  const start = startOfMore(reading.folded, token.start);
  if (!isCollapsed(reading, index, token, start)) return;
  const percent = match.unit.unitClass === "percent";
  reading.blanks.push({
    start,
    end: token.end,
    kind: "count",
    messageId: percent ? "percent-collapsed" : "collapsed",
    unit: token,
  });
}

/** 投入余万元, 谈话余次: what is left of an approximate number belongs to the unit. 结余万元 has no such 余. */
function startOfMore(folded: string, start: number): number {
  if (folded[start - 1] !== "余" || NO_DETERMINERS.before(folded, start) > 0 || !isHanAt(folded, start - 2))
    return start;
  return isOneOf(NUMERAL_CHARACTERS, folded[start - 2]) ? start : start - 1;
}

const NUMERAL_CHARACTERS = "〇零一二三四五六七八九十百千万亿两几廿卅佰仟数";

function isCollapsed(reading: Reading, index: number, token: Token, start: number): boolean {
  const { folded, tokens } = reading;
  const match = token.unit;
  const left = tokens[index - 1];
  if (match === undefined || match.more || left === undefined || bareUnitAt(folded, token.start) === undefined)
    return false;
  const { end } = token;
  if (folded[end] === folded[end - 1]) return false;
  const right = rightOf(reading, index, end);
  // 信访件 ‸ 件次: the gap behind it is the blank.
  if (right === "other" || (tokens[index + 1]?.kind === "space" && tokens[index + 2]?.kind === "unit")) return false;
  const complete = right === "end" || right === "bound";
  const { unit } = match;
  if (left.kind === "mark") {
    if (!isOneOf("、，,", folded[start - 1]) || !followsQuantity(reading, index)) return false;
    if (unit.unitClass === "percent") return right === "end" || isOneOf("是为的", folded[end]);
    const last = reading.blanks.at(-1);
    const near = last?.kind === "count" && start - last.end < COUNTING_REACH ? last : undefined;
    const classifier = !unit.ambiguous && (unit.unitClass === "thing" || unit.unitClass === "person");
    if (!classifier || right !== "noun") return false;
    const counted = nounNear(folded, end, unit.text);
    if (folded[start - 1] === "、") return near !== undefined || counted;
    // 下设个分会，名干部: the number before the comma is missing too.
    return (
      near !== undefined &&
      (counted || folded.slice(near.unit?.start, near.unit?.end) === folded.slice(token.start, end))
    );
  }
  if (left.kind !== "han" && left.kind !== "unit" && left.kind !== "date") return false;
  if (unit.unitClass === "percent") return complete && isPercentLeft(reading, start);
  if (isScopeBefore(folded, start) && isCountedDirectly(folded, end, unit.text)) return true;
  if (folded[start - 1] === "第") return false;
  if (endsInDeterminer(folded, start)) return false;
  if (match.scale !== "" && right === "end" && ROUND_NUMBER_WORDS.before(folded, start) === 0) {
    if (unit.unitClass === "pure" && isMeasured(folded, start, unit.text)) return isCounting(reading, start);
    if (unit.unitClass === "measure" && isWeighed(reading, start, unit.text)) return true;
  }
  if (match.scale !== "")
    return unit.unitClass === "money"
      ? (right === "end" || start < token.start) &&
          isAmount(folded, start) &&
          ROUND_NUMBER_WORDS.before(folded, start) === 0
      : false;
  switch (unit.unitClass) {
    case "pure":
      if (right === "noun") return AGGREGATES.before(folded, start) > 1 && beginsWithVerb(folded, end);
      // 接待人次、参训人次: what is counted, not how many.
      if (folded[end] === "、" && aggregateBefore(folded, start) === 0) return false;
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
      return right === "end" && isWeighed(reading, start, unit.text) && !isCovered(folded, end, start - 1, true);
    default:
      return isClassifier(reading, token, start, right === "noun", complete);
  }
}

/** 事件 covers 事; 办实事‸件 reads 实事 as a word of its own. `from`: where the word before the unit begins. */
function isCovered(folded: string, end: number, from: number, strictly: boolean): boolean {
  const tail = tailLength(folded, end);
  return tail > 0 && (strictly || end - tail <= from);
}

/** 节约柴油‸吨, 共收鲜叶‸斤. */
function isWeighed(reading: Reading, start: number, unit: string): boolean {
  if (AGGREGATES.before(reading.folded, start) > 0) return true;
  const noun = nounsOf(unit).before(reading.folded, start);
  return noun > 0
    ? isCounting(reading, start - noun)
    : isOneOf("吨亩斤坪", unit) && hasVerbInClause(reading.folded, start);
}

/** 全行, 所属: what they hold is counted, also with no verb between (`全行‸个网点`). */
const SCOPES = new WordList(
  "全行 全市 全县 全区 全镇 全乡 全省 全校 全院 全厂 全矿 全局 全段 全站 全港 全系统 全公司 全集团 所属 所辖 下属 辖内 辖区 辖下 名下",
);

function isScopeBefore(folded: string, start: number): boolean {
  return SCOPES.before(folded, start) > 0;
}

function isCountedDirectly(folded: string, end: number, unit: string): boolean {
  return isOneOf("个名家位所支", unit) && nounsOf(unit).after(folded, end) > 1;
}

function isClassifier(reading: Reading, token: Token, start: number, beforeNoun: boolean, complete: boolean): boolean {
  const { folded } = reading;
  const { end } = token;
  const unit = token.unit?.unit;
  if (unit === undefined) return false;
  const noun = nounsOf(unit.text).before(folded, start);
  const aggregate = aggregateBefore(folded, start);
  const verb = quantityVerbBefore(folded, start);
  if (complete) {
    if (OBJECT_WORDS.before(folded, end) > 0) return false;
    // 组织讲座场次、人数均增加: what is counted, unless another number goes on.
    if (NOUNISH_UNITS.has(unit.text) && !/^，[^。；]{0,20}\d/.test(folded.slice(end, end + 24))) return false;
    if (isListedObject(reading, token, start)) return true;
    if (isAmongCounts(folded, start, end)) return true;
    if (isCountedBehind(folded, end, unit.text, noun > 1) && isCounting(reading, start)) return true;
    // 开展夜间巡查‸次: what was done so often.
    if (
      unit.text === "次" &&
      (endsInVerb(folded, start) || isOneOf("查访检巡谈讲议训练", folded[start - 1])) &&
      tailLength(folded, end) === 0 &&
      isCounting(reading, start - 2)
    )
      return true;
    const left = Math.max(noun > 1 ? noun : 0, TERMINAL_UNITS.has(unit.text) ? verb : 0);
    return (
      left > 1 &&
      !isCovered(folded, end, start - left, false) &&
      !startsInsideVerb(folded, start - left) &&
      (verb >= left ||
        isCounting(reading, start - left) ||
        QUANTITY_VERBS.after(folded, start - left) > 1 ||
        isShareOf(folded, end))
    );
  }
  if (folded.startsWith("其中", start - 2))
    return unit.unitClass === "person" && !isCovered(folded, end, start - 2, false) && beginsWithVerb(folded, end);
  if (!beforeNoun || isOneOf("的了着过地得和与及是", folded[end])) return false;
  if (folded[end] === "在" && !isOneOf("编职岗校册读任", folded[end + 1])) return false;
  if (unit.ambiguous) {
    if (nounsOf(unit.text).after(folded, end) > 1 && isMade(folded, start, end, Math.max(aggregate, verb))) return true;
    const done = folded[start - 1] === "了" ? 1 : 0;
    const made = Math.max(
      RESULTATIVES.before(folded, start - done),
      verb > 1 && isOneOf("共又还另各已先后累计", folded[start - verb - 1]) ? verb : 0,
    );
    return isOneOf("间支部座台套所届家户处场节", unit.text) && made > 1 && !isCovered(folded, end, start - made, false);
  }
  if (isOneOf("为由向给对让使将帮", folded[start - 1]) && isOneOf("名位", unit.text))
    return nounNear(folded, end, unit.text) && !(folded[start - 1] === "为" && folded[start - 2] === "以");
  const left = Math.max(aggregate, verb);
  if (left === 0 || isCovered(folded, end, start - left, false)) return false;
  // 上报名额: the unit may be the end of a word instead, unless what it counts follows.
  if (aggregate === 0 && tailLength(folded, end) > 0 && !nounNear(folded, end, unit.text)) return false;
  return !(unit.text === "个" && folded[start - 1] === "了");
}

/** Whether a verb of `length` before the unit brings about what is counted: 推出‸道新菜, not 开通‸专线. */
function isMade(folded: string, start: number, end: number, length: number): boolean {
  if (length < 2 || GROUPS.before(folded, end) > 0) return false;
  const known = Math.max(QUANTITY_VERBS.before(folded, start), AGGREGATES.before(folded, start));
  return known === length ? !isCovered(folded, end, start - length, false) : tailLength(folded, end) === 0;
}

/** Kinds of people and teams whose names end like a unit behind a verb. */
const GROUPS = new WordList(
  "帮扶户 安置户 搬迁户 示范户 监测户 结对户 救助户 走访户 获奖户 参赛队 服务队 演出队 培训班 参赛组 获奖组 接待处 办事处 服务处 销售处 培训处 建设处 管理处 装卸队 检修班 维修班 养护班 运输班 维护班 抢修班 抢修队 救援队 巡查队 采摘队 销售部 培训部 服务台 接待室 服务所 服务家 创办家 组织部 服务部 交流场 表彰堂",
);

/** 百分之 with nothing behind it. */
const LOST_PERCENT = /百分之(?=[ \u3000]{0,8}(?:[，。；、,;)]|以上|左右|$))/g;

/** Stands in every match. */
export const LOST_PERCENT_SIGN = "百分之";

export function readLostPercent({ folded, blanks }: Reading): void {
  for (const match of folded.matchAll(LOST_PERCENT))
    blanks.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: "count",
      messageId: "percent-collapsed",
      unit: { start: match.index, end: match.index + match[0].length },
    });
}

/** Words that end like a unit and that the dictionary does not have. */
const OBJECT_WORDS = new WordList(
  "成册 造册 入册 在册 名册 单册 全册 分册 画册 成幅 增幅 降幅 升幅 涨幅 跌幅 横幅 条幅 巨幅 尺幅 单株 整株 植株 幼株 行列 系列 前列 出列 并列 陈列 排列 罗列 单列 专列 班列 灯盏 逐个 挨个 首个 单个 整个 哪个 那个 这个",
);

/** How far a list may go on behind a blank: 衣物‸件，旧书‸册. */
const NEXT_ITEM = 6;
/** 设立读书角‸个，: these end no other word, so that a verb of counting in the clause is enough. */
const OBJECT_UNITS = "个册枚棵株盏艘幅辆列";

function isListedObject({ folded, blanks }: Reading, { end }: Token, start: number): boolean {
  if (end - start !== 1 || !isOneOf(OBJECT_UNITS, folded[start]) || tailLength(folded, end) > 0) return false;
  if (folded[end] !== undefined && isHanAt(folded, end)) return false;
  const last = blanks.at(-1);
  const noun = nounsOf(folded[start] ?? "").before(folded, start);
  if (last?.kind === "count" && noun > 0 && start - last.end < NEXT_ITEM) return true;
  return hasVerbInClause(folded, start);
}

/** Units that end few words but those of the dictionary. */
const SELDOM_ENDS = "张场批例台条项篇份次";
/** Behind these they count nothing: 首批, 专场, 到期, 获批. */
const NO_OBJECT_ENDS = "到入每各逐分按上下出进首专现获待报审未新第本该多几数两单成整全半同当这那某一大小主过再有无为";
/** Another number in the next clause. */
const NUMBER_NEXT = /^[，,][\u4e00-\u9fff]{1,10}\d/;

/** 发放图书卡‸张，总价值5万元: what was given or done, in a sentence that counts. */
function isAmongCounts(folded: string, start: number, end: number): boolean {
  if (end - start !== 1 || !isOneOf(SELDOM_ENDS, folded[start]) || isOneOf(NO_OBJECT_ENDS, folded[start - 1]))
    return false;
  return (
    tailLength(folded, end) === 0 && NUMBER_NEXT.test(folded.slice(end, end + 14)) && hasVerbInClause(folded, start)
  );
}

/**
 * 评选出金牌工人‸名、优秀班组长20名; 核发奖学金‸名，每名3000元: what follows counts in the same unit. `isNamed`: what stands
 * before the unit is something that it counts.
 */
function isCountedBehind(folded: string, end: number, unit: string, isNamed: boolean): boolean {
  const behind = folded.slice(end, end + 20);
  if (/^[，,]每[\u4e00-\u9fff]/.test(behind)) return behind.startsWith(unit, 2) && isDigitAt(behind, 2 + unit.length);
  const item = /^[、，,和及][\u4e00-\u9fff]{2,10}\d+/.exec(behind)?.[0];
  // 走访企业家，新建工会5家: behind a comma the unit may be the end of a word.
  if (!isNamed || item === undefined || (item[0] !== "、" && tailLength(folded, end) > 0)) return false;
  return behind.startsWith(unit, item.length);
}

/** Whether a verb that takes an amount, or 共计, stands before `start` in its clause, with a word between. */
function hasVerbInClause(folded: string, start: number): boolean {
  for (let at = clauseStart(folded, start, COUNTING_REACH); at < start - 1; at += 1) {
    const verb = Math.max(QUANTITY_VERBS.after(folded, at), AGGREGATES.after(folded, at));
    if (verb > 1 && at + verb < start) return true;
  }
  return false;
}

/** 女职工‸人，占四成: a share of people that were counted. */
function isShareOf(folded: string, end: number): boolean {
  return isOneOf("，,", folded[end]) && SHARES.after(folded, end + 1) > 0;
}

const SHARES = new WordList("占 其中 平均年龄 同比 较上年 较去年 比上年 比去年 全部 分布于 分布在");

const NOUNISH_UNITS = new Set(["场次", "班次", "批次", "车次", "届次"]);

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
      !isPersonCounted(folded, end) &&
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

/** 组织‸名职工代表: with people behind the classifier 组织 is a verb. */
function isPersonCounted(folded: string, end: number): boolean {
  return isOneOf("名位", folded[end]) && nounNear(folded, end + 1, folded[end] ?? "");
}

/** 建立‸案件: 立案 is no word there. */
function startsInsideVerb(folded: string, start: number): boolean {
  return start > 0 && endsInVerb(folded, start + 1) && QUANTITY_VERBS.before(folded, start + 1) > 1;
}

function isMeasured(folded: string, start: number, unit: string): boolean {
  if (DURATIONS.before(folded, start) > 1) return true;
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
  // In a cell 占比% and 增幅% say what the column holds.
  return !(reading.cell && !isOneOf("到达至为约", folded[start - 1]));
}
