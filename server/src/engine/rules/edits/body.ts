import type { Section } from "../../structure/section.ts";
import { lineAt } from "../../text/line.ts";
import type { Span } from "../../text/span.ts";

/** `end` without the white space before it: where what stands there ends. */
export function contentEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Whether nothing but a byte order mark stands before an offset. */
export function isTextStart(text: string, offset: number): boolean {
  return offset === 0 || (offset === 1 && text.startsWith("\uFEFF"));
}

/**
 * A section as it is taken out: with the gap before it, so that the gap behind it stays with what follows. At the very
 * start of the text, with the gap behind it.
 */
export function removal(text: string, { span }: Section): Span {
  const before = contentEnd(text, span.start);
  if (isTextStart(text, before)) return span;
  return { start: before, end: contentEnd(text, span.end) };
}

/**
 * What stands under a section's heading, subsections included, without blank lines at its ends. Empty, at the
 * heading's end, for a section without a body.
 */
export function bodyOf(text: string, { heading, span }: Section): Span {
  const end = Math.max(heading.end, contentEnd(text, span.end));
  let start = heading.end;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  // Indentation belongs to the body's first line; what follows a run-in heading has none.
  return { start: Math.max(lineAt(text, start).start, heading.end), end };
}

/** Blanks, full-width ones included, and line ends. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0x3000 || unit === 0xa0;
}
