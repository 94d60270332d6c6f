import type { Document } from "../../markdown/document.ts";
import type { OutlineSection } from "../../outline/outline.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { DocumentFacts } from "../facts.ts";
import { contentEnd, isTextStart } from "./body.ts";
import { canAppend } from "./can-append.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type NextNumber, nextNumber } from "./next-number.ts";
import { type Place, placeOf } from "./place.ts";
import { siblingsOf } from "./renumber.ts";

/**
 * Edits that insert an outline section's heading and template where the outline wants it, numbered in the document's
 * own style, and number the siblings behind it anew as far as needed. Absent where the document has no place for it:
 * inside an unclosed fence, or in a section that is missing itself.
 */
export function insertSection(facts: DocumentFacts, wanted: OutlineSection): readonly TextEdit[] | undefined {
  const { doc, tree, script } = facts;
  const place = placeOf(facts, wanted);
  if (place === undefined) return undefined;
  const layout = layoutOf(doc, tree);
  const end = contentEnd(doc.text, place.at);
  const isLast = doc.text.slice(end).trim() === "";
  if (isLast && !canAppend(doc)) return undefined;
  const number = numberOf(facts, place);
  const prefix = prefixOf(facts, place);
  const heading = `${prefix}${number?.text ?? ""}${wanted.titles[script]}${closing(prefix)}`;
  const body = wanted.template[script].split("\n").map((line) => layout.indent + line);
  const section = heading + layout.afterHeading + body.join(layout.lineEnd);
  // The gap below the title or the lead stays with whatever comes first.
  const comesFirst = !isLast && (isTextStart(doc.text, end) || place.like?.index === 0) && place.previous === undefined;
  const at = comesFirst ? place.at : end;
  const newText = comesFirst
    ? section + layout.beforeHeading
    : (isTextStart(doc.text, at) ? "" : gapBehind(doc, at, layout)) + section;
  const lineEnd = isLast && doc.text.length === end ? layout.lineEnd : "";
  return [{ span: { start: at, end: at }, newText: newText + lineEnd }, ...(number?.edits ?? [])];
}

/** A table, or HTML, takes in the line that follows it. */
function gapBehind(doc: Document, at: number, { lineEnd, beforeHeading }: Layout): string {
  const last = doc.blocks.findLast(({ start }) => start < at)?.block.elements.at(-1)?.type;
  return last === "row" || last === "html" ? lineEnd + lineEnd : beforeHeading;
}

/** What stands before the number: the marks of Markdown, or the neighbour's indentation. */
function prefixOf({ doc, tree }: DocumentFacts, { like, depth }: Place): string {
  if (depth !== undefined) return `${"#".repeat(depth)} `;
  if (like === undefined) return tree.sections.length === 0 && isMarkdownTitled({ doc, tree }) ? "## " : "";
  return doc.text.slice(like.heading.start, like.mark?.start ?? like.titleSpan.start);
}

/** The stars that end the emphasis of a heading as its neighbour's: `**二、民主管理**`. */
function closing(prefix: string): string {
  return /[*_]*$/.exec(prefix)?.[0] ?? "";
}

function isMarkdownTitled({ doc, tree }: Pick<DocumentFacts, "doc" | "tree">): boolean {
  if (doc.format === "plain") return false;
  return tree.title === undefined ? doc.blocks.length === 0 : doc.text.startsWith("#", tree.title.heading.start);
}

/** Its number, and what makes room for it. Absent where headings have no numbers. */
function numberOf(facts: DocumentFacts, { like, previous, first }: Place): NextNumber | undefined {
  const { doc, tree, script } = facts;
  if (like !== undefined) return nextNumber(doc.text, siblingsOf(tree, like), like, previous);
  if (first !== undefined) return { text: first, edits: [] };
  return isMarkdownTitled(facts) ? undefined : { text: script === "en" ? "1. " : "一、", edits: [] };
}
