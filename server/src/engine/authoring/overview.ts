import type { Document } from "../markdown/document.ts";
import { lexiconOf } from "../outline/lexicon.ts";
import type { Outline, OutlineSection } from "../outline/outline.ts";
import type { Report } from "../rules/check.ts";
import { scriptOf } from "../text/script.ts";
import type { Span } from "../text/span.ts";
import { blanksOf, type OpenBlank } from "./blanks.ts";

/** An outline section and the heading that fills it. */
interface OverviewSection {
  readonly id: string;
  /** In the document's script. */
  readonly title: string;
  readonly required: boolean;
  /** The chosen heading that fills it; absent when nothing does, or nothing in one of several summaries. */
  readonly filledBy: { readonly title: string; readonly heading: Span } | undefined;
}

/** What is done and what is open in a summary, at a glance. */
export interface Overview {
  readonly outlineTitle: string;
  /** In outline order, inner sections behind the one they lie in. */
  readonly sections: readonly OverviewSection[];
  readonly blanks: readonly OpenBlank[];
}

/** The state of a summary against its outline. */
export function overviewOf(doc: Document, outline: Outline, report: Report): Overview {
  const script = scriptOf(doc.text);
  const missing = new Set(report.match.missing.map(({ id }) => id));
  const toState = (section: OutlineSection): OverviewSection => {
    const chosen = missing.has(section.id) ? undefined : report.match.filled.get(section.id)?.[0]?.section;
    return {
      id: section.id,
      title: section.titles[script],
      required: section.required === true || missing.has(section.id),
      filledBy: chosen && { title: chosen.title, heading: chosen.heading },
    };
  };
  return {
    outlineTitle: outline.titles[script],
    sections: lexiconOf(outline).sections.map(({ section }) => toState(section)),
    blanks: blanksOf(doc, report),
  };
}
