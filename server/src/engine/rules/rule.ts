import type { LexedRun } from "../figures/lexed-run.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { Bounds, DocumentFacts } from "./facts.ts";

export type Severity = "error" | "warning" | "information";

/**
 * A titled set of edits that repairs a finding; all of them or none.
 *
 * - `safe`: applied by `fix`, fixAll and on save. Idempotent, removes exactly its finding and adds none.
 * - `suggested`: applied one at a time; may add only `no-unfilled-placeholder` findings.
 *
 * `edits` may be worked out when it is first read (`suggested.ts`).
 */
export interface Fix {
  readonly titleId: string;
  readonly args: readonly string[];
  readonly kind: "safe" | "suggested";
  readonly edits: readonly TextEdit[];
}

/** Another place that belongs to a problem. */
export interface Related {
  readonly span: Span;
  readonly messageId: string;
  readonly args: readonly string[];
}

/**
 * What a rule found. Spans of a `run` rule count from the start of the run, those of the others from the start of the
 * document. Words are rendered at the edge from `messageId` and `args`.
 */
export interface Problem {
  readonly span: Span;
  readonly messageId: string;
  readonly args: readonly string[];
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Id of the outline section that a structure rule speaks of; absent: the one that contains the span. */
  readonly section?: string;
}

/** A problem with the rule that found it. Offsets count from the start of the document. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly messageId: string;
  readonly args: readonly string[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Id of the outline section it lies in, or speaks of; absent outside every section. */
  readonly section: string | undefined;
}

/**
 * A text that shows what a rule does. `⟦…⟧` marks what is flagged, in source order; without a mark the rule must be
 * silent. Run as a test, and printed in the rule's documentation.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export interface Example {
  readonly name: string;
  readonly text: string;
  /** `[messageId, ...args]` of each finding. */
  readonly problems?: readonly (readonly string[])[];
  /** The text after the first fix of every finding. Absent when none has a fix. */
  readonly fixed?: string;
  /** Id of the outline it is checked against; `union-annual` when absent. */
  readonly outline?: string;
  /** Labels of figures that the outline requires beside what it says itself. */
  readonly figures?: readonly string[];
  readonly format?: "markdown" | "plain";
  /** The settings `length` and `pages` that it is checked with. */
  readonly length?: Bounds;
  readonly pages?: Bounds;
  /** The year in its front matter. */
  readonly year?: number;
  /** Last year's summary, beside which it is exported. */
  readonly previous?: string;
}

interface RuleBase {
  /** The file name, the settings key and the diagnostic `code`. */
  readonly id: string;
  readonly severity: Severity;
  /** Ids of its messages; the words stand in `l10n`. */
  readonly messages: readonly string[];
  /**
   * Messages that a document gets once, however many places they hold for, each with the title of the repair of several
   * places. A last argument that is a number counts the places.
   */
  readonly once?: Readonly<Record<string, string>>;
  /** Messages that are milder than the rule itself. */
  readonly milder?: Readonly<Record<string, Severity>>;
  readonly examples: readonly Example[];
}

/** Sees one run with its lexed figures; its answer is cached with the block. */
export interface RunRule extends RuleBase {
  readonly scope: "run";
  /** A rule that looks at blanks only is not asked about the many runs without one. */
  readonly sees?: "blanks";
  readonly check: (run: LexedRun) => Iterable<Problem>;
  /** What it finds across runs as well: in tables and lists. Spans count from the start of the document. */
  readonly checkAcross?: (facts: DocumentFacts) => Iterable<Problem>;
  /**
   * The fixes of one of its problems, now placed in the document: for a rule whose repair needs what a run cannot know
   * (today's date, the document's era). Absent for a rule that gives its fixes with the problem.
   */
  readonly repair?: (problem: Problem, facts: DocumentFacts) => readonly Fix[];
  /**
   * What becomes of its problems in a document, now placed and in the order of the text: for a rule that says a thing once,
   * or whose problems may be none beside their neighbours. Not asked when there are none. Absent: they stay as they are.
   */
  readonly settle?: (problems: readonly Problem[], facts: DocumentFacts) => Iterable<Problem>;
}

/**
 * Sees the section tree, the match with the outline and per-run facts; never the raw text.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export interface DocumentRule extends RuleBase {
  readonly scope: "document";
  /**
   * A rule about a document that holds several summaries is asked about such a document only, and about the whole of
   * it. Any other is asked about each summary by itself.
   */
  readonly sees?: "summaries";
  readonly check: (facts: DocumentFacts) => Iterable<Problem>;
}

export type Rule = RunRule | DocumentRule;

/** Keeps the literal types of a rule's ids, so that a message without words does not compile. */
export function defineRule<const T extends Rule>(rule: T): T {
  return rule;
}
