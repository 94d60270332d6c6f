import type { Span } from "../text/span.ts";

/** `plain` never goes through the Markdown parser: each of its lines is a paragraph. */
export type Format = "markdown" | "plain";

/**
 * A part of a run that the reader does not see as it stands in the source.
 * Offsets count from the start of the run.
 *
 * - `syntax`: markup that vanishes (link brackets and destination, HTML tag, comment, backslash of an escape,
 *   the prefix of a continuation line, spaces before a line end), or a character reference, which shows its character
 * - `emphasis`: a delimiter that CommonMark reads as emphasis or GFM as strikethrough; the figures lexer may
 *   still read it as a mask (`*月*日`)
 * - `object`: code, image, math, URL, footnote reference: something that is no prose; shows U+FFFC
 */
export interface Gap extends Span {
  readonly kind: "syntax" | "emphasis" | "object";
  /** What the reader sees in its place; `""` when it vanishes. */
  readonly shown: string;
}

/**
 * A stretch of prose: the content of one paragraph, heading or table cell, without container prefixes on its first
 * line. `text` is a slice of the source, never mdast's `value`. A line break inside is `\n`, `\r\n` or `\r` as in the source.
 */
export interface Run {
  readonly kind: "paragraph" | "heading" | "cell";
  /** Offset of `text` from the start of the block. */
  readonly start: number;
  readonly text: string;
  /** Sorted and disjoint. */
  readonly gaps: readonly Gap[];
}

interface ElementBase extends Span {
  /** How many block quotes stand around it. */
  readonly quotes: number;
  /** How many list items stand around it (an item does not count itself). */
  readonly lists: number;
}

/** A list item from its marker to its end; its paragraphs follow as elements of their own with `lists` one higher. */
export interface ItemElement extends ElementBase {
  readonly type: "item";
  /** The marker as written: `-`, `*`, `+`, `3.` or `3)`. */
  readonly marker: string;
  /** The number of an ordered item. */
  readonly ordinal?: number;
  /** Present for a task list item (GFM). */
  readonly checked?: boolean;
}

export interface HeadingElement extends ElementBase {
  readonly type: "heading";
  /** 1 to 6. */
  readonly depth: number;
  /** Without the marks; empty for an empty heading. */
  readonly run: Run;
}

export interface ParagraphElement extends ElementBase {
  readonly type: "paragraph";
  readonly run: Run;
}

/** A row of a GFM table. Rows that follow each other without another element between belong to one table. */
interface RowElement extends ElementBase {
  readonly type: "row";
  readonly header: boolean;
  readonly cells: readonly Run[];
}

/** What holds no prose of its own. */
export interface OtherElement extends ElementBase {
  readonly type: "code" | "html" | "math" | "thematic-break" | "definition" | "footnote";
}

export type Element = ItemElement | HeadingElement | ParagraphElement | RowElement | OtherElement;

/**
 * A stretch of the document that is parsed, cached and checked by itself. Holds no absolute offset, so that one object
 * serves every version of the document in which its text stands. Without leading or trailing blank lines.
 */
export interface Block {
  readonly text: string;
  /** In source order, flat: an element inside another one follows it. Offsets count from the start of the block. */
  readonly elements: readonly Element[];
  /** The runs of all elements, in source order. */
  readonly runs: readonly Run[];
}

export interface PlacedBlock {
  readonly start: number;
  readonly block: Block;
}

/** Front matter between its `---` lines. */
export interface FrontMatter extends Span {
  /** The YAML source, without the fences. */
  readonly yaml: string;
  /** Offset of `yaml` in the document. */
  readonly yamlStart: number;
}

/** A parsed text. Plain data: two documents of the same text and format are deep-equal, however they were made. */
export interface Document {
  readonly text: string;
  readonly format: Format;
  readonly frontMatter: FrontMatter | undefined;
  /** In source order, disjoint, covering everything but blank lines and front matter. */
  readonly blocks: readonly PlacedBlock[];
}
