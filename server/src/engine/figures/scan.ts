import { scanNumeral } from "../text/numerals.ts";
import { bareUnitAt } from "./bare-unit.ts";
import * as is from "./characters.ts";
import { type Placeholder, placeholderAt } from "./placeholder.ts";
import { type UnitMatch, unitAt } from "./units.ts";

type TokenKind =
  /** Chinese text that is nothing else. */
  | "han"
  /** A word of letters, digits and underscores. */
  | "latin"
  | "number"
  | "unit"
  /** 年, 月 or 日; `unit` is set for 年. */
  | "date"
  /** Blank characters inside a line. */
  | "space"
  /** A line break with the blank characters around it. */
  | "break"
  /** Characters that may be a mask: their surroundings decide. */
  | "mask"
  /** One punctuation mark or sign. */
  | "mark"
  /** Code, an image, a formula. */
  | "object"
  | "placeholder";

/** A piece of a folded text. Tokens follow each other without a gap. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Of a number; 万 and 亿 before a unit belong to the unit. */
  readonly value: number | undefined;
  /** Of a number: 余, 多 or 几 stands with it. */
  readonly approximate: boolean;
  readonly unit: UnitMatch | undefined;
  readonly placeholder: Placeholder | undefined;
}

/** Cuts a folded text into tokens, in one pass. */
export function scan(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let previous: TokenKind | undefined;
  while (at < folded.length) {
    const token = tokenAt(folded, at, previous);
    tokens.push(token);
    at = token.end;
    previous = token.kind;
  }
  return tokens;
}

// Every token has the same shape: a run of 5 MB has millions of them.
function plain(kind: TokenKind, start: number, end: number): Token {
  return { kind, start, end, value: undefined, approximate: false, unit: undefined, placeholder: undefined };
}

function unitToken(kind: "unit" | "date", start: number, end: number, unit: UnitMatch | undefined): Token {
  return { kind, start, end, value: undefined, approximate: false, unit, placeholder: undefined };
}

function numberToken(start: number, end: number, value: number, approximate: boolean): Token {
  return { kind: "number", start, end, value, approximate, unit: undefined, placeholder: undefined };
}

function tokenAt(folded: string, at: number, previous: TokenKind | undefined): Token {
  switch (is.classAt(folded, at)) {
    case is.SPACE:
    case is.BREAK:
      return blankAt(folded, at);
    case is.DIGIT:
    case is.NUMERAL:
      return numberAt(folded, at);
    case is.UNIT: {
      const unit = unitAt(folded, at);
      // 余 and 多 belong to a unit only where a number could stand: 约 余次, XX多人.
      const bare = unit?.more === true && previous !== "space" && previous !== "mask";
      return unit === undefined || bare ? hanAt(folded, at) : unitToken("unit", at, unit.end, unit);
    }
    case is.DATE:
      return unitToken("date", at, at + 1, folded[at] === "年" ? unitAt(folded, at) : undefined);
    case is.LATIN:
      return wordAt(folded, at);
    case is.MASK:
      return maskAt(folded, at);
    case is.OBJECT:
      return plain("object", at, at + 1);
    case is.MARK: {
      const found = folded[at] === "{" ? placeholderAt(folded, at) : undefined;
      return found === undefined
        ? plain("mark", at, at + 1)
        : { ...plain("placeholder", at, found.end), placeholder: found.placeholder };
    }
    default:
      return hanAt(folded, at);
  }
}

/** Chinese text as far as nothing in it can be a number, a unit or a part of a date. */
function hanAt(folded: string, start: number): Token {
  let end = start + 1;
  while (end < folded.length && isPlainHan(folded, end)) end += 1;
  return plain("han", start, end);
}

/** Whether the character at `at`, behind Chinese text, is a part of a word: 人 in 工作人员, 年 in 青年教师, 一 in 统一思想. */
function isPlainHan(folded: string, at: number): boolean {
  switch (is.classAt(folded, at)) {
    case is.HAN:
      return true;
    case is.UNIT:
      return bareUnitAt(folded, at) === undefined;
    case is.DATE:
      return is.classAt(folded, at + 1) === is.HAN && !is.isOneOf("上中下以左的", folded[at + 1]);
    case is.NUMERAL:
      return is.classAt(folded, at + 1) === is.HAN && unitAt(folded, at) === undefined;
    default:
      return false;
  }
}

function blankAt(folded: string, start: number): Token {
  let end = start;
  let broken = false;
  for (; end < folded.length; end += 1) {
    const charClass = is.classAt(folded, end);
    if (charClass === is.BREAK) broken = true;
    else if (charClass !== is.SPACE) break;
  }
  return plain(broken ? "break" : "space", start, end);
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** 二〇××年, 一九××年: digits that were begun. */
const BEGUN_YEAR = /^[〇一二两九]{1,3}$/;

/** The number or the masked number that begins at `at`, where a digit or a numeral stands; some other token when none does. */
export function numberAt(folded: string, at: number): Token {
  const masked = is.isDigitAt(folded, at) ? maskedDigitsEnd(folded, at) : undefined;
  if (masked !== undefined) return plain("mask", at, masked);
  // 千瓦时 and 千米 are units: their 千 is no number.
  const numeral = folded[at] === "千" && unitAt(folded, at)?.base === at ? undefined : scanNumeral(folded, at);
  if (numeral === undefined) {
    const unit = unitAt(folded, at);
    const bare = unit?.more === true && unit.scale === "";
    return unit === undefined || bare ? plain("han", at, at + 1) : unitToken("unit", at, unit.end, unit);
  }
  const begun = is.isDigitAt(folded, at) ? undefined : begunNumeralEnd(folded, at, numeral.end);
  if (begun !== undefined) return plain("mask", at, begun);
  const { end, value } = withoutScale(folded, at, numeral.end, numeral.value);
  const more = moreAfter(folded, end);
  return numberToken(at, more ?? end, value, more !== undefined);
}

/** The end of a mask that Chinese digits begin: 〇〇, 二〇××年. Absent when they are a number. */
function begunNumeralEnd(folded: string, start: number, end: number): number | undefined {
  const text = folded.slice(start, Math.min(end, start + 8));
  if (/^〇{2,}$/.test(text)) return end;
  if (!BEGUN_YEAR.test(text)) return undefined;
  const masked = maskRunEnd(folded, end);
  return masked > end && isYear(folded, masked) ? masked : undefined;
}

/** 1.2万元 is 1.2 of the unit 万元, 300千瓦时 is 300 of 千瓦时. */
function withoutScale(folded: string, start: number, end: number, value: number): { end: number; value: number } {
  if (end - start < 2 || is.isDigitAt(folded, end - 1)) return { end, value };
  const last = folded[end - 1] ?? "";
  const scale = SCALES[last];
  const unit = unitAt(folded, end - 1);
  if (scale !== undefined && unit?.scale === last)
    return { end: end - 1, value: Number((value / scale).toPrecision(15)) };
  return last === "千" && unit?.base === end - 1 ? { end: end - 1, value: value / 1000 } : { end, value };
}

/** The end of 余, 多 or 来 between a number and its unit (`3000 餘 份`); absent when none stands there. */
function moreAfter(folded: string, end: number): number | undefined {
  let at = end;
  while (at - end < 3 && is.isSpaceAt(folded, at)) at += 1;
  if (!is.isOneOf("余多来几", folded[at])) return undefined;
  let next = at + 1;
  while (next - at < 4 && is.isSpaceAt(folded, next)) next += 1;
  return unitAt(folded, next) === undefined ? undefined : at + 1;
}

const MASK_LETTERS = "xX_*×○□";
/** A longer run of mask characters is a line. */
const LONGEST_MASK = 12;

function maskRunEnd(folded: string, start: number): number {
  let at = start;
  while (at - start < LONGEST_MASK && is.isOneOf(MASK_LETTERS, folded[at])) at += 1;
  return at;
}

function digitsEnd(folded: string, start: number, most: number): number {
  let at = start;
  while (at - start < most && is.isDigitAt(folded, at)) at += 1;
  return at;
}

/** The end of a number some of whose digits are masked (`20XX`, `202_`, `1xx9`, `20**`); absent when it is none. */
function maskedDigitsEnd(folded: string, start: number): number | undefined {
  const mask = digitsEnd(folded, start, 4);
  const maskEnd = maskRunEnd(folded, mask);
  if (mask - start > 3 || maskEnd === mask) return undefined;
  const end = digitsEnd(folded, maskEnd, 4);
  if (is.isLetterAt(folded, end) || is.isDigitAt(folded, end) || is.isOneOf(MASK_LETTERS, folded[end]))
    return undefined;
  const looksLikeYear = /^(?:19|20)(?:[xX]{2}|_{1,2}|\*{1,2}|×{2}|○{2}|□{2}|\d[xX_*×○])$/.test(
    folded.slice(start, end),
  );
  // 20_ and 20* need the year; 20×× and 20XX speak for themselves.
  if (looksLikeYear && (isYear(folded, end) || is.isOneOf("xX×○□", folded[end - 1]))) return end;
  // 4×100 and 5*3 are products; 1xx9份 is a number.
  if (end > maskEnd && !is.isOneOf("xX", folded[mask])) return undefined;
  return unitAt(folded, end) !== undefined || isYear(folded, end) ? end : undefined;
}

function isYear(folded: string, at: number): boolean {
  const from = folded[at] === " " ? at + 1 : at;
  return folded[from] === "年" || (folded[from] === "学" && folded[from + 1] === "年");
}

const LETTER_MASK = /^(?:[xX]+|O{2,}|N)$/;

function wordAt(folded: string, start: number): Token {
  const end = wordEnd(folded, start);
  if (end - start > LONGEST_MASK || !LETTER_MASK.test(folded.slice(start, end))) return plain("latin", start, end);
  return plain("mask", start, phoneEnd(folded, start, end) ?? decimalsEnd(folded, end));
}

function wordEnd(folded: string, start: number): number {
  let at = start;
  while (is.isLetterAt(folded, at) || is.isDigitAt(folded, at) || folded[at] === "_") at += 1;
  return at;
}

/** The end of `XXX-XXXXXXXX`; absent for `XX-XX`, which is two years. */
function phoneEnd(folded: string, start: number, end: number): number | undefined {
  if (folded[end] !== "-" || end - start < 3) return undefined;
  const rest = wordEnd(folded, end + 1);
  if (rest - end < 4 || rest - end > LONGEST_MASK) return undefined;
  return /^[xX]+$/.test(folded.slice(end + 1, rest)) ? rest : undefined;
}

/** XX.X万元 and XX,XXX are one number. */
function decimalsEnd(folded: string, end: number): number {
  if (folded[end] === "," && /^[xX]{3}$/.test(folded.slice(end + 1, end + 4)) && wordEnd(folded, end + 1) === end + 4)
    return decimalsEnd(folded, end + 4);
  if (folded[end] !== ".") return end;
  const rest = maskRunEnd(folded, end + 1);
  return rest > end + 1 && !is.isLetterAt(folded, rest) && unitAt(folded, rest) !== undefined ? rest : end;
}

function maskAt(folded: string, start: number): Token {
  const char = folded[start];
  let end = start + 1;
  while (end < folded.length && folded[end] === char) end += 1;
  // __init__ is a word.
  if (char === "_" && (is.isLetterAt(folded, end) || is.isDigitAt(folded, end)))
    return plain("latin", start, wordEnd(folded, end));
  if (char === "○" && end - start === 1 && is.classAt(folded, end) === is.NUMERAL) {
    const numeral = scanNumeral(folded, start);
    if (numeral !== undefined && isYear(folded, numeral.end))
      return numberToken(start, numeral.end, numeral.value, false);
  }
  return plain("mask", start, char === "_" ? decimalsEnd(folded, end) : end);
}
