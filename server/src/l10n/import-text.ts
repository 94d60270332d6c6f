import { importTexts as en, type ImportTexts } from "./en/import.ts";
import { fill } from "./fill.ts";
import type { Locale } from "./locale.ts";
import { importTexts as zhCn } from "./zh-cn/import.ts";
import { importTexts as zhTw } from "./zh-tw/import.ts";

const catalogues: Readonly<Record<Locale, ImportTexts>> = { en, "zh-cn": zhCn, "zh-tw": zhTw };

/** What is said of an imported file, or of one that was not. */
export function importText(locale: Locale, id: keyof ImportTexts, ...args: readonly (string | number)[]): string {
  return fill(catalogues[locale][id], args.map(String));
}
