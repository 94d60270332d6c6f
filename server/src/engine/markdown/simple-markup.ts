import { isAsciiLetter, isDigit, isLineEnd } from "./characters.ts";
import type { Gap } from "./document.ts";
import { OBJECT, withLineBreaks } from "./gap-list.ts";

const NO_GAPS: readonly Gap[] = [];

/** Everything that may begin inline markup, a bare address or a line break. */
const ACTIVE = /[\\`<&[*_~@\n\r]|:\/\/|www\./i;

const STAR = 42;
const UNDERSCORE = 95;
const TILDE = 126;
const BACKTICK = 96;

/** A delimiter run of stars that waits for its partner. */
interface Opener {
  readonly start: number;
  readonly end: number;
}

/**
 * The gaps of a paragraph, heading or cell `[start, end)` of `text`, as the Markdown parser would give them, when its
 * markup is simple: pairs of stars, code without line breaks, links to plain addresses, and characters that stand
 * where they do nothing. Absent when there is more, or when it takes CommonMark's full rules to tell.
 * Offsets count as those of `text`.
 */
export function gapsOfSimpleMarkup(text: string, start: number, end: number): readonly Gap[] | undefined {
  const prose = start === 0 && end === text.length ? text : text.slice(start, end);
  if (!ACTIVE.test(prose)) return NO_GAPS;
  const markup = readMarkup(text, start, end);
  return markup === undefined ? undefined : withLineBreaks(text, start, end, markup);
}

/** The gaps but for line breaks, sorted; absent when the markup is not simple. */
function readMarkup(text: string, start: number, end: number): readonly Gap[] | undefined {
  const gaps: Gap[] = [];
  let opener: Opener | undefined;
  let underscores = 0;
  let tildes = 0;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    let next = at + 1;
    if (unit === STAR || unit === UNDERSCORE || unit === TILDE || unit === BACKTICK) {
      while (next < end && text.charCodeAt(next) === unit) next += 1;
    }
    switch (unit) {
      case STAR: {
        const flank = flanking(text, at, next, start, end);
        if (flank === undefined || next - at > 2) return undefined;
        if (opener === undefined) {
          if (flank.opens) opener = { start: at, end: next };
        } else {
          if (!flank.closes || opener.end - opener.start !== next - at) return undefined;
          gaps.push({ ...opener, kind: "emphasis", shown: "" }, { start: at, end: next, kind: "emphasis", shown: "" });
          opener = undefined;
        }
        break;
      }
      case UNDERSCORE:
        if (!isInWord(text, at, next, start, end)) underscores += 1;
        break;
      case TILDE:
        tildes += 1;
        break;
      case BACKTICK: {
        const close = closingBackticks(text, at, next, end);
        if (close === undefined) return undefined;
        gaps.push({ start: at, end: close, kind: "object", shown: OBJECT });
        next = close;
        break;
      }
      case 91: {
        const link = readLink(text, at, start, end);
        if (link === undefined) return undefined;
        gaps.push({ start: at, end: at + 1, kind: "syntax", shown: "" });
        gaps.push({ start: link.textEnd, end: link.end, kind: "syntax", shown: "" });
        next = link.end;
        break;
      }
      default:
        if (mayAct(text, unit, at)) return undefined;
    }
    at = next;
  }
  // A delimiter without a partner does nothing.
  return underscores < 2 && tildes < 2 ? gaps.sort((a, b) => a.start - b.start) : undefined;
}

/** Whether a run of stars may open and may close emphasis (CommonMark 0.31 §6.2); absent beside other delimiters. */
function flanking(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
): { opens: boolean; closes: boolean } | undefined {
  const before = from > start ? kindOf(text.charAt(from - 1)) : "space";
  const after = to < end ? kindOf(text.charAt(to)) : "space";
  if (before === "delimiter" || after === "delimiter") return undefined;
  return {
    opens: after === "letter" || (after === "punctuation" && before !== "letter"),
    closes: before === "letter" || (before === "punctuation" && after !== "letter"),
  };
}

function kindOf(character: string): "space" | "punctuation" | "letter" | "delimiter" {
  // The parser reads NUL as U+FFFD, which is a symbol: rare enough to be left to it.
  if ("*_~\0".includes(character)) return "delimiter";
  // An expression of all signs there are takes a while to make, so the common characters are asked first.
  if (/[0-9A-Za-z\u4e00-\u9fff]/.test(character)) return "letter";
  if ("，。、；：！？（）《》“”".includes(character)) return "punctuation";
  if (/\s/.test(character)) return "space";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "letter";
}

/** Between two letters underscores neither open nor close emphasis (CommonMark 0.31 §6.2, rules 2 and 4). */
function isInWord(text: string, from: number, to: number, start: number, end: number): boolean {
  return from > start && to < end && isLetter(text.charCodeAt(from - 1)) && isLetter(text.charCodeAt(to));
}

/** ASCII letters and digits and the common Chinese characters: surely neither white space nor punctuation. */
function isLetter(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** The end of the code that the backticks `[from, to)` open; absent unless the next backticks in the line are as many. */
function closingBackticks(text: string, from: number, to: number, end: number): number | undefined {
  for (let at = to; at < end && !isLineEnd(text.charCodeAt(at)); at += 1) {
    if (text.charCodeAt(at) !== BACKTICK) continue;
    let close = at;
    while (close < end && text.charCodeAt(close) === BACKTICK) close += 1;
    return close - at === to - from ? close : undefined;
  }
  return undefined;
}

/** A link whose text is plain and whose destination is all of it an address. */
const LINK = /\[([^\\`<>&[\]*_~@:|\n\r!^]+)\]\([A-Za-z0-9:/?#=%.,+-]*\)/y;

function readLink(text: string, at: number, start: number, end: number): { textEnd: number; end: number } | undefined {
  if (at > start && text[at - 1] === "!") return undefined;
  LINK.lastIndex = at;
  const [source, label] = LINK.exec(text) ?? [];
  if (source === undefined || label === undefined || at + source.length > end || /www\./i.test(label)) return undefined;
  return { textEnd: at + 1 + label.length, end: at + source.length };
}

const REFERENCE = /&#?[A-Za-z0-9]{1,31};/y;

/** Whether a character that is no delimiter may begin markup or an address here. */
function mayAct(text: string, unit: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  switch (text[at]) {
    case "\\":
    case "@":
      return true;
    case "<":
      return isAsciiLetter(next) || next === 33 || next === 47 || next === 63;
    case "&":
      REFERENCE.lastIndex = at;
      return REFERENCE.test(text);
    case ":":
      return text.startsWith("://", at);
    default:
      return (unit === 119 || unit === 87) && /^www\./i.test(text.slice(at, at + 4));
  }
}
