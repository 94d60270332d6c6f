import type { OutlineSection } from "../../outline/outline.ts";
import type { Section } from "../../structure/section.ts";
import type { DocumentFacts } from "../facts.ts";
import { parentOf } from "../section-id.ts";

/** Where a new section goes. */
export interface Place {
  /** It goes behind what ends before this offset. */
  readonly at: number;
  /** A sibling whose heading shows how its own is written; absent for the first of its kind. */
  readonly like: Section | undefined;
  /** The sibling right before it; absent when it becomes the first one. */
  readonly previous: Section | undefined;
  /** Depth of its Markdown heading; absent for a plain one. */
  readonly depth: number | undefined;
  /** The number mark of a section that is the first of its kind inside another one. */
  readonly first?: string;
}

/** The place that the outline's order gives to a section. Absent when the section around it is missing itself. */
export function placeOf(facts: DocumentFacts, wanted: OutlineSection): Place | undefined {
  const path = pathTo(facts.outline.sections, wanted) ?? [wanted];
  const outer = path.at(-2);
  if (outer === undefined) return placeAmong(facts, facts.outline.sections, wanted, undefined);
  const around = chosen(facts, outer);
  return around === undefined ? undefined : placeAmong(facts, outer.sections ?? [], wanted, around);
}

/** The outline sections from the outermost one to the wanted one. */
function pathTo(sections: readonly OutlineSection[], wanted: OutlineSection): readonly OutlineSection[] | undefined {
  for (const section of sections) {
    if (section === wanted) return [section];
    const rest = pathTo(section.sections ?? [], wanted);
    if (rest !== undefined) return [section, ...rest];
  }
  return undefined;
}

function chosen({ match }: DocumentFacts, { id }: OutlineSection): Section | undefined {
  return match.filled.get(id)?.[0]?.section;
}

function placeAmong(
  facts: DocumentFacts,
  order: readonly OutlineSection[],
  wanted: OutlineSection,
  around: Section | undefined,
): Place | undefined {
  const { tree } = facts;
  const index = order.indexOf(wanted);
  const present = (sections: readonly OutlineSection[]): readonly Section[] =>
    sections.flatMap((section) => chosen(facts, section) ?? []).toSorted((a, b) => a.span.start - b.span.start);
  // Behind all that the outline puts before it, before all that it puts behind it: the text may have them mixed.
  const before = present(order.slice(0, index)).at(-1);
  const behind = present(order.slice(index + 1));
  if (before === undefined) {
    const next = behind[0] ?? (around === undefined ? tree.sections[0] : undefined);
    if (around !== undefined) return next === undefined ? insideOf(facts, around) : beforeSection(facts, next);
    return next === undefined ? atEnd(facts) : beforeSection(facts, outermost(facts, next));
  }
  const next = behind.find(({ span }) => span.start >= before.span.end);
  // Where the two lie at different levels, the next one says where the outline goes on.
  if (next !== undefined && next.parent !== before.parent) return beforeSection(facts, next);
  const previous = next === undefined && around === undefined ? outermost(facts, before) : before;
  return { at: previous.span.end, like: previous, previous, depth: previous.depth };
}

function beforeSection({ tree }: DocumentFacts, next: Section): Place {
  const previous = tree.sections.findLast(({ parent, index }) => parent === next.parent && index < next.index);
  return { at: next.span.start, like: next, previous, depth: next.depth };
}

function atEnd({ doc, tree }: DocumentFacts): Place {
  return { at: tree.closing?.start ?? doc.text.length, like: undefined, previous: undefined, depth: undefined };
}

function outermost({ tree }: DocumentFacts, section: Section): Section {
  let top = section;
  for (let up = parentOf(tree, top); up !== undefined; up = parentOf(tree, top)) top = up;
  return top;
}

/** As the last part of a section none of whose outline parts is there yet, numbered one level below it. */
function insideOf({ tree }: DocumentFacts, around: Section): Place {
  const parts = tree.sections.filter(({ parent }) => parent === around.index);
  const last = parts.at(-1);
  if (last !== undefined) return { at: last.span.end, like: last, previous: last, depth: last.depth };
  const depth = around.depth === undefined ? undefined : Math.min(6, around.depth + 1);
  return { at: around.span.end, like: undefined, previous: undefined, depth, first: firstMark(around) };
}

/** The first number of the level below a heading, as GB/T 9704-2012 §7.3.3 orders them; none below a heading without one. */
function firstMark({ mark }: Section): string {
  switch (mark?.style) {
    case undefined:
      return "";
    case "formal":
    case "stem":
    case "chapter":
      return "一、";
    case "cjk":
      return "（一）";
    case "cjk-paren":
      return "1.";
    default:
      return "（1）";
  }
}
