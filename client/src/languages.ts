/** The writing of Chinese, or English: what snippets and rule pages come in. */
export type Script = "hans" | "hant" | "en";

/** The script that a reader of `language` (a BCP 47 tag as in `vscode.env.language`) reads; English for all others. */
export function scriptFor(language: string): Script {
  const tag = language.toLowerCase();
  if (!/^zh\b/.test(tag)) return "en";
  return /^zh-(?:tw|hk|mo|hant)\b/.test(tag) ? "hant" : "hans";
}
