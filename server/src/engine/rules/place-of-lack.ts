import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";

/**
 * Where that is reported which a whole document lacks: at the title's line, or at the place where the text of a
 * document without one begins.
 */
export function placeOfLack({ doc, tree }: Pick<DocumentFacts, "doc" | "tree">): Span {
  if (tree.title !== undefined) return tree.title.heading;
  const start = doc.blocks[0]?.start ?? (doc.text.startsWith("\uFEFF") ? 1 : 0);
  return { start, end: start };
}
