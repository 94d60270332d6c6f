import type { Block, Element, HeadingElement, ItemElement, ParagraphElement, Run } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import { headingShape, trimmedTitle } from "./heading-shape.ts";
import { readNumberMark } from "./number-mark.ts";
import type { NumberMark } from "./section.ts";
import { type Shown, shownHeading, shownText } from "./shown.ts";
import { namesOneOfSeveral } from "./summary-title.ts";

/**
 * What a block holds for the section tree. Offsets count from the start of the block, so that one list serves every
 * version of the document in which the block stands.
 */
export type Piece = HeadingPiece | LinePiece | BodyPiece;

/** A Markdown heading outside quotes and lists. */
export interface HeadingPiece {
  readonly kind: "heading";
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  readonly depth: number;
  readonly title: string;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly mark: NumberMark | undefined;
  /** Without number, and such that it can be the title of one of several summaries. */
  readonly namesSummary: boolean;
}

/** A paragraph outside quotes and lists, or an ordered list item: what may act as a heading, or as a title. */
export interface LinePiece {
  readonly kind: "line";
  readonly start: number;
  readonly end: number;
  /** Whether a Markdown list item made it. */
  readonly item: boolean;
  readonly mark: NumberMark | undefined;
  /** Without numbering and closing punctuation when `shape` is a heading's; otherwise the words of the line. */
  readonly title: string;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** `prose` for a line without mark. */
  readonly shape: "heading" | "run-in" | "sentence" | "prose";
  /** End of the heading, with its closing punctuation. */
  readonly headingEnd: number;
  /** Whether more follows in the same paragraph or item: lines, or text after a run-in heading. */
  readonly continued: boolean;
  /** As of a heading. */
  readonly namesSummary: boolean;
}

/** Content that can be no heading: a bullet, a table row, code, quoted text, … */
interface BodyPiece {
  readonly kind: "body";
  readonly start: number;
  readonly end: number;
}

const known = new Keep<Block, readonly Piece[]>();

/** The pieces of a block in source order; made once for a block object. */
export function piecesOf(block: Block): readonly Piece[] {
  let pieces = known.get(block);
  if (pieces === undefined) {
    pieces = readPieces(block);
    known.set(block, pieces);
  }
  return pieces;
}

function readPieces(block: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  const { elements } = block;
  for (let at = 0; at < elements.length; at += 1) {
    const element = elements[at];
    if (element === undefined) continue;
    const outside = element.quotes === 0 && element.lists === 0;
    if (element.type === "heading" && outside) pieces.push(headingPiece(element));
    else if (element.type === "paragraph" && outside) {
      const piece = paragraphPiece(element);
      if (piece !== undefined) pieces.push(piece);
    } else if (element.type === "item" && outside && element.ordinal !== undefined) {
      const next = elements[at + 1];
      if (next?.type !== "paragraph" || next.lists !== 1 || next.quotes !== 0) continue;
      const more = elements[at + 2];
      pieces.push(
        itemPiece(element, element.ordinal, next.run, more !== undefined && more.lists > 0 && more.type !== "item"),
      );
      at += 1;
    } else if (isContent(element, block.text)) pieces.push({ kind: "body", start: element.start, end: element.end });
    if (element.type === "footnote") at = lastWithin(elements, at, element.end);
  }
  return pieces;
}

/** The last of the elements that lie in the one at `at`, which ends at `end`: what a footnote holds is no line of the text. */
function lastWithin(elements: readonly Element[], at: number, end: number): number {
  let last = at;
  while ((elements[last + 1]?.start ?? end) < end) last += 1;
  return last;
}

const isBlank = (text: string) => !/\S/.test(text);

/** Whether a reader would say that something stands there. */
function isContent(element: Element, text: string): boolean {
  switch (element.type) {
    case "paragraph":
    case "heading":
      return !isBlank(element.run.text);
    case "row":
      return element.cells.some((cell) => !isBlank(cell.text));
    case "html":
      return !text.startsWith("<!--", element.start);
    case "code":
    case "math":
    case "footnote":
      return true;
    case "item":
    case "thematic-break":
    case "definition":
      return false;
  }
}

/** A title of several lines (setext) on one line. */
const joined = (text: string) => text.replaceAll(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, " ");

const placed = (mark: NumberMark, base: number, shown: Shown): NumberMark => ({
  ...mark,
  start: base + shown.startOf(mark.start),
  end: base + shown.endOf(mark.end),
});

/** The place in the block of the shown words `[from, to)`. */
function placeOf(shown: Shown, base: number, from: number, to: number): { titleStart: number; titleEnd: number } {
  const titleStart = base + shown.startOf(from);
  return { titleStart, titleEnd: to > from ? base + shown.endOf(to) : titleStart };
}

function headingPiece({ start, end, depth, run }: HeadingElement): HeadingPiece {
  const shown = shownHeading(run);
  const mark = readNumberMark(shown.text);
  const place = trimmedTitle(shown.text, mark?.end ?? 0, shown.text.length);
  const title = joined(shown.text.slice(place.start, place.end));
  return {
    kind: "heading",
    start,
    end,
    depth,
    title,
    ...placeOf(shown, run.start, place.start, place.end),
    mark: mark === undefined ? undefined : placed(mark, run.start, shown),
    namesSummary: mark === undefined && namesOneOfSeveral(title),
  };
}

const firstLineEnd = (text: string): number => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
};

function paragraphPiece({ start, end, run }: ParagraphElement): LinePiece | BodyPiece | undefined {
  const shown = shownHeading(run);
  const lineEnd = firstLineEnd(shown.text);
  const line = shown.text.slice(0, lineEnd);
  const continued = !isBlank(shown.text.slice(lineEnd));
  if (!continued && isBlank(line)) {
    return run.gaps.some(({ kind }) => kind === "object") ? { kind: "body", start, end } : undefined;
  }
  const read = readNumberMark(line);
  const mark = read === undefined ? undefined : placed(read, run.start, shown);
  return linePiece({ start, end, item: false, shown, line, base: run.start, mark, from: read?.end ?? 0, continued });
}

const ITEM_STYLE = { ".": "arabic", ")": "arabic-half" } as const;

function itemPiece(item: ItemElement, ordinal: number, run: Run, followed: boolean): LinePiece {
  const shown = shownText(run);
  const lineEnd = firstLineEnd(shown.text);
  const line = shown.text.slice(0, lineEnd);
  const style = ITEM_STYLE[item.marker.endsWith(")") ? ")" : "."];
  const { start, end, marker } = item;
  const mark: NumberMark = { start, end: start + marker.length, style, value: ordinal, text: marker, malformed: false };
  const continued = followed || !isBlank(shown.text.slice(lineEnd));
  return linePiece({ start, end, item: true, shown, line, base: run.start, mark, from: 0, continued });
}

function linePiece(given: {
  start: number;
  end: number;
  item: boolean;
  shown: Shown;
  line: string;
  base: number;
  /** With offsets into the block. */
  mark: NumberMark | undefined;
  /** Where the words begin in the line. */
  from: number;
  continued: boolean;
}): LinePiece {
  const { start, end, item, shown, line, base, mark, from, continued } = given;
  const words = line.slice(from);
  const shape = mark === undefined ? undefined : headingShape(words, mark, continued);
  const isHeading = shape !== undefined && shape.kind !== "sentence";
  const place = isHeading ? { start: from + shape.start, end: from + shape.end } : spaceTrimmed(line, from);
  const title = line.slice(place.start, place.end);
  return {
    kind: "line",
    start,
    end,
    item,
    mark,
    title,
    ...placeOf(shown, base, place.start, place.end),
    shape: shape?.kind ?? "prose",
    headingEnd: base + shown.endOf(isHeading ? from + shape.headingEnd : line.length),
    continued: continued || shape?.kind === "run-in",
    namesSummary: mark === undefined && !item && namesOneOfSeveral(title),
  };
}

function spaceTrimmed(line: string, from: number): { start: number; end: number } {
  const rest = line.slice(from);
  const start = from + rest.length - rest.trimStart().length;
  return { start, end: Math.max(start, line.trimEnd().length) };
}
