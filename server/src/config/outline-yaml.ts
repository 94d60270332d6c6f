import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import { type Keyword, type Outline, type OutlineSection, type Titles, withInner } from "../engine/outline/outline.ts";
import { templateFrom } from "../engine/outline/section-template.ts";
import { DEFAULT_KEYWORD_WEIGHT } from "./schema.ts";

interface WriteOptions {
  /** Summaries follow it. */
  readonly use?: boolean;
  /** The outline that it extends: what a section of the same id says there is not written again. */
  readonly base?: Outline | undefined;
}

/** A configuration file that holds one outline. Read back, it is the same outline. */
export function outlineToYaml(outline: Outline, { use = false, base }: WriteOptions = {}): string {
  const { id, titles, closed, figures, sections } = outline;
  const known = new Map((base?.sections ?? []).flatMap(withInner).map((section) => [section.id, section]));
  const written = {
    ...(use ? { outline: id } : {}),
    outlines: {
      [id]: {
        ...(base === undefined ? {} : { extends: base.id, only: true }),
        titles: toWritten(titles),
        ...(closed === undefined ? {} : { closed }),
        ...(figures === undefined ? {} : { figures }),
        sections: sections.map((section) => toWrittenSection(section, known)),
      },
    },
  };
  const yaml = new Document(written, { aliasDuplicateObjects: false });
  visit(yaml, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === "keywords" && isSeq(value))
        value.flow = value.items.length <= MAX_IN_LINE && !value.items.some(isMap);
    },
  });
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** So many keywords stand in one line. */
const MAX_IN_LINE = 6;
const NO_TITLES: Titles = { hans: "", hant: "", en: "" };

type KnownSections = ReadonlyMap<string, OutlineSection>;

function toWrittenSection(section: OutlineSection, knownSections: KnownSections): Record<string, unknown> {
  const { id, titles, keywords, notKeywords, required, oneOf, repeatable, minLength, sections, hint, template } =
    section;
  const known = knownSections.get(id);
  // The title stays, and that it is required: a person sees what the section is.
  const { hint: knownHint, template: knownTemplate } = known ?? { hint: NO_TITLES, template: templateFrom(titles) };
  const written = {
    id,
    titles: toWritten(titles),
    keywords: isSame(keywords, known?.keywords) ? undefined : keywords.map(toWrittenKeyword),
    notKeywords: isSame(notKeywords, known?.notKeywords) ? undefined : notKeywords,
    required: required ?? changedFlag(required, known?.required),
    oneOf: oneOf === known?.oneOf ? undefined : oneOf,
    repeatable: changedFlag(repeatable, known?.repeatable),
    minLength: minLength === known?.minLength ? undefined : minLength,
    hint: isSame(hint, knownHint) ? undefined : toWritten(hint),
    template: isSame(template, knownTemplate) ? undefined : toWritten(template),
    sections: sections?.map((inner) => toWrittenSection(inner, knownSections)),
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}

/** `false` where it must be said that a flag of the extended section does not hold. */
function changedFlag(flag: boolean | undefined, known: boolean | undefined): boolean | undefined {
  if (flag === known) return undefined;
  return flag ?? false;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function toWrittenKeyword({ text, weight }: Keyword): unknown {
  return weight === DEFAULT_KEYWORD_WEIGHT ? text : { text, weight };
}

/** One text for all scripts is written once. */
function toWritten({ hans, hant, en }: Titles): unknown {
  return hans === hant && hant === en ? hans : { hans, hant, en };
}
