import type { Document } from "../markdown/document.ts";
import type { Section } from "../structure/section.ts";
import { sectionsOf } from "../structure/sections.ts";
import { fold } from "../text/fold.ts";
import { scriptOf } from "../text/script.ts";
import { outlines } from "./catalogue/index.ts";
import { matchOutline } from "./match.ts";
import type { Keyword, Outline, OutlineSection, Titles } from "./outline.ts";
import { unknownWords } from "./title-words.ts";

/** How deep an inferred outline goes. */
const MAX_LEVEL = 2;

/**
 * An outline made from a good example: its headings of the first two levels become sections, in their order. A heading
 * that fills a section of a built-in outline takes over its id, keywords, hint and template; another one becomes
 * `section-1`, … with the words of its title as keywords. What stands at the first level is required. An example
 * without headings gives an outline without sections.
 */
export function inferOutline(doc: Document, id: string): Outline {
  const tree = sectionsOf(doc);
  const built = builtInSections(doc);
  const used = new Set<string>();
  let count = 0;
  const sectionOf = (section: Section): OutlineSection => {
    const known = built.get(section.index);
    const isFree = known !== undefined && !used.has(known.id);
    if (!isFree) count += 1;
    const name = isFree ? known.id : `section-${count}`;
    used.add(name);
    const inner =
      section.level < MAX_LEVEL
        ? tree.sections.filter(({ parent, title }) => parent === section.index && hasLetter(title))
        : [];
    return {
      id: name,
      titles: same(section.title, fold(section.title)),
      keywords: isFree ? known.keywords : titleKeywords(section.title),
      ...(isFree && known.notKeywords !== undefined ? { notKeywords: known.notKeywords } : {}),
      ...(section.level === 1 ? { required: true } : {}),
      ...(inner.length > 0 ? { sections: inner.map(sectionOf) } : {}),
      hint: isFree ? known.hint : same(section.title, fold(section.title)),
      template: isFree ? known.template : templateOf(section.title),
    };
  };
  const title = tree.title?.text ?? id;
  const top = tree.sections.filter((section) => section.level === 1 && hasLetter(section.title));
  return { id, titles: same(title, fold(title)), sections: top.map(sectionOf) };
}

const hasLetter = (title: string): boolean => /[\p{L}\p{N}]/u.test(title);

/** One text for every script: an example shows only its own. */
const same = (title: string, hans: string): Titles => ({ hans, hant: title, en: title });

/** By heading: the section of a built-in outline that it fills, of the outline in which most headings find a place. */
function builtInSections(doc: Document): ReadonlyMap<number, OutlineSection> {
  const tree = sectionsOf(doc);
  let best: ReadonlyMap<number, OutlineSection> = new Map();
  for (const outline of outlines) {
    const { bySection } = matchOutline(tree, outline);
    if (bySection.size <= best.size) continue;
    best = new Map([...bySection].map(([index, { outlineSection }]) => [index, outlineSection]));
  }
  return best;
}

/** Characters that a placeholder's label may not hold. */
const NO_LABEL = /[{}|:\r\n]/g;
const MAX_LABEL = 40;

function templateOf(title: string): Titles {
  const label = title.replaceAll(NO_LABEL, " ").trim().slice(0, MAX_LABEL) || "text";
  const text = `{{${label}}}`;
  return { hans: text, hant: text, en: text };
}

/** The words of a title that say more than any heading does; the whole title when none does. */
function titleKeywords(title: string): readonly Keyword[] {
  const words = unknownWords(title);
  if (words.length === 0) return [{ text: scriptOf(title) === "en" ? title.toLowerCase() : fold(title), weight: 3 }];
  return words.map((text) => ({ text, weight: words.length === 1 ? 3 : 2 }));
}
