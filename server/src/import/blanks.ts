import type { WordInline, WordText } from "./word.ts";

/** What stands for an underlined stretch in which nothing is written. */
const BLANK = "____";
const SPACES = /[ \t\u00a0\u2000-\u200a\u3000]+/g;
/** What a value stands before, so that underlined spaces in front of it are one that is missing. */
const WANTS_VALUE = /^[年月日时時人名个個次项項元万萬%％]/;

/**
 * Underlined spaces, which a writer draws as a line to fill in, become `____`: Markdown knows no underline. Those that
 * only pad what is written on the line go.
 */
export function withBlanks(inlines: readonly WordInline[]): readonly WordInline[] {
  const result: WordInline[] = [];
  for (let at = 0; at < inlines.length; ) {
    const first = inlines[at];
    if (first === undefined) break;
    const line: WordText[] = [];
    for (let next = inlines[at]; next?.kind === "text" && next.underline; next = inlines[at]) {
      line.push(next);
      at += 1;
    }
    if (line.length === 0) {
      result.push(first);
      at += 1;
    } else result.push(...drawn(line, followingText(inlines, at)));
  }
  return result;
}

function followingText(inlines: readonly WordInline[], at: number): string {
  const next = inlines[at];
  return next?.kind === "text" ? next.text : "";
}

/** An underlined stretch, its runs taken together. `behind` is what follows it. */
function drawn(line: readonly WordText[], behind: string): readonly WordText[] {
  const whole = line.map(({ text }) => text).join("");
  const ends: number[] = [];
  let length = 0;
  for (const { text } of line) {
    length += text.length;
    ends.push(length);
  }
  const parts = line.map((): string => "");
  const put = (at: number, text: string): void => {
    const index = ends.findIndex((end) => at < end);
    parts[index] = `${parts[index] ?? ""}${text}`;
  };
  let at = 0;
  for (const match of whole.matchAll(SPACES)) {
    for (; at < match.index; at += 1) put(at, whole.charAt(at));
    put(at, shownSpaces(match[0], whole, match.index, behind));
    at += match[0].length;
  }
  for (; at < whole.length; at += 1) put(at, whole.charAt(at));
  return line.map((run, index) => ({ ...run, text: parts[index] ?? "" })).filter(({ text }) => text !== "");
}

function shownSpaces(spaces: string, whole: string, start: number, behind: string): string {
  // A space between words.
  if (spaces === " " || spaces === "\u00a0") return whole.length === 1 && WANTS_VALUE.test(behind) ? BLANK : spaces;
  const end = start + spaces.length;
  const atStart = start === 0;
  const atEnd = end === whole.length;
  if (atStart && atEnd) return BLANK;
  if (atStart) return WANTS_VALUE.test(whole.slice(end)) ? BLANK : "";
  if (atEnd) return /[年月：:]$/.test(whole.slice(0, start)) ? BLANK : "";
  return BLANK;
}
