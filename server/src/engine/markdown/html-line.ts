import { isAsciiLetter, isBlankUnit, isDigit, skipBlank } from "./characters.ts";

/** Which of CommonMark's seven HTML blocks (CommonMark 0.31 §4.6): 1 to 5 end at a mark, 6 and 7 at a blank line. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_NAMES = new Set(["pre", "script", "style", "textarea"]);
const BLOCK_NAMES = new Set(
  (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt " +
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li " +
    "link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th " +
    "thead title tr track ul"
  ).split(" "),
);

/**
 * The kind of HTML block that opens at `at` (on its `<`), and where its content is searched for the closing mark;
 * absent when none opens. `end` is the end of the line.
 */
export function opensHtml(text: string, at: number, end: number): { kind: HtmlKind; from: number } | undefined {
  const unit = at + 1 < end ? text[at + 1] : "";
  if (unit === "?") return { kind: 3, from: at + 2 };
  if (unit === "!") {
    if (text.startsWith("--", at + 2) && at + 4 <= end) return { kind: 2, from: at + 4 };
    if (text.startsWith("[CDATA[", at + 2) && at + 9 <= end) return { kind: 5, from: at + 9 };
    return at + 2 < end && isAsciiLetter(text.charCodeAt(at + 2)) ? { kind: 4, from: at + 3 } : undefined;
  }
  const closing = unit === "/";
  const nameStart = closing ? at + 2 : at + 1;
  if (nameStart >= end || !isAsciiLetter(text.charCodeAt(nameStart))) return undefined;
  let nameEnd = nameStart + 1;
  while (nameEnd < end && isNameUnit(text.charCodeAt(nameEnd))) nameEnd += 1;
  const after = nameEnd < end ? text.charCodeAt(nameEnd) : -1;
  const slash = after === 47;
  if (after !== -1 && !slash && after !== 62 && !isBlankUnit(after)) return undefined;
  // Block names have at most ten letters: a name of a megabyte is not copied.
  const name = nameEnd - nameStart > 10 ? "" : text.slice(nameStart, nameEnd).toLowerCase();
  if (!slash && !closing && RAW_NAMES.has(name)) return { kind: 1, from: nameEnd };
  if (BLOCK_NAMES.has(name)) {
    if (slash && text[nameEnd + 1] !== ">") return undefined;
    return { kind: 6, from: nameEnd };
  }
  const whole = closing ? closesTag(text, skipBlank(text, nameEnd, end), end) : endsOpenTag(text, nameEnd, end);
  return whole ? { kind: 7, from: end } : undefined;
}

/** Whether the mark that ends an HTML block of this kind (1 to 5) stands in `[from, end)`. */
export function closesHtml(kind: HtmlKind, text: string, from: number, end: number, opening: boolean): boolean {
  const line = text.slice(from, end);
  switch (kind) {
    case 1:
      return /<\/(?:pre|script|style|textarea)>/i.test(line);
    case 2:
      return (opening && /^-*>/.test(line)) || line.includes("-->");
    case 3:
      return (opening && line.startsWith(">")) || line.includes("?>");
    case 4:
      return line.includes(">");
    case 5:
      // A run of brackets is read in pairs from its start by the tokenizer, so that `]]]>` does not close.
      return /(?:^|[^\]])(?:\]\])+>/.test(line);
    case 6:
    case 7:
      return false;
  }
}

function isNameUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 45;
}

/** Whether `>` stands at `at` with nothing but spaces behind it. */
function closesTag(text: string, at: number, end: number): boolean {
  return at < end && text[at] === ">" && skipBlank(text, at + 1, end) === end;
}

const ATTRIBUTE_NAME_START = /[A-Za-z:_]/;
const ATTRIBUTE_NAME = /[A-Za-z0-9\-.:_]/;
const UNQUOTED_END = /["'/<=>` \t]/;

/** Whether `[from, end)` is the rest of one whole opening tag after its name, and nothing else. */
function endsOpenTag(text: string, from: number, end: number): boolean {
  let at = from;
  for (;;) {
    at = skipBlank(text, at, end);
    if (at >= end) return false;
    const unit = text.charAt(at);
    if (unit === "/") return closesTag(text, at + 1, end);
    if (!ATTRIBUTE_NAME_START.test(unit)) return closesTag(text, at, end);
    while (at < end && ATTRIBUTE_NAME.test(text.charAt(at))) at += 1;
    // The tokenizer lets a value follow a value: `a=b=c`.
    let quoted = false;
    while (!quoted && text[skipBlank(text, at, end)] === "=" && skipBlank(text, at, end) < end) {
      at = skipBlank(text, skipBlank(text, at, end) + 1, end);
      if (at >= end) return false;
      const quote = text.charAt(at);
      if ("<=>`".includes(quote)) return false;
      if (quote === '"' || quote === "'") {
        const close = text.indexOf(quote, at + 1);
        if (close === -1 || close >= end) return false;
        at = close + 1;
        if (at >= end || !/[/> \t]/.test(text.charAt(at))) return false;
        quoted = true;
      } else {
        while (at < end && !UNQUOTED_END.test(text.charAt(at))) at += 1;
      }
    }
  }
}
