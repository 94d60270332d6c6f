/**
 * Half-open range `[start, end)` in UTF-16 code units from the start of the
 * *original* text (BOM included). Same unit as JS strings, unist `offset` and
 * LSP's default encoding, so line/column is computed only at the edge.
 *
 * Invariant: `0 <= start <= end <= text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same span, counted from a place `by` code units earlier. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether the two spans share a code unit; an empty span overlaps what contains its place. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end) return b.start <= a.start && a.start <= b.end;
  if (b.start === b.end) return a.start <= b.start && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
