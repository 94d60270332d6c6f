import type { Script } from "../text/script.ts";
import type { Span } from "../text/span.ts";

/**
 * A summary as it stands on paper: plain data that every writer (Word, PDF, HTML, text, preview) consumes. What never
 * leaves the office is not in it: front matter, comments, hints.
 */
export interface PageModel {
  readonly script: Script;
  /** BCP 47, as Word and PDF want it. */
  readonly language: "zh-CN" | "zh-TW" | "en-GB";
  /** What the file says of itself; absent what is not known. */
  readonly properties: {
    /** On one line, without markup. */
    readonly title?: string;
    readonly organization?: string;
    readonly author?: string;
    readonly year?: number;
  };
  /** In the order of the page. */
  readonly blocks: readonly PageBlock[];
  /** In the order of their first reference; one that nothing refers to is left out. */
  readonly footnotes: readonly Footnote[];
}

interface PageBlockBase {
  /** What it was made from, in the document; empty, at the place it belongs to, for what front matter adds. */
  readonly source: Span;
}

/** Centred above everything. A line break that its writer set stands as a `break`. */
export interface TitleBlock extends PageBlockBase {
  readonly kind: "title";
  readonly inlines: readonly Inline[];
  /** Whether it begins a summary on a page of its own: the second and later of several. */
  readonly newPage: boolean;
}

/** 主送机关: flush left, its full-width colon included. */
export interface AddresseeBlock extends PageBlockBase {
  readonly kind: "addressee";
  readonly inlines: readonly Inline[];
}

/** A heading on lines of its own. */
export interface HeadingBlock extends PageBlockBase {
  readonly kind: "heading";
  readonly level: HeadingLevel;
  /** As written and repaired: `一、`, `（一）`, `1.`; empty without one. A space behind it belongs to it. */
  readonly number: string;
  readonly inlines: readonly Inline[];
}

/** 1 is `一、` in the official layout. Deeper headings are of level 4. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface ParagraphBlock extends PageBlockBase {
  readonly kind: "paragraph";
  /** The numbered first sentence that acts as a heading, its number and closing mark included; absent without one. */
  readonly runIn?: { readonly level: HeadingLevel; readonly inlines: readonly Inline[] };
  readonly inlines: readonly Inline[];
  /** How many block quotes stand around it. */
  readonly quotes: number;
  /** How many list items stand around it: a further paragraph of an item. */
  readonly lists: number;
}

/** The first paragraph of a list item. */
export interface ItemBlock extends PageBlockBase {
  readonly kind: "item";
  /** What is shown before it: `1.`, `2)`, or `•` for a bullet; `☐` and `☑` for a task. */
  readonly marker: string;
  readonly inlines: readonly Inline[];
  readonly quotes: number;
  /** 1 for an item of an outermost list. */
  readonly lists: number;
}

export interface TableBlock extends PageBlockBase {
  readonly kind: "table";
  /** By column; as many as the longest row has. */
  readonly columns: readonly Alignment[];
  readonly rows: readonly TableRow[];
}

export type Alignment = "left" | "center" | "right" | "none";

export interface TableRow {
  /** Repeated at the top of each page. */
  readonly header: boolean;
  /** As many as the table has columns. */
  readonly cells: readonly (readonly Inline[])[];
}

/** A picture in a paragraph of its own. */
interface PictureBlock extends PageBlockBase {
  readonly kind: "picture";
  readonly image: ImageInline;
}

/** Code, mathematics and raw HTML: shown as it is written, line by line. */
interface VerbatimBlock extends PageBlockBase {
  readonly kind: "verbatim";
  readonly text: string;
}

/** A thematic break. */
interface RuleBlock extends PageBlockBase {
  readonly kind: "rule";
}

/** 附件说明: what is attached, one line each, without end marks. */
export interface AttachmentsNoteBlock extends PageBlockBase {
  readonly kind: "attachments-note";
  readonly names: readonly (readonly Inline[])[];
}

/** Who signs and when. */
export interface ClosingBlock extends PageBlockBase {
  readonly kind: "closing";
  /** Usually one. */
  readonly signatures: readonly (readonly Inline[])[];
  /** Absent when the text gives none. */
  readonly date?: readonly Inline[];
  /** Whether a seal is put on it, which decides where both stand (GB/T 9704-2012 §7.3.5). */
  readonly seal: boolean;
}

/** The chair's line behind the closing: 主席（签字）：. */
export interface ChairBlock extends PageBlockBase {
  readonly kind: "chair";
  readonly inlines: readonly Inline[];
}

/** Opens an attachment, on a new page: 附件1 at the top left. What stands in it follows as blocks of their own. */
interface AttachmentBlock extends PageBlockBase {
  readonly kind: "attachment";
  /** `附件`, or `附件1` where there are several. */
  readonly label: string;
  /** Its title, centred below; absent without one. */
  readonly inlines?: readonly Inline[];
}

/** A section that the outline wants and the text lacks, where it belongs: only in a preview. */
interface MissingSectionBlock extends PageBlockBase {
  readonly kind: "missing-section";
  readonly title: string;
}

export type PageBlock =
  | TitleBlock
  | AddresseeBlock
  | HeadingBlock
  | ParagraphBlock
  | ItemBlock
  | TableBlock
  | PictureBlock
  | VerbatimBlock
  | RuleBlock
  | AttachmentsNoteBlock
  | ClosingBlock
  | ChairBlock
  | AttachmentBlock
  | MissingSectionBlock;

/** A stretch of text of one look. */
export interface TextInline {
  readonly kind: "text";
  /**
   * What the reader sees: escapes and character references resolved, a soft wrap joined as its script wants. Never
   * empty.
   */
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  /** Where it leads; only http, https and mailto. */
  readonly href?: string;
  /** A value is missing here: a gap, a mask, a placeholder. */
  readonly blank?: true;
}

/** A line break that the writer set. */
interface BreakInline {
  readonly kind: "break";
}

export interface ImageInline {
  readonly kind: "image";
  /** As written: a relative path, an address, a `data:` URL. */
  readonly src: string;
  /** Empty without one. */
  readonly alt: string;
}

interface FootnoteInline {
  readonly kind: "footnote";
  /** Index into {@link PageModel.footnotes}. */
  readonly index: number;
}

export type Inline = TextInline | BreakInline | ImageInline | FootnoteInline;

export interface Footnote {
  /** Its paragraphs. */
  readonly paragraphs: readonly (readonly Inline[])[];
}
