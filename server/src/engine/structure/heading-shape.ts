import type { NumberMark, NumberStyle } from "./section.ts";

/** Styles whose short lines are headings by themselves; the others number headings and lists alike. */
const HEADING_STYLES: ReadonlySet<NumberStyle> = new Set(["chapter", "formal", "stem", "cjk", "cjk-paren"]);

export const isHeadingStyle = (style: NumberStyle): boolean => HEADING_STYLES.has(style);

/**
 * What a numbered line could be, judged by its words alone.
 *
 * - `heading`: words that name something
 * - `run-in`: the same, followed by text on the line
 * - `sentence`: a list item or prose
 */
export interface HeadingShape {
  readonly kind: "heading" | "run-in" | "sentence";
  /** The title within the words: without white space and closing punctuation around it. */
  readonly start: number;
  readonly end: number;
  /** End of the heading within the words, with its closing punctuation. */
  readonly headingEnd: number;
}

/** Lengths in Chinese characters; a Latin letter counts half. */
const MAX_HEADING = 40;
const MAX_CLOSED_HEADING = 32;
const MAX_LIST_HEADING = 30;
const MAX_RUN_IN = 24;
/** A line longer than this, with more lines after it, is wrapped prose. */
const MAX_WRAPPED = 30;

/** How wide words are, in Chinese characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x250 ? 0.5 : 1;
  return width;
}

const countOf = (text: string, chars: string): number => {
  let count = 0;
  for (const char of text) if (chars.includes(char)) count += 1;
  return count;
};

const isSpace = (char: string) => char === " " || char === "\t" || char === "\u3000" || char === "\u00a0";
const CLOSING = "。：:；;．.，,、";

/** The span of `text[start, end)` without white space around and closing punctuation after. */
export function trimmedTitle(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && (isSpace(text.charAt(from)) || text.charAt(from) === "\n" || text.charAt(from) === "\r"))
    from += 1;
  while (to > from) {
    const char = text.charAt(to - 1);
    if (!isSpace(char) && char !== "\n" && char !== "\r" && !CLOSING.includes(char)) break;
    to -= 1;
  }
  return { start: from, end: to };
}

/** Where the first sentence ends: the index of its last character, or -1 when the words hold no end. */
function firstStop(words: string): number {
  for (let at = 0; at < words.length; at += 1) {
    const char = words.charAt(at);
    if ("。！？；!?;：:".includes(char)) {
      // 8:30 and 3:1 hold no stop.
      if (char === ":" && /[0-9]/.test(words.charAt(at + 1))) continue;
      return at;
    }
    if (char === "." && at > 0 && isSpace(words.charAt(at + 1)) && /[a-z)\u3400-\u9fff]/.test(words.charAt(at - 1)))
      return at;
  }
  return -1;
}

const SENTENCE: HeadingShape = { kind: "sentence", start: 0, end: 0, headingEnd: 0 };

/** A count (`12次`, `三场`) is stated by a sentence; a year stands in titles too. */
const STATES_COUNT = /[0-9０-９](?![0-9０-９年届屆月季”"])[^、]/;

/**
 * The shape of the words after `mark`. `continued` says that more lines of the same paragraph follow.
 */
export function headingShape(words: string, mark: NumberMark, continued: boolean): HeadingShape {
  const whole = trimmedTitle(words, 0, words.length);
  if (whole.start >= whole.end) return SENTENCE;
  return isHeadingStyle(mark.style) ? markedShape(words, whole, mark, continued) : listShape(words, whole, continued);
}

function markedShape(
  words: string,
  whole: { start: number; end: number },
  mark: NumberMark,
  continued: boolean,
): HeadingShape {
  const stop = firstStop(words);
  const width = widthOf(words.slice(whole.start, whole.end));
  if (stop === -1 || stop >= whole.end) {
    const text = words.slice(whole.start, whole.end);
    const closed = stop !== -1 ? words.charAt(stop) : "";
    if (closed !== "" && !"。：:.".includes(closed)) return SENTENCE;
    if (width > (continued ? MAX_WRAPPED : MAX_HEADING) || countOf(text, "，,") > 3) return SENTENCE;
    if (closed === "。" && (width > MAX_CLOSED_HEADING || countOf(text, "，,") > 2 || STATES_COUNT.test(text))) {
      return SENTENCE;
    }
    return { kind: "heading", ...whole, headingEnd: words.trimEnd().length };
  }
  if (!"。：:.".includes(words.charAt(stop)) || mark.style === "stem") return SENTENCE;
  const title = trimmedTitle(words, 0, stop);
  const text = words.slice(title.start, title.end);
  const fits = title.end > title.start && widthOf(text) <= MAX_RUN_IN && countOf(text, "，,") <= 2;
  if (!fits || STATES_COUNT.test(text)) return SENTENCE;
  return { kind: "run-in", ...title, headingEnd: stop + 1 };
}

function listShape(words: string, whole: { start: number; end: number }, continued: boolean): HeadingShape {
  const text = words.slice(whole.start, whole.end);
  const rest = words.slice(whole.end).trim();
  const announces = rest === "" || rest === "：" || rest === ":";
  if (!announces || firstStop(text) !== -1) return SENTENCE;
  if (widthOf(text) > (continued ? MAX_RUN_IN : MAX_LIST_HEADING) || countOf(text, "，,") > 2) return SENTENCE;
  return { kind: "heading", ...whole, headingEnd: words.trimEnd().length };
}
