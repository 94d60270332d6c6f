import { type ExportTexts, exportTexts as en } from "./en/export.ts";
import { fill } from "./fill.ts";
import type { Locale } from "./locale.ts";
import { exportTexts as zhCn } from "./zh-cn/export.ts";
import { exportTexts as zhTw } from "./zh-tw/export.ts";

const catalogues: Readonly<Record<Locale, ExportTexts>> = { en, "zh-cn": zhCn, "zh-tw": zhTw };

/** What is said of an exported file, or of one that could not be made. */
export function exportText(locale: Locale, id: keyof ExportTexts, ...args: readonly string[]): string {
  return fill(catalogues[locale][id], args);
}
