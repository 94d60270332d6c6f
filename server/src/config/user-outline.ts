import { type Keyword, type Outline, type OutlineSection, type Titles, withInner } from "../engine/outline/outline.ts";
import { templateFrom } from "../engine/outline/section-template.ts";
import { fold } from "../engine/text/fold.ts";
import { DEFAULT_KEYWORD_WEIGHT, type OUTLINE, type SECTION } from "./schema.ts";
import type { ValueOf } from "./shape.ts";

/** An outline as it is written in a configuration file. */
export type OutlineValue = ValueOf<typeof OUTLINE>;
type SectionValue = ValueOf<typeof SECTION>;
type TitlesValue = NonNullable<SectionValue["titles"]>;

const NO_TITLES: Titles = { hans: "", hant: "", en: "" };

/**
 * The outline that a written one stands for. `base` is the outline it extends, already built: what is not written is
 * taken over from it, its sections are changed by id, and new sections are put in after the one written before them.
 * With `only`, the sections are those written, in their order, each with what the one of its id says in the base.
 */
export function toOutline(id: string, value: OutlineValue, base: Outline | undefined): Outline {
  const sections = sectionValues(value.sections);
  const closed = value.closed ?? base?.closed;
  const figures = value.figures ?? base?.figures;
  return {
    id,
    titles: toTitles(value.titles) ?? base?.titles ?? { hans: id, hant: id, en: id },
    ...(closed === undefined ? {} : { closed }),
    ...(figures === undefined ? {} : { figures }),
    sections:
      base === undefined || value.only === true ? onlySections(sections, base) : mergeSections(base.sections, sections),
  };
}

function onlySections(values: readonly SectionValue[], base: Outline | undefined): readonly OutlineSection[] {
  const known = new Map((base?.sections ?? []).flatMap(withInner).map(({ sections: _, ...rest }) => [rest.id, rest]));
  const build = (value: SectionValue): OutlineSection => {
    const { sections: _, ...own } = value;
    const inner = sectionValues(value.sections).map(build);
    return {
      ...toSection(own, known.get(value.id ?? "")),
      ...given("sections", inner.length === 0 ? undefined : inner),
    };
  };
  return values.map(build);
}

/** The reader leaves out what is no section, so that everything in the list fits. */
function sectionValues(values: readonly unknown[] | undefined): readonly SectionValue[] {
  return (values ?? []) as readonly SectionValue[];
}

function toSection(value: SectionValue, base: OutlineSection | undefined): OutlineSection {
  const id = value.id ?? "";
  const titles = toTitles(value.titles) ?? base?.titles ?? { hans: id, hant: id, en: id };
  const sections = sectionValues(value.sections);
  const inner =
    base?.sections === undefined
      ? sections.map((section) => toSection(section, undefined))
      : mergeSections(base.sections, sections);
  return {
    id,
    titles,
    keywords: value.keywords?.map(toKeyword) ?? base?.keywords ?? keywordsFrom(titles),
    ...given("notKeywords", value.notKeywords?.map(fold) ?? base?.notKeywords),
    ...given("required", value.required ?? base?.required),
    ...given("oneOf", value.oneOf ?? base?.oneOf),
    ...given("repeatable", value.repeatable ?? base?.repeatable),
    ...given("minLength", value.minLength ?? base?.minLength),
    ...given("sections", inner.length === 0 ? undefined : inner),
    hint: toTitles(value.hint) ?? base?.hint ?? NO_TITLES,
    template: toTitles(value.template) ?? base?.template ?? templateFrom(titles),
  };
}

/** The property, or nothing where it has no value. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}

function mergeSections(base: readonly OutlineSection[], values: readonly SectionValue[]): readonly OutlineSection[] {
  const known = new Set(base.flatMap(withInner).map(({ id }) => id));
  const changes = new Map(values.map((value) => [value.id ?? "", value]));
  const merged = base.map((section) => changeSection(section, changes));
  let after: string | undefined;
  for (const value of values) {
    const id = value.id ?? "";
    if (!known.has(id)) insertAfter(merged, after, toSection(value, undefined));
    after = id;
  }
  return merged;
}

/** A change names a section wherever it lies in the base; one of its inner sections too. */
function changeSection(section: OutlineSection, changes: ReadonlyMap<string, SectionValue>): OutlineSection {
  const change = changes.get(section.id);
  const inner = section.sections?.map((child) => changeSection(child, changes));
  const base = inner === undefined ? section : { ...section, sections: inner };
  return change === undefined ? base : toSection(change, base);
}

function insertAfter(sections: OutlineSection[], after: string | undefined, section: OutlineSection): void {
  const at = sections.findIndex(({ id }) => id === after);
  sections.splice(at === -1 ? sections.length : at + 1, 0, section);
}

function toKeyword({
  text = "",
  weight = DEFAULT_KEYWORD_WEIGHT,
}: {
  readonly text?: string;
  readonly weight?: number;
}): Keyword {
  return { text: fold(text), weight };
}

/** A title that is missing in one script is the one that is there. */
function toTitles(value: TitlesValue | undefined): Titles | undefined {
  const any = value?.hans ?? value?.hant ?? value?.en;
  if (value === undefined || any === undefined) return undefined;
  return { hans: value.hans ?? any, hant: value.hant ?? any, en: value.en ?? value.hans ?? any };
}

function keywordsFrom(titles: Titles): readonly Keyword[] {
  const texts = new Set([fold(titles.hans), fold(titles.hant), titles.en]);
  return [...texts].map((text) => ({ text, weight: DEFAULT_KEYWORD_WEIGHT }));
}
