import type { Locale } from "./locale.ts";

const RULE_PAGES = "https://github.com/structured-summary/structured-summary/blob/main/server/docs/rules/";

/**
 * The file of a rule's page in one language, without its folder; `README` stands for the list of all rules.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function rulePageName(ruleId: string, locale: Locale): string {
  return `${ruleId}${locale === "en" ? "" : `.${locale}`}.md`;
}

/**
 * The address of a rule's page.
 *
 * @param template an address with `{rule}` in place of the id; absent for the page on the project's site
 */
export function rulePage(ruleId: string, locale: Locale, template?: string): string {
  return (template ?? `${RULE_PAGES}${rulePageName("{rule}", locale)}`).replaceAll("{rule}", ruleId);
}
