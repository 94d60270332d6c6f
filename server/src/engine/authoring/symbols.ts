import type { Document } from "../markdown/document.ts";
import type { Section } from "../structure/section.ts";
import { sectionsOf } from "../structure/sections.ts";
import { partsOf } from "../structure/several.ts";
import { type Span, shiftSpan } from "../text/span.ts";

/** The title or a section of a document, with the sections that lie in it. */
export interface OutlineSymbol {
  /** As it is read, numbering included; never empty. */
  readonly name: string;
  /** Everything that belongs to it, its children included. */
  readonly span: Span;
  readonly heading: Span;
  readonly children: readonly OutlineSymbol[];
}

/**
 * The headings of a document as a tree, below its title when it has one. Several summaries stand side by side, below
 * the line that names them all when there is one.
 */
export function symbolsOf(doc: Document): readonly OutlineSymbol[] {
  const parts = partsOf(doc);
  if (parts.length === 0) return symbolsOfOne(doc);
  const all = parts.map((part) => symbolsOfOne(part.doc).map((symbol) => shiftSymbol(symbol, part.start)));
  const title = parts[0]?.isSummary === false ? all[0]?.[0] : undefined;
  if (title === undefined || !NAMES_ALL.test(title.name)) return all.flat();
  const span = { start: title.span.start, end: doc.text.length };
  return [{ ...title, span, children: [...title.children, ...all.flat().slice(1)] }];
}

/** Of a line above several summaries. */
const NAMES_ALL = /[总總][结結]|[报報]告|[范範]文|summar|report/i;

function shiftSymbol({ name, span, heading, children }: OutlineSymbol, by: number): OutlineSymbol {
  return {
    name,
    span: shiftSpan(span, by),
    heading: shiftSpan(heading, by),
    children: children.map((child) => shiftSymbol(child, by)),
  };
}

function symbolsOfOne(doc: Document): readonly OutlineSymbol[] {
  const { title, sections } = sectionsOf(doc);
  const below = new Map<number | undefined, Section[]>();
  for (const section of sections) {
    const list = below.get(section.parent);
    if (list === undefined) below.set(section.parent, [section]);
    else list.push(section);
  }
  const symbolsIn = (parent: number | undefined): readonly OutlineSymbol[] =>
    (below.get(parent) ?? []).map((section) => ({
      name: nameOf(section),
      span: section.span,
      heading: section.heading,
      children: symbolsIn(section.index),
    }));
  const top = symbolsIn(undefined);
  if (title === undefined) return top;
  const span = { start: title.heading.start, end: doc.text.length };
  return [{ name: title.text.trim() || "…", span, heading: title.heading, children: top }];
}

/** Whether a document has headings that Markdown does not know. */
export function hasPlainHeadings(doc: Document): boolean {
  return sectionsOf(doc).sections.some(({ form }) => form !== "markdown");
}

function nameOf({ mark, title }: Section): string {
  const separator = mark !== undefined && /[.A-Za-z0-9]$/.test(mark.text) ? " " : "";
  return `${mark?.text ?? ""}${separator}${title}`.trim() || "…";
}
