import type { ConfigProblem } from "../config/problem.ts";
import { config as en } from "./en/config.ts";
import { fill } from "./fill.ts";
import type { Locale } from "./locale.ts";
import { config as zhCn } from "./zh-cn/config.ts";
import { config as zhTw } from "./zh-tw/config.ts";

const catalogues = { en, "zh-cn": zhCn, "zh-tw": zhTw };

/** A problem of a configuration in words. */
export function configMessage(locale: Locale, { messageId, args }: Pick<ConfigProblem, "messageId" | "args">): string {
  return fill(catalogues[locale].problems[messageId], args);
}
