import type { Inline } from "./page.ts";

/** Inlines cut at the line breaks in them; at least one line. */
export function brokenLines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === "break") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}
