/**
 * Where the lines of a text begin. A line ends with LF, CRLF or a lone CR
 * (LSP 3.17 §Text Documents); U+2028 and form feed end none.
 */
export interface LineIndex {
  /** Offset of each line's first code unit; the first is 0. */
  readonly starts: readonly number[];
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { starts };
}

/** 0-based line and 0-based column (UTF-16 code units) of an offset. */
export interface Position {
  readonly line0: number;
  readonly column0: number;
}

/** The position of `offset`; beyond the last start it lies on the last line. */
export function positionAt(index: LineIndex, offset: number): Position {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line0: low, column0: offset - (index.starts[low] ?? 0) };
}

/**
 * The index of `text`, which came about by replacing the stretch from `start` to `oldEnd` of the indexed text by
 * `length` code units. Reads only what was put in.
 */
export function reindexLines(
  { starts }: LineIndex,
  text: string,
  start: number,
  oldEnd: number,
  length: number,
): LineIndex {
  const newEnd = start + length;
  const shift = newEnd - oldEnd;
  const before = firstAbove(starts, start - 1);
  // Whether a line begins at an offset is decided by the characters on both sides of it.
  const inside: number[] = start === 0 ? [0] : [];
  for (let at = Math.max(start - 1, 0); at < newEnd; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) inside.push(at + 1);
  }
  const behind = starts.slice(firstAbove(starts, oldEnd));
  return { starts: starts.slice(0, before).concat(inside, shift === 0 ? behind : behind.map((at) => at + shift)) };
}

/** How many of the sorted numbers are not above `limit`. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
