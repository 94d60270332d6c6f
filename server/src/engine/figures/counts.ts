import { bareUnitAt } from "./bare-unit.ts";
import { isOneOf } from "./characters.ts";
import { beginsWithVerb, endsInVerb, headLength } from "./lexicon.ts";
import { nounNear, nounsOf } from "./nouns.ts";
import { isOrdinal, pushOrdinal } from "./ordinals.ts";
import {
  clauseStart,
  endsInDeterminer,
  followsQuantity,
  hanAfter,
  hanBefore,
  type Reading,
  type Right,
  rightOf,
} from "./reading.ts";
import type { Token } from "./scan.ts";
import { type Unit, unitOf } from "./units.ts";
import { DEMANDERS, QUANTITY_VERBS } from "./words.ts";

/** Function words more often than units: a gap before them lost a number only where nothing follows. */
const FUNCTION_UNITS = "对把则样成里头只方面度起家间";
const PREPOSITION_UNITS = "对把只";
const CLOSING = "”’」』》)]】>\"'";
const PAUSES = "，、,";

/** A unit behind a gap with no number in it: 员工 ‸ 人. `index` is that of the unit. */
export function readGap(reading: Reading, index: number, token: Token): void {
  const { tokens } = reading;
  const gap = tokens[index - 1];
  const left = tokens[index - 2];
  const { unit } = token;
  if (gap === undefined || left === undefined || unit === undefined) return;
  if (!mayLoseNumber(reading, index, token, left)) return;
  if (isOrdinal(reading.folded, gap.start, unit.unit.text)) {
    pushOrdinal(reading, gap.start, token);
    return;
  }
  reading.blanks.push({
    start: gap.start,
    end: token.end,
    kind: "count",
    messageId: unit.unit.unitClass === "percent" ? "percent" : "gap",
    unit: token,
  });
}

function mayLoseNumber(reading: Reading, index: number, token: Token, left: Token): boolean {
  const { folded } = reading;
  const match = token.unit;
  if (match === undefined || (bareUnitAt(folded, token.start) === undefined && !isSplitCompound(folded, token, left)))
    return false;
  // 人人, 户户: every one of them.
  if (folded[token.end] === folded[token.start] && token.end - token.start === 1) return false;
  const right = rightOf(reading, index, token.end);
  if (right === "other") return false;
  const complete = right === "end" || right === "bound";
  if (left.kind === "mark") return mayFollowMark(reading, index, token, right);
  if (left.kind !== "han" && left.kind !== "unit" && left.kind !== "date") return false;
  if (match.unit.unitClass === "percent") return complete || isDemanding(folded, left.end, match.unit);
  if (endsInDeterminer(folded, left.end))
    return complete && (isShare(folded, left.end, match.unit) || isFirstOf(folded, left.end, match.unit));
  // 1 200 人 次: the two are one unit.
  const joined = folded.slice(left.start, left.end) + folded.slice(token.start, token.end);
  if (left.kind === "unit" && unitOf(joined) !== undefined && isNumberBefore(reading, index - 2)) return false;
  // 宿舍 栋 间: the one before lost its number, too.
  if (left.kind === "unit" && reading.blanks.at(-1)?.end === left.end) return complete;
  if (isJustified(reading, index, token)) return false;
  return complete || isStrong(reading, index, token, left.end);
}

/** Whether a number or a mask stands before the token `index`. */
function isNumberBefore({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1]?.kind === "space" ? tokens[index - 2] : tokens[index - 1];
  return before?.kind === "number" || before?.kind === "mask";
}

/** 前 ‸ 名: the best of a contest. 前 ends 目前 and 提前, too. */
function isFirstOf(folded: string, end: number, { text }: Unit): boolean {
  return folded[end - 1] === "前" && isOneOf("名位", text);
}

function mayFollowMark(reading: Reading, index: number, token: Token, right: Right): boolean {
  const { folded, tokens } = reading;
  const at = tokens[index - 2]?.start ?? 0;
  const complete = right === "end" || right === "bound";
  if (isOneOf(CLOSING, folded[at])) return complete && !isJustified(reading, index, token);
  if (folded[at] === ":") return right === "end" && !declaresUnit(folded, at);
  if (!isOneOf(PAUSES, folded[at])) return false;
  return complete || followsQuantity(reading, index) || isCountedNear(token.unit?.unit, folded, token.end);
}

/** 各 ‸ 元 gives each of them an amount; 各 位 and 每 人 lack nothing. */
function isShare(folded: string, end: number, { unitClass }: Unit): boolean {
  if (folded[end - 1] !== "各") return false;
  return (unitClass !== "person" && unitClass !== "thing") || hanBefore(folded, end, 2) > 1;
}

/** The same behind a pause, where people may have a word before them: `仪式上， 名货车司机`. */
function isCountedNear(unit: Unit | undefined, folded: string, at: number): boolean {
  return unit?.unitClass === "person" && !unit.ambiguous
    ? nounNear(folded, at, unit.text)
    : isCountedBy(unit, folded, at);
}

function isCountedBy(unit: Unit | undefined, folded: string, at: number): boolean {
  return unit !== undefined && nounsOf(unit.text).after(folded, at) > 1;
}

/** 青年 人参加 is no ginseng: the word begins inside the compound, and people stand before the gap. */
function isSplitCompound(folded: string, token: Token, left: Token): boolean {
  const match = token.unit;
  if (match === undefined || headLength(folded, match.base, match.unit.text.length + 1) !== match.unit.text.length + 1)
    return false;
  return beginsWithVerb(folded, token.end) && nounsOf(match.unit.text).before(folded, left.end) > 1;
}

/** Whether Chinese text follows that the unit counts: `由 名退休教师组成`, not a slogan such as `安全生产 人人有责`. */
function isStrong(reading: Reading, index: number, token: Token, leftEnd: number): boolean {
  const { folded } = reading;
  const unit = token.unit?.unit;
  if (unit === undefined) return false;
  const demander = DEMANDERS.before(folded, leftEnd);
  // 万里无忧, 千家万户: a round number by itself, unless a verb calls for one.
  if (token.unit?.scale !== "" && demander === 0 && QUANTITY_VERBS.before(folded, leftEnd) === 0) return false;
  const verbFollows = beginsWithVerb(folded, token.end);
  const called = demander > 0 || QUANTITY_VERBS.before(folded, leftEnd) > 0 || endsInVerb(folded, leftEnd);
  // 工会 对新人进行培训: there 对 counts nothing.
  if (
    (isCountedBy(unit, folded, token.end) && (called || !isOneOf(PREPOSITION_UNITS, unit.text))) ||
    (verbFollows && nounsOf(unit.text).before(folded, leftEnd) > 1)
  )
    return true;
  if (isOneOf(FUNCTION_UNITS, unit.text)) return demander > 1;
  if (demander > 0) return true;
  const isCalled = unit.ambiguous ? QUANTITY_VERBS.before(folded, leftEnd) > 0 : isDemanding(folded, leftEnd, unit);
  return isCalled && !isSlogan(reading, index, token);
}

function isDemanding(folded: string, end: number, unit: Unit): boolean {
  return (
    DEMANDERS.before(folded, end) > 0 ||
    QUANTITY_VERBS.before(folded, end) > 0 ||
    endsInVerb(folded, end) ||
    nounsOf(unit.text).before(folded, end) > 0
  );
}

/** Two pieces of the same length beside the gap: 爱岗敬业 年年进步. */
function isSlogan(reading: Reading, index: number, token: Token): boolean {
  const { folded, tokens } = reading;
  const gapStart = tokens[index - 1]?.start ?? token.start;
  const before = hanBefore(folded, gapStart, 12);
  return before > 1 && before === hanAfter(folded, token.start, 12);
}

/** Spread letters: `姓 名：`, `人 數：37`, `单 位`. */
function isJustified(reading: Reading, index: number, token: Token): boolean {
  const { folded, tokens } = reading;
  const gapStart = tokens[index - 1]?.start ?? token.start;
  const before = hanBefore(folded, gapStart, 3);
  const next = tokens[index + 1];
  // 人 數：: the unit is the first letter of a spread label.
  if (next?.kind === "space" && token.end - token.start === 1) {
    const after = hanAfter(folded, next.end, 3);
    if (after > 0 && after < 3 && (folded[next.end + after] === ":" || (after === 1 && before === 1))) return true;
  }
  if (before !== 1 || isOneOf("男女", folded[gapStart - 1])) return false;
  return DEMANDERS.before(folded, gapStart) === 0 || folded[token.end] === ":";
}

/** 单位： 人 says what is counted. */
function declaresUnit(folded: string, colon: number): boolean {
  const start = clauseStart(folded, colon, 8);
  return /单位$|^单位/.test(folded.slice(start, colon));
}
