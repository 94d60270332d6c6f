import type { Document } from "../markdown/document.ts";
import type { Meta } from "../outline/meta.ts";
import { organizationOfTitle, yearOfTitle } from "../outline/title-parts.ts";
import { placedTree } from "../structure/placed-tree.ts";
import type { SectionTree } from "../structure/section.ts";
import { sectionsOf } from "../structure/sections.ts";
import { cutAt, partsOf } from "../structure/several.ts";
import { type Script, scriptOf } from "../text/script.ts";
import { addresseeOf } from "./addressee.ts";
import { attachmentsIn, cutOf, type FoundAttachment } from "./attachments.ts";
import { type Contents, contentsOf, type Entry, endOf, startOf } from "./contents.ts";
import { writtenDate } from "./dates.ts";
import { closingBlocks, tailBefore } from "./ending.ts";
import { flowOf } from "./flow.ts";
import { notesOf } from "./footnotes.ts";
import { inlinesOfText } from "./inlines.ts";
import type { Layout } from "./layout.ts";
import { type Missing, withMissing } from "./missing.ts";
import type { ClosingBlock, PageBlock, PageModel, TitleBlock } from "./page.ts";
import { textOf } from "./plain.ts";
import type { References } from "./references.ts";
import { titleOf } from "./title.ts";

/** What a page takes besides its document. */
export interface PageOptions {
  /** What the front matter says, already read. */
  readonly meta: Meta;
  /** How its date is written. */
  readonly dates: Layout["dates"];
  /** Sections that are shown as missing, with the offset in the document where each belongs; none without it. */
  readonly missing?: readonly Missing[];
}

const LANGUAGES = { hans: "zh-CN", hant: "zh-TW", en: "en-GB" } as const;

/**
 * The page of a document, of any text: its parts in the order of an official letter, taken from the front matter or
 * found in the text. Of several summaries in a file each begins a page. Pure and linear.
 */
export function toPage(doc: Document, { meta, dates, missing = [] }: PageOptions): PageModel {
  const contents = contentsOf(doc);
  const notes = notesOf(contents);
  const script = scriptOf(doc.frontMatter === undefined ? doc.text : doc.text.slice(doc.frontMatter.end));
  const blocks = withMissing(
    partBlocks(doc, contents, { text: doc.text, meta, dates, script, references: notes }),
    missing,
  );
  return {
    script,
    language: LANGUAGES[script],
    properties: propertiesOf(blocks, meta),
    blocks,
    footnotes: notes.footnotes(),
  };
}

/** What all parts of a page are made with. */
interface Making {
  /** Of the whole document. */
  readonly text: string;
  readonly meta: Meta;
  readonly dates: Layout["dates"];
  readonly script: Script;
  readonly references: References;
}

/** A document, or a piece of one, with its entries, whose offsets count from the start of the whole. */
interface Piece {
  readonly start: number;
  readonly doc: Document;
  readonly entries: readonly Entry[];
}

/** Front matter gives title and addressee to the first summary, and the closing to the last one. */
function partBlocks(doc: Document, contents: Contents, making: Making): readonly PageBlock[] {
  const parts = partsOf(doc);
  if (parts.length === 0) {
    return summaryBlocks({ start: 0, doc, entries: contents.entries }, making, {
      isFirst: true,
      isLast: true,
      newPage: false,
    });
  }
  const blocks: PageBlock[] = [];
  const first = parts.findIndex(({ isSummary }) => isSummary);
  const pieces = piecesOf(contents.entries, parts);
  for (const [index, piece] of pieces.entries()) {
    const place = {
      isFirst: index === first,
      isLast: index === pieces.length - 1,
      newPage: index > first || blocks.some(({ kind }) => kind === "title"),
    };
    blocks.push(...summaryBlocks(piece, making, place));
  }
  return blocks;
}

/** The entries of pieces of the document, which together are all of it. */
function piecesOf(
  entries: readonly Entry[],
  pieces: readonly { readonly start: number; readonly doc: Document }[],
): readonly Piece[] {
  let at = 0;
  return pieces.map(({ start, doc }, index) => {
    const end = pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const from = at;
    while (at < entries.length && (entries[at]?.base ?? 0) < end) at += 1;
    return { start, doc, entries: entries.slice(from, at) };
  });
}

/** A piece of a piece. `cuts` are offsets in the whole document, at which blocks start. */
function cutPiece({ start, doc, entries }: Piece, cuts: readonly number[]): readonly Piece[] {
  const pieces = cutAt(doc, [0, ...cuts.map((cut) => cut - start)]);
  return piecesOf(
    entries,
    pieces.map((piece) => ({ start: start + piece.start, doc: piece.doc })),
  );
}

const treeOf = ({ doc, start }: Piece): SectionTree => placedTree(sectionsOf(doc), start);

interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly newPage: boolean;
}

function summaryBlocks(whole: Piece, making: Making, place: Place): readonly PageBlock[] {
  const attachments = attachmentsIn(whole.entries, making.references);
  const [body, ...rest] = cutPiece(
    whole,
    attachments.map((attachment) => cutOf(whole.entries, attachment)),
  );
  if (body === undefined) return [];
  return [
    ...letterBlocks(body, making, place),
    ...rest.flatMap((piece, index) => {
      const attachment = attachments[index];
      return attachment === undefined ? [] : attachmentBlocks(piece, whole.entries, attachment, making);
    }),
  ];
}

/** Title, addressee, text, attachments note, closing and chair's line. */
function letterBlocks(body: Piece, making: Making, place: Place): readonly PageBlock[] {
  const { meta, references, text, script } = making;
  const { entries } = body;
  const behind = tailBefore(entries, entries.length, references);
  // What stands behind the closing hides it.
  const tail = entries[behind.from];
  const [main = body] = tail === undefined ? [] : cutPiece(body, [tail.base]);
  const tree = treeOf(main);
  const closingStart = tree.closing?.start ?? Number.POSITIVE_INFINITY;
  const closingAt = Math.min(behind.from, firstFrom(entries, closingStart));
  const before = closingAt < behind.from ? tailBefore(entries, closingAt, references) : undefined;
  const title = titleOf(entries, tree, place.isFirst ? meta.title : undefined, place.newPage, references);
  const bodyEnd = Math.max(title?.to ?? 0, before?.from ?? behind.from);
  const addressee =
    title !== undefined && title.rest.length > 0
      ? undefined
      : addresseeOf(entries.slice(0, bodyEnd), title?.to ?? 0, place.isFirst ? meta.to : undefined, script, references);
  const flow = { text, references, sections: tree.sections };
  const names = before?.note?.names ?? behind.note?.names;
  const closing = closingBlocks(entries.slice(closingAt, behind.from), references, meta.seal === true);
  const end = endOfText(entries, bodyEnd, body.start);
  return [
    ...flowOf(entries.slice(0, title?.from ?? 0), flow),
    ...(title === undefined ? [] : [title.title]),
    ...(addressee === undefined ? [] : [addressee.addressee]),
    ...(title?.rest ?? []),
    ...flowOf(entries.slice(addressee?.to ?? title?.to ?? 0, bodyEnd), flow),
    ...[before?.note, behind.note].flatMap((note): readonly PageBlock[] =>
      note === undefined
        ? []
        : [{ kind: "attachments-note", source: sourceOf(entries, note.from, note.to), names: note.names }],
    ),
    ...(names === undefined && place.isLast ? givenNote(making, end) : []),
    ...(closing.some(({ kind }) => kind === "closing") || !place.isLast
      ? closing
      : [...givenClosing(making, end), ...closing]),
    ...(before?.chairs ?? []),
    ...behind.chairs,
  ];
}

function firstFrom(entries: readonly Entry[], offset: number): number {
  const at = entries.findIndex((entry) => startOf(entry) >= offset);
  return at === -1 ? entries.length : at;
}

function sourceOf(entries: readonly Entry[], from: number, to: number): { start: number; end: number } {
  const first = entries[from];
  const last = entries[to - 1];
  return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: startOf(first), end: endOf(last) };
}

/** The end of what stands before the entry at `at`. */
function endOfText(entries: readonly Entry[], at: number, least: number): number {
  const last = entries[at - 1];
  return last === undefined ? least : endOf(last);
}

function givenNote({ meta }: Making, at: number): readonly PageBlock[] {
  const names = (meta.attachments ?? []).map((name) => inlinesOfText(name.trim().replace(/[\s。；;.，,]+$/, "")));
  const kept = names.filter((name) => name.length > 0);
  return kept.length === 0 ? [] : [{ kind: "attachments-note", source: { start: at, end: at }, names: kept }];
}

/** Who signs and when, as the front matter says, when it gives a date. */
function givenClosing({ meta, dates }: Making, at: number): readonly ClosingBlock[] {
  if (meta.date === undefined || meta.date.trim() === "") return [];
  const signer = inlinesOfText((meta.organization ?? meta.author ?? "").trim());
  const date = inlinesOfText(writtenDate(meta.date, dates));
  const source = { start: at, end: at };
  return [{ kind: "closing", source, signatures: signer.length === 0 ? [] : [signer], date, seal: meta.seal === true }];
}

function attachmentBlocks(
  piece: Piece,
  all: readonly Entry[],
  { from, content, label, title }: FoundAttachment,
  { text, references }: Making,
): readonly PageBlock[] {
  const source = sourceOf(all, from, content);
  const entries = piece.entries.slice(content - from);
  const [first] = entries;
  const inside = first === undefined ? undefined : cutPiece(piece, [first.base])[1];
  const sections = inside === undefined ? [] : treeOf(inside).sections;
  return [
    { kind: "attachment", source, label, ...(title === undefined || title.length === 0 ? {} : { inlines: title }) },
    ...flowOf(entries, { text, references, sections }),
  ];
}

function propertiesOf(blocks: readonly PageBlock[], meta: Meta): PageModel["properties"] {
  const block = blocks.find((one): one is TitleBlock => one.kind === "title");
  const title = block === undefined ? undefined : oneLine(textOf(block.inlines));
  const organization = meta.organization ?? (title === undefined ? undefined : organizationOfTitle(title));
  const year = meta.year ?? yearOfTitle(title ?? "") ?? yearOfTitle(meta.date ?? "");
  return {
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
    ...(meta.author === undefined ? {} : { author: meta.author }),
    ...(year === undefined ? {} : { year }),
  };
}

/** Chinese lines follow each other without a space. */
function oneLine(text: string): string {
  return text.replaceAll(/([!-\u024f]?)\n/g, (_, before: string) => (before === "" ? "" : `${before} `));
}
