import type { Document } from "../markdown/document.ts";
import { lexiconOf } from "../outline/lexicon.ts";
import type { OutlineSection } from "../outline/outline.ts";
import { acceptedIn, type CheckOptions, type Report } from "../rules/check.ts";
import { placeOfLack } from "../rules/place-of-lack.ts";
import type { Finding } from "../rules/rule.ts";
import { scriptOf } from "../text/script.ts";
import type { Span } from "../text/span.ts";
import { blanksOf, isBlankRule, type OpenBlank } from "./blanks.ts";

/** An outline section and the heading that fills it. */
interface OverviewSection {
  readonly id: string;
  /** In the document's script. */
  readonly title: string;
  readonly required: boolean;
  /** Nothing fills it, be it in one of several summaries only, the outline wants it, and nobody has accepted that. */
  readonly isMissing: boolean;
  /** The chosen heading that fills it, the first one of several summaries; absent when nothing does or it is missing. */
  readonly filledBy: { readonly title: string; readonly heading: Span } | undefined;
}

/** What is done and what is open in a summary, at a glance. */
export interface Overview {
  readonly outlineTitle: string;
  /** The title, or the place where the text of a summary without one begins. */
  readonly head: Span;
  /** In outline order, inner sections behind the one they lie in. */
  readonly sections: readonly OverviewSection[];
  readonly blanks: readonly OpenBlank[];
}

/** What a finding speaks of, as far as an overview lists it by itself. */
export function subjectOf({ ruleId, messageId }: Finding): "blank" | "missing-section" | "other" {
  if (isBlankRule(ruleId)) return "blank";
  return ruleId === "require-section" && messageId !== "foreign" ? "missing-section" : "other";
}

/** The state of a summary against its outline. `options` are those that the report was made with. */
export function overviewOf(doc: Document, options: CheckOptions, report: Report): Overview {
  const { outline } = options;
  const accepted = acceptedIn(doc, options, report);
  const head = placeOfLack({ doc, tree: report.tree });
  const script = scriptOf(doc.text);
  const missing = new Set(report.match.missing.map(({ id }) => id));
  const parts = report.summaries.length === 0 ? [{ ...report, span: head }] : report.summaries;
  const open = new Set(
    parts
      .filter(({ tree, span }) => !accepted("require-section", (tree.title?.heading ?? span).start))
      .flatMap(({ match }) => match.missing.map(({ id }) => id)),
  );
  const toState = (section: OutlineSection): OverviewSection => {
    const chosen = open.has(section.id) ? undefined : report.match.filled.get(section.id)?.[0]?.section;
    return {
      id: section.id,
      title: section.titles[script],
      required: section.required === true || missing.has(section.id),
      isMissing: open.has(section.id),
      filledBy: chosen && { title: chosen.title, heading: chosen.heading },
    };
  };
  return {
    outlineTitle: outline.titles[script],
    head,
    sections: lexiconOf(outline).sections.map(({ section }) => toState(section)),
    blanks: blanksOf(doc, options, report),
  };
}
