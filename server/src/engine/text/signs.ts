import { BIG5_AND_GBK, UTF8_AS_GBK } from "./mojibake.ts";

/** What a text may hold that a rule then looks for. */
export const HIDDEN = 1;
export const PRIVATE = 2;
/** `?`, `？` or U+FFFD. */
export const LOST = 4;
/** Letters and signs of Latin-1, or a character that tells of a wrong encoding. */
export const WRONG_ENCODING = 8;
/** A punctuation mark right behind another one. */
export const REPEATED = 16;
/** A mark that has a partner, or a straight quotation mark. */
export const PAIRED = 32;
/** A half-width mark that Chinese text writes full-width. */
export const HALF_WIDTH = 64;
/** Two stars. */
export const STARRED = 128;
const MARK = 256;
const STAR = 512;
const GBK = 1024;

/** Above this many characters that UTF-8 read as GBK is full of, {@link WRONG_ENCODING}. */
const ENOUGH = 3;

const table = new Uint16Array(0x10000);

function fill(bit: number, ranges: readonly (readonly [number, number])[]): void {
  for (const [from, to] of ranges) for (let unit = from; unit <= to; unit += 1) table[unit] = (table[unit] ?? 0) | bit;
}
function mark(bit: number, characters: string): void {
  for (const char of characters) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | bit;
}

fill(HIDDEN, [
  [0x01, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
]);
fill(PRIVATE, [[0xe000, 0xf8ff]]);
fill(WRONG_ENCODING, [
  [0x80, 0x9f],
  [0xa1, 0xff],
  [0x30a1, 0x30fa],
]);
mark(WRONG_ENCODING, "锛銆锟斤嚙嚗烫屯葺");
mark(LOST, "?？\uFFFD");
mark(MARK, "，。、；：！？,;:.!");
mark(STAR, "*");
mark(PAIRED, '“”‘’《》（）「」『』【】〔〕〈〉()"');
mark(HALF_WIDTH, ",;:(");
mark(GBK, UTF8_AS_GBK);
mark(GBK, BIG5_AND_GBK);

let lastText = "";
let lastSigns = 0;
let otherText = "";
let otherSigns = 0;

/**
 * The signs of a text, as bits: spares nearly every run the expressions of several rules. The rules ask for one run after
 * the other, some for its source and some for its prose, so the last two answers are kept.
 */
export function signsIn(text: string): number {
  if (text === lastText) return lastSigns;
  if (text === otherText) return otherSigns;
  let signs = 0;
  let before = 0;
  let gbk = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = table[text.charCodeAt(at)] ?? 0;
    if (sign !== 0) {
      if ((sign & before & (MARK | STAR)) !== 0) signs |= (sign & STAR) === 0 ? REPEATED : STARRED;
      if ((sign & GBK) !== 0) gbk += 1;
      signs |= sign;
    }
    before = sign;
  }
  if (gbk >= ENOUGH) signs |= WRONG_ENCODING;
  otherText = lastText;
  otherSigns = lastSigns;
  lastText = text;
  lastSigns = signs;
  return signs;
}

/** Whether a UTF-16 code unit has the sign. */
export function hasSign(unit: number, sign: number): boolean {
  return ((table[unit] ?? 0) & sign) !== 0;
}
