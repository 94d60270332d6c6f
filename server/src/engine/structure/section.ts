import type { Span } from "../text/span.ts";

/** How a numbering mark is written. The order is the order of GB/T 9704 levels, formal numerals first. */
export type NumberStyle =
  | "formal" // 壹、
  | "stem" // 甲、
  | "chapter" // 第一章 第一部分
  | "cjk" // 一、
  | "cjk-paren" // （一） (一)、
  | "arabic" // 1. 1、
  | "arabic-paren" // （1）
  | "arabic-half" // 1）
  | "circled" // ①
  | "roman" // I. iii)
  | "alpha"; // A. a)

/** A numbering mark at the start of a line: `（一）`. Offsets count from the start of the text it was read from. */
export interface NumberMark extends Span {
  readonly style: NumberStyle;
  readonly value: number;
  /** As written, without the white space around it. */
  readonly text: string;
  /** Written in no accepted way: `(二、)`. */
  readonly malformed: boolean;
}

/**
 * A heading of the document with what stands under it.
 *
 * - `markdown`: a `#` or underlined heading
 * - `plain`: a numbered line that acts as a heading
 * - `run-in`: the numbered first sentence of a paragraph (`（一）送溫暖工程。一是…`)
 */
export interface Section {
  /** Position in {@link SectionTree.sections}. */
  readonly index: number;
  readonly form: "markdown" | "plain" | "run-in";
  /** Depth in the tree, 1 for a section that lies in no other. The document's title is no section. */
  readonly level: number;
  /** 1 to 6 for a Markdown heading. */
  readonly depth: number | undefined;
  /** The heading's words as the reader sees them: without numbering, markup and closing punctuation. */
  readonly title: string;
  readonly titleSpan: Span;
  /** Offsets into the document. */
  readonly mark: NumberMark | undefined;
  /** From the start of the heading's line to the end of the heading, without the line end. */
  readonly heading: Span;
  /** From the start of the heading's line to the next heading of its level or above, the closing, or the end of the text. */
  readonly span: Span;
  /** Index of the section it lies in. */
  readonly parent: number | undefined;
  /** Whether prose, a list, a table or another block stands between the heading and the next one of its level or above. */
  readonly hasContent: boolean;
}

/** The sections of a document in source order, a section before those that lie in it. */
export interface SectionTree {
  /** The line that names the document; absent when its first line is none. */
  readonly title: { readonly text: string; readonly span: Span; readonly heading: Span } | undefined;
  /** What stands between the title and the first section; empty at the first section's start when nothing does. */
  readonly lead: Span;
  readonly sections: readonly Section[];
  /**
   * Signature and date at the end, with attachments and copies behind them, to the end of the text; in no section.
   * Absent when the text ends in something else.
   */
  readonly closing: Span | undefined;
}
