import type { Run } from "../markdown/document.ts";
import type { Span } from "../text/span.ts";

/** What is missing at a {@link Blank}. Each kind has its rule: `no-blank-count`, `no-blank-name`, … */
export type BlankKind = "count" | "name" | "date" | "mask" | "placeholder";

/**
 * A place where a value is missing. Offsets count from the start of the run's source text.
 */
export interface Blank extends Span {
  readonly kind: BlankKind;
  /** Which of its rule's messages says it. */
  readonly messageId: string;
  /** What stands before the missing value (`正式员工`), as far as it names the value; absent when nothing does. */
  readonly label: string | undefined;
  /** The unit of a count or of a masked number (`人`); of a date the parts that are missing (`年月日`, `月日`). Absent for the rest. */
  readonly unit: string | undefined;
}

/**
 * A quantity in the text. Offsets count from the start of the run's source text and cover number and unit.
 */
export interface Figure extends Span {
  readonly label: string | undefined;
  /** In units of `unit` (1.2 with `万元`, not 12000); `undefined` where the number is a blank. */
  readonly value: number | undefined;
  readonly unit: string | undefined;
  /** About, more than, less than: the number is no exact one. */
  readonly approximate: boolean;
}

/** A run as the lexer reads it. Made once for a run object and kept with it. */
export interface LexedRun {
  readonly run: Run;
  /** What the reader sees: gaps vanish or show their character; a mask made of `*`, `_` or `~` stays. */
  readonly prose: string;
  /** `prose` in Simplified, half-width letters, digits and brackets; same length, so offsets agree. */
  readonly folded: string;
  /** The place in the run's source text of an offset into `prose` (0 to `prose.length`). */
  readonly toSource: (offset: number) => number;
  /** Sorted by start. */
  readonly blanks: readonly Blank[];
  /** Sorted by start. */
  readonly figures: readonly Figure[];
  /** How many numbers of one unit stand in a row in one of its sentences, at most; percentages and times are left out. */
  readonly longestRow: number;
}
