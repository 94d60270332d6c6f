import type { Severity } from "../../engine/rules/rule.ts";

/**
 * The JSON report: a published contract. `server/schemas/report.schema.json` says the same to other programs and is
 * made from `server/tools/generators/report-schema.ts`; a new key raises no version, a changed one does.
 */
export interface JsonReport {
  readonly version: 1;
  readonly skipped: number;
  readonly notChecked: readonly { readonly path: string; readonly reason: string }[];
  readonly files: readonly JsonFile[];
}

/**
 * A file with several summaries is one entry: `title`, `organization`, `year` and `outline` are those of the first one.
 */
export interface JsonFile {
  readonly path: string;
  readonly format: "markdown" | "plain";
  readonly title: string | null;
  readonly organization: string | null;
  readonly year: number | null;
  readonly outline: string;
  /** In characters as Word counts them. */
  readonly length: number;
  /** Ids of required outline sections that nothing fills, in any of the summaries. */
  readonly missing: readonly string[];
  readonly counts: Readonly<Record<Severity | "blanks", number>>;
  readonly sections: readonly JsonSection[];
  readonly findings: readonly JsonFinding[];
}

export interface JsonSection {
  /** Of the outline section that it fills; `null` when it fills none. */
  readonly id: string | null;
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  readonly level: number;
}

/** Lines and columns count from 1, `start` and `end` from 0; all in UTF-16 code units. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly section: string | null;
  readonly excerpt: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  /** Of a Word file only, whose lines and offsets are those of the Markdown it would be imported as; from 1. */
  readonly paragraph?: number;
  readonly fix: "none" | "safe" | "suggested";
}
