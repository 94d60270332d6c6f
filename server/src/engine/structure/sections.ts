import type { Document } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import { actingHeadings, rankOf } from "./acting.ts";
import { closingPiece } from "./closing.ts";
import { documentTitle, type FoundTitle } from "./document-title.ts";
import { type Flat, flatten } from "./flat.ts";
import type { Piece } from "./pieces.ts";
import { joinTrees, placedTree } from "./placed-tree.ts";
import type { NumberMark, Section, SectionTree } from "./section.ts";
import { partsOf } from "./several.ts";

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

const known = new Keep<Document, SectionTree>();

/**
 * The sections of a document, from Markdown headings and from numbered lines that act as headings. Made once for a
 * document object; what depends on a block alone is kept with the block, so the next version costs little.
 *
 * Of a document that holds several summaries: the sections of all, the title and lead of the first one, the closing of
 * the last one. Their own trees are those of their parts (`several.ts`).
 */
export function sectionsOf(doc: Document): SectionTree {
  let tree = known.get(doc);
  if (tree === undefined) {
    const parts = partsOf(doc);
    tree =
      parts.length === 0
        ? new TreeBuilder(doc, flatten(doc)).build()
        : joinTrees(parts.map((part) => ({ ...part, tree: placedTree(sectionsOf(part.doc), part.start) })));
    known.set(doc, tree);
  }
  return tree;
}

/** An open section: those of Markdown are ordered by depth, plain ones by their style. */
interface Open {
  readonly section: Mutable<Section>;
  readonly depth: number | undefined;
  readonly style: string | undefined;
  readonly rank: number;
}

/** `第一节` stands below `第一章`. */
function styleKey(mark: NumberMark): string {
  return mark.style === "chapter" ? `chapter${mark.text.slice(-1)}` : mark.style;
}

const styleRank = (mark: NumberMark): number =>
  rankOf(mark.style) +
  (mark.style !== "chapter" ? 0 : /[节節]/.test(mark.text) ? 0.6 : mark.text.endsWith("章") ? 0.3 : 0);

/** Styles that stand above all that rank lower, wherever they appear; the others nest by order of appearance. */
const isTopStyle = ({ style }: NumberMark): boolean => style === "chapter" || style === "formal" || style === "cjk";

class TreeBuilder {
  private readonly doc: Document;
  private readonly flat: Flat;
  private readonly sections: Mutable<Section>[] = [];
  private readonly stack: Open[] = [];
  /** By style: below how many plain headings it first stood. */
  private readonly plainDepth = new Map<string, number>();

  constructor(doc: Document, flat: Flat) {
    this.doc = doc;
    this.flat = flat;
  }

  build(): SectionTree {
    const { doc, flat } = this;
    const acts = actingHeadings(flat);
    const title = documentTitle(doc, flat, acts);
    const from = title === undefined ? 0 : title.last + 1;
    const closing = closingPiece(doc, flat, from);
    const closingStart = closing === undefined ? undefined : this.lineStart(startOf(flat, closing));
    const contentEnd = closing ?? flat.pieces.length;
    let leadStart: number | undefined;
    let leadEnd = 0;
    for (let at = title === undefined ? 0 : title.last; at < contentEnd; at += 1) {
      const piece = flat.pieces[at];
      const base = flat.bases[at] ?? 0;
      if (piece === undefined || (at === title?.last && !title.continued)) continue;
      if (piece.kind === "heading" || acts[at] === 1) this.open(piece, base);
      else if (this.sections.length === 0) {
        leadStart ??= at === title?.last ? title.heading.end : base + piece.start;
        leadEnd = base + piece.end;
      } else {
        const top = this.stack.at(-1);
        if (top !== undefined) top.section.hasContent = true;
      }
    }
    this.close(0, closingStart ?? doc.text.length);
    for (const section of this.sections.toReversed()) {
      const parent = section.parent === undefined ? undefined : this.sections[section.parent];
      if (section.hasContent && parent !== undefined) parent.hasContent = true;
    }
    const first = this.sections[0]?.span.start ?? closingStart ?? doc.text.length;
    return {
      title: title === undefined ? undefined : shownTitle(title),
      lead: leadStart === undefined ? { start: first, end: first } : { start: leadStart, end: leadEnd },
      sections: this.sections,
      closing: closingStart === undefined ? undefined : { start: closingStart, end: doc.text.length },
    };
  }

  private open(piece: Piece, base: number): void {
    if (piece.kind === "body") return;
    const start = this.lineStart(base + piece.start);
    const mark = piece.mark;
    const key = mark === undefined ? undefined : styleKey(mark);
    const rank = mark === undefined ? 0 : styleRank(mark);
    const depth = piece.kind === "heading" ? piece.depth : undefined;
    if (depth !== undefined) this.closeForMarkdown(depth, start);
    else if (mark !== undefined && key !== undefined) this.closeForPlain(mark, key, rank, start);
    const parent = this.stack.at(-1)?.section;
    const section: Mutable<Section> = {
      index: this.sections.length,
      form: piece.kind === "heading" ? "markdown" : piece.shape === "run-in" ? "run-in" : "plain",
      level: (parent?.level ?? 0) + 1,
      depth,
      title: piece.title,
      titleSpan: { start: base + piece.titleStart, end: base + piece.titleEnd },
      mark: mark === undefined ? undefined : { ...mark, start: base + mark.start, end: base + mark.end },
      heading: { start, end: base + (piece.kind === "heading" ? piece.end : piece.headingEnd) },
      span: { start, end: start },
      parent: parent?.index,
      hasContent: piece.kind === "line" && piece.continued,
    };
    this.sections.push(section);
    this.stack.push({ section, depth, style: key, rank });
  }

  private closeForMarkdown(depth: number, at: number): void {
    let keep = this.stack.length;
    while (keep > 0 && (this.stack[keep - 1]?.depth ?? 7) >= depth) keep -= 1;
    this.close(keep, at);
  }

  private closeForPlain(mark: NumberMark, key: string, rank: number, at: number): void {
    const sibling = this.stack.findLastIndex((open) => open.style === key);
    const plainStart = this.stack.findLastIndex((open) => open.depth !== undefined) + 1;
    if (sibling !== -1) this.close(sibling, at);
    else if (isTopStyle(mark)) {
      let keep = this.stack.length;
      while (keep > plainStart && (this.stack[keep - 1]?.rank ?? 0) > rank) keep -= 1;
      this.close(keep, at);
    } else {
      const depth = this.plainDepth.get(key);
      if (depth !== undefined) this.close(Math.min(this.stack.length, plainStart + depth), at);
    }
    if (!this.plainDepth.has(key)) {
      const start = this.stack.findLastIndex((open) => open.depth !== undefined) + 1;
      this.plainDepth.set(key, this.stack.length - start);
    }
  }

  /** Ends every open section from the `keep`-th on at `end`. */
  private close(keep: number, end: number): void {
    while (this.stack.length > keep) {
      const open = this.stack.pop();
      if (open !== undefined) open.section.span = { start: open.section.span.start, end };
    }
  }

  /** The start of the line on which `offset` stands, when nothing but indentation is before it. */
  private lineStart(offset: number): number {
    let at = offset;
    while (at > 0 && INDENTATION.includes(this.doc.text.charAt(at - 1))) at -= 1;
    return at;
  }
}

const INDENTATION = " \t\u3000\u00a0";

const startOf = (flat: Flat, at: number): number => (flat.bases[at] ?? 0) + (flat.pieces[at]?.start ?? 0);

const shownTitle = ({ text, span, heading }: FoundTitle): SectionTree["title"] => ({ text, span, heading });
