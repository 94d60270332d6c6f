import type { Span } from "./span.ts";

/** The line around an offset, without its line end (LF, CRLF or a lone CR). */
export function lineAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return { start, end };
}

/** The start of the line behind the one around an offset; the end of the text when there is none. */
export function nextLineStart(text: string, offset: number): number {
  const { end } = lineAt(text, offset);
  return Math.min(text.length, end + (text.startsWith("\r\n", end) ? 2 : 1));
}

/** How much white space, full-width spaces included, stands right before `end`, line ends left out; in UTF-16 code units. */
export function spaceBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && isLineSpace(text.charCodeAt(at - 1))) at -= 1;
  return end - at;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function isLineSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0x3000;
}
