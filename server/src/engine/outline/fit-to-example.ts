import type { Section, SectionTree } from "../structure/section.ts";
import { matchOutline } from "./match.ts";
import type { Outline, OutlineSection } from "./outline.ts";
import type { OutlineMatch } from "./outline-match.ts";

/**
 * The outline with as little changed as makes its example follow it: a section that several headings fill may be
 * repeated; one that no heading fills, or that stands out of order, is not required. A heading may fill another section
 * than the one it was made into: words of one title may stand in another.
 */
export function fitToExample(outline: Outline, tree: SectionTree): Outline {
  const match = matchOutline(tree, outline);
  const repeated = repeatedIds(tree, match);
  const optional = new Set([...match.missing.map(({ id }) => id), ...misplacedIds(outline, match)]);
  const fit = (section: OutlineSection): OutlineSection => {
    const { required, sections, ...rest } = section;
    return {
      ...rest,
      ...(required === true && !optional.has(section.id) ? { required } : {}),
      ...(repeated.has(section.id) ? { repeatable: true } : {}),
      ...(sections === undefined ? {} : { sections: sections.map(fit) }),
    };
  };
  return { ...outline, sections: outline.sections.map(fit) };
}

function repeatedIds(tree: SectionTree, { filled }: OutlineMatch): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, [first, ...others]] of filled) {
    if (first === undefined) continue;
    const isApart = ({ section }: { readonly section: Section }): boolean =>
      !liesIn(tree, section, first.section) && !liesIn(tree, first.section, section);
    if (others.some(isApart)) ids.add(id);
  }
  return ids;
}

function liesIn({ sections }: SectionTree, inner: Section, outer: Section): boolean {
  let at = inner.parent;
  while (at !== undefined && at !== outer.index) at = sections[at]?.parent;
  return at === outer.index;
}

/** Of the required sections, those that stand before one that the outline names earlier. */
function misplacedIds(outline: Outline, { filled }: OutlineMatch): readonly string[] {
  let last = -1;
  return outline.sections.flatMap(({ id, required }) => {
    const start = filled.get(id)?.[0]?.section.span.start;
    if (required !== true || start === undefined) return [];
    if (start < last) return [id];
    last = start;
    return [];
  });
}
