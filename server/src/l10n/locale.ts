/** The languages of the product's own texts; a document's language is its `Script`. */
export type Locale = "en" | "zh-cn" | "zh-tw";

/**
 * Every locale.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export const LOCALES: readonly Locale[] = ["en", "zh-cn", "zh-tw"];

/** The locale of a BCP 47 tag or a POSIX `LANG` value; absent for a language that the product does not speak. */
export function localeOfTag(tag: string): Locale | undefined {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_.@]/);
  if (language === "en") return "en";
  if (language !== "zh") return undefined;
  return subtags.some((part) => part === "hant" || part === "tw" || part === "hk" || part === "mo") ? "zh-tw" : "zh-cn";
}

/** The same; English for an absent or unknown one. */
export function toLocale(tag: string | undefined): Locale {
  return localeOfTag(tag ?? "") ?? "en";
}
