import { IN_BOTH, ONLY_SIMPLIFIED, SIMPLIFIED, TRADITIONAL } from "./fold-table.generated.ts";

/** The writing of a document: Simplified, Traditional (of any region), or without Chinese. */
export type Script = "hans" | "hant" | "en";

/** Whose characters a Chinese text is written in. */
export type Region = "zh-CN" | "zh-TW" | "zh-HK";

/** Writes a text in the characters of another region. `undefined` while its dictionaries have not been read. */
export type ConvertScript = (text: string, from: Region, to: Region) => string | undefined;

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000;
/** A Chinese word of two characters says as much as an English one of six or seven letters. */
const LETTERS_PER_HAN = 8;

const HANS = 1;
const HANT = 2;
let sides: Uint8Array | undefined;

function sideTable(): Uint8Array {
  if (sides !== undefined) return sides;
  sides = new Uint8Array(0x10000);
  for (const characters of [SIMPLIFIED, ONLY_SIMPLIFIED])
    for (let at = 0; at < characters.length; at += 1) sides[characters.charCodeAt(at)] = HANS;
  for (let at = 0; at < IN_BOTH.length; at += 1) sides[IN_BOTH.charCodeAt(at)] = 0;
  for (let at = 0; at < TRADITIONAL.length; at += 1) sides[TRADITIONAL.charCodeAt(at)] = HANT;
  return sides;
}

/**
 * The script of a text, by the characters that only one script writes. `en` when it has hardly any Chinese character;
 * `hans` when its characters belong to both scripts alike. Looks at the first {@link SAMPLE} code units.
 */
export function scriptOf(text: string): Script {
  const table = sideTable();
  const end = Math.min(text.length, SAMPLE);
  let han = 0;
  let letters = 0;
  let hans = 0;
  let hant = 0;
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) {
      han += 1;
      const side = table[unit];
      if (side === HANS) hans += 1;
      else if (side === HANT) hant += 1;
    } else if ((unit | 32) >= 97 && (unit | 32) <= 122) letters += 1;
  }
  if (han === 0 || han * LETTERS_PER_HAN < letters) return "en";
  return hant > hans ? "hant" : "hans";
}

/** How many characters of a text only one script writes. */
export interface ScriptCounts {
  readonly hans: number;
  readonly hant: number;
}

/** Simplified forms that Traditional texts write too: as a character of its own, or as a common variant. */
const SHARED =
  "丑云仆价伙余佣准几划别卜卷厂历叶吁后向咸唇困夸奸姜岩岳干广庄征御念愈扎托折据旋术朱朴杆柜栗欲毁沈沾涂涌淀游炼熏症种签筑系累舍范药虫蜡谷辟迹郁里采钟须胜胡蒙松志强决况凉减凑净闲升占叙内没并于台仿恒册画挂尽荐厘厦厨双万与斗制";
let telling: Uint8Array | undefined;

function tellingTable(): Uint8Array {
  if (telling !== undefined) return telling;
  telling = sideTable().slice();
  for (let at = 0; at < SHARED.length; at += 1) telling[SHARED.charCodeAt(at)] = 0;
  return telling;
}

/** How many characters tell one script from the other; forms that both write count for none. */
export function countScripts(text: string): ScriptCounts {
  const table = tellingTable();
  let hans = 0;
  let hant = 0;
  for (let at = 0; at < text.length; at += 1) {
    const side = table[text.charCodeAt(at)];
    if (side === HANT) hant += 1;
    else if (side === HANS) hans += 1;
  }
  return { hans, hant };
}

const HONG_KONG = "説羣衞裏鋭悦閲脱税温綫啓枱鈎";
const TAIWAN = "說群衛裡銳悅閱脫稅溫線啟臺檯鉤著";

/** Whose characters a Traditional text is written in, by the forms that the two regions write in their own way. */
export function traditionalRegion(text: string): Region {
  let balance = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const char = text.charAt(at);
    if (HONG_KONG.includes(char)) balance += 1;
    else if (TAIWAN.includes(char)) balance -= 1;
  }
  return balance > 0 ? "zh-HK" : "zh-TW";
}
