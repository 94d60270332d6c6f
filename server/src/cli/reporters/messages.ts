import type { Finding } from "../../engine/rules/rule.ts";
import { findingMessage } from "../../l10n/catalogue.ts";
import type { Examined } from "../examine.ts";
import type { ReporterOptions } from "./reporter.ts";

/** The rule id of the finding that says how many are hidden. */
const HIDDEN_RULE_ID = "max-findings";

/** The findings of a summary with their messages; the last one says how many more there are, if any. */
export function messagesOf(
  { doc, report }: Examined,
  { locale, say }: Pick<ReporterOptions, "locale" | "say">,
): readonly { readonly finding: Finding; readonly message: string }[] {
  const shown = report.findings.map((finding) => ({ finding, message: findingMessage(locale, finding) }));
  if (report.hidden === 0) return shown;
  const end = doc.text.length;
  const finding: Finding = {
    ruleId: HIDDEN_RULE_ID,
    severity: "information",
    span: { start: end, end },
    messageId: "hidden",
    args: [],
    related: [],
    fixes: [],
    section: undefined,
  };
  return [...shown, { finding, message: say("hiddenFindings", report.hidden) }];
}
