import type { Outline } from "../engine/outline/outline.ts";
import type { Bounds } from "../engine/rules/facts.ts";
import type { Severity } from "../engine/rules/rule.ts";
import type { ValuesIn } from "./schema.ts";

/** Glob patterns with the folder that they are relative to. */
export interface Globs {
  readonly folder: string;
  readonly patterns: readonly string[];
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
}

export const NO_CONFIG: Config = { outlines: [], rules: {} };

/** The keys of one configuration file, read but not yet joined with the files it extends. */
export type FileValues = ValuesIn<"file">;
