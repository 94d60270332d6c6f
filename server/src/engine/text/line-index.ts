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
