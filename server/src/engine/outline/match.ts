import type { Section, SectionTree } from "../structure/section.ts";
import { type FlatSection, lexiconOf } from "./lexicon.ts";
import type { Outline, OutlineSection } from "./outline.ts";
import type { OutlineMatch, SectionMatch } from "./outline-match.ts";
import { type Candidate, readTitle, TITLE_SCORE, type TitleReading } from "./score.ts";

/** A child of a filled outline section is likelier below the heading that fills it. */
const PARENT_BONUS = 1;

/** Which heading fills which section of the outline. */
export function matchOutline(tree: SectionTree, outline: Outline): OutlineMatch {
  const { sections: flat } = lexiconOf(outline);
  const found = assign(tree.sections, outline, flat, yearAfter(tree.title?.text ?? ""));
  const bySection = new Map<number, SectionMatch>();
  const lists = new Map<string, SectionMatch[]>();
  for (const [index, candidate] of found.entries()) {
    const section = tree.sections[index];
    const outlineSection = candidate === undefined ? undefined : flat[candidate.section]?.section;
    if (section === undefined || candidate === undefined || outlineSection === undefined) continue;
    const match = { section, outlineSection, score: candidate.score, evidence: candidate.evidence };
    bySection.set(index, match);
    const list = lists.get(outlineSection.id);
    if (list === undefined) lists.set(outlineSection.id, [match]);
    else list.push(match);
  }
  for (const list of lists.values())
    list.sort((a, b) => a.section.level - b.section.level || a.section.index - b.section.index);
  return { filled: lists, bySection, missing: missingOf(flat, lists) };
}

const NEXT_YEAR = "明年";

/** The year after the one that a title names, as a heading would write it (`2025年`); absent when it names none. */
function yearAfter(title: string): string | undefined {
  const year = /(?<![0-9])(?:[0-9]{4}|[0-9]{2,3}(?=年度))(?=年)/.exec(title)?.[0];
  return year === undefined ? undefined : `${Number(year) + 1}年`;
}

/** The outline section of each heading, by {@link Section.index}. */
function assign(
  sections: readonly Section[],
  outline: Outline,
  flat: readonly FlatSection[],
  nextYear: string | undefined,
): readonly (Candidate | undefined)[] {
  const readings = sections.map(({ title }) =>
    readTitle(nextYear === undefined ? title : title.replaceAll(nextYear, NEXT_YEAR), outline),
  );
  const below = sectionsBelow(sections, readings);
  const chosen: (Candidate | undefined)[] = [];
  /** Whether a heading around it, by index, already fills a section. */
  const inside: boolean[] = [];
  for (const [index, { parent }] of sections.entries()) {
    const isInside = parent !== undefined && (inside[parent] === true || chosen[parent] !== undefined);
    inside.push(isInside);
    const reading = readings[index];
    const best = reading === undefined ? undefined : bestOf(reading, parent, sections, chosen, flat);
    const isContainer = reading?.container === true && best !== undefined && holdsOthers(best, below[index]);
    chosen.push(
      isContainer || (best?.weak === true && isInside && !isBelowOwn(best, parent, chosen, flat)) ? undefined : best,
    );
  }
  return chosen;
}

/** By heading: the outline sections that the words of the headings below it speak for. */
function sectionsBelow(
  sections: readonly Section[],
  readings: readonly TitleReading[],
): readonly (ReadonlySet<number> | undefined)[] {
  const below: (Set<number> | undefined)[] = sections.map(() => undefined);
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    const parent = sections[index]?.parent;
    if (parent === undefined) continue;
    const set = below[parent] ?? new Set<number>();
    below[parent] = set;
    const own = readings[index]?.candidates[0]?.section;
    if (own !== undefined) set.add(own);
    for (const section of below[index] ?? []) set.add(section);
  }
  return below;
}

const MANY = 3;

function holdsOthers(best: Candidate, below: ReadonlySet<number> | undefined): boolean {
  if (best.score >= TITLE_SCORE) return false;
  const others = (below?.size ?? 0) - (below?.has(best.section) ? 1 : 0);
  return best.weak ? others > 0 : others >= MANY;
}

function bestOf(
  { candidates }: TitleReading,
  parent: number | undefined,
  sections: readonly Section[],
  chosen: readonly (Candidate | undefined)[],
  flat: readonly FlatSection[],
): Candidate | undefined {
  let best = candidates[0];
  let bestScore = best?.score ?? 0;
  for (const candidate of candidates) {
    const around = flat[candidate.section]?.parent;
    if (around === undefined || !isBelow(around, parent, sections, chosen)) continue;
    if (candidate.score + PARENT_BONUS <= bestScore) continue;
    best = candidate;
    bestScore = candidate.score + PARENT_BONUS;
  }
  return best;
}

function isBelow(
  outlineSection: number,
  parent: number | undefined,
  sections: readonly Section[],
  chosen: readonly (Candidate | undefined)[],
): boolean {
  for (let at = parent; at !== undefined; at = sections[at]?.parent) {
    if (chosen[at]?.section === outlineSection) return true;
  }
  return false;
}

/** Whether the heading's parent fills the outline section in which the candidate lies. */
function isBelowOwn(
  { section }: Candidate,
  parent: number | undefined,
  chosen: readonly (Candidate | undefined)[],
  flat: readonly FlatSection[],
): boolean {
  const around = flat[section]?.parent;
  return around !== undefined && parent !== undefined && chosen[parent]?.section === around;
}

/** Required sections that nothing fills, nothing inside them fills, and none of their group fills. */
function missingOf(
  flat: readonly FlatSection[],
  lists: ReadonlyMap<string, readonly SectionMatch[]>,
): readonly OutlineSection[] {
  const filled = flat.map(({ section }) => lists.has(section.id));
  for (let index = flat.length - 1; index >= 0; index -= 1) {
    const parent = flat[index]?.parent;
    if (filled[index] === true && parent !== undefined) filled[parent] = true;
  }
  const groups = new Set(flat.flatMap(({ section }, index) => (filled[index] === true ? (section.oneOf ?? []) : [])));
  const missing: OutlineSection[] = [];
  for (const [index, { section }] of flat.entries()) {
    if (section.required !== true || filled[index] === true) continue;
    if (section.oneOf !== undefined) {
      if (groups.has(section.oneOf)) continue;
      groups.add(section.oneOf);
    }
    missing.push(section);
  }
  return missing;
}
