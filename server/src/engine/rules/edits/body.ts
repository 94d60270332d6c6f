import type { Document } from "../../markdown/document.ts";
import type { Section } from "../../structure/section.ts";
import type { Span } from "../../text/span.ts";
import { appendPoint } from "./append-point.ts";

/**
 * What stands under a section's heading, subsections included, without blank lines at its ends and without the
 * document's closing signature. Empty, at the heading's end, for a section without a body.
 */
export function bodyOf(doc: Document, section: Section): Span {
  const end = bodyEnd(doc, section.span.end);
  const body = doc.text.slice(section.heading.end, end);
  const start = section.heading.end + (body.length - body.trimStart().length);
  return start >= end ? { start: section.heading.end, end: section.heading.end } : { start, end };
}

/** `end` without the blank lines before it, and before the document's closing signature. */
export function bodyEnd(doc: Document, end: number): number {
  const closing = appendPoint(doc) ?? end;
  return doc.text.slice(0, Math.min(closing, end)).trimEnd().length;
}

/** A stretch with the blank lines behind it, or those before it where it ends the text: what a removal takes along. */
export function withBlankLines(text: string, { start, end }: Span): Span {
  const behind = /^(?:[ \t\u3000]{0,80}(?:\r\n|\n|\r))*/.exec(text.slice(end))?.[0].length ?? 0;
  if (text.slice(end).trim() === "") return { start: text.slice(0, start).trimEnd().length, end };
  return { start, end: end + behind };
}
