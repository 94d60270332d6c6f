import type { Document } from "../markdown/document.ts";
import { sectionsOf } from "../structure/sections.ts";
import type { Span } from "../text/span.ts";

/** What can be folded away below its first line. */
export interface Fold extends Span {
  readonly kind: "section" | "front-matter";
}

/** The front matter, then the sections in source order; blank lines at a section's end stay outside. */
export function foldsOf(doc: Document): readonly Fold[] {
  const { frontMatter, text } = doc;
  const head: readonly Fold[] = frontMatter
    ? [{ kind: "front-matter", start: frontMatter.start, end: frontMatter.end }]
    : [];
  const sections = sectionsOf(doc).sections.map(
    ({ span }): Fold => ({ kind: "section", start: span.start, end: trimmedEnd(text, span) }),
  );
  return [...head, ...sections];
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}
