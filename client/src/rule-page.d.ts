/**
 * The files that may hold a rule's page, the best one first, relative to the folder of pages. For an argument that
 * names no rule (it comes from a link, so it may be anything) the list of all rules.
 */
export declare function rulePages(rule: unknown, language: string): readonly string[];
