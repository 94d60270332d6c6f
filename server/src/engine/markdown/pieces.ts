import { type ReadBlock, readBlock } from "./block.ts";
import type { Cut } from "./cut.ts";
import { type Label, mentionedLabels } from "./definitions.ts";
import type { Block } from "./document.ts";

/** How many definitions give each label a meaning. */
export type Labels = ReadonlyMap<Label, number>;

/** A block with all that decided how it was read. The same text in another place may be another piece. */
export interface Piece extends Pick<Cut, "shape" | "columns"> {
  readonly block: Block;
  readonly defines: readonly Label[];
  /** The labels it was read with, sorted, one per line. */
  readonly labels: string;
}

/** Pieces of the document before an edit that may serve again, each once, by their text. */
export type Spare = Map<string, Piece[]>;

export function toSpare(pieces: readonly Piece[]): Spare {
  const spare: Spare = new Map();
  for (const piece of pieces) {
    const same = spare.get(piece.block.text);
    if (same === undefined) spare.set(piece.block.text, [piece]);
    else same.push(piece);
  }
  return spare;
}

/** A stretch that is cut out but not read yet, or that was read before definitions were known. */
export interface Draft extends Pick<Cut, "shape" | "columns"> {
  readonly text: string;
  readonly defines: readonly Label[];
  /** Present when its definitions had to be looked up: it is read with no labels. */
  readonly read?: ReadBlock;
}

const MAY_DEFINE: ReadonlySet<Cut["shape"]> = new Set(["paragraph", "item", "other"]);
const HOLDS_NO_LINK: ReadonlySet<Cut["shape"]> = new Set(["line", "opaque", "code", "html", "thematic-break"]);

/** Looks up what the stretch defines. Only a bracket and a colon can end a definition's label. */
export function toDraft(text: string, { shape, columns }: Pick<Cut, "shape" | "columns">): Draft {
  if (!MAY_DEFINE.has(shape) || !text.includes("]:")) return { text, shape, columns, defines: [] };
  const read = readBlock(text, shape, columns, []);
  return { text, shape, columns, defines: read.defines, read };
}

/** Reads a stretch with the definitions of its document, or takes it from the spare pieces. */
export function toPiece(draft: Draft, labels: Labels, spare: Spare): Piece {
  const { text, shape, columns, defines } = draft;
  const mentioned = labelsIn(draft, text, labels);
  const key = mentioned.join("\n");
  const same = spare.get(text);
  const index = same?.findIndex((piece) => piece.shape === shape && piece.columns === columns && piece.labels === key);
  const known = same !== undefined && index !== undefined && index >= 0 ? same.splice(index, 1)[0] : undefined;
  if (known !== undefined) return known;
  const read = draft.read !== undefined && key === "" ? draft.read : readBlock(text, shape, columns, mentioned);
  return { shape, columns, block: read.block, defines, labels: key };
}

/** The piece as the definitions of its document now make it: itself unless they matter to it. */
export function refresh(piece: Piece, labels: Labels): Piece {
  const { shape, columns, defines, block } = piece;
  const mentioned = labelsIn(piece, block.text, labels);
  const key = mentioned.join("\n");
  if (key === piece.labels) return piece;
  return { shape, columns, defines, labels: key, block: readBlock(block.text, shape, columns, mentioned).block };
}

/** The definitions of a document that holds what `pieces` hold. */
export function countLabels(pieces: readonly { readonly defines: readonly Label[] }[]): Map<Label, number> {
  const labels = new Map<Label, number>();
  for (const { defines } of pieces) for (const label of defines) labels.set(label, (labels.get(label) ?? 0) + 1);
  return labels;
}

/** The labels that matter to a block: those in its text that are defined, though not by itself alone. */
function labelsIn(
  { shape, defines }: Pick<Piece, "shape" | "defines">,
  text: string,
  labels: Labels,
): readonly Label[] {
  if (labels.size === 0 || HOLDS_NO_LINK.has(shape) || !text.includes("[")) return [];
  const own = new Set(defines);
  return mentionedLabels(text, labels).filter((label) => !own.has(label));
}
