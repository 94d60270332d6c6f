import { type CliTexts, cli as en } from "../l10n/en/cli.ts";
import { type ImportTexts, importTexts as importEn } from "../l10n/en/import.ts";
import { fill } from "../l10n/fill.ts";
import type { Locale } from "../l10n/locale.ts";
import { cli as zhCn } from "../l10n/zh-cn/cli.ts";
import { importTexts as importZhCn } from "../l10n/zh-cn/import.ts";
import { cli as zhTw } from "../l10n/zh-tw/cli.ts";
import { importTexts as importZhTw } from "../l10n/zh-tw/import.ts";

export type CliTextId = keyof CliTexts | keyof ImportTexts;

/** A text of the command line with its arguments put in. */
export type Say = (id: CliTextId, ...args: readonly (string | number)[]) => string;

const catalogues: Readonly<Record<Locale, CliTexts & ImportTexts>> = {
  en: { ...en, ...importEn },
  "zh-cn": { ...zhCn, ...importZhCn },
  "zh-tw": { ...zhTw, ...importZhTw },
};

export function sayIn(locale: Locale): Say {
  const texts = catalogues[locale];
  return (id, ...args) => fill(texts[id], args.map(String));
}
