import { type Script, scriptFor } from "./languages.ts";

const SUFFIXES: Readonly<Record<Script, string>> = { hans: ".zh-cn", hant: ".zh-tw", en: "" };

/**
 * The files that may hold a rule's page, the best one first, relative to the folder of pages. For an argument that
 * names no rule (it comes from a link, so it may be anything) the list of all rules.
 */
export function rulePages(rule: unknown, language: string): readonly string[] {
  const suffixes = [...new Set([SUFFIXES[scriptFor(language)], ""])];
  const names = typeof rule === "string" && /^[a-z0-9-]+$/.test(rule) ? [rule, "README"] : ["README"];
  return names.flatMap((name) => suffixes.map((suffix) => `${name}${suffix}.md`));
}
