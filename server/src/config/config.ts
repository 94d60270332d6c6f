import type { Outline } from "../engine/outline/outline.ts";
import type { ExportFormat } from "../engine/page/export-format.ts";
import type { LayoutSettings } from "../engine/page/layout-settings.ts";
import type { Bounds } from "../engine/rules/facts.ts";
import type { Severity } from "../engine/rules/rule.ts";
import type { ValuesIn } from "./schema.ts";

/** Glob patterns with the folder that they are relative to. */
export interface Globs {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** How summaries are exported; what is absent is left to the layout, the document and the reader. */
export interface ExportSettings extends LayoutSettings {
  /** Empty is the same as absent: whoever exports chooses. */
  readonly format?: readonly ExportFormat[];
  /** A pattern with `{organization}` and the like (`export/file-name.ts`), without extension. */
  readonly fileName?: string;
  /** Absolute. Never said by front matter. */
  readonly folder?: string;
  /** For a document whose front matter does not say it. */
  readonly seal?: boolean;
}

/** A configuration ready for use: files followed, outlines built, wrong keys left out. Every key may be absent. */
export interface Config {
  /** Id of the outline that summaries follow; a user's or a built-in one. */
  readonly outline?: string;
  /** The user's outlines; one with the id of a built-in outline stands in its place. */
  readonly outlines: readonly Outline[];
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly summaries?: Globs;
  readonly ignore?: Globs;
  readonly maxFindings?: number;
  /** In characters as Word counts them. */
  readonly length?: Bounds;
  readonly pages?: Bounds;
  readonly locale?: "en" | "zh-cn" | "zh-tw";
  readonly export?: ExportSettings;
}

export const NO_CONFIG: Config = { outlines: [], rules: {} };

/** The keys of one configuration file, read but not yet joined with the files it extends. */
export type FileValues = ValuesIn<"file">;
