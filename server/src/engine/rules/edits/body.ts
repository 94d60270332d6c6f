import type { Section } from "../../structure/section.ts";
import type { Span } from "../../text/span.ts";

/** `end` without the white space before it: where what stands there ends. */
export function contentEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/**
 * A section as it is taken out: with the gap before it, so that the gap behind it stays with what follows. At the very
 * start of the text, with the gap behind it.
 */
export function removal(text: string, { span }: Section): Span {
  const before = contentEnd(text, span.start);
  return before > 0 ? { start: before, end: contentEnd(text, span.end) } : { start: span.start, end: span.end };
}

/**
 * What stands under a section's heading, subsections included, without blank lines at its ends. Empty, at the
 * heading's end, for a section without a body.
 */
export function bodyOf(text: string, { heading, span }: Section): Span {
  const end = Math.max(heading.end, contentEnd(text, span.end));
  let start = heading.end;
  while (start < end && isLineSpace(text.charCodeAt(start))) start += 1;
  return { start: lineStart(text, start, heading.end), end };
}

/** Indentation belongs to the body's first line. */
function lineStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start === least ? at : start;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function isLineSpace(unit: number): boolean {
  return isLineEnd(unit) || isSpace(unit);
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0x3000 || unit === 0xa0;
}
