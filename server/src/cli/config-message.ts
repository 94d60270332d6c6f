import type { ConfigProblem } from "../config/problem.ts";
import { config as en } from "../l10n/en/config.ts";
import { fill } from "../l10n/fill.ts";
import type { Locale } from "../l10n/locale.ts";
import { config as zhCn } from "../l10n/zh-cn/config.ts";
import { config as zhTw } from "../l10n/zh-tw/config.ts";

const catalogues = { en, "zh-cn": zhCn, "zh-tw": zhTw };

/** A problem of a configuration in words. */
export function configMessage(locale: Locale, { messageId, args }: Pick<ConfigProblem, "messageId" | "args">): string {
  return fill(catalogues[locale].problems[messageId], args);
}
