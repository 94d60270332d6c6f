import type { Span } from "../text/span.ts";
import { isBlankUnit, skipBlank } from "./characters.ts";

const PIPE = 124;
const BACKSLASH = 92;
const COLON = 58;
const DASH = 45;

/** How many cells a line has when it is read as the head row of a GFM table; 0 when it cannot be one. */
export function headCells(text: string, start: number, end: number): number {
  let at = start;
  let cells = 0;
  let units = 0;
  let fresh = false;
  if (text.charCodeAt(at) !== PIPE) {
    fresh = true;
    units = 1;
  }
  for (;;) {
    at = skipBlank(text, at, end);
    if (at >= end) return units > 1 ? cells : 0;
    units += 1;
    if (fresh) {
      fresh = false;
      cells += 1;
    }
    if (text.charCodeAt(at) === PIPE) {
      fresh = true;
      at += 1;
    } else {
      at = skipCellData(text, at, end);
    }
  }
}

/** How many cells a line has when it is the delimiter row of a GFM table (`| --- | :-: |`); 0 when it is none. */
export function delimiterCells(text: string, start: number, end: number): number {
  let at = skipBlank(text, start, end);
  let cells = 0;
  let marked = false;
  if (at >= end) return 0;
  for (;;) {
    if (text.charCodeAt(at) === PIPE) {
      marked = true;
      at = skipBlank(text, at + 1, end);
      if (at >= end) return cells;
    }
    cells += 1;
    if (text.charCodeAt(at) === COLON) {
      marked = true;
      at += 1;
    }
    if (at >= end || text.charCodeAt(at) !== DASH) return 0;
    while (at < end && text.charCodeAt(at) === DASH) at += 1;
    if (at < end && text.charCodeAt(at) === COLON) {
      marked = true;
      at += 1;
    }
    at = skipBlank(text, at, end);
    if (at >= end) return marked ? cells : 0;
    if (text.charCodeAt(at) !== PIPE) return 0;
  }
}

/**
 * The cells of a table row, without the white space around their content. An empty cell is an empty span behind its
 * pipe and the first space.
 */
export function cellSpans(text: string, start: number, end: number): readonly Span[] {
  const cells: Span[] = [];
  let at = skipBlank(text, start, end);
  if (at < end && text.charCodeAt(at) === PIPE) at += 1;
  while (at < end) {
    let stop = at;
    while (stop < end && text.charCodeAt(stop) !== PIPE)
      stop = text.charCodeAt(stop) === BACKSLASH ? stop + 2 : stop + 1;
    if (stop > end) stop = end;
    const from = skipBlank(text, at, stop);
    let to = stop;
    while (to > from && isBlankUnit(text.charCodeAt(to - 1))) to -= 1;
    const empty = Math.min(at + 1, stop);
    if (from < to) cells.push({ start: from, end: to });
    else if (stop < end) cells.push({ start: empty, end: empty });
    at = stop + 1;
  }
  return cells;
}

function skipCellData(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === PIPE || isBlankUnit(unit)) return at;
    at += 1;
    if (unit === BACKSLASH && at < end && (text.charCodeAt(at) === BACKSLASH || text.charCodeAt(at) === PIPE)) at += 1;
  }
  return at;
}
