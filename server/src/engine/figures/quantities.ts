import type { Span } from "../text/span.ts";
import { bareUnitAt } from "./bare-unit.ts";
import * as is from "./characters.ts";
import { readNumberWords } from "./number-words.ts";
import { numberAt } from "./scan.ts";
import { type UnitMatch, unitAt } from "./units.ts";
import { WordList } from "./word-list.ts";

/**
 * A number as arithmetic needs it. Offsets count from the start of the prose and cover number and unit, a currency
 * before the number included.
 */
export interface Quantity extends Span {
  /** Offsets of the number alone. */
  readonly number: Span;
  /** In units of `unit`, scale included: 12000 for 1.2万元. */
  readonly amount: number;
  /** In units of the text as written: 1.2 for 1.2万元. */
  readonly value: number;
  /** Half a unit of the last digit, in the same units as `amount`: 500 for 1.2万元. Infinite for a range. */
  readonly slack: number;
  /** About, more than, less than: the number is no exact one. */
  readonly rough: boolean;
  /** Where 万, 亿 or `million` stands, 余 included; empty behind a number without one. */
  readonly scale: Span;
  /** Folded and without scale; words that count the same are one (名, 位 → 人). `%` for a percentage; empty without a unit. */
  readonly unit: string;
}

/** Words that count or measure the same. */
const SAME: Readonly<Record<string, string>> = { 名: "人", 位: "人", 圆: "元", 块钱: "元", 平米: "平方米", "‰": "‰" };
const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  百: 100,
};
const TAIL_SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, 佰: 100, 仟: 1e3 };
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
};

const ROUGH_BEFORE = new WordList(
  "约 近 逾 超 超过 余 大约 约有 约为 约占 至少 不少于 将近 接近 不足 不到 低于 高于 多于 少于 大概 估计 上 不低于 不超过 突破 高达 多达 达到了约",
);
const ROUGH_LOOK_ALIKES = new WordList(
  "节约 签约 合约 公约 契约 违约 邀约 履约 预约 集约 制约 最近 附近 就近 其余 业余 盈余 结余 剩余 以上 线上 网上 会上 身上 加上 早上 晚上 场上 岗上 船上 车上 书面上",
);
const ROUGH_AFTER = new WordList("以上 以下 左右 上下 不等 有余 多 余 出头 以内");
const ENGLISH_ROUGH =
  /\b(?:about|around|some|nearly|almost|over|approximately|roughly|than|least|most|under|circa|up to)\s+$/i;
const CURRENCY = /(?:RMB|CNY|NTD|NT\$|TWD|HKD|USD|US\$|人民币|新台币|¥|\$)\s?$/;
const MONTHS =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+$/;

/** The numbers of a folded text in source order: years, dates, ordinals, clock times, scores and codes are none. */
export function quantitiesOf(folded: string, from = 0, to: number = folded.length): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = from;
  while (at < to) {
    const charClass = is.classAt(folded, at);
    if (charClass === is.DIGIT || charClass === is.NUMERAL) {
      const read = readAt(folded, at, to);
      if (read.quantity !== undefined) found.push(read.quantity);
      at = read.next;
    } else if (charClass === is.LATIN) {
      const words = readNumberWords(folded, at);
      if (words !== undefined && words.end <= to) found.push(bare(folded, at, words.end, words.value));
      at = words?.end ?? wordEnd(folded, at);
    } else at += 1;
  }
  return found;
}

function wordEnd(folded: string, start: number): number {
  let at = start;
  while (is.isLetterAt(folded, at) || is.isDigitAt(folded, at)) at += 1;
  return Math.max(at, start + 1);
}

function bare(folded: string, start: number, end: number, value: number): Quantity {
  const rough = ENGLISH_ROUGH.test(folded.slice(Math.max(0, start - 16), start));
  const percent = percentEnd(folded, end);
  return {
    start,
    end: percent ?? end,
    number: { start, end },
    amount: value,
    value,
    slack: 0.5,
    rough,
    scale: { start: end, end },
    unit: percent === undefined ? "" : "%",
  };
}

function percentEnd(folded: string, end: number): number | undefined {
  const match = /^\s?(?:%|per ?cent\b|percent\b)/.exec(folded.slice(end, end + 10));
  return match === null ? undefined : end + match[0].length;
}

interface ReadNumber {
  readonly quantity: Quantity | undefined;
  /** Where reading goes on. */
  readonly next: number;
}

/** `isSecond`: it is the end of a range, which a third number makes something else. */
function readAt(folded: string, start: number, to: number, isSecond = false): ReadNumber {
  if (folded.startsWith("百分之", start)) return readHundredths(folded, start);
  const token = numberAt(folded, start);
  const next = Math.max(token.end, start + 1);
  if (token.kind !== "number" || token.value === undefined || token.end > to) return { quantity: undefined, next };
  const before = folded[start - 1] ?? "";
  const isArabic = is.isDigitAt(folded, start);
  if (before === "第" || is.isLetterAt(folded, start - 1) || before === "_" || before === "#" || before === "№")
    return { quantity: undefined, next };
  // 3:30, 12-15, 2/3, 1.2.3: a time, a range, a score, a number of a section.
  const joined = joinedBehind(folded, token.end);
  if (joined !== undefined && isSecond) return { quantity: undefined, next };
  if (joined !== undefined) return range(folded, start, joined, to);
  const { value } = token;
  let at = token.end;
  while (at - token.end < 3 && is.isSpaceAt(folded, at)) at += 1;
  const match = unitBehind(folded, at, isArabic);
  if (match !== undefined && match.end <= to) {
    if (folded[match.base] === "年" && match.unit.text === "年" && value >= 1000) return { quantity: undefined, next };
    const scale = SCALES[match.scale] ?? 1;
    const amount = exact(value * scale);
    const currency = match.unit.unitClass === "money" ? currencyBefore(folded, start) : start;
    const quantity: Quantity = {
      start: currency,
      end: match.end,
      number: { start, end: token.end },
      amount,
      value,
      slack: slackOf(folded, start, token.end) * scale,
      rough:
        token.approximate || match.more || isRoughBefore(folded, start) || ROUGH_AFTER.after(folded, match.end) > 0,
      scale: { start: at, end: match.base },
      unit: SAME[match.unit.text] ?? match.unit.text,
    };
    return { quantity, next: Math.max(match.end, next) };
  }
  if (!isArabic || is.isOneOf("年月日号时点届", folded[at]) || folded.startsWith("人民币", at + 1))
    return { quantity: undefined, next };
  return { quantity: withoutUnit(folded, start, token.end, value, token.approximate), next };
}

/** Behind digits a unit is a unit, whatever word it begins (其余90人为管理人员); a numeral may be a part of one (一家人). */
function unitBehind(folded: string, at: number, isArabic: boolean): UnitMatch | undefined {
  const match = unitAt(folded, at);
  if (match === undefined || (isArabic && !folded.startsWith("人民币", match.base))) return match;
  return bareUnitAt(folded, at);
}

/** A number with a currency before it or a percent sign in words behind it, or a bare one. */
function withoutUnit(folded: string, start: number, end: number, value: number, more: boolean): Quantity | undefined {
  const behind = folded.slice(end, end + 12);
  if (/^(?:[a-z]*\d|(?:st|nd|rd|th)\b|-(?!member|person|strong|man|woman)[a-z])/i.test(behind)) return undefined;
  const word = /^\s?(thousand|million|billion|bn|k|m)\b/i.exec(behind);
  const scale = word === null ? 1 : (ENGLISH_SCALES[(word[1] ?? "").toLowerCase()] ?? 1);
  const numberEnd = end + (word?.[0].length ?? 0);
  if (word === null && is.isLetterAt(folded, end)) return undefined;
  const currency = currencyBefore(folded, start);
  const yuan = /^\s?(?:yuan|dollars)\b/i.exec(folded.slice(numberEnd, numberEnd + 9));
  const percent = percentEnd(folded, numberEnd);
  const unit = percent !== undefined ? "%" : currency < start || yuan !== null ? "元" : "";
  if (unit === "" && isCalendar(folded, start, end, value)) return undefined;
  return {
    start: currency,
    end: percent ?? numberEnd + (yuan?.[0].length ?? 0),
    number: { start, end: numberEnd },
    amount: exact(value * scale),
    value,
    slack: slackOf(folded, start, end) * scale,
    rough:
      more ||
      isRoughBefore(folded, start) ||
      ENGLISH_ROUGH.test(folded.slice(Math.max(0, start - 16), start)) ||
      folded[numberEnd] === "+",
    scale: { start: end, end: numberEnd },
    unit,
  };
}

/** A year or the day of an English date: in 2024, 5 March, March 5. */
function isCalendar(folded: string, start: number, end: number, value: number): boolean {
  if (end - start === 4 && value >= 1900 && value <= 2100) return true;
  if (value > 31) return false;
  return (
    MONTHS.test(folded.slice(Math.max(0, start - 12), start)) ||
    /^\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      folded.slice(end, end + 16),
    )
  );
}

function currencyBefore(folded: string, start: number): number {
  const found = CURRENCY.exec(folded.slice(Math.max(0, start - 5), start));
  return found === null ? start : start - found[0].length;
}

/** 百分之九十五. */
function readHundredths(folded: string, start: number): ReadNumber {
  const token = numberAt(folded, start + 3);
  const isNumber = token.kind === "number" && token.value !== undefined;
  if (!isNumber) return { quantity: undefined, next: start + 3 };
  const point = /^点([〇零一二三四五六七八九])/.exec(folded.slice(token.end, token.end + 2));
  const tenths = point === null ? 0 : Math.max(0, "〇一二三四五六七八九".indexOf(point[1] ?? "〇"));
  const end = token.end + (point === null ? 0 : 2);
  const value = exact((token.value ?? 0) + tenths / 10);
  return {
    quantity: {
      start,
      end,
      number: { start, end },
      amount: value,
      value,
      slack: point === null ? slackOf(folded, start + 3, end) : 0.05,
      rough: token.approximate || isRoughBefore(folded, start) || ROUGH_AFTER.after(folded, end) > 0,
      scale: { start: end, end },
      unit: "%",
    },
    next: end,
  };
}

/** The end of what a digit goes on with behind a sign: 3:30, 12-15, 1.2.3. */
function joinedBehind(folded: string, end: number): number | undefined {
  if (!is.isOneOf(":-~—–/.至到xX×*", folded[end])) return undefined;
  let at = end + 1;
  while (at - end < 3 && is.isOneOf("-~—–", folded[at])) at += 1;
  return is.isDigitAt(folded, at) ? at : undefined;
}

/** 10-15人 may be any of them; 3:30 and 2/3 are no quantities. */
function range(folded: string, start: number, second: number, to: number): ReadNumber {
  const rest = readAt(folded, second, to, true);
  if (rest.quantity === undefined || rest.quantity.unit === "") return { quantity: undefined, next: rest.next };
  const quantity = { ...rest.quantity, start, number: { start, end: rest.quantity.number.end }, slack: Infinity };
  return { quantity, next: rest.next };
}

function isRoughBefore(folded: string, start: number): boolean {
  let at = start;
  while (start - at < 2 && is.isSpaceAt(folded, at - 1)) at -= 1;
  const length = ROUGH_BEFORE.before(folded, at);
  return length > 0 && ROUGH_LOOK_ALIKES.before(folded, at) <= length;
}

/** Half a unit of the last digit of the number in `[start, end)`. */
function slackOf(folded: string, start: number, end: number): number {
  const text = folded.slice(start, end).replace(/[余多来几\s]+$/, "");
  const dot = text.lastIndexOf(".");
  // 一百人 is exact, 3百 and 1.2万 may be rounded.
  const scale = is.isDigitAt(text, 0) ? (TAIL_SCALES[text.at(-1) ?? ""] ?? 1) : 1;
  const decimals = dot === -1 ? 0 : (/^\d+/.exec(text.slice(dot + 1))?.[0].length ?? 0);
  return (0.5 / 10 ** decimals) * scale;
}

/** Without the noise of binary fractions. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
