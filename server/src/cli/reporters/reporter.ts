import type { Locale } from "../../l10n/locale.ts";
import type { Examined } from "../examine.ts";
import type { Io } from "../io.ts";
import type { NotChecked } from "../not-checked.ts";
import type { Say } from "../texts.ts";

/** What a run has to say apart from the summaries themselves. */
export interface RunEnd {
  /** Markdown and text files that are no summaries. */
  readonly skipped: number;
  readonly notChecked: readonly NotChecked[];
  readonly totals: Totals;
}

export interface Totals {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  /** Findings beyond the limit of a file. */
  readonly hidden: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
}

/** Writes a report. Gets each summary once, in the order of their paths, so that none needs to be kept. */
interface Reporter {
  file(examined: Examined): void;
  end(run: RunEnd): void;
}

export interface ReporterOptions {
  readonly io: Io;
  readonly locale: Locale;
  readonly say: Say;
}

export type MakeReporter = (options: ReporterOptions) => Reporter;
