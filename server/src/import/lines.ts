import { opensWithNumberMark } from "../engine/markdown/draft.ts";
import { withBlanks } from "./blanks.ts";
import { plainText, type WordBlock, type WordInline, type WordParagraph, type WordTable } from "./word.ts";

/** A paragraph of the text, or a part of one whose writer began new lines in it. */
export interface Line {
  readonly kind: "line";
  readonly paragraph: WordParagraph;
  /** Whether it is the paragraph's first, which bears its label. */
  readonly first: boolean;
  /** Without white space around them; the label is none of them. */
  readonly inlines: readonly WordInline[];
  /** The words, its label and line breaks included; empty for pictures alone. */
  readonly text: string;
}

/** The lines and tables of a text, empty paragraphs left out. */
export function linesOf(blocks: readonly WordBlock[]): readonly (Line | WordTable)[] {
  return blocks.flatMap((block): readonly (Line | WordTable)[] =>
    block.kind === "table" ? [block] : paragraphLines(block),
  );
}

/** The lines of one paragraph; none when it shows nothing. */
export function paragraphLines(paragraph: WordParagraph): readonly Line[] {
  // A rule across the page is a paragraph without words.
  if (paragraph.look.role === "rule") return [{ kind: "line", paragraph, first: true, inlines: [], text: "" }];
  const parts = paragraph.look.role === "body" ? split(withBlanks(paragraph.inlines)) : [withBlanks(paragraph.inlines)];
  const lines: Line[] = [];
  for (const part of parts) {
    const inlines = paragraph.look.role === "verbatim" ? part : trimmed(part);
    if (inlines.length === 0) continue;
    const first = lines.length === 0;
    const label = first && paragraph.label?.kind === "number" ? paragraph.label.text : "";
    lines.push({ kind: "line", paragraph, first, inlines, text: labelled(label, textOf(inlines)) });
  }
  return lines;
}

/** What inlines say; a line break is `\n`, a picture and a note nothing. */
export function textOf(inlines: readonly WordInline[]): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : inline.kind === "break" ? "\n" : "")).join("");
}

/** A label before its words: with a space where both would run together, as in `第一章 总则` and `1. Pay`. */
export function labelled(label: string, words: string): string {
  if (label === "" || words === "") return label + words;
  const joins = /[、）)．。]$/.test(label) || (/[.]$|[①-⓿㈠-㊉]$/.test(label) && /^[^\x00-\x7f]/.test(words));
  return joins ? label + words : `${label} ${words}`;
}

/** A numbered line that is longer goes on behind a break. */
const LONGEST_HEADING = 30;

/**
 * Cuts at the line breaks behind which a new paragraph begins, to its writer: at a number, an indent, or behind the end
 * of a sentence or a short numbered line.
 */
function split(inlines: readonly WordInline[]): readonly (readonly WordInline[])[] {
  if (!inlines.some(({ kind }) => kind === "break")) return [inlines];
  const lines: WordInline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === "break") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  const parts: WordInline[][] = [];
  let before = "";
  for (const line of lines) {
    const text = textOf(line);
    const last = parts.at(-1);
    const begins =
      last === undefined ||
      before.trim() === "" ||
      /[。！？；：”’」』）》]$/.test(before.trimEnd()) ||
      /^(?:\u3000\u3000| {4}|\t)/.test(text) ||
      opensWithNumberMark(text, 0, text.length) ||
      (before.length <= LONGEST_HEADING && opensWithNumberMark(before, 0, before.length));
    if (begins) parts.push([...line]);
    else last.push({ kind: "break" }, ...line);
    before = text;
  }
  return parts;
}

/** Without white space and breaks at both ends: the indent of a paragraph is none of its words. */
function trimmed(inlines: readonly WordInline[]): readonly WordInline[] {
  const kept = [...inlines];
  for (let first = kept[0]; first !== undefined; first = kept[0]) {
    if (first.kind === "image" || first.kind === "note") break;
    const text = first.kind === "text" ? first.text.trimStart() : "";
    if (text === "") kept.shift();
    else {
      kept[0] = { ...first, kind: "text", text } as WordInline;
      break;
    }
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    if (last.kind === "image" || last.kind === "note") break;
    const text = last.kind === "text" ? last.text.trimEnd() : "";
    if (text === "") kept.pop();
    else {
      kept[kept.length - 1] = { ...last, kind: "text", text } as WordInline;
      break;
    }
  }
  return kept;
}

/** Inlines without the code units `[start, end)` of their text. */
export function cut(inlines: readonly WordInline[], start: number, end: number): readonly WordInline[] {
  let at = 0;
  return inlines.flatMap((inline): readonly WordInline[] => {
    if (inline.kind !== "text") return [inline];
    const from = Math.max(0, start - at);
    const to = Math.max(0, end - at);
    at += inline.text.length;
    const text = inline.text.slice(0, from) + inline.text.slice(Math.max(from, to));
    return text === "" ? [] : [{ ...inline, text }];
  });
}

/** Inlines on one line: a break becomes a space where words would run together. */
export function flattened(inlines: readonly WordInline[]): readonly WordInline[] {
  return inlines.map((inline, at): WordInline => {
    if (inline.kind !== "break") return inline;
    const before = inlines[at - 1];
    const isChinese = before?.kind === "text" && /[^\x00-\x7f]$/.test(before.text.trimEnd());
    return plainText(isChinese ? "" : " ");
  });
}
