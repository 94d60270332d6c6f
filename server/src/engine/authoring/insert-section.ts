import type { Document } from "../markdown/document.ts";
import { lexiconOf } from "../outline/lexicon.ts";
import { matchOutline } from "../outline/match.ts";
import type { Outline, OutlineSection } from "../outline/outline.ts";
import type { OutlineMatch } from "../outline/outline-match.ts";
import { acceptedIn, type CheckOptions, type Report } from "../rules/check.ts";
import { insertSection } from "../rules/edits/new-section.ts";
import { factsOf } from "../rules/facts.ts";
import { placeOfLack } from "../rules/place-of-lack.ts";
import type { SectionTree } from "../structure/section.ts";
import { sectionsOf } from "../structure/sections.ts";
import { partsOf } from "../structure/several.ts";
import type { TextEdit } from "../text/edit.ts";
import { type Span, shiftSpan } from "../text/span.ts";
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
 * has no place for it. Of several summaries the first one that is reported to lack it gets it, else the first one
 * without it.
 */
export function sectionInsertion(
  doc: Document,
  options: CheckOptions,
  report: Report,
  id: string,
): SectionInsertion | undefined {
  const without = placesOf(doc, options, report).filter(({ outline, match }) => {
    return !match.filled.has(id) && sectionOf(outline, id) !== undefined;
  });
  const accepted = acceptedIn(doc, options, report);
  const lacking = without.find(({ match, head }) => {
    return match.missing.some((section) => section.id === id) && !accepted("require-section", head);
  });
  const place = lacking ?? without[0];
  if (place === undefined) return undefined;
  const { start, own, outline, tree, match } = place;
  const wanted = sectionOf(outline, id);
  if (wanted === undefined) return undefined;
  const facts = factsOf(own, { ...options, outline }, { tree, match });
  const [main, ...also] = insertSection(facts, wanted) ?? [];
  if (main === undefined) return undefined;
  return {
    at: shiftSpan(main.span, start),
    insert: stoppedText(main.newText),
    also: also.map(({ span, newText }) => ({ span: shiftSpan(span, start), newText })),
  };
}

/** A summary, one of several or the only one of its document, as a document of its own. */
interface Place {
  /** Offset in the document at which it begins. */
  readonly start: number;
  readonly own: Document;
  readonly outline: Outline;
  readonly tree: SectionTree;
  readonly match: OutlineMatch;
  /** Offset in the document at which it is reported what the summary lacks. */
  readonly head: number;
}

function placesOf(doc: Document, { outline }: CheckOptions, { tree, match, summaries }: Report): readonly Place[] {
  if (summaries.length === 0) {
    return [{ start: 0, own: doc, outline, tree, match, head: placeOfLack({ doc, tree }).start }];
  }
  const parts = partsOf(doc).filter(({ isSummary }) => isSummary);
  return parts.flatMap(({ start, doc: own }, index) => {
    const summary = summaries[index];
    if (summary === undefined) return [];
    const ownTree = sectionsOf(own);
    const ownMatch = matchOutline(ownTree, summary.outline);
    const head = start + placeOfLack({ doc: own, tree: ownTree }).start;
    return [{ start, own, outline: summary.outline, tree: ownTree, match: ownMatch, head }];
  });
}

function sectionOf(outline: Outline, id: string): OutlineSection | undefined {
  return lexiconOf(outline).sections.find(({ section }) => section.id === id)?.section;
}
