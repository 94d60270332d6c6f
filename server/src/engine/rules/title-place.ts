import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";

/** Where something is said that the whole document lacks: the title's line, or the place where a text without one begins. */
export function titlePlace({ doc, tree }: DocumentFacts): Span {
  if (tree.title !== undefined) return tree.title.heading;
  const start = doc.blocks[0]?.start ?? (doc.text.startsWith("\uFEFF") ? 1 : 0);
  return { start, end: start };
}
