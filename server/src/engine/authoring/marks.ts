import { readRun } from "../figures/lex.ts";
import type { Block, Document } from "../markdown/document.ts";
import { sectionsOf } from "../structure/sections.ts";
import { Keep } from "../text/keep.ts";
import { overlaps, type Span, shiftSpan } from "../text/span.ts";

/** What is worth seeing in a summary. */
export type MarkKind = "blank" | "mask" | "figure" | "ordinal";

/** A stretch of a document to be set off, such as by colour. */
export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** By block, relative to it. */
const known = new Keep<Block, readonly Mark[]>();

/** Blanks, masks, figures and the numbering of headings inside `within`; sorted and disjoint. */
export function marksOf(doc: Document, within: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { start, block } of doc.blocks) {
    if (start + block.text.length < within.start || start > within.end) continue;
    for (const mark of marksIn(block)) marks.push({ kind: mark.kind, ...shiftSpan(mark, start) });
  }
  for (const { mark } of sectionsOf(doc).sections) {
    if (mark !== undefined) marks.push({ kind: "ordinal", start: mark.start, end: mark.end });
  }
  return disjoint(marks.filter((mark) => overlaps(mark, within)));
}

function marksIn(block: Block): readonly Mark[] {
  let marks = known.get(block);
  if (marks === undefined) {
    marks = block.runs.flatMap((run) => {
      const { blanks, figures } = readRun(run);
      const holes = blanks.map(
        (blank): Mark => ({ kind: blank.kind === "mask" ? "mask" : "blank", ...shiftSpan(blank, run.start) }),
      );
      const counted = figures.map((figure): Mark => ({ kind: "figure", ...shiftSpan(figure, run.start) }));
      return [...holes, ...counted.filter((figure) => !holes.some((hole) => overlaps(hole, figure)))];
    });
    known.set(block, marks);
  }
  return marks;
}

/** Of two that overlap the earlier one stays. */
function disjoint(marks: readonly Mark[]): readonly Mark[] {
  let end = 0;
  return marks
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (mark.start < end || mark.start === mark.end) return false;
      end = mark.end;
      return true;
    });
}
