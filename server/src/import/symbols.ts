/** Signs of the fonts that hold symbols in place of letters, by code without Word's 0xF000. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x21, "✏"],
  [0x28, "☎"],
  [0x2a, "✉"],
  [0x4a, "☺"],
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x74, "◆"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x77, "◆"],
  [0x9f, "•"],
  [0xa1, "○"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xab, "★"],
  [0xb2, "☆"],
  [0xd8, "➢"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe1, "↑"],
  [0xe2, "↓"],
  [0xe8, "➔"],
  [0xf0, "⇨"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, "✗"],
  [0x50, "✓"],
  [0x51, "☒"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0x54, "☒"],
  [0x97, "●"],
  [0xa3, "□"],
]);
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xa3, "≤"],
  [0xa5, "∞"],
  [0xae, "→"],
  [0xb0, "°"],
  [0xb1, "±"],
  [0xb3, "≥"],
  [0xb4, "×"],
  [0xb7, "•"],
  [0xb8, "÷"],
  [0xb9, "≠"],
  [0xbb, "≈"],
  [0xd6, "√"],
  [0x6d, "μ"],
  [0x70, "π"],
  [0x57, "Ω"],
]);
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", WINGDINGS],
  ["wingdings 2", WINGDINGS_2],
  ["symbol", SYMBOL],
]);

/** The character for a symbol that is written by its code in a font; absent where none is known. */
export function symbolOf(font: string, code: number): string | undefined {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const sign = FONTS.get(font.toLowerCase())?.get(isPrivate ? code - 0xf000 : code);
  if (sign !== undefined) return sign;
  if (isPrivate || FONTS.has(font.toLowerCase())) return undefined;
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xf8ff) ? String.fromCodePoint(code) : undefined;
}

/** The same letters raised or lowered, where Unicode has them all; else as they are. */
export function shiftedText(text: string, script: "super" | "sub"): string {
  const signs = script === "super" ? SUPER : SUB;
  const shifted = [...text].map((character) => signs.get(character));
  return shifted.includes(undefined) ? text : shifted.join("");
}

const SIGNS = [..."0123456789+-()"];
const SUPER = new Map(SIGNS.map((sign, index) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾"][index] ?? ""]));
const SUB = new Map(SIGNS.map((sign, index) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₍₎"][index] ?? ""]));
