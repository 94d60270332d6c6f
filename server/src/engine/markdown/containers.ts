import { isBlankUnit, isDigit, SPACE, skipBlank, TAB } from "./characters.ts";

/** A place in a line. A tab may be consumed in part: `column` then lies behind the column where the tab at `at` begins. */
export interface Cursor {
  at: number;
  /** 0-based, tab stops every four columns. */
  column: number;
}

/** An open container: what a line must begin with to stay inside. */
export interface Container {
  readonly kind: "quote" | "item" | "footnote";
  /** Columns of indentation that belong to the container. */
  size: number;
  /** `-`, `*`, `+`, `.` or `)` of an item: a sibling has the same. 0 for what is no item. */
  readonly marker: number;
  /** The item's first line has nothing behind its marker. */
  beginsBlank: boolean;
  /** A blank line followed such a first line: the item is over. */
  closedByBlank: boolean;
}

const QUOTE = 62;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const CARET = 94;
const COLON = 58;
const BACKSLASH = 92;
const ONE = 49;
const DOT = 46;
const PARENTHESIS = 41;
const ASTERISK = 42;
const PLUS = 43;
const DASH = 45;
const UNDERSCORE = 95;
const MAX_LABEL = 999;

/** Consumes up to `limit` columns of spaces and tabs; the number of columns consumed. */
function consumeBlank(text: string, cursor: Cursor, end: number, limit: number): number {
  let columns = 0;
  while (columns < limit && cursor.at < end) {
    const unit = text.charCodeAt(cursor.at);
    if (unit === SPACE) cursor.at += 1;
    else if (unit !== TAB) break;
    else if (cursor.column % 4 === 3) cursor.at += 1;
    cursor.column += 1;
    columns += 1;
  }
  return columns;
}

/** Whether the rest of the line is blank. */
function isRestBlank(text: string, cursor: Cursor, end: number): boolean {
  return skipBlank(text, cursor.at, end) === end;
}

/** Whether the line goes on in an open quote or footnote definition; consumes its prefix when it does. */
export function continues(container: Container, text: string, cursor: Cursor, end: number): boolean {
  switch (container.kind) {
    case "quote":
      return consumeQuoteMark(text, cursor, end);
    case "footnote":
      return isRestBlank(text, cursor, end) || consumeIndent(text, cursor, end, container.size);
    case "item":
      return continuesItem(container, text, cursor, end);
  }
}

function continuesItem(item: Container, text: string, cursor: Cursor, end: number): boolean {
  if (isRestBlank(text, cursor, end)) {
    item.closedByBlank ||= item.beginsBlank;
    consumeBlank(text, cursor, end, item.size);
    return true;
  }
  const over = item.closedByBlank;
  item.closedByBlank = false;
  item.beginsBlank = false;
  return !over && consumeIndent(text, cursor, end, item.size);
}

function consumeIndent(text: string, cursor: Cursor, end: number, size: number): boolean {
  const { at, column } = cursor;
  if (consumeBlank(text, cursor, end, size) === size) return true;
  cursor.at = at;
  cursor.column = column;
  return false;
}

/**
 * The container that opens here, its prefix consumed; absent (and nothing consumed) when none does.
 * `interrupting` says that a paragraph is open, which an empty item or one with another number than 1 cannot end.
 */
export function opensContainer(
  text: string,
  cursor: Cursor,
  end: number,
  interrupting: boolean,
): Container | undefined {
  const { at, column } = cursor;
  const indent = consumeBlank(text, cursor, end, Number.POSITIVE_INFINITY);
  const unit = cursor.at < end ? text.charCodeAt(cursor.at) : -1;
  let container: Container | undefined;
  if (unit === QUOTE) {
    consumeQuoteMark(text, cursor, end);
    container = { kind: "quote", size: 0, marker: 0, beginsBlank: false, closedByBlank: false };
  } else if (unit === BRACKET) {
    container = opensFootnote(text, cursor, end);
  } else if (unit === ASTERISK || unit === PLUS || unit === DASH || isDigit(unit)) {
    container = opensItem(text, cursor, end, indent, interrupting);
  }
  if (container === undefined) {
    cursor.at = at;
    cursor.column = column;
  }
  return container;
}

/** The item that follows `item` in its list; absent (and nothing consumed) when none begins here. */
export function opensSibling(item: Container, text: string, cursor: Cursor, end: number): Container | undefined {
  const { at, column } = cursor;
  const indent = consumeBlank(text, cursor, end, Number.POSITIVE_INFINITY);
  const sibling = opensItem(text, cursor, end, indent, false);
  if (sibling?.marker === item.marker) return sibling;
  cursor.at = at;
  cursor.column = column;
  return undefined;
}

function consumeQuoteMark(text: string, cursor: Cursor, end: number): boolean {
  const { at, column } = cursor;
  consumeBlank(text, cursor, end, Number.POSITIVE_INFINITY);
  if (cursor.at < end && text.charCodeAt(cursor.at) === QUOTE) {
    cursor.at += 1;
    cursor.column += 1;
    consumeBlank(text, cursor, end, 1);
    return true;
  }
  cursor.at = at;
  cursor.column = column;
  return false;
}

/** CommonMark 0.31 §5.2. May leave the cursor anywhere when it answers nothing. */
function opensItem(
  text: string,
  cursor: Cursor,
  end: number,
  indent: number,
  interrupting: boolean,
): Container | undefined {
  const start = cursor.at;
  const first = start < end ? text.charCodeAt(start) : -1;
  let at = start;
  let marker = first;
  if (isDigit(first)) {
    if (interrupting && first !== ONE) return undefined;
    while (at < end && at - start < 9 && isDigit(text.charCodeAt(at))) at += 1;
    if (interrupting && at - start > 1) return undefined;
    marker = at < end ? text.charCodeAt(at) : -1;
    if (marker !== DOT && marker !== PARENTHESIS) return undefined;
  } else if (first !== ASTERISK && first !== PLUS && first !== DASH) {
    return undefined;
  } else if (isThematicBreak(text, start, end)) {
    return undefined;
  }
  at += 1;
  cursor.column += at - cursor.at;
  cursor.at = at;
  const width = at - start;
  if (isRestBlank(text, cursor, end)) {
    if (interrupting) return undefined;
    return { kind: "item", size: indent + width + 1, marker, beginsBlank: true, closedByBlank: false };
  }
  const space = consumeBlank(text, cursor, end, Number.POSITIVE_INFINITY);
  if (space === 0) return undefined;
  return { kind: "item", size: indent + width + space, marker, beginsBlank: false, closedByBlank: false };
}

/** GFM footnote definition: `[^label]:`. */
function opensFootnote(text: string, cursor: Cursor, end: number): Container | undefined {
  const labelStart = cursor.at + 2;
  if (cursor.at + 1 >= end || text.charCodeAt(cursor.at + 1) !== CARET) return undefined;
  let at = labelStart;
  for (;;) {
    if (at >= end || at - labelStart > MAX_LABEL) return undefined;
    const unit = text.charCodeAt(at);
    if (unit === BRACKET || isBlankUnit(unit)) return undefined;
    if (unit === CLOSING_BRACKET) break;
    at += 1;
    if (unit !== BACKSLASH || at >= end) continue;
    const escaped = text.charCodeAt(at);
    if (escaped === BRACKET || escaped === BACKSLASH || escaped === CLOSING_BRACKET) at += 1;
  }
  if (at === labelStart || at + 1 >= end || text.charCodeAt(at + 1) !== COLON) return undefined;
  cursor.column += at + 2 - cursor.at;
  cursor.at = at + 2;
  consumeBlank(text, cursor, end, Number.POSITIVE_INFINITY);
  return { kind: "footnote", size: 4, marker: 0, beginsBlank: false, closedByBlank: false };
}

/** CommonMark 0.31 §4.1. */
export function isThematicBreak(text: string, from: number, end: number): boolean {
  const marker = text.charCodeAt(from);
  if (marker !== ASTERISK && marker !== DASH && marker !== UNDERSCORE) return false;
  let count = 0;
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === marker) count += 1;
    else if (!isBlankUnit(unit)) return false;
  }
  return count >= 3;
}
