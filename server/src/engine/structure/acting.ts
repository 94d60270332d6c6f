import { type Flat, isMarked } from "./flat.ts";
import { isHeadingStyle } from "./heading-shape.ts";
import type { LinePiece } from "./pieces.ts";
import type { NumberStyle } from "./section.ts";

/** Higher numbers usually stand below lower ones. */
const RANK: { readonly [style in NumberStyle]: number } = {
  chapter: 0,
  formal: 1,
  stem: 2,
  cjk: 3,
  "cjk-paren": 4,
  arabic: 5,
  "arabic-paren": 6,
  "arabic-half": 7,
  circled: 8,
  roman: 9,
  alpha: 10,
};

export const rankOf = (style: NumberStyle): number => RANK[style];

/** Siblings of one style, while the pieces are walked through. */
interface Group {
  /** How many there are. */
  count: number;
  /** The value of the last one. */
  last: number;
  /** How many before the last one are short and have text of their own; and whether the last one is and has. */
  telling: number;
  lastTells: boolean;
  /** The short ones. */
  readonly short: number[];
}

/**
 * Which pieces act as plain headings, by piece. A short line numbered `一、` or `（一）` always does; of the styles that
 * number lists too (`1、`), a group of siblings does when most of them have text of their own.
 */
export function actingHeadings(flat: Flat): Uint8Array {
  const { pieces } = flat;
  const acts = new Uint8Array(pieces.length);
  /** By rank. */
  const open: (Group | undefined)[] = [];
  const closeBelow = (rank: number) => {
    while (open.length > rank + 1) {
      const group = open.pop();
      if (group !== undefined) decide(group, acts);
    }
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === "body") continue;
    if (piece.kind === "heading") {
      closeBelow(-1);
      continue;
    }
    if (piece.mark === undefined || !isMarked(piece, flat)) continue;
    const { style, value } = piece.mark;
    const rank = RANK[style];
    closeBelow(rank);
    if (isHeadingStyle(style)) {
      if (piece.shape !== "sentence") acts[at] = 1;
      continue;
    }
    const isShort = piece.shape === "heading";
    const group = open[rank];
    if (group !== undefined && value > group.last) {
      group.count += 1;
      group.last = value;
      if (group.lastTells) group.telling += 1;
      group.lastTells = isShort && isFollowed(flat, at, piece);
      if (isShort) group.short.push(at);
      continue;
    }
    if (group !== undefined) decide(group, acts);
    while (open.length < rank) open.push(undefined);
    const lastTells = isShort && isFollowed(flat, at, piece);
    open[rank] = { count: 1, last: value, telling: 0, lastTells, short: isShort ? [at] : [] };
  }
  closeBelow(-1);
  return acts;
}

/** The last sibling says little: what follows it may belong to the text around the list. */
function decide({ count, telling, lastTells, short }: Group, acts: Uint8Array): void {
  const agrees = count === 1 ? lastTells : telling * 2 >= count - 1;
  if (agrees) for (const at of short) acts[at] = 1;
}

/** Whether text of its own stands under the line: a paragraph, a list, or deeper numbering. */
function isFollowed(flat: Flat, at: number, { mark, continued }: LinePiece): boolean {
  if (continued) return true;
  const next = flat.pieces[at + 1];
  if (next === undefined || mark === undefined || next.kind === "heading") return false;
  if (next.kind === "body" || next.mark === undefined || !isMarked(next, flat)) return true;
  const { style } = next.mark;
  if (RANK[style] > RANK[mark.style]) return true;
  return (mark.style === "roman" || mark.style === "alpha") && style !== mark.style && !isHeadingStyle(style);
}
