import type { ProtocolRange } from "../../../server/src/protocol/range.ts";

/** Half-open, in UTF-16 code units of a piece of text that Markdown is read from. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A piece of text as markdown-it cuts it: a paragraph, a heading or a cell of a table, without what stands around it. */
export interface Piece {
  /** Its lines, without indentation and marks. */
  readonly content: string;
  /** Where its first line is in the source; the first one is 0. */
  readonly line: number;
  /** Several pieces stand on one line, in order: the cells of a table. */
  readonly isCell: boolean;
}

/**
 * Where blanks are in each piece of a source, sorted and disjoint; those that no piece holds as they stand are left
 * out. `blanks` may be of a source that was a little different.
 */
export function blankPlaces(
  source: readonly string[],
  pieces: readonly Piece[],
  blanks: readonly ProtocolRange[],
): readonly (readonly Place[])[] {
  const byLine = new Map<number, ProtocolRange[]>();
  for (const blank of blanks) {
    if (blank.start.line !== blank.end.line || blank.start.character === blank.end.character) continue;
    byLine.set(blank.start.line, [...(byLine.get(blank.start.line) ?? []), blank]);
  }
  /** Behind the last cell of a line. */
  const ends = new Map<number, number>();
  return pieces.map(({ content, line, isCell }) => {
    const places: Place[] = [];
    let start = 0;
    for (const [index, text] of content.split("\n").entries()) {
      const at = source[line + index] ?? "";
      const column = isCell ? at.indexOf(text, ends.get(line) ?? 0) : at.lastIndexOf(text);
      if (isCell && column >= 0) ends.set(line, column + text.length);
      for (const blank of column < 0 ? [] : (byLine.get(line + index) ?? [])) {
        const place = {
          start: Math.max(blank.start.character - column, 0),
          end: Math.min(blank.end.character - column, text.length),
        };
        if (place.start < place.end) places.push({ start: start + place.start, end: start + place.end });
      }
      start += text.length + 1;
    }
    return disjoint(places);
  });
}

/** Of two that overlap the earlier one stays. */
function disjoint(places: readonly Place[]): readonly Place[] {
  let end = 0;
  return places
    .toSorted((a, b) => a.start - b.start)
    .filter((place) => {
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}
