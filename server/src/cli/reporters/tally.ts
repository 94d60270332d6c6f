import type { Finding, Severity } from "../../engine/rules/rule.ts";

const BLANK_RULES = new Set(["no-blank-count", "no-blank-name", "no-blank-date", "no-mask", "no-unfilled-placeholder"]);

/** How many findings there are of each severity, and how many of them are blanks that want filling. */
export function countFindings(findings: readonly Finding[]): Record<Severity | "blanks", number> {
  const counts = { error: 0, warning: 0, information: 0, blanks: 0 };
  for (const { ruleId, severity } of findings) {
    counts[severity] += 1;
    if (severity !== "information" && BLANK_RULES.has(ruleId)) counts.blanks += 1;
  }
  return counts;
}

/** The best that a finding's fixes offer. */
export function fixKindOf({ fixes }: Finding): "none" | "safe" | "suggested" {
  if (fixes.some(({ kind }) => kind === "safe")) return "safe";
  return fixes.length > 0 ? "suggested" : "none";
}
