import type { OutlineMatch } from "../outline/outline-match.ts";
import type { Section, SectionTree } from "../structure/section.ts";

/** The innermost section around an offset; absent before the first one. */
export function sectionAt(tree: SectionTree, offset: number): Section | undefined {
  let low = 0;
  let high = tree.sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tree.sections[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let section = tree.sections[low - 1];
  while (section !== undefined && section.span.end <= offset) section = parentOf(tree, section);
  return section ?? (tree.sections.at(-1)?.span.end === offset ? tree.sections.at(-1) : undefined);
}

/** The section that a section lies in; absent for a top-level one. */
export function parentOf(tree: SectionTree, section: Section): Section | undefined {
  return section.parent === undefined ? undefined : tree.sections[section.parent];
}

/** Id of the outline section that the innermost matched heading around an offset fills; absent when none does. */
export function sectionIdAt(tree: SectionTree, match: OutlineMatch, offset: number): string | undefined {
  for (let section = sectionAt(tree, offset); section !== undefined; section = parentOf(tree, section)) {
    const filled = match.bySection.get(section.index);
    if (filled !== undefined) return filled.outlineSection.id;
  }
  return undefined;
}
