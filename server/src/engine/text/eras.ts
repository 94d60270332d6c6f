import { fold } from "./fold.ts";
import { readNumeral, writeNumeral } from "./numerals.ts";
import { scriptOf } from "./script.ts";

/** 民國 1 is 1912. */
const ROC_BEFORE_FIRST_YEAR = 1911;

/** The year of the Republic of China (民國); absent before 1912. */
export function rocYear(ceYear: number): number | undefined {
  return ceYear > ROC_BEFORE_FIRST_YEAR ? ceYear - ROC_BEFORE_FIRST_YEAR : undefined;
}

/** The year of the common era. */
export function ceYear(rocYear: number): number {
  return rocYear + ROC_BEFORE_FIRST_YEAR;
}

/** How a document writes its dates. */
export interface DateStyle {
  readonly language: "zh" | "en";
  /** What stands before the year (`民國`, `中华民国`); empty for the common era. */
  readonly era: string;
  /** Of the year: 2024, 一百一十三, or digit by digit 二〇二四. Month and day in Chinese are always numerals: 十一月二十日. */
  readonly digits: "arabic" | "cjk" | "cjk-digits";
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2024年11月20日`, `二〇二四年十一月二十日`, `民國113年11月20日` or `20 November 2024`; absent when `isoDate` is no `YYYY-MM-DD`. */
export function writeDate(isoDate: string, style: DateStyle): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (style.language === "en") return `${day} ${MONTHS[month - 1] ?? month} ${year}`;
  const roc = style.era === "" ? undefined : rocYear(year);
  const shownYear = roc ?? year;
  const yearText = writeNumeral(shownYear, roc === undefined && style.digits === "cjk" ? "cjk-digits" : style.digits);
  const rest = [month, day].map((value) => writeNumeral(value, style.digits === "arabic" ? "arabic" : "cjk"));
  return `${roc === undefined ? "" : style.era}${yearText}年${rest[0]}月${rest[1]}日`;
}

/** How `text` writes its dates, by its last full year; by its script where it has none. */
export function dateStyleOf(text: string): DateStyle {
  for (let at = text.lastIndexOf("年"); at > 0; at = text.lastIndexOf("年", at - 1)) {
    const found = yearBefore(text, at);
    if (found !== undefined) return found.style;
  }
  return { language: scriptOf(text) === "en" ? "en" : "zh", era: "", digits: "arabic" };
}

/** The year that ends at `end`, where its 年 stands, and how it is written; absent when none does. */
export function yearBefore(
  text: string,
  end: number,
): { readonly year: number; readonly style: DateStyle } | undefined {
  const before = text.slice(Math.max(0, end - 16), end);
  const match = /((?:中[華华])?民[國国])?\s*([\d０-９]{1,4}|[〇○零一二三四五六七八九十百]{2,5})\s*$/.exec(before);
  if (match === null) return undefined;
  const [, era = "", written = ""] = match;
  const value = readNumeral(written);
  if (value === undefined || (era === "" && (value < 1900 || value > 2100))) return undefined;
  const digits = /\d/.test(fold(written)) ? "arabic" : /[十百]/.test(written) ? "cjk" : "cjk-digits";
  return { year: era === "" ? value : ceYear(value), style: { language: "zh", era, digits } };
}
