import type { Document } from "../../markdown/document.ts";
import type { OutlineSection } from "../../outline/outline.ts";
import { writeNumberMark } from "../../structure/number-mark.ts";
import type { Section, SectionTree } from "../../structure/section.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { DocumentFacts } from "../facts.ts";
import { appendPoint } from "./append-point.ts";
import { layoutOf } from "./layout.ts";
import { lowestNumber, numbered, renumber, siblingsOf } from "./renumber.ts";

/** Where a new section goes: before or after a section of the document that becomes its sibling. */
type Place = { readonly sibling: Section; readonly side: "before" | "after" };

/**
 * Edits that insert an outline section's heading and template where the outline wants it, numbered in the document's
 * own style, and number the siblings behind it anew. Absent where the document has no place for a heading.
 */
export function insertSection(facts: DocumentFacts, wanted: OutlineSection): readonly TextEdit[] | undefined {
  const { doc, tree } = facts;
  const place = placeOf(facts, wanted);
  const at = place === undefined ? appendPoint(doc) : offsetOf(doc, tree, place);
  if (at === undefined) return undefined;
  const siblings = place === undefined ? [] : siblingsOf(tree, place.sibling);
  const marks = numbered(siblings);
  const index = place === undefined ? 0 : siblings.indexOf(place.sibling) + (place.side === "after" ? 1 : 0);
  const first = marks === undefined ? 1 : lowestNumber(marks);
  const heading = `${prefix(facts, place)}${mark(facts, place, marks?.length === 0 ? undefined : marks && first + index)}${wanted.titles[facts.script]}`;
  return [
    {
      span: { start: at, end: at },
      newText: spaced(
        doc,
        at,
        `${heading}\n\n${wanted.template[facts.script]}`,
        heading.startsWith("#") || isAiry(doc, place?.sibling),
      ),
    },
    ...(marks === undefined ? [] : renumber(marks.slice(index), first + index + 1)),
  ];
}

/** The neighbour that the outline's order gives; absent when nothing of the outline is there yet. */
function placeOf({ outline, match, tree }: DocumentFacts, wanted: OutlineSection): Place | undefined {
  const order = outline.sections;
  const at = order.indexOf(wanted);
  const filling = ({ id }: OutlineSection): Section | undefined => match.filled.get(id)?.[0]?.section;
  const before = order.slice(0, Math.max(at, 0)).map(filling);
  // Behind all that the outline puts before it: the text may have them in another order.
  const previous = before.reduce(
    (last, one) => (one && (!last || one.span.start > last.span.start) ? one : last),
    undefined,
  );
  const next = order
    .slice(at + 1)
    .map(filling)
    .find((section) => section !== undefined);
  if (previous === undefined) {
    const first = next ?? tree.sections[0];
    return first === undefined ? undefined : { sibling: first, side: "before" };
  }
  if (next !== undefined && next.level < previous.level && next.span.start > previous.span.start) {
    return { sibling: next, side: "before" };
  }
  return { sibling: next === undefined ? outermost(tree, previous) : previous, side: "after" };
}

function outermost(tree: SectionTree, section: Section): Section {
  let top = section;
  for (let up = top.parent; up !== undefined; up = top.parent) {
    const parent = tree.sections[up];
    if (parent === undefined) break;
    top = parent;
  }
  return top;
}

function offsetOf(doc: Document, tree: SectionTree, { sibling, side }: Place): number | undefined {
  if (side === "before") return sibling.span.start;
  const endsText = sibling.span.end >= (tree.sections.at(-1)?.span.end ?? 0);
  return endsText ? appendPoint(doc) : sibling.span.end;
}

function prefix({ doc, tree }: DocumentFacts, place: Place | undefined): string {
  const depth = place === undefined ? newDepth(doc, tree) : place.sibling.depth;
  return depth === undefined ? "" : `${"#".repeat(depth)} `;
}

/** In a document without sections: a Markdown heading below a Markdown title, a plain one otherwise. */
function newDepth(doc: Document, tree: SectionTree): number | undefined {
  const isMarkdown = tree.title !== undefined && doc.text.startsWith("#", tree.title.heading.start);
  return doc.format === "markdown" && (isMarkdown || doc.blocks.length === 0) ? 2 : undefined;
}

function mark({ doc, tree, script }: DocumentFacts, place: Place | undefined, value: number | undefined): string {
  if (place === undefined) return newDepth(doc, tree) === undefined ? (script === "en" ? "1. " : "一、") : "";
  const { mark: like, titleSpan } = place.sibling;
  if (like === undefined || value === undefined) return "";
  const between = doc.text.slice(like.end, titleSpan.start);
  return writeNumberMark(like, value) + (/^[ \t\u3000]*$/.test(between) ? between : "");
}

/** Whether blank lines set headings off: as before the new section's neighbour, or as anywhere where it has none. */
function isAiry(doc: Document, sibling: Section | undefined): boolean {
  const { lineEnd, paragraphBreak } = layoutOf(doc);
  if (sibling === undefined || sibling.span.start === 0) return paragraphBreak !== lineEnd;
  return doc.text.slice(0, sibling.span.start).endsWith(lineEnd + lineEnd);
}

/** `inserted` with the document's own line ends, set off from its neighbours by blank lines where it is airy. */
function spaced(doc: Document, at: number, inserted: string, airy: boolean): string {
  const { lineEnd } = layoutOf(doc);
  const between = airy ? "\n\n" : "\n";
  const before = doc.text.slice(0, at);
  const trailing = /(?:\r\n|\n|\r)*$/.exec(before.slice(-8))?.[0] ?? "";
  const breaks = trailing.length / lineEnd.length;
  const lead = at === 0 ? "" : "\n".repeat(Math.max(0, between.length - breaks));
  const tail = at >= doc.text.trimEnd().length ? (doc.text.slice(at) === "" ? "\n" : "") : between;
  const body = airy ? inserted : inserted.replaceAll(/\n{2,}/g, "\n");
  return `${lead}${body}${tail}`.replaceAll("\n", lineEnd);
}
