import type { Format } from "../markdown/document.ts";
import { parseDocument } from "../markdown/parse.ts";
import { applyEdits } from "../text/edit.ts";
import { overlaps } from "../text/span.ts";
import { type CheckOptions, check, type Report } from "./check.ts";
import type { Finding, Fix } from "./rule.ts";

/** Fixes that uncover others are rare, and a chain that long is a mistake in a rule. */
const MAX_PASSES = 10;

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
  /** Of the fixed text. */
  readonly report: Report;
}

/** Which fixes are applied: the safe ones of all rules, or every first one of some rules. */
export type Wanted = "safe" | ReadonlySet<string>;

/**
 * Applies fixes until nothing is left to do. Fixes that touch each other wait for the next pass, since the first one may
 * have changed what the second one meant.
 */
export function applyFixes(text: string, format: Format, first: Report, options: CheckOptions, wanted: Wanted): Fixed {
  const seen = new Set([text]);
  let fixed: Fixed = { text, count: 0, report: first };
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const fixes = compatible(fixed.report.findings.flatMap((finding) => fixOf(finding, wanted)));
    if (fixes.length === 0) break;
    const next = applyEdits(
      fixed.text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (seen.has(next)) break;
    seen.add(next);
    const report = check(parseDocument(next, { format }), options);
    fixed = { text: next, count: fixed.count + fixes.length, report };
  }
  return fixed;
}

function fixOf({ ruleId, fixes }: Finding, wanted: Wanted): readonly Fix[] {
  const safe = fixes.find(({ kind }) => kind === "safe");
  const fix = wanted === "safe" ? safe : wanted.has(ruleId) ? (safe ?? fixes[0]) : undefined;
  return fix === undefined || fix.edits.length === 0 ? [] : [fix];
}

/** Those that touch none before them. Two insertions at one place touch: their order would be chance. */
function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Fix[] = [];
  for (const fix of fixes) {
    const touches = taken.some((other) => other.edits.some((a) => fix.edits.some((b) => overlaps(a.span, b.span))));
    if (!touches) taken.push(fix);
  }
  return taken;
}
