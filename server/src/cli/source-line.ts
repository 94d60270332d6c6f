import type { Span } from "../engine/text/span.ts";
import { textWidth, widthOf } from "./width.ts";

/** A line of a document as a terminal shows it, with the marks for the line below. */
export interface ShownLine {
  readonly text: string;
  /** Columns before the marks. */
  readonly indent: number;
  /** Columns that the marks take, at least 1. */
  readonly width: number;
}

const ELLIPSIS = "…";

/**
 * One source line cut to `columns` around a span (offsets into `line`; what lies beyond the line counts to its end).
 * Tabs and control characters become visible characters, so that nothing moves what stands under them.
 */
export function showLine(line: string, span: Span, columns: number): ShownLine {
  // No terminal shows more than this, and a line may hold megabytes.
  const near = {
    from: boundary(line, span.start - columns),
    to: boundary(line, Math.max(span.start, 0) + columns * 2),
  };
  const cells = cellsOf(line.slice(near.from, near.to), { start: span.start - near.from, end: span.end - near.from });
  const first = cells.filter(({ isBefore }) => isBefore).length;
  const marks = columnsOf(cells.filter(({ marked }) => marked));
  const isCut = near.from > 0 || near.to < line.length;
  if (!isCut && columnsOf(cells) <= columns) {
    return { text: join(cells), indent: columnsOf(cells.slice(0, first)), width: Math.max(1, marks) };
  }
  // The span stands a third of the way in; a longer one is cut at its end.
  const start = fitBackwards(cells, first, Math.max(0, Math.floor((columns - Math.min(marks, columns)) / 3)));
  const end = fitForwards(cells, start, columns - 2);
  const lead = start > 0 || near.from > 0 ? ELLIPSIS : "";
  const tail = end < cells.length || near.to < line.length ? ELLIPSIS : "";
  const shown = cells.slice(start, end);
  return {
    text: lead + join(shown) + tail,
    indent: textWidth(lead) + columnsOf(cells.slice(start, first)),
    width: Math.max(1, columnsOf(shown.filter(({ marked }) => marked))),
  };
}

/** `at` inside the text, not between the halves of a surrogate pair. */
function boundary(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** In front of the span. */
  readonly isBefore: boolean;
  readonly marked: boolean;
}

function cellsOf(line: string, { start, end }: Span): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const character of line) {
    const text = visible(character);
    cells.push({
      text,
      width: widthOf(text.codePointAt(0) ?? 0),
      isBefore: at < start,
      marked: start <= at && at < end,
    });
    at += character.length;
  }
  return cells;
}

/** A control character shows as its picture, a lone surrogate as the replacement character. */
function visible(character: string): string {
  if (character === "\t") return " ";
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  // Direction marks would turn the rest of the terminal line around.
  if ((code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff) || DIRECTION.has(code)) return "\uFFFD";
  return character;
}

const DIRECTION = new Set([
  0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x2028, 0x2029,
]);

function join(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join("");
}

function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The earliest cell from which at most `columns` lie before `from`. */
function fitBackwards(cells: readonly Cell[], from: number, columns: number): number {
  let start = from;
  let used = 0;
  while (start > 0 && used + (cells[start - 1]?.width ?? 0) <= columns) {
    start -= 1;
    used += cells[start]?.width ?? 0;
  }
  return start;
}

function fitForwards(cells: readonly Cell[], start: number, columns: number): number {
  let end = start;
  let used = 0;
  while (end < cells.length && used + (cells[end]?.width ?? 0) <= columns) {
    used += cells[end]?.width ?? 0;
    end += 1;
  }
  return end;
}
