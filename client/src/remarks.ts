import type { Localizer } from "./localizer.ts";

/** How many sentences a message holds; the output has all of them. */
const MOST = 4;

/** What a message says of many remarks: the first ones, and where the rest is. Each ends like a sentence. */
export function firstRemarks(l10n: Localizer, remarks: readonly string[]): readonly string[] {
  if (remarks.length <= MOST) return remarks.map(ended);
  const shown = remarks.slice(0, MOST - 1);
  return [...shown.map(ended), l10n.t("{0} more remarks are in the output.", remarks.length - shown.length)];
}

function ended(remark: string): string {
  if (/[.!?。！？…]$/.test(remark)) return remark;
  return /[\p{Script=Han}”」』）》]$/u.test(remark) ? `${remark}。` : `${remark}.`;
}
