import { rulePages } from "../rule-page.ts";
import type { Outcome, Ports } from "./ports.ts";

/** The rule pages that came with the extension. */
export interface RulePagesPort {
  exists(file: string): Promise<boolean>;
  /** Shows a page rendered. */
  show(file: string): Promise<void>;
}

/** Shows the page of a rule in the reader's language; the list of rules for one that there is no page of. */
export async function openRule(
  { l10n, ui }: Pick<Ports, "l10n" | "ui">,
  pages: RulePagesPort,
  rule: unknown,
  language: string,
): Promise<Outcome> {
  for (const file of rulePages(rule, language)) {
    if (!(await pages.exists(file))) continue;
    await pages.show(file);
    return "done";
  }
  ui.say(l10n.t("The page of this rule was not found."));
  return "nothing-to-do";
}
