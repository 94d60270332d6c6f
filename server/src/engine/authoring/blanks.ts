import { readRun } from "../figures/lex.ts";
import type { Blank, BlankKind } from "../figures/lexed-run.ts";
import { placeholderAt } from "../figures/placeholder.ts";
import type { Block, Document } from "../markdown/document.ts";
import { acceptedIn, type CheckOptions, type Report } from "../rules/check.ts";
import { sectionIdAt } from "../rules/section-id.ts";
import { excerptAt } from "../text/excerpt.ts";
import { Keep } from "../text/keep.ts";
import { type Span, shiftSpan } from "../text/span.ts";

/** A place in a document where a value is missing. */
export interface OpenBlank {
  /**
   * The same from version to version while the blank stands: label, unit and outline section; without a label, the
   * section and its number among that section's nameless blanks. Blanks that ask for one thing share it; in the second
   * and later of several summaries, which tell of others, the number of the summary stands before it.
   */
  readonly id: string;
  readonly kind: BlankKind;
  readonly label: string | undefined;
  readonly unit: string | undefined;
  /** Last year's value, of a placeholder that holds one. */
  readonly previous: string | undefined;
  /** Offsets into the document. */
  readonly span: Span;
  /** The words around it. */
  readonly context: string;
}

/** The rule that speaks of each kind. */
const RULES: Readonly<Record<BlankKind, string>> = {
  count: "no-blank-count",
  name: "no-blank-name",
  date: "no-blank-date",
  mask: "no-mask",
  placeholder: "no-unfilled-placeholder",
};

/** Whether a rule speaks of blanks. */
export function isBlankRule(ruleId: string): boolean {
  return Object.values(RULES).includes(ruleId);
}

/** By block, relative to it. */
const known = new Keep<Block, readonly Blank[]>();

/** The blanks of a document that nobody has accepted, in source order, however many the report lists. */
export function blanksOf(
  doc: Document,
  options: CheckOptions,
  report: Pick<Report, "tree" | "match" | "summaries">,
): readonly OpenBlank[] {
  const { tree, match, summaries } = report;
  const accepted = acceptedIn(doc, options, report);
  const nameless = new Map<string, number>();
  let summary = 0;
  return doc.blocks.flatMap(({ start, block }) =>
    blanksIn(block).flatMap((blank) => {
      const span = shiftSpan(blank, start);
      while ((summaries[summary + 1]?.span.start ?? Infinity) <= span.start) summary += 1;
      const section = `${summary > 0 ? `${summary + 1}:` : ""}${sectionIdAt(tree, match, span.start) ?? ""}`;
      const placeholder = placeholderAt(doc.text, span.start)?.placeholder;
      const label = placeholder?.label ?? blank.label;
      const unit = placeholder?.type.kind === "number" ? placeholder.type.unit || undefined : blank.unit;
      const number = nameless.get(section) ?? 0;
      if (label === undefined) nameless.set(section, number + 1);
      // Counted all the same: another blank's id does not depend on what is accepted.
      if (accepted(RULES[blank.kind], span.start)) return [];
      return {
        id: label === undefined ? `${section}#${number}` : [section, label, unit ?? ""].join("|"),
        kind: blank.kind,
        label,
        unit,
        previous: placeholder?.previous,
        span,
        context: excerptAt(doc.text, span),
      };
    }),
  );
}

function blanksIn(block: Block): readonly Blank[] {
  let blanks = known.get(block);
  if (blanks === undefined) {
    blanks = block.runs.flatMap((run) =>
      readRun(run).blanks.map((blank) => ({ ...blank, ...shiftSpan(blank, run.start) })),
    );
    known.set(block, blanks);
  }
  return blanks;
}
