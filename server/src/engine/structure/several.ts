import type { Document, PlacedBlock } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import { actingHeadings } from "./acting.ts";
import { type Flat, flatten, isMarked } from "./flat.ts";
import type { Piece } from "./pieces.ts";

/** A stretch of a document that is read as a document of its own. */
export interface Part {
  /** Offset in the document at which it begins; its own offsets count from there. */
  readonly start: number;
  readonly doc: Document;
  /** `false` for what stands before the first summary. */
  readonly isSummary: boolean;
}

const NONE: readonly Part[] = [];
const known = new Keep<Document, readonly Part[]>();

/**
 * The summaries of a document that holds several (titles that each name a work summary, each with sections of its own),
 * with what stands before the first one, in source order and together the whole text. Empty for any other document.
 * Made once for a document object; their blocks are those of the document.
 */
export function partsOf(doc: Document): readonly Part[] {
  let parts = known.get(doc);
  if (parts === undefined) {
    parts = cut(doc, flatten(doc));
    known.set(doc, parts);
    for (const part of parts) known.set(part.doc, NONE);
  }
  return parts;
}

function cut(doc: Document, flat: Flat): readonly Part[] {
  const titles = titlesOf(flat);
  if (titles.length < 2) return NONE;
  const starts = titles.map((at) => flat.bases[isNamed(flat, at) ? at - 1 : at] ?? 0);
  if (starts.some((start, index) => index > 0 && start <= (starts[index - 1] ?? 0))) return NONE;
  const first = doc.blocks[0]?.start ?? 0;
  // What stands before the first block (front matter, a byte order mark) belongs to the first part.
  const cuts = (starts[0] ?? 0) > first ? [0, ...starts] : [0, ...starts.slice(1)];
  const hasFront = cuts.length > starts.length;
  return cutAt(doc, cuts).map((piece, index) => ({ ...piece, isSummary: !(hasFront && index === 0) }));
}

/**
 * The document in pieces that begin at the given offsets, of which the first is 0 and each other one the start of a
 * block. Their blocks are those of the document; front matter stays with the first one.
 */
export function cutAt(
  doc: Document,
  cuts: readonly number[],
): readonly { readonly start: number; readonly doc: Document }[] {
  let at = 0;
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? doc.text.length;
    const blocks: PlacedBlock[] = [];
    for (; at < doc.blocks.length; at += 1) {
      const placed = doc.blocks[at];
      if (placed === undefined || placed.start >= end) break;
      blocks.push({ start: placed.start - start, block: placed.block });
    }
    const text = doc.text.slice(start, end);
    const frontMatter = start === 0 ? doc.frontMatter : undefined;
    return { start, doc: { text, format: doc.format, frontMatter, blocks } };
  });
}

/** Fewer headings under a title say nothing: a cover, a contents page. */
const LEAST_SECTIONS = 2;

/** The pieces that are titles of summaries with sections of their own; in source order. */
function titlesOf(flat: Flat): readonly number[] {
  const candidates = candidatesOf(flat);
  if (candidates.length < 2) return [];
  const acts = actingHeadings(flat);
  return candidates.filter((at, index) => {
    const next = candidates[index + 1] ?? flat.pieces.length;
    let sections = 0;
    for (let inner = at + 1; inner < next; inner += 1) {
      const piece = flat.pieces[inner];
      if (piece === undefined || (piece.kind !== "heading" && acts[inner] !== 1)) continue;
      if (sections === 0 && !beginsAnew(piece)) return false;
      sections += 1;
    }
    return sections >= LEAST_SECTIONS;
  });
}

/** Whether the numbering begins with a heading; one without a number says nothing against it. */
function beginsAnew(piece: Piece): boolean {
  return piece.kind === "body" || piece.mark === undefined || piece.mark.value === 1;
}

/** Lines that could be a title, all written alike: Markdown headings of one depth, or lines of a draft. */
function candidatesOf({ pieces, hasMarkdownHeading }: Flat): readonly number[] {
  const all: number[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === "body" || !piece.namesSummary) continue;
    if ((piece.kind === "heading") === hasMarkdownHeading) all.push(at);
  }
  if (!hasMarkdownHeading || all.length < 2) return all;
  const depth = all.reduce((least, at) => Math.min(least, depthOf(pieces[at])), Number.POSITIVE_INFINITY);
  const titles = all.filter((at) => depthOf(pieces[at]) === depth);
  // A heading above them all names the collection; more of them make the titles parts of something else.
  const above = pieces.findIndex((piece, at) => at > (titles[0] ?? 0) && depthOf(piece) < depth);
  return above === -1 ? titles : [];
}

function depthOf(piece: Piece | undefined): number {
  return piece?.kind === "heading" ? piece.depth : Infinity;
}

const UNIT_LINE =
  /(?:工会|工會|公司|委员会|委員會|学校|學校|中学|中學|小学|小學|大学|大學|幼[儿兒][园園]|医院|醫院|集团|集團)$/;
const NAMES_UNIT = /公司|[学學]|校|院|集[团團]|局|[厂廠]|[园園]|[处處]|中心|[协協][会會]/;

/** Whether the line above a title names whose summary it is, which the title does not. */
function isNamed(flat: Flat, at: number): boolean {
  const title = flat.pieces[at];
  const before = flat.pieces[at - 1];
  if (title?.kind !== "line" || before?.kind !== "line" || before.continued || isMarked(before, flat)) return false;
  return UNIT_LINE.test(before.title) && !NAMES_UNIT.test(title.title);
}
