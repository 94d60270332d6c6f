import { stringify } from "yaml";
import type { Keyword, Outline, OutlineSection, Titles } from "../engine/outline/outline.ts";
import { DEFAULT_KEYWORD_WEIGHT } from "./schema.ts";

/** A configuration file that holds one outline; with `use`, summaries follow it. Read back, it is the same outline. */
export function outlineToYaml(outline: Outline, options: { readonly use?: boolean } = {}): string {
  const { id, titles, closed, figures, sections } = outline;
  const written = {
    ...(options.use === true ? { outline: id } : {}),
    outlines: {
      [id]: {
        titles: toWritten(titles),
        ...(closed === undefined ? {} : { closed }),
        ...(figures === undefined ? {} : { figures }),
        sections: sections.map(toWrittenSection),
      },
    },
  };
  return stringify(written, { lineWidth: 0, aliasDuplicateObjects: false });
}

function toWrittenSection(section: OutlineSection): Record<string, unknown> {
  const { id, titles, keywords, notKeywords, required, oneOf, repeatable, minLength, sections, hint, template } =
    section;
  const written = {
    id,
    titles: toWritten(titles),
    keywords: keywords.map(toWrittenKeyword),
    notKeywords,
    required,
    oneOf,
    repeatable,
    minLength,
    hint: toWritten(hint),
    template: toWritten(template),
    sections: sections?.map(toWrittenSection),
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}

function toWrittenKeyword({ text, weight }: Keyword): unknown {
  return weight === DEFAULT_KEYWORD_WEIGHT ? text : { text, weight };
}

/** One text for all scripts is written once. */
function toWritten({ hans, hant, en }: Titles): unknown {
  return hans === hant && hant === en ? hans : { hans, hant, en };
}
