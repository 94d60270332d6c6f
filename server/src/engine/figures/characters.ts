import { UNIT_STARTS } from "./units.ts";

/** Classes of characters: what a token can begin with. */
export const HAN = 0;
export const LATIN = 1;
export const DIGIT = 2;
export const NUMERAL = 3;
export const UNIT = 4;
export const DATE = 5;
export const SPACE = 6;
export const BREAK = 7;
export const MASK = 8;
export const MARK = 9;
export const OBJECT = 10;

type CharClass = number;

const NUMERALS = "〇一二三四五六七八九十百千万亿两廿卅壹贰叁叄肆伍陆柒捌玖拾佰仟零参";
export const DATE_CHARACTERS = "年月日";
const MASK_CHARACTERS = "_*×○◯□某✕✖╳";
const SPACES = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

const table = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x80; unit += 1) table[unit] = MARK;
for (let unit = 0x80; unit < 0x2000; unit += 1) table[unit] = LATIN;
for (let unit = 0xa0; unit < 0xc0; unit += 1) table[unit] = MARK;
for (let unit = 0x2000; unit < 0x2e80; unit += 1) table[unit] = MARK;
for (let unit = 0x3000; unit < 0x3040; unit += 1) table[unit] = MARK;
for (let unit = 0x3040; unit < 0x3100; unit += 1) table[unit] = LATIN;
for (let unit = 0xac00; unit < 0xd7b0; unit += 1) table[unit] = LATIN;
for (let unit = 0xe000; unit < 0xf900; unit += 1) table[unit] = MARK;
for (let unit = 0xfe00; unit < 0x10000; unit += 1) table[unit] = MARK;
for (let unit = 65; unit <= 90; unit += 1) table[unit] = table[unit + 32] = LATIN;
for (let unit = 48; unit <= 57; unit += 1) table[unit] = DIGIT;
const mark = (characters: string, charClass: CharClass): void => {
  for (const char of characters) table[char.charCodeAt(0)] = charClass;
};
mark(UNIT_STARTS, UNIT);
mark(NUMERALS, NUMERAL);
mark(DATE_CHARACTERS, DATE);
mark(MASK_CHARACTERS, MASK);
mark(SPACES, SPACE);
mark("\n\r\u2028\u2029", BREAK);
mark("々", HAN);
mark("\ufffc", OBJECT);

/** The class of the character at `at` of a folded text; {@link MARK} behind its end. */
export function classAt(folded: string, at: number): CharClass {
  return at >= 0 && at < folded.length ? (table[folded.charCodeAt(at)] ?? MARK) : MARK;
}

/** Whether a Chinese character stands at `at`, numerals and units included. */
export function isHanAt(folded: string, at: number): boolean {
  const charClass = classAt(folded, at);
  return (
    at >= 0 &&
    at < folded.length &&
    (charClass === HAN ||
      charClass === NUMERAL ||
      charClass === DATE ||
      (charClass === UNIT && folded[at] !== "%" && folded[at] !== "‰") ||
      folded[at] === "某")
  );
}

/** Whether `char` is one of `characters`; nothing and the empty string are none. */
export function isOneOf(characters: string, char: string | undefined): boolean {
  return char !== undefined && char !== "" && characters.includes(char);
}

/** Whether an ASCII or other letter stands at `at`. */
export function isLetterAt(folded: string, at: number): boolean {
  return at >= 0 && at < folded.length && classAt(folded, at) === LATIN;
}

export function isDigitAt(folded: string, at: number): boolean {
  return at >= 0 && at < folded.length && classAt(folded, at) === DIGIT;
}

export function isSpaceAt(folded: string, at: number): boolean {
  return at >= 0 && at < folded.length && classAt(folded, at) === SPACE;
}
