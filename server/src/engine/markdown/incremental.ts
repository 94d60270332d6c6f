import type { Cut, Stop } from "./cut.ts";
import type { PlacedBlock } from "./document.ts";
import type { Head } from "./front-matter.ts";
import type { Labels, Piece } from "./pieces.ts";

/** What is kept with a document to parse the next version of its text. `pieces` are those of its blocks, in order. */
export interface Trace {
  readonly text: string;
  readonly bodyStart: number;
  readonly labels: Labels;
  readonly blocks: readonly PlacedBlock[];
  readonly pieces: readonly Piece[];
}

/** The cuts that take the place of the old blocks `[before, after)`; all others stand. */
export interface Recut {
  readonly cuts: readonly Cut[];
  readonly before: number;
  readonly after: number;
}

/**
 * Cuts a text as `cut` does, but only where it differs from the old one: from a block before the change to the first
 * place behind it where old and new blocks begin alike. What follows there is the same text in the same state.
 */
export function recut(
  old: Trace,
  text: string,
  head: Head,
  cut: (from: number, columns: number, stop: Stop) => readonly Cut[],
): Recut {
  const { blocks, pieces } = old;
  const same = commonPrefix(old.text, text);
  const shift = text.length - old.text.length;
  const changeEnd = text.length - commonSuffix(old.text, text, same);
  const before = head.bodyStart === old.bodyStart ? keptBefore(blocks, same) : 0;
  const from = before > 0 ? blocks[before] : undefined;
  let next = before;
  let after = blocks.length;
  const cuts = cut(
    from?.start ?? head.bodyStart,
    from === undefined ? 0 : (pieces[before]?.columns ?? 0),
    (start, columns) => {
      if (start < changeEnd) return false;
      while (next < blocks.length && (blocks[next]?.start ?? 0) + shift < start) next += 1;
      if ((blocks[next]?.start ?? -1) + shift !== start || pieces[next]?.columns !== columns) return false;
      after = next;
      return true;
    },
  );
  return { cuts, before, after };
}

/**
 * How many leading blocks a change at `same` leaves alone. That a block begins is decided by its first line and the
 * line behind (the delimiter row of a table), so two more blocks must begin before the change.
 */
function keptBefore(blocks: readonly PlacedBlock[], same: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) < same) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 3);
}

/** Whole stretches are compared by the machine's own comparison of strings, which is far faster than a loop. */
const STRETCH = 4096;

function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRETCH <= limit && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Behind a common prefix of `prefix` code units, which the suffix does not overlap. */
function commonSuffix(a: string, b: string, prefix: number): number {
  const limit = Math.min(a.length, b.length) - prefix;
  let length = 0;
  while (length + STRETCH <= limit && sliceFromEnd(a, length) === sliceFromEnd(b, length)) length += STRETCH;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length;
}

function sliceFromEnd(text: string, distance: number): string {
  return text.slice(text.length - distance - STRETCH, text.length - distance);
}
