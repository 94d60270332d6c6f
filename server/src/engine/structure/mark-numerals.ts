import type { NumberStyle } from "./section.ts";

/** The numerals 1 to 99, by value; a place before 1 is empty. */
function numeralsTo99(digits: string, ten: string): readonly string[] {
  const all = [""];
  for (let value = 1; value < 100; value += 1) {
    const tens = Math.floor(value / 10);
    const tensText = tens === 0 ? "" : `${tens === 1 ? "" : digits.charAt(tens - 1)}${ten}`;
    all.push(`${tensText}${value % 10 === 0 ? "" : digits.charAt((value % 10) - 1)}`);
  }
  return all;
}

/** Numerals by value, from 1; the tables end where nobody numbers on. */
export const CJK = numeralsTo99("一二三四五六七八九", "十");
export const FORMAL_HANS = numeralsTo99("壹贰叁肆伍陆柒捌玖", "拾");
export const FORMAL_HANT = numeralsTo99("壹貳參肆伍陸柒捌玖", "拾");
export const STEMS = "甲乙丙丁戊己庚辛壬癸";
export const ROMAN = ["", ..."I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ")];
/** Marks of one character: code of their 1, how many there are. */
export const SERIES: readonly { one: number; count: number; style: NumberStyle }[] = [
  { one: 0x2460, count: 20, style: "circled" },
  { one: 0x2474, count: 20, style: "arabic-paren" },
  { one: 0x2488, count: 20, style: "arabic" },
  { one: 0x3220, count: 10, style: "cjk-paren" },
  { one: 0x2160, count: 12, style: "roman" },
];

const indexIn = (table: readonly string[], text: string): number | undefined => {
  const value = table.indexOf(text);
  return value > 0 ? value : undefined;
};
/** The value of a numeral, 1 or more; `undefined` for what is none (`六一`). */
export const cjkValue = (text: string) => indexIn(CJK, text);
export const formalValue = (text: string) =>
  indexIn(FORMAL_HANT, text) ??
  indexIn(
    FORMAL_HANS,
    text
      .replaceAll(/[參参叄]/g, "叁")
      .replaceAll(/[貳弍]/g, "贰")
      .replaceAll("陸", "陆"),
  );
export const romanValue = (text: string) => indexIn(ROMAN, text.toUpperCase());
export const arabicValue = (text: string): number | undefined => {
  let value = 0;
  for (const digit of text) value = value * 10 + ((digit.charCodeAt(0) - 0x30) & 0xf);
  return value > 0 ? value : undefined;
};
