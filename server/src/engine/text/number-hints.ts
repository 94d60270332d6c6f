/** What a text may hold, as one bit each. A hint may be wrong; its absence is not. */
export const MAY_COUNT_POINTS = 1;
export const MAY_DATE = 2;
export const MAY_NAME_YEAR = 4;
const ALL = MAY_COUNT_POINTS | MAY_DATE | MAY_NAME_YEAR;

/** Classes of characters that a hint begins with; every other one says nothing. */
const NUMERAL = 1;
const OPENING = 2;
const POINT = 3;
const COLON = 4;
const LATIN = 5;

const POINT_SIGN = 46;

let classes: Uint8Array | undefined;
/** By the character behind a numeral: the hints it gives. */
let behindNumeral: Uint8Array | undefined;
/** Digits and numerals. */
let numerals: Uint8Array | undefined;

function mark(table: Uint8Array, characters: string, value: number): void {
  for (let at = 0; at < characters.length; at += 1) {
    const unit = characters.charCodeAt(at);
    table[unit] = (table[unit] ?? 0) | value;
  }
}

function makeTables(): { begins: Uint8Array; behind: Uint8Array; numeral: Uint8Array } {
  if (classes !== undefined && behindNumeral !== undefined && numerals !== undefined) {
    return { begins: classes, behind: behindNumeral, numeral: numerals };
  }
  const begins = new Uint8Array(0x10000);
  const behind = new Uint8Array(0x10000);
  const numeral = new Uint8Array(0x10000);
  const written = "0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅百";
  mark(numeral, written, 1);
  mark(begins, `${written}甲乙丙丁戊己庚辛壬癸`, NUMERAL);
  mark(begins, "（(其第", OPENING);
  mark(begins, ":：", COLON);
  mark(begins, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", LATIN);
  for (let unit = 0x2460; unit <= 0x249b; unit += 1) begins[unit] = POINT;
  for (let unit = 0x3220; unit <= 0x3229; unit += 1) begins[unit] = POINT;
  mark(behind, "是要则則来來抓靠、．）).：:", MAY_COUNT_POINTS);
  mark(behind, "月日号號时時点點分 -/.", MAY_DATE);
  mark(behind, "年学學 ", MAY_NAME_YEAR);
  classes = begins;
  behindNumeral = behind;
  numerals = numeral;
  return { begins, behind, numeral };
}

/**
 * What a text may hold of points (`一是`, `（2）`, `③`), of dates and of years: one look at each character, where each of
 * those who read them closely would take several.
 */
export function numberHints(text: string): number {
  const { begins, behind, numeral } = makeTables();
  const end = text.length;
  let hints = 0;
  for (let at = 0; at < end; at += 1) {
    const kind = begins[text.charCodeAt(at)];
    if (kind === 0) continue;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    if (kind === NUMERAL) {
      const isDecimal = next === POINT_SIGN && numeral[text.charCodeAt(at + 2)] === 1;
      hints |= isDecimal ? MAY_DATE : (behind[next] ?? 0);
    } else if (kind === OPENING) {
      if (numeral[next] === 1 || (next >= 97 && next <= 122)) hints |= MAY_COUNT_POINTS;
    } else if (kind === COLON) {
      if (numeral[next] === 1) hints |= MAY_DATE;
    } else hints |= kind === POINT ? MAY_COUNT_POINTS : ALL;
    if (hints === ALL) return hints;
  }
  return hints;
}
