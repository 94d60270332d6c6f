import type { Document } from "../markdown/document.ts";
import type { Section, SectionTree } from "../structure/section.ts";
import { sectionsOf } from "../structure/sections.ts";
import { fold } from "../text/fold.ts";
import { outlines } from "./catalogue/index.ts";
import { chooseOutline } from "./choose.ts";
import { fitToExample } from "./fit-to-example.ts";
import { type LastingTitle, lastingTitle } from "./lasting-title.ts";
import { matchOutline } from "./match.ts";
import { normalise } from "./normalise.ts";
import type { Keyword, Outline, OutlineSection, Titles } from "./outline.ts";
import { templateFrom } from "./section-template.ts";
import { organizationOfTitle } from "./title-parts.ts";
import { unknownWords } from "./title-words.ts";

/** How deep an inferred outline goes. */
const MAX_LEVEL = 2;
const MAX_KEYWORDS = 6;

/** An outline made from an example. */
export interface InferredOutline {
  readonly outline: Outline;
  /** The built-in outline whose sections it takes over by id; absent when it takes over none. */
  readonly base: Outline | undefined;
}

/**
 * An outline made from a good example: its headings of the first two levels become sections, in their order. A heading
 * that fills a section of the nearest built-in outline takes over all of it but the title; another one becomes
 * `section-1`, … with the words of its title as keywords. Headings with the same title, or that fill the same section,
 * become one. What stands at the first level is required, unless its title holds for one year only. The example itself
 * follows the outline. An example without headings gives an outline without sections.
 */
export function inferOutline(doc: Document, id: string): InferredOutline {
  const tree = sectionsOf(doc);
  const { base, known } = nearestBuiltIn(doc, tree, id);
  const organization = organizationOfTitle(tree.title?.text ?? "");
  const owners = ownersOf(tree, known, organization);
  let count = 0;
  const sectionOf = ({ section, title, known: builtIn, inner }: Owner): OutlineSection => {
    if (builtIn === undefined) count += 1;
    const { required: usually, sections: _, ...rest } = builtIn ?? newSection(`section-${count}`, title.text);
    const isRequired = !title.dated && (section.level === 1 || usually === true);
    return {
      ...rest,
      titles: same(title.text),
      ...(isRequired ? { required: true } : {}),
      ...(inner.length > 0 ? { sections: inner.map(sectionOf) } : {}),
    };
  };
  const title = lastingTitle(tree.title?.text ?? "", organization).text;
  const sections = owners.map(sectionOf);
  const isBuiltOn = owners.some((owner) => owner.known !== undefined || owner.inner.some((one) => one.known));
  const extended = isBuiltOn ? base : undefined;
  const titles = title === "" ? (extended?.titles ?? same(id)) : same(title);
  return { outline: fitToExample({ id, titles, sections }, tree), base: extended };
}

/** One text for every script: an example shows only its own. */
const same = (text: string): Titles => ({ hans: text, hant: text, en: text });

type KnownSections = ReadonlyMap<number, OutlineSection>;

/**
 * The built-in outline of which the example fills most sections, and which heading fills which. An outline cannot
 * extend one of its own id.
 */
function nearestBuiltIn(
  doc: Document,
  tree: SectionTree,
  id: string,
): { readonly base: Outline | undefined; readonly known: KnownSections } {
  const usual = chooseOutline(doc, {}, []);
  let base: Outline | undefined;
  let known: KnownSections = new Map();
  let most = 0;
  for (const outline of [usual, ...outlines.filter((other) => other !== usual)]) {
    if (outline.id === id) continue;
    const found = [...matchOutline(tree, outline).bySection].filter(([, { section }]) => section.level <= MAX_LEVEL);
    const filled = new Set(found.map(([, { outlineSection }]) => outlineSection.id)).size;
    if (filled <= most) continue;
    most = filled;
    base = outline;
    known = new Map(found.map(([index, { outlineSection }]) => [index, outlineSection]));
  }
  return { base, known };
}

/** A heading that becomes a section. */
interface Owner {
  readonly section: Section;
  readonly title: LastingTitle;
  readonly known: OutlineSection | undefined;
  readonly inner: Owner[];
}

/** The headings that become sections; a heading of the first level comes before one inside another. */
function ownersOf(tree: SectionTree, known: KnownSections, organization: string | undefined): readonly Owner[] {
  const byIndex = new Map<number, Owner>();
  const byKey = new Map<string, Owner>();
  const top: Owner[] = [];
  for (let level = 1; level <= MAX_LEVEL; level += 1) {
    for (const section of tree.sections) {
      if (section.level !== level) continue;
      const title = lastingTitle(section.title, organization);
      const normal = normalise(title.text);
      const around = section.parent === undefined ? undefined : byIndex.get(section.parent);
      if (normal === "" || (level > 1 && around === undefined)) continue;
      const builtIn = known.get(section.index);
      const keys = [`title ${normal}`, ...(builtIn === undefined ? [] : [`id ${builtIn.id}`])];
      const earlier = keys.map((key) => byKey.get(key)).find((owner) => owner !== undefined);
      const owner = earlier ?? { section, title, known: builtIn, inner: [] };
      byIndex.set(section.index, owner);
      if (earlier !== undefined) continue;
      for (const key of keys) byKey.set(key, owner);
      (around?.inner ?? top).push(owner);
    }
  }
  return top;
}

function newSection(id: string, title: string): OutlineSection {
  const titles = same(title);
  return { id, titles, keywords: titleKeywords(title), hint: same(""), template: templateFrom(titles) };
}

/** The words of a title that say more than any heading does; the whole title when none does. */
function titleKeywords(title: string): readonly Keyword[] {
  const words = unknownWords(title);
  const texts = words.length === 0 ? [fold(title).toLowerCase()] : words.slice(0, MAX_KEYWORDS);
  return texts.map((text) => ({ text, weight: 3 }));
}
