import { proseOf } from "../engine/figures/prose.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import { textOf } from "./lines.ts";
import type { WordInline, WordText } from "./word.ts";

/** How pictures and notes are written. */
export interface InlineNames {
  /** The path of a picture by its place in the list. */
  readonly picture: (index: number) => string;
  /** The label of a note; absent for one that the file lacks. */
  readonly note: (id: string) => string | undefined;
  /** How often Markdown may still be read back in this document; then every sign gets a backslash. */
  readonly effort: { left: number };
}

/** Where the words will stand: a break and a `|` are written otherwise in a cell, and a heading is strong by itself. */
export type Place = "paragraph" | "heading" | "cell" | "header";

/**
 * Inlines in Markdown. Of the ways to write them, the plainest that reads back to the same words: backslashes stand
 * only where Markdown would take a sign for its own. `label` is written before them.
 */
export function inlineMarkdown(
  parts: readonly WordInline[],
  place: Place,
  names: InlineNames,
  label: (words: string) => string = (words) => words,
): string {
  const inlines = whole(parts);
  const write = ({ emphasis, signs, addresses, starts }: WriteOptions): string => {
    const written = inlines.map((inline) => toPiece(inline, place, names, { signs, addresses }));
    const text = label(joined(written, place === "heading" || place === "header" ? "none" : emphasis));
    return starts ? escapedStarts(text) : text;
  };
  const plain = write({ emphasis: "none", signs: "", addresses: false, starts: false });
  const emphasised = write({ emphasis: "all", signs: "", addresses: false, starts: false });
  if (plain === emphasised && !MAY_BE_MARKUP.test(plain)) return plain;
  // Program text is none of a run's prose.
  const prose = inlines.filter((inline) => inline.kind !== "text" || !inline.code);
  const expected = seen(label(textOf(prose)), place);
  const known = new Map<string, boolean>();
  const fits = (options: WriteOptions): boolean => {
    const text = write(options);
    let fit = known.get(text);
    if (fit === undefined) {
      if (names.effort.left <= 0) return false;
      names.effort.left -= 1;
      fit = readBack(text, place) === expected;
    }
    known.set(text, fit);
    return fit;
  };
  const signs = [...SIGNS].filter((sign) => plain.includes(sign)).join("");
  // A word that loses its emphasis is worse than a backslash.
  const ways = (["all", "words", "none"] as const).flatMap((emphasis): readonly WriteOptions[] => [
    { emphasis, signs: "", addresses: false, starts: false },
    { emphasis, signs: "", addresses: false, starts: true },
    { emphasis, signs, addresses: false, starts: true },
    { emphasis, signs, addresses: true, starts: true },
  ]);
  const found = ways.find(fits);
  if (found === undefined || found.signs === "")
    return write(found ?? { emphasis: "none", signs, addresses: true, starts: true });
  // Of the signs that were escaped, most need not be.
  let least = found;
  for (const sign of signs) {
    const without = { ...least, signs: least.signs.replace(sign, "") };
    if (fits(without)) least = without;
  }
  const loose = { ...least, starts: false };
  return write(fits(loose) ? loose : least);
}

interface WriteOptions {
  /** What of an emphasised stretch: all, or not the marks at its end, behind which Markdown may see stars as stars. */
  readonly emphasis: "all" | "words" | "none";
  /** Which signs get a backslash wherever they stand. */
  readonly signs: string;
  /** Whether signs get one in addresses and what follows them without a space, too: Markdown mostly takes it as it is. */
  readonly addresses: boolean;
  /** Whether signs get one that begin a line. */
  readonly starts: boolean;
}

/** Whatever Markdown reads as more than a letter. */
const MAY_BE_MARKUP = /[\\`*_~[\]<>&|#$!@]|:\/\/|www\.|(?:^|\n)[ \t]*(?:[-+=]|\d{1,9}[.)])|\n/;
const SIGNS = "]>!$#|&~_`*[<\\";

interface Piece {
  readonly text: string;
  readonly look: WordText | undefined;
}

function toPiece(
  inline: WordInline,
  place: Place,
  names: InlineNames,
  { signs, addresses }: Pick<WriteOptions, "signs" | "addresses">,
): Piece {
  switch (inline.kind) {
    case "text": {
      if (inline.code) return { text: isCell(place) ? inline.text.replaceAll("|", "\\|") : inline.text, look: inline };
      const escaped = isCell(place) ? `${signs}|` : signs;
      const literal = !addresses && inline.href === undefined && !isCell(place) ? ADDRESS_AND_MORE : undefined;
      return { text: withBackslashes(inline.text, escaped, literal), look: inline };
    }
    case "break":
      return { text: isCell(place) ? "<br>" : place === "heading" ? " " : "  \n", look: undefined };
    case "image": {
      const path = names.picture(inline.picture);
      const target = /[\s()<>]/.test(path) ? `<${path.replace(/[<>]/g, "")}>` : path;
      return {
        text: `![${inline.alt.replace(/[\\[\]|]/g, "\\$&").replaceAll(/\s+/g, " ")}](${target})`,
        look: undefined,
      };
    }
    case "note": {
      const label = names.note(inline.id);
      return { text: label === undefined ? "" : `[^${label}]`, look: undefined };
    }
  }
}

/** `literal` matches what gets none. */
function withBackslashes(text: string, signs: string, literal: RegExp | undefined): string {
  const between = (part: string): string =>
    [...part].map((sign) => (signs.includes(sign) ? `\\${sign}` : sign)).join("");
  if (literal === undefined || signs === "") return between(text);
  let written = "";
  let at = 0;
  for (const { index, 0: found } of text.matchAll(literal)) {
    written += between(text.slice(at, index)) + found;
    at = index + found.length;
  }
  return written + between(text.slice(at));
}

function isCell(place: Place): boolean {
  return place === "cell" || place === "header";
}

function joined(pieces: readonly Piece[], emphasis: WriteOptions["emphasis"]): string {
  return pieces.map(({ text, look }) => (look === undefined ? text : styled(text, look, emphasis))).join("");
}

/** Texts of one look that follow each other taken together: Word cuts them anywhere. */
function whole(inlines: readonly WordInline[]): readonly WordInline[] {
  const result: WordInline[] = [];
  for (let at = 0; at < inlines.length; ) {
    const first = inlines[at];
    if (first === undefined) break;
    at += 1;
    const texts: string[] = [];
    for (let next = inlines[at]; next?.kind === "text" && first.kind === "text"; next = inlines[at]) {
      if (!isSameLook(next, first)) break;
      texts.push(next.text);
      at += 1;
    }
    result.push(first.kind === "text" && texts.length > 0 ? { ...first, text: first.text + texts.join("") } : first);
  }
  return result;
}

function isSameLook(a: WordText, b: WordText): boolean {
  return a.code === b.code && a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.href === b.href;
}

function styled(text: string, look: WordText, emphasis: WriteOptions["emphasis"]): string {
  if (look.code && text !== "") return codeSpan(text);
  const { before, words, behind } = emphasised(text, emphasis === "words" ? MARKS : SPACE);
  if (words === "" || /^_+$/.test(words)) return text;
  const marks =
    emphasis !== "none" ? `${look.strike ? "~~" : ""}${look.bold ? "**" : ""}${look.italic ? "*" : ""}` : "";
  const marked = `${marks}${words}${[...marks].toReversed().join("")}`;
  if (look.href === undefined || look.href === words) return `${before}${marked}${behind}`;
  return `${before}[${marked}](${look.href.replaceAll("(", "%28").replaceAll(")", "%29")})${behind}`;
}

/** CommonMark 0.31 §6.1: more backticks around than any row inside. */
function codeSpan(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, row) => Math.max(most, row.length), 0);
  const ticks = "`".repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${ticks}${room}${text.replaceAll("\n", " ")}${room}${ticks}`;
}

const SPACE = /\s/;
const MARKS = /[\s，。；：、,.;:!?！？]/;

/** The part of a text that can be emphasised: not the white space around it, nor signs like `ending` at its end. */
function emphasised(
  text: string,
  ending: RegExp,
): { readonly before: string; readonly words: string; readonly behind: string } {
  const start = text.length - text.trimStart().length;
  let end = text.length;
  while (end > start && ending.test(text.charAt(end - 1))) end -= 1;
  return { before: text.slice(0, start), words: text.slice(start, end), behind: text.slice(end) };
}

/** A sign that begins a block, at the start of a line. */
function escapedStarts(text: string): string {
  return text
    .replace(/^([ \t\u3000]*)([-+*>#=~`|:[<])/gm, "$1\\$2")
    .replace(/^([ \t\u3000]*\d{1,9})([.)])(?=\s)/gm, "$1\\$2");
}

const ADDRESS_AND_MORE = /(?:https?:\/\/|www\.)[^\s<]+/gi;

/** Chinese behind an address is none of it. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>\u2014\u2018-\u201d\u2026\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;

/** Words with white space, addresses (which Markdown makes links) and pictures taken out, to be compared. */
function seen(text: string, place: Place): string {
  const words = isCell(place) ? text.replaceAll("\n", "") : text;
  return words
    .replaceAll(/\[\^\d+\]/g, "")
    .replaceAll(ADDRESS, "")
    .replaceAll("\uFFFC", "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The words that the engine reads in a piece of Markdown at its place; `undefined` when it is more than one thing. */
function readBack(text: string, place: Place): string | undefined {
  const source = place === "heading" ? `## ${text}` : isCell(place) ? `| x |\n| --- |\n| ${text} |` : text;
  const runs = parseDocument(`${source}\n`, { format: "markdown" }).blocks.flatMap(({ block }) =>
    block.elements.flatMap((element) => {
      switch (element.type) {
        case "paragraph":
          return place === "paragraph" ? [element.run] : [undefined];
        case "heading":
          return place === "heading" ? [element.run] : [undefined];
        case "row":
          return isCell(place) && element.cells.length === 1 ? [...element.cells] : [undefined];
        default:
          return [undefined];
      }
    }),
  );
  const shown = isCell(place) ? runs.slice(1) : runs;
  if (shown.length === 0) return text.trim() === "" ? "" : undefined;
  const words: string[] = [];
  for (const run of shown) {
    if (run === undefined) return undefined;
    words.push(proseOf(run).text);
  }
  return seen(words.join("\n"), place);
}
