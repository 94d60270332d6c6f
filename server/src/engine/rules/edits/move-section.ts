import { writeNumberMark } from "../../structure/number-mark.ts";
import type { Section } from "../../structure/section.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { shiftSpan } from "../../text/span.ts";
import type { DocumentFacts } from "../facts.ts";
import { bodyEnd, withBlankLines } from "./body.ts";
import { layoutOf } from "./layout.ts";
import { lowestNumber, numbered, siblingsOf } from "./renumber.ts";

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
  const order = rest.toSpliced(rest.indexOf(goal) + ("before" in place ? 0 : 1), 0, section);
  const marks = numbered(order);
  const first = marks === undefined ? 1 : lowestNumber(numbered(siblings) ?? marks);
  const edits = (marks ?? []).flatMap(({ mark }, index) =>
    mark.value === first + index
      ? []
      : [{ span: { start: mark.start, end: mark.end }, newText: writeNumberMark(mark, first + index) }],
  );
  const isInside = ({ span }: TextEdit): boolean => section.span.start <= span.start && span.end <= section.span.end;
  const end = bodyEnd(doc, section.span.end);
  const moved = applyEdits(
    doc.text.slice(section.span.start, end),
    edits.filter(isInside).map((edit) => ({ ...edit, span: shiftSpan(edit.span, -section.span.start) })),
  );
  const at = "before" in place ? place.before.span.start : bodyEnd(doc, place.after.span.end);
  const isLast = doc.text.slice(end).trim() === "";
  const between =
    isLast || section.span.end <= end ? layoutOf(doc).paragraphBreak : doc.text.slice(end, section.span.end);
  return [
    { span: withBlankLines(doc.text, { start: section.span.start, end }), newText: "" },
    {
      span: { start: at, end: at },
      newText: "before" in place ? moved.trimEnd() + between : between + moved.trimEnd(),
    },
    ...edits.filter((edit) => !isInside(edit)),
  ];
}
