import type { NotChecked } from "./not-checked.ts";
import type { Say } from "./texts.ts";

/** Why a file was not checked, in words. */
export function reasonText(say: Say, { reason, detail }: Pick<NotChecked, "reason" | "detail">): string {
  return say(reason, detail);
}
