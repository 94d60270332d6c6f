import type { Span } from "./span.ts";

/** In UTF-16 code units on each side of a span, and of the span itself. */
const CONTEXT = 12;
const LONGEST = 80;

/** The words around a span, within its line and its clause: enough to recognise the place. */
export function excerptAt(text: string, { start, end }: Span): string {
  const cutEnd = Math.min(end, start + LONGEST);
  let from = start;
  while (from > 0 && start - from < CONTEXT && !BOUNDARY.test(text[from - 1] ?? "")) from -= 1;
  let to = cutEnd;
  while (to < text.length && to - cutEnd < CONTEXT && !BOUNDARY.test(text[to] ?? "")) to += 1;
  if (isLowSurrogate(text.charCodeAt(from))) from += 1;
  if (isLowSurrogate(text.charCodeAt(to))) to += 1;
  return text.slice(from, to).trim();
}

const BOUNDARY = /[\r\n，。；：！？、,;!?|]/;

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
