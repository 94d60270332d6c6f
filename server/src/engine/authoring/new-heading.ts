import type { Document } from "../markdown/document.ts";
import { nextNumber } from "../rules/edits/next-number.ts";
import type { SectionTree } from "../structure/section.ts";
import type { TextEdit } from "../text/edit.ts";
import { scriptOf } from "../text/script.ts";
import type { Span } from "../text/span.ts";

/** What stands before the title of a section that is written at a place, and what that changes elsewhere. */
export interface NewHeading {
  /** `## 三、`, or `三、` in a draft. */
  readonly prefix: string;
  /** The sections behind it, numbered anew. */
  readonly renumbered: readonly TextEdit[];
}

/**
 * The beginning of a new top-level heading in the document's own style.
 *
 * @param line the line that it takes the place of
 * @param typed how many `#` its writer has typed already
 */
export function newHeading(doc: Document, tree: SectionTree, line: Span, typed: number): NewHeading {
  // The `##` that is being typed is itself a heading by now, and no sibling.
  const siblings = tree.sections.filter(({ level, heading }) => level === 1 && !isOn(line, heading.start));
  const index = siblings.filter(({ heading }) => heading.start < line.start).length;
  const like = siblings[index - 1] ?? siblings[index];
  const depth = like === undefined ? firstDepth(doc, tree, typed) : (like.depth ?? 0);
  const lead = depth === 0 ? "" : `${"#".repeat(depth)} `;
  const isFirstOfDraft = siblings.length === 0 && depth === 0;
  if (isFirstOfDraft) return { prefix: scriptOf(doc.text) === "en" ? "1. " : "一、", renumbered: [] };
  const number = like && nextNumber(doc.text, siblings, like, siblings[index - 1]);
  return { prefix: lead + (number?.text ?? ""), renumbered: number?.edits ?? [] };
}

function isOn(line: Span, offset: number): boolean {
  return line.start <= offset && offset <= line.end;
}

/** In a document without sections: as it is typed, below a Markdown title, or plain. */
function firstDepth({ text, format }: Document, { title }: SectionTree, typed: number): number {
  if (format === "plain") return 0;
  if (typed > 0) return typed;
  return title === undefined || text.startsWith("#", title.heading.start) ? 2 : 0;
}
