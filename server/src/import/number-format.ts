import { writeNumeral } from "../engine/text/numerals.ts";

/**
 * A number as one of Word's formats writes it (`w:numFmt`, ISO/IEC 29500-1 §17.18.59); empty for `none`. A format that
 * is not known, or has no sign for the number, falls back to Arabic digits.
 */
export function formatNumber(format: string, value: number): string {
  if (format === "none") return "";
  const written = value < 1 ? undefined : FORMATS[format]?.(value);
  return written ?? String(value);
}

type Format = (value: number) => string | undefined;

const chinese: Format = (value) => (value < 10_000 ? writeNumeral(value, "cjk") : undefined);
const digits: Format = (value) =>
  [...String(value)].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
const legal =
  (signs: string): Format =>
  (value) =>
    chinese(value)?.replace(/[一二三四五六七八九十百千]/g, (sign) =>
      signs.charAt("一二三四五六七八九十百千".indexOf(sign)),
    );
const oneOf =
  (signs: string): Format =>
  (value) =>
    [...signs][value - 1];
const letters =
  (first: number): Format =>
  (value) =>
    // After z come aa, bb (ISO/IEC 29500-1 §17.18.59, lowerLetter).
    String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string | undefined {
  if (value >= 4000) return undefined;
  let left = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

function ordinal(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
}

const circled: Format = oneOf("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿");
const fullWidth: Format = (value) =>
  String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const FORMATS: Readonly<Record<string, Format>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters(0x41),
  lowerLetter: letters(0x61),
  ordinal,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digits,
  taiwaneseDigital: digits,
  japaneseDigitalTenThousand: digits,
  chineseLegalSimplified: legal("壹贰叁肆伍陆柒捌玖拾佰仟"),
  ideographLegalTraditional: legal("壹貳參肆伍陸柒捌玖拾佰仟"),
  japaneseLegal: legal("壱弐参四伍六七八九拾百阡"),
  ideographTraditional: oneOf("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: oneOf("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: oneOf("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  decimalEnclosedFullstop: oneOf("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
};
