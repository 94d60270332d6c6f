import type { Run } from "./document.ts";

/** Where `pattern` (global) matches in the source of a run but for code, links, tags and other gaps, in order. */
export function* outsideGaps(
  { text, gaps }: Run,
  pattern: RegExp,
): Generator<{ readonly at: number; readonly found: string }> {
  let gap = 0;
  for (const { 0: found, index: at } of text.matchAll(pattern)) {
    while ((gaps[gap]?.end ?? Infinity) <= at) gap += 1;
    if ((gaps[gap]?.start ?? Infinity) > at) yield { at, found };
  }
}
