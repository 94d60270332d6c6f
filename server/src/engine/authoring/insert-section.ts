import type { Document } from "../markdown/document.ts";
import { lexiconOf } from "../outline/lexicon.ts";
import type { CheckOptions, Report } from "../rules/check.ts";
import { insertSection } from "../rules/edits/new-section.ts";
import { factsOf } from "../rules/facts.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import { rewrite } from "./rewrite.ts";
import { type StoppedText, stoppedText } from "./stopped-text.ts";

const REQUIRED: ReadonlySet<string> = new Set(["require-section"]);

/** The edit that writes every section that is reported as missing; `undefined` where none is, or none has a place. */
export function missingSections(doc: Document, options: CheckOptions, report: Report): TextEdit | undefined {
  return rewrite(doc, report, options, REQUIRED);
}

/** A section to be written, and what that changes elsewhere. */
export interface SectionInsertion {
  readonly at: Span;
  /** Heading and template with the white space around them. */
  readonly insert: StoppedText;
  /** The sections behind it, numbered anew. */
  readonly also: readonly TextEdit[];
}

/**
 * The outline section of this id at its place in the outline, with the text that the repair of a missing section
 * writes. `undefined` where the outline has no such section, where a heading fills it already, and where the document
 * has no place for it.
 */
export function sectionInsertion(
  doc: Document,
  options: CheckOptions,
  report: Report,
  id: string,
): SectionInsertion | undefined {
  const wanted = lexiconOf(options.outline).sections.find(({ section }) => section.id === id)?.section;
  if (wanted === undefined || report.match.filled.has(id)) return undefined;
  const [main, ...also] = insertSection(factsOf(doc, options, report), wanted) ?? [];
  return main && { at: main.span, insert: stoppedText(main.newText), also };
}
