/** UTF-16 code units that mean something to the line scan. */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
const IDEOGRAPHIC_SPACE = 0x3000;
export const BYTE_ORDER_MARK = 0xfeff;

/** Space or tab: what CommonMark calls a space in a line. */
export function isBlankUnit(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

export function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

/** White space that a writer puts around a paragraph: also the full-width and the no-break space. Ends no line. */
export function isIndentUnit(unit: number): boolean {
  return isBlankUnit(unit) || unit === IDEOGRAPHIC_SPACE || unit === 0xa0 || unit === 0x0b || unit === 0x0c;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isAsciiLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** The first place in `[from, to)` that holds neither space nor tab; `to` when there is none. */
export function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankUnit(text.charCodeAt(at))) at += 1;
  return at;
}

/** The part of `[start, end)` without white space and line ends around it; empty at `end` when nothing is left. */
export function trimProse(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from < end && isProseSpace(text.charCodeAt(from))) from += 1;
  let to = end;
  while (to > from && isProseSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** The part of `[start, end)` without spaces, tabs and line ends around it. */
export function trimMarkup(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from < end && isMarkupSpace(text.charCodeAt(from))) from += 1;
  let to = end;
  while (to > from && isMarkupSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isProseSpace(unit: number): boolean {
  return isIndentUnit(unit) || isLineEnd(unit);
}

function isMarkupSpace(unit: number): boolean {
  return isBlankUnit(unit) || isLineEnd(unit);
}
