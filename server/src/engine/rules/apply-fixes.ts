import type { Format } from "../markdown/document.ts";
import { parseDocument } from "../markdown/parse.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { overlaps } from "../text/span.ts";
import { type CheckOptions, check, type Report } from "./check.ts";
import type { Finding, Fix } from "./rule.ts";

/** Each of several missing sections may need a pass of its own; a chain that long is a mistake in a rule. */
const MAX_PASSES = 40;

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
  const leftOf = new Map<string, number>();
  let fixed: Fixed = { text, count: 0, report: first };
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const { findings } = fixed.report;
    const counts = countsOf(findings);
    // A fix that did not remove its finding is not applied again.
    const hopeful = findings.filter(
      (finding) => (counts.get(keyOf(finding)) ?? 0) < (leftOf.get(keyOf(finding)) ?? Infinity),
    );
    const repairs = compatible(hopeful.flatMap((finding) => repairOf(finding, wanted)));
    if (repairs.length === 0) break;
    for (const { finding } of repairs) leftOf.set(keyOf(finding), counts.get(keyOf(finding)) ?? 0);
    const next = applyEdits(
      fixed.text,
      repairs.flatMap(({ fix }) => fix.edits),
    );
    if (seen.has(next)) break;
    seen.add(next);
    const report = check(parseDocument(next, { format }), options);
    fixed = { text: next, count: fixed.count + repairs.length, report };
  }
  return fixed;
}

interface Repair {
  readonly finding: Finding;
  readonly fix: Fix;
}

function repairOf(finding: Finding, wanted: Wanted): readonly Repair[] {
  const { ruleId, fixes } = finding;
  const safe = fixes.find(({ kind }) => kind === "safe");
  const fix = wanted === "safe" ? safe : wanted.has(ruleId) ? (safe ?? fixes[0]) : undefined;
  return fix === undefined || fix.edits.length === 0 ? [] : [{ finding, fix }];
}

/** What a finding says, wherever it stands. */
function keyOf({ ruleId, messageId, args }: Finding): string {
  return [ruleId, messageId, ...args].join("\0");
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** Those that touch none before them. Two insertions at one place touch: their order would be chance. */
function compatible(repairs: readonly Repair[]): readonly Repair[] {
  const taken: Repair[] = [];
  for (const repair of repairs) {
    const { edits } = repair.fix;
    if (!taken.some(({ fix }) => touch(fix.edits, edits) || renumbers(fix.edits, edits) || renumbers(edits, fix.edits)))
      taken.push(repair);
  }
  return taken;
}

function touch(some: readonly TextEdit[], others: readonly TextEdit[]): boolean {
  return some.some((a) => others.some((b) => overlaps(a.span, b.span)));
}

/** An insertion has its number from what stands before it, which a fix of several edits may number anew. */
function renumbers(edits: readonly TextEdit[], later: readonly TextEdit[]): boolean {
  if (edits.length < 2) return false;
  const insertions = later.filter(({ span }) => span.start === span.end);
  return insertions.some((insertion) => edits.some(({ span }) => span.start < insertion.span.start));
}
