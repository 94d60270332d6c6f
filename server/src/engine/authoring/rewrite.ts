import type { Document } from "../markdown/document.ts";
import { applyFixes, type Wanted } from "../rules/apply-fixes.ts";
import type { CheckOptions, Report } from "../rules/check.ts";
import { differenceOf, type TextEdit } from "../text/edit.ts";

/** The edit that applies many fixes at once, with the text that `fix` would write; `undefined` when there is nothing to do. */
export function rewrite(
  { text, format }: Document,
  report: Report,
  options: CheckOptions,
  wanted: Wanted,
): TextEdit | undefined {
  return differenceOf(text, applyFixes(text, format, report, options, wanted).text);
}
