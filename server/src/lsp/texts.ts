import { lsp as en, type LspTexts } from "../l10n/en/lsp.ts";
import { fill } from "../l10n/fill.ts";
import type { Locale } from "../l10n/locale.ts";
import { lsp as zhCn } from "../l10n/zh-cn/lsp.ts";
import { lsp as zhTw } from "../l10n/zh-tw/lsp.ts";

/** A text of the language server with its arguments put in. */
export type Say = (id: keyof LspTexts, ...args: readonly (string | number)[]) => string;

const catalogues: Readonly<Record<Locale, LspTexts>> = { en, "zh-cn": zhCn, "zh-tw": zhTw };

export function sayIn(locale: Locale): Say {
  const texts = catalogues[locale];
  return (id, ...args) => fill(texts[id], args.map(String));
}
