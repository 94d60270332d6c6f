const RULE_PAGES = "https://github.com/structured-summary/structured-summary/blob/main/server/docs/rules/";

/** The address of a rule's page. */
export function rulePage(ruleId: string): string {
  return `${RULE_PAGES}${ruleId}.md`;
}
