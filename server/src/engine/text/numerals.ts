import { fold } from "./fold.ts";

/** How a number is written: 二十四 · 二〇二四 · 貳拾肆 · 24. */
export type NumeralStyle = "cjk" | "cjk-digits" | "formal" | "arabic";

/** A number at a place of a folded text. */
interface Numeral {
  /** Offset behind its last character. */
  readonly end: number;
  readonly value: number;
  /** Written with arabic digits, at least in part. */
  readonly arabic: boolean;
}

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([..."〇一二三四五六七八九"].map((char, value) => [char, value])),
  ...Object.fromEntries([..."零壹贰叁肆伍陆柒捌玖"].map((char, value) => [char, value])),
  "○": 0,
  参: 3,
  叄: 3,
  两: 2,
};
const SMALL: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  廿: 20,
  卅: 30,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const BIG: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** What a character of a number does: one of a digit, a factor inside a group of four, or a factor of groups. */
type Sign =
  | { readonly digit: number; readonly small: undefined; readonly big: undefined }
  | { readonly digit: undefined; readonly small: number; readonly big: undefined }
  | { readonly digit: undefined; readonly small: undefined; readonly big: number };

const SIGNS = new Map<string, Sign>([
  ...Object.entries(BIG).map(([char, big]) => [char, { digit: undefined, small: undefined, big }] as const),
  ...Object.entries(SMALL).map(([char, small]) => [char, { digit: undefined, small, big: undefined }] as const),
  ...Object.entries(DIGITS).map(([char, digit]) => [char, { digit, small: undefined, big: undefined }] as const),
]);
/** These begin or end everyday words (参加, 大陆, 队伍, 收拾): numbers only beside another formal character. */
const SHY = "参陆伍拾肆佰仟";
const FORMAL = "零壹贰叁叄参肆伍陆柒捌玖拾佰仟";
const GROUP_SEPARATORS = ", ，\u00a0\u2009\u202f";

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function isNumeralCharacter(char: string): boolean {
  return char in DIGITS || char in SMALL || char in BIG;
}

/** An arabic number with thousands separators (`1,234`, `5 000`) and decimals. */
function scanArabic(text: string, start: number): { end: number; value: number } | undefined {
  let at = start;
  while (isDigit(text, at)) at += 1;
  if (at === start) return undefined;
  let digits = text.slice(start, at);
  if (at - start <= 3) {
    const separator = text[at];
    while (
      separator !== undefined &&
      GROUP_SEPARATORS.includes(separator) &&
      text[at] === separator &&
      isGroup(text, at + 1)
    ) {
      digits += text.slice(at + 1, at + 4);
      at += 4;
    }
  }
  if (text[at] === "." && isDigit(text, at + 1)) {
    const dot = at;
    at += 1;
    while (isDigit(text, at)) at += 1;
    digits += text.slice(dot, at);
  }
  return { end: at, value: Number(digits) };
}

function isGroup(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

function isShy(text: string, at: number, start: number): boolean {
  const char = text[at] ?? "";
  const after = text[at + 1] ?? "";
  if (char === "零") return at === start && after !== "点" && !(isNumeralCharacter(after) && !SMALL[after]);
  if (!SHY.includes(char)) return false;
  const before = at > start ? (text[at - 1] ?? "") : "";
  return !(before !== "" && FORMAL.includes(before)) && !(after !== "" && `${FORMAL}万亿元圆`.includes(after));
}

/**
 * The number that begins at `start` of a folded text: 1,234 · 12 000 · 1.2万 · 6亿3,944万 · 3万5千 · 一百二十 · 二〇二四 ·
 * 贰拾 · 廿五. Absent when none begins there; a lone 万 or 亿 is none.
 */
export function scanNumeral(text: string, start: number): Numeral | undefined {
  let total = 0;
  let section = 0;
  let current: number | undefined;
  let lastFactor = 0;
  let lone = 0;
  let zero = false;
  let arabic = false;
  let at = start;
  while (at < text.length) {
    if (isDigit(text, at)) {
      if (current !== undefined) break;
      const scanned = scanArabic(text, at);
      if (scanned === undefined) break;
      current = scanned.value;
      arabic = true;
      lone = 0;
      at = scanned.end;
      continue;
    }
    const char = text[at] ?? "";
    const sign = SIGNS.get(char);
    if (sign === undefined) break;
    const { digit, small, big } = sign;
    if (digit !== undefined) {
      if (isShy(text, at, start) || (arabic && current !== undefined)) break;
      if (digit === 0 && current === undefined && lastFactor > 0) {
        zero = true;
      } else {
        current = lone > 0 && current !== undefined ? current * 10 + digit : digit;
        lone += 1;
      }
    } else if (small !== undefined) {
      if (isShy(text, at, start) || (lone > 1 && current !== undefined)) break;
      section += (current ?? 1) * small;
      if ((char === "廿" || char === "卅") && current !== undefined) break;
      current = undefined;
      lone = 0;
      zero = false;
      lastFactor = small;
    } else {
      if (at === start || (current === undefined && section === 0)) break;
      section += current ?? 0;
      if (big > lastFactor && total > 0 && lastFactor >= 1e4) {
        total = (total + section) * big;
      } else {
        total += section * big;
      }
      section = 0;
      current = undefined;
      lone = 0;
      zero = false;
      lastFactor = big;
    }
    at += 1;
  }
  if (at === start) return undefined;
  // 三万五 is 35,000 and 一百五 is 150; 三万〇五 and 十五 mean what they say.
  const short = lone === 1 && !zero && !arabic && lastFactor >= 100;
  const tail = short ? (current ?? 0) * (lastFactor / 10) : (current ?? 0);
  return { end: at, value: total + section + tail, arabic };
}

/** The value of a text that is a number and nothing else, in any writing; absent for any other text. */
export function readNumeral(text: string): number | undefined {
  const folded = fold(text).trim();
  const digit = DIGITS[folded];
  if (digit !== undefined) return digit;
  const numeral = scanNumeral(folded, 0);
  return numeral !== undefined && numeral.end === folded.length ? numeral.value : undefined;
}

const STYLES = {
  cjk: { digits: "〇一二三四五六七八九", zero: "零", units: ["", "十", "百", "千"] },
  formal: { digits: "零壹贰叁肆伍陆柒捌玖", zero: "零", units: ["", "拾", "佰", "仟"] },
} as const;

/**
 * `value` as a numeral, in Simplified characters. What the Chinese styles cannot write (negative, fractional, 10¹² and
 * above) is written with arabic digits.
 */
export function writeNumeral(value: number, style: NumeralStyle): string {
  if (style === "arabic" || !Number.isInteger(value) || value < 0 || value >= 1e12) return String(value);
  if (style === "cjk-digits") return [...String(value)].map((digit) => STYLES.cjk.digits[Number(digit)]).join("");
  const { digits, zero, units } = STYLES[style];
  if (value === 0) return zero;
  let out = "";
  let gap = false;
  for (const [factor, name] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const group = Math.floor(value / factor) % 1e4;
    if (group === 0) {
      gap ||= out !== "";
      continue;
    }
    if (gap || (out !== "" && group < 1000)) out += zero;
    gap = false;
    out += writeGroup(group, digits, zero, units) + name;
  }
  return style === "cjk" && out.startsWith("一十") ? out.slice(1) : out;
}

function writeGroup(group: number, digits: string, zero: string, units: readonly string[]): string {
  let out = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      gap ||= out !== "";
      continue;
    }
    if (gap) out += zero;
    gap = false;
    out += (digits[digit] ?? "") + (units[place] ?? "");
  }
  return out;
}
