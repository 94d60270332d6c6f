import type { Section } from "../../structure/section.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { shiftSpan } from "../../text/span.ts";
import type { DocumentFacts } from "../facts.ts";
import { contentEnd, isTextStart, removal } from "./body.ts";
import { layoutOf } from "./layout.ts";
import { lowestNumber, numbered, renumber, siblingsOf } from "./renumber.ts";

/**
 * Edits that move a section with its body beside a sibling and number the siblings anew. Absent when the two lie in
 * different sections or levels: such a move is a decision for the writer.
 */
export function moveSection(
  { doc, tree }: DocumentFacts,
  section: Section,
  place: { readonly before: Section } | { readonly after: Section },
): readonly TextEdit[] | undefined {
  const goal = "before" in place ? place.before : place.after;
  if (goal.parent !== section.parent || goal.level !== section.level || goal.form !== section.form) return undefined;
  const siblings = siblingsOf(tree, section);
  const rest = siblings.filter((sibling) => sibling !== section);
  const order = numbered(rest.toSpliced(rest.indexOf(goal) + ("before" in place ? 0 : 1), 0, section));
  const marks = order === undefined ? [] : renumber(order, lowestNumber(order));
  const isInside = ({ span }: TextEdit): boolean => section.span.start <= span.start && span.end <= section.span.end;
  const moved = applyEdits(
    doc.text.slice(section.span.start, contentEnd(doc.text, section.span.end)),
    marks.filter(isInside).map((edit) => ({ ...edit, span: shiftSpan(edit.span, -section.span.start) })),
  );
  const { beforeHeading } = layoutOf(doc, tree);
  const at = contentEnd(doc.text, "before" in place ? place.before.span.start : place.after.span.end);
  const inserted = isTextStart(doc.text, at)
    ? { span: { start: goal.span.start, end: goal.span.start }, newText: moved + beforeHeading }
    : { span: { start: at, end: at }, newText: beforeHeading + moved };
  return [{ span: removal(doc.text, section), newText: "" }, inserted, ...marks.filter((edit) => !isInside(edit))];
}
