import { Keep } from "../text/keep.ts";
import { type Cut, cutMarkdown, cutPlain, type Stop } from "./cut.ts";
import type { Document, Format } from "./document.ts";
import { type Head, readHead } from "./front-matter.ts";
import { recut, type Trace } from "./incremental.ts";
import { countLabels, type Draft, type Labels, type Piece, refresh, toDraft, toPiece, toSpare } from "./pieces.ts";

export interface ParseOptions {
  /** `markdown` by default. */
  readonly format?: Format;
  /** An earlier version of the document, or any other: what its text shares with the new one is not parsed again. */
  readonly previous?: Document;
}

/** Known for documents that were parsed here; one from elsewhere is of no use as a previous one. */
const TRACES = new Keep<Document, Trace>();

/**
 * Parses any string. The answer does not depend on `previous`, but a block of it whose text is unchanged is the same
 * object again, unless a definition elsewhere now changes how it reads.
 */
export function parseDocument(text: string, options: ParseOptions = {}): Document {
  const { format = "markdown", previous } = options;
  const old = previous?.format === format ? TRACES.get(previous) : undefined;
  if (previous !== undefined && old?.text === text) return previous;
  const head = readHead(text);
  const trace = old === undefined ? parseAfresh(text, format, head) : parseAfter(old, text, format, head);
  const document: Document = { text, format, frontMatter: head.frontMatter, blocks: trace.blocks };
  TRACES.set(document, trace);
  return document;
}

function parseAfresh(text: string, format: Format, head: Head): Trace {
  const cuts = cutText(text, format, head.bodyStart, 0);
  const drafts = cuts.map((cut) => toDraft(text.slice(cut.start, cut.end), cut));
  const labels = countLabels(drafts);
  const pieces = drafts.map((draft) => toPiece(draft, labels, new Map()));
  const blocks = pieces.map(({ block }, index) => ({ start: cuts[index]?.start ?? 0, block }));
  return { text, bodyStart: head.bodyStart, labels, blocks, pieces };
}

function parseAfter(old: Trace, text: string, format: Format, head: Head): Trace {
  const { cuts, before, after } = recut(old, text, head, (from, columns, stop) =>
    cutText(text, format, from, columns, stop),
  );
  const gone = old.pieces.slice(before, after);
  const drafts = toDrafts(text, cuts);
  const labels = relabel(old, gone, drafts);
  const spare = toSpare(gone);
  const changed = drafts.map((draft, index) => {
    const piece = toPiece(draft, labels, spare);
    return { piece, placed: { start: cuts[index]?.start ?? 0, block: piece.block } };
  });
  const shift = text.length - old.text.length;
  const blocks = [
    ...old.blocks.slice(0, before),
    ...changed.map(({ placed }) => placed),
    ...old.blocks
      .slice(after)
      .map((placed) => (shift === 0 ? placed : { start: placed.start + shift, block: placed.block })),
  ];
  const pieces = [...old.pieces.slice(0, before), ...changed.map(({ piece }) => piece), ...old.pieces.slice(after)];
  const trace = { text, bodyStart: head.bodyStart, labels, blocks, pieces };
  return sameKeys(labels, old.labels) ? trace : refreshAll(trace);
}

/** Reads again what the definitions, which are no longer the same, may have changed. */
function refreshAll(trace: Trace): Trace {
  const pieces = trace.pieces.map((piece) => refresh(piece, trace.labels));
  const blocks = trace.blocks.map((placed, index) => {
    const block = pieces[index]?.block ?? placed.block;
    return block === placed.block ? placed : { start: placed.start, block };
  });
  return { ...trace, pieces, blocks };
}

function relabel(old: Trace, gone: readonly Piece[], drafts: readonly Draft[]): Labels {
  const labels = new Map(old.labels);
  for (const { defines } of gone) for (const label of defines) labels.set(label, (labels.get(label) ?? 0) - 1);
  for (const [label, count] of countLabels(drafts)) labels.set(label, (labels.get(label) ?? 0) + count);
  for (const [label, count] of labels) if (count <= 0) labels.delete(label);
  return labels;
}

function sameKeys(a: Labels, b: Labels): boolean {
  if (a.size !== b.size) return false;
  for (const label of a.keys()) if (!b.has(label)) return false;
  return true;
}

function toDrafts(text: string, cuts: readonly Cut[]): readonly Draft[] {
  const from = cuts[0]?.start ?? 0;
  const stretch = copy(text.slice(from, cuts.at(-1)?.end ?? from));
  return cuts.map((cut) => toDraft(stretch.slice(cut.start - from, cut.end - from), cut));
}

/** A slice keeps the whole text alive; a block outlives its version, so what an edit adds is copied out of it. */
function copy(slice: string): string {
  return [slice.slice(0, 1), slice.slice(1)].join("");
}

function cutText(text: string, format: Format, from: number, columns: number, stop?: Stop): readonly Cut[] {
  if (format === "plain") return cutPlain(text, from, stop);
  return cutMarkdown(text, from, { columns, ...(stop === undefined ? {} : { stop }) });
}
