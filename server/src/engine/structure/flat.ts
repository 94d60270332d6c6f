import type { Document } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import { type LinePiece, type Piece, piecesOf } from "./pieces.ts";

/** The pieces of a whole document in source order. */
export interface Flat {
  readonly pieces: readonly Piece[];
  /** By piece: where its block starts in the document. */
  readonly bases: readonly number[];
  /** Whether the document has a Markdown heading. */
  readonly hasMarkdownHeading: boolean;
}

const known = new Keep<Document, Flat>();

/** Made once for a document object. */
export function flatten(doc: Document): Flat {
  let flat = known.get(doc);
  if (flat === undefined) {
    flat = flattened(doc);
    known.set(doc, flat);
  }
  return flat;
}

function flattened({ blocks }: Document): Flat {
  const pieces: Piece[] = [];
  const bases: number[] = [];
  let hasMarkdownHeading = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const placed = blocks[at];
    if (placed === undefined) continue;
    const own = piecesOf(placed.block);
    for (let index = 0; index < own.length; index += 1) {
      const piece = own[index];
      if (piece === undefined) continue;
      pieces.push(piece);
      bases.push(placed.start);
      if (piece.kind === "heading") hasMarkdownHeading = true;
    }
  }
  return { pieces, bases, hasMarkdownHeading };
}

/** The source of a piece. */
export function sourceOf(doc: Document, flat: Flat, index: number): string {
  const base = flat.bases[index] ?? 0;
  const piece = flat.pieces[index];
  return piece === undefined ? "" : doc.text.slice(base + piece.start, base + piece.end);
}

/**
 * Whether the numbering mark of a line counts. Markdown's own lists number themselves; in a document without Markdown
 * headings an item may be meant as a heading.
 */
export const isMarked = (piece: LinePiece, flat: Flat): boolean =>
  piece.mark !== undefined && !(piece.item && flat.hasMarkdownHeading);
