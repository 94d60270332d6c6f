import { writeNumberMark } from "./number-mark.ts";
import type { NumberMark, NumberStyle } from "./section.ts";

const NUMERAL =
  /[一二三四五六七八九十]+|[壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾]+|[0-9０-９]+|[甲乙丙丁戊己庚辛壬癸]|[A-Za-z]+/;

/** The numeral of a mark, as it is written: `二` of `（二）`. The whole mark where it is one character: `②`. */
export function numeralOf(mark: string): string {
  return NUMERAL.exec(mark)?.[0] ?? mark;
}

/**
 * What is around the numeral: `N、`, `（N）`. A full-width point and spaces make no other form. Absent for a mark of one
 * character: `②`.
 */
export function formOf({ text }: NumberMark): string | undefined {
  const numeral = NUMERAL.exec(text)?.[0];
  if (numeral === undefined) return undefined;
  return text
    .replace(numeral, "N")
    .replace(/[ \t\u3000\u00a0]/g, "")
    .replace("．", ".");
}

/** Whether the marks begin and end alike, so that they surely have one form. */
export function haveOneForm(marks: readonly { readonly mark: NumberMark }[]): boolean {
  const [first] = marks;
  if (first === undefined) return true;
  const { text } = first.mark;
  const end = text.charCodeAt(text.length - 1);
  const start = text.charCodeAt(0);
  const bracket = isOpen(start);
  return marks.every(({ mark }) => {
    const other = mark.text.charCodeAt(0);
    return (
      !mark.malformed &&
      mark.text.charCodeAt(mark.text.length - 1) === end &&
      (bracket ? other === start : !isOpen(other))
    );
  });
}

function isOpen(unit: number): boolean {
  return unit === 40 || unit === 0xff08;
}

/** How GB/T 9704-2012, 7.3.3 writes the numbers of its four levels. */
const OFFICIAL: Readonly<Partial<Record<NumberStyle, string>>> = {
  cjk: "N、",
  "cjk-paren": "（N）",
  arabic: "N.",
  "arabic-paren": "（N）",
};

/** The official form of a style; absent for a style that GB/T 9704 does not know. */
export function officialForm(style: NumberStyle): string | undefined {
  return OFFICIAL[style];
}

/** Whether a mark is written as GB/T 9704 writes its style, or in a style that GB/T 9704 does not know. */
export function isOfficial({ style, text }: NumberMark): boolean {
  if (text.length === 1) return true;
  switch (style) {
    case "cjk":
      return text.endsWith("、");
    case "arabic":
      return text.endsWith(".") || text.endsWith("．");
    case "cjk-paren":
    case "arabic-paren":
      return text.startsWith("（") && text.endsWith("）");
    case "formal":
    case "stem":
    case "chapter":
    case "arabic-half":
    case "circled":
    case "roman":
    case "alpha":
      return true;
  }
}

/** The mark's number in another form. */
export function inForm(mark: NumberMark, form: string): string {
  return form.replace("N", numeralOf(writeNumberMark(mark, mark.value)));
}
