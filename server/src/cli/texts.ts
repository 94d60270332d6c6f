import { type CliTexts, cli as en } from "../l10n/en/cli.ts";
import { fill } from "../l10n/fill.ts";
import type { Locale } from "../l10n/locale.ts";
import { cli as zhCn } from "../l10n/zh-cn/cli.ts";
import { cli as zhTw } from "../l10n/zh-tw/cli.ts";

export type CliTextId = keyof CliTexts;

/** A text of the command line with its arguments put in. */
export type Say = (id: CliTextId, ...args: readonly (string | number)[]) => string;

const catalogues: Readonly<Record<Locale, CliTexts>> = { en, "zh-cn": zhCn, "zh-tw": zhTw };

export function sayIn(locale: Locale): Say {
  const texts = catalogues[locale];
  return (id, ...args) => fill(texts[id], args.map(String));
}
