import {
  arabicValue,
  CJK,
  cjkValue,
  FORMAL_HANS,
  FORMAL_HANT,
  formalValue,
  ROMAN,
  romanValue,
  SERIES,
  STEMS,
} from "./mark-numerals.ts";
import { isLookAlike, NAMED_BY_NUMBER } from "./number-look-alike.ts";
import type { NumberMark, NumberStyle } from "./section.ts";

interface Shape {
  readonly pattern: RegExp;
  readonly style: NumberStyle;
  readonly value: (text: string) => number | undefined;
  /** After `、` a list may go on; after brackets only a name by number. */
  readonly lookAlike?: "list" | "name";
}

const STARTS_WITH_DIGIT = /^[0-9０-９]/;
const SP = "[ \\t\\u3000\\u00a0]";
const CN = "[一二三四五六七八九十]{1,3}";
const FN = "[壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾]{1,3}";
const DN = "[0-9０-９]{1,2}";
const OPEN = "[（(]";
const CLOSE = "[）)]";
/** After a Latin mark: white space, Chinese, or nothing. */
const LATIN_END = "(?=[^\\x21-\\x7e]|$)";

/** Group 1 is the numeral; a group 2 that is not empty makes the mark malformed. */
const SHAPES: readonly Shape[] = [
  {
    pattern: new RegExp(`^${OPEN}${SP}?(${CN})${SP}?([、.．]?)${SP}?${CLOSE}(?:${SP}?[、.．])?`),
    style: "cjk-paren",
    value: cjkValue,
    lookAlike: "name",
  },
  {
    pattern: new RegExp(`^${OPEN}${SP}?(${DN})${SP}?([、.．]?)${SP}?${CLOSE}(?:${SP}?[、.．](?![0-9０-９]))?`),
    style: "arabic-paren",
    value: arabicValue,
    lookAlike: "name",
  },
  { pattern: new RegExp(`^(${CN})(${CLOSE})[、.．]?`), style: "cjk-paren", value: cjkValue },
  { pattern: new RegExp(`^(${DN})${CLOSE}[、.．]?`), style: "arabic-half", value: arabicValue },
  {
    pattern: new RegExp(`^(${FN})${SP}?(?:、|[.．](?!${FN}))`),
    style: "formal",
    value: formalValue,
    lookAlike: "list",
  },
  { pattern: new RegExp(`^(${CN})${SP}?(?:、|[.．](?!${CN}))`), style: "cjk", value: cjkValue, lookAlike: "list" },
  { pattern: new RegExp(`^(${CN})(?=\\u3000)`), style: "cjk", value: cjkValue },
  {
    pattern: new RegExp(`^(${DN})(?:${SP}?、|[.．](?![0-9０-９xX])|[.．](?=(?:19|20)[0-9]{2}年))`),
    style: "arabic",
    value: arabicValue,
    lookAlike: "list",
  },
  {
    pattern: /^([甲乙丙丁戊己庚辛壬癸])[、．.]/,
    style: "stem",
    value: (text) => STEMS.indexOf(text) + 1,
    lookAlike: "list",
  },
  {
    pattern: new RegExp(`^第(${CN}|${DN})(?:(?:章(?!程)|部分(?![是的为為由人]))|[节節编編篇](?=[\\s、：:，,.．]|$))`),
    style: "chapter",
    value: (text) => cjkValue(text) ?? (STARTS_WITH_DIGIT.test(text) ? arabicValue(text) : undefined),
  },
  { pattern: new RegExp(`^${OPEN}([ivx]{1,5}|[IVX]{1,5})${CLOSE}`), style: "roman", value: romanValue },
  {
    pattern: new RegExp(`^([ivx]{1,5}|[IVX]{1,5})(?:${CLOSE}|、|[.．]${LATIN_END})`),
    style: "roman",
    value: romanValue,
  },
  { pattern: new RegExp(`^${OPEN}([A-Za-z])${CLOSE}`), style: "alpha", value: (text) => text.charCodeAt(0) & 31 },
  {
    pattern: new RegExp(`^([A-Za-z])(?:${CLOSE}|、|[.．]${LATIN_END})`),
    style: "alpha",
    value: (text) => text.charCodeAt(0) & 31,
    lookAlike: "list",
  },
];

const LEADING_SPACE = /^[ \t\u3000\u00a0]*/;

/** What every mark starts with; most lines of prose end here. */
const MARK_START =
  /^[（(0-9０-９一二三四五六七八九十壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾甲乙丙丁戊己庚辛壬癸第A-Za-z①-⓿㈠-㈩Ⅰ-Ⅻ]/;

/**
 * The numbering mark that `text` (a line, or a heading's words) begins with, after white space. Offsets count from the
 * start of `text`. `undefined` when there is none, and for what only looks like one: `三、四季度`, `3.8妇女节`, `（2）班`.
 */
export function readNumberMark(text: string): NumberMark | undefined {
  const start = LEADING_SPACE.exec(text)?.[0].length ?? 0;
  const line = text.slice(start, start + 40);
  if (!MARK_START.test(line)) return undefined;
  return readSeries(line, start) ?? readShapes(line, start);
}

function readSeries(line: string, start: number): NumberMark | undefined {
  const code = line.charCodeAt(0);
  const series = SERIES.find(({ one, count }) => code >= one && code < one + count);
  if (series === undefined) return undefined;
  const end = /^.[、.．]/.test(line) ? 2 : 1;
  return {
    start,
    end: start + end,
    style: series.style,
    value: code - series.one + 1,
    text: line.slice(0, end),
    malformed: false,
  };
}

function readShapes(line: string, start: number): NumberMark | undefined {
  for (const { pattern, style, value: read, lookAlike } of SHAPES) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const value = read(match[1] ?? "");
    const text = match[0];
    const rest = line.slice(text.length);
    if (value === undefined) continue;
    if (lookAlike === "name" && NAMED_BY_NUMBER.test(rest)) return undefined;
    if (lookAlike === "list" && text.endsWith("、") && isLookAlike(style, value, rest)) return undefined;
    return { start, end: start + text.length, style, value, text, malformed: (match[2] ?? "") !== "" };
  }
  return undefined;
}

/** Whether a formal numeral is written in Traditional; `壹` is both and counts as Traditional, where the style lives on. */
const isSimplifiedFormal = (text: string) => /[贰叁陆]/.test(text);

function writeValue(style: NumberStyle, written: string, value: number): string | undefined {
  switch (style) {
    case "formal":
      return (isSimplifiedFormal(written) ? FORMAL_HANS : FORMAL_HANT)[value];
    case "stem":
      return STEMS.charAt(value - 1) || undefined;
    case "cjk":
    case "cjk-paren":
      return CJK[value];
    case "chapter":
      return STARTS_WITH_DIGIT.test(written) ? String(value) : CJK[value];
    case "roman":
      return written === written.toLowerCase() ? ROMAN[value]?.toLowerCase() : ROMAN[value];
    case "alpha":
      return value <= 26 ? String.fromCharCode((written < "a" ? 0x40 : 0x60) + value) : undefined;
    case "arabic":
    case "arabic-paren":
    case "arabic-half":
    case "circled":
      return /[０-９]/.test(written) ? String(value).replaceAll(/[0-9]/g, fullWidth) : String(value);
  }
}

const fullWidth = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

const NUMERAL =
  /[一二三四五六七八九十]+|[壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾]+|[0-9０-９]+|[甲乙丙丁戊己庚辛壬癸]|[A-Za-z]+/;

/**
 * A mark for `value` (1 or more), written as `like` is: `（三）` after `（一）`, `２．` after `１．`. A malformed mark is
 * written correctly. Falls back to Arabic numerals where the style ends (the 11th stem).
 */
export function writeNumberMark(like: NumberMark, value: number): string {
  const code = like.text.charCodeAt(0);
  const series = SERIES.find(({ one, count }) => code >= one && code < one + count);
  if (series !== undefined) {
    const tail = like.text.slice(1);
    return value <= series.count ? `${String.fromCharCode(series.one + value - 1)}${tail}` : `（${value}）`;
  }
  const text = like.malformed ? repaired(like) : like.text;
  const written = NUMERAL.exec(text)?.[0] ?? "";
  return text.replace(NUMERAL, writeValue(like.style, written, value) ?? String(value));
}

/** `（二）` for `(二、)`, `二)`: brackets as they stand, nothing else. */
function repaired(mark: NumberMark): string {
  const numeral = NUMERAL.exec(mark.text)?.[0] ?? "";
  const halfWidth = /[()]/.test(mark.text);
  return halfWidth ? `(${numeral})` : `（${numeral}）`;
}
