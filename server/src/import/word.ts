import type { Label } from "./numbering.ts";
import type { ParagraphLook } from "./styles.ts";

/** A Word document as it reads once changes are accepted and numbers are drawn: plain data. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  /** By the reference in the text. */
  readonly notes: ReadonlyMap<string, readonly WordParagraph[]>;
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: "paragraph";
  /** Among all paragraphs of the text, those of tables and empty ones included; from 1. */
  readonly number: number;
  readonly look: ParagraphLook;
  readonly label: Label | undefined;
  readonly inlines: readonly WordInline[];
  /** Size of its largest letters, in half points. */
  readonly halfPoints: number;
  /** Comments that begin in it. */
  readonly comments: readonly WordComment[];
}

export interface WordComment {
  /** Empty when nobody is named. */
  readonly author: string;
  /** On one line. */
  readonly text: string;
}

export interface WordTable {
  readonly kind: "table";
  /** Of the paragraph that it begins with. */
  readonly number: number;
  /** All of the same length. */
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** Whether it belongs to a merged cell that begins elsewhere; then it is empty. */
  readonly covered: boolean;
  /** Of how many columns it is. */
  readonly span: number;
}

export interface WordText {
  readonly kind: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  /** Program text. */
  readonly code: boolean;
  /** Where it leads: http, https or mailto. */
  readonly href: string | undefined;
}

export type WordInline =
  | WordText
  | { readonly kind: "break" }
  /** `picture` is its place among the pictures of the import. */
  | { readonly kind: "image"; readonly picture: number; readonly alt: string }
  | { readonly kind: "note"; readonly id: string };

/** Text without any look. */
export function plainText(text: string): WordText {
  return {
    kind: "text",
    text,
    bold: false,
    italic: false,
    strike: false,
    underline: false,
    code: false,
    href: undefined,
  };
}
