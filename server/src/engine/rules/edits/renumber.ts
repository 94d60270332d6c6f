import { writeNumberMark } from "../../structure/number-mark.ts";
import type { NumberMark, Section, SectionTree } from "../../structure/section.ts";
import type { TextEdit } from "../../text/edit.ts";

/** The sections that share a section's parent, itself among them, in source order. */
export function siblingsOf(tree: SectionTree, section: Section): readonly Section[] {
  return tree.sections.filter(({ parent, level }) => parent === section.parent && level === section.level);
}

/** A numbered section. */
export type Numbered = Section & { readonly mark: NumberMark };

/**
 * The siblings, when they are numbered in one style and can be numbered anew; absent when one has no mark or another
 * style: its numbering is then left to its writer.
 */
export function numbered(siblings: readonly Section[]): readonly Numbered[] | undefined {
  const style = siblings[0]?.mark?.style;
  const all = siblings.filter((s): s is Numbered => s.mark !== undefined && s.mark.style === style);
  return style !== undefined && all.length === siblings.length ? all : undefined;
}

/** Edits that give the sections, in the given order, the numbers from `first` up. */
export function renumber(sections: readonly Numbered[], first: number): readonly TextEdit[] {
  return sections.flatMap(({ mark }, index) =>
    mark.value === first + index
      ? []
      : [
          {
            span: { start: mark.start, end: mark.end },
            newText: writeNumberMark(modelOf(mark, sections), first + index),
          },
        ],
  );
}

/** The mark to write like: itself, or a well-formed one among its siblings for one that is none (`(二、)`). */
export function modelOf(mark: NumberMark, siblings: readonly Section[]): NumberMark {
  if (!mark.malformed) return mark;
  return siblings.find((other) => other.mark?.style === mark.style && !other.mark.malformed)?.mark ?? mark;
}

/** The lowest number among the sections; 1 when there is none. */
export function lowestNumber(sections: readonly Numbered[]): number {
  if (sections.length === 0) return 1;
  return sections.reduce((least, { mark }) => Math.min(least, mark.value), Number.POSITIVE_INFINITY);
}
