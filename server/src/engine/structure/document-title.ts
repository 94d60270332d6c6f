import type { Document } from "../markdown/document.ts";
import type { Span } from "../text/span.ts";
import { type Flat, sourceOf } from "./flat.ts";
import { trimmedTitle, widthOf } from "./heading-shape.ts";
import type { HeadingPiece, LinePiece } from "./pieces.ts";

/** The line that names the document, with the pieces it is made of. */
export interface FoundTitle {
  readonly text: string;
  readonly span: Span;
  readonly heading: Span;
  /** Pieces from the start up to and including this one are no content. */
  readonly last: number;
  /** Whether text follows in the title's own paragraph. */
  readonly continued: boolean;
}

/** Words by which a line names a document. */
const NAMES_DOCUMENT =
  /(?:总结|總結|小结|小結|报告|報告|汇报|匯報|回顾|回顧|综述|綜述|纪要|紀要|要点|要點|计划|計[划畫劃]|summary|report|review)/i;
const NAMES_DOCUMENT_AT_END =
  /(?:总结|總結|小结|小結|报告|報告|汇报|匯報|summary|report)(?:[（(【][^（(【]{0,20}[）)】])?$/i;
const NAMES_SUMMARY_AT_END = /(?:总结|總結|summary)(?:[（(【][^（(【]{0,20}[）)】])?$/i;
const NAMES_UNIT =
  /(?:工会|工會|公司|委员会|委員會|学校|學校|中学|中學|小学|小學|大学|大學|幼[儿兒][园園]|医院|醫院|集团|集團|支部|协会|協會|[厂廠局所院处處矿礦])$/;
const BREADCRUMB = /[>＞»›]/;

const MAX_TITLE = 50;
const MAX_TITLE_LINES = 5;

/** The document's title: a heading of depth 1 that comes first, or the short first line of a draft. */
export function documentTitle(doc: Document, flat: Flat, acts: Uint8Array): FoundTitle | undefined {
  return markdownTitle(flat, acts) ?? draftTitle(doc, flat, acts);
}

function markdownTitle(flat: Flat, acts: Uint8Array): FoundTitle | undefined {
  if (!flat.hasMarkdownHeading) return undefined;
  const at = flat.pieces.findIndex((piece, index) => piece.kind === "heading" || acts[index] === 1);
  const piece = flat.pieces[at];
  if (piece?.kind !== "heading" || piece.mark !== undefined || piece.title === "" || BREADCRUMB.test(piece.title)) {
    return undefined;
  }
  if (!namesDocument(piece, at, flat)) return undefined;
  const base = flat.bases[at] ?? 0;
  return {
    text: piece.title,
    span: { start: base + piece.titleStart, end: base + piece.titleEnd },
    heading: { start: base + piece.start, end: base + piece.end },
    last: at,
    continued: false,
  };
}

/** The first of several equal headings is a section, unless its words say what the document is. */
function namesDocument({ depth, title }: HeadingPiece, at: number, flat: Flat): boolean {
  if (depth > 1 && (!NAMES_SUMMARY_AT_END.test(title) || at === flat.pieces.length - 1)) return false;
  let equal = 0;
  for (let index = at + 1; index < flat.pieces.length; index += 1) {
    const other = flat.pieces[index];
    if (other?.kind !== "heading" || other.depth > depth) continue;
    if (other.depth < depth) return false;
    if (other.mark === undefined) equal += 1;
    if (equal > 1) return NAMES_DOCUMENT.test(title) && depth === 1;
  }
  return depth === 1 || equal === 0;
}

function draftTitle(doc: Document, flat: Flat, acts: Uint8Array): FoundTitle | undefined {
  let first: number | undefined;
  let lines = 0;
  for (let at = 0; at < flat.pieces.length && lines < MAX_TITLE_LINES; at += 1) {
    const piece = flat.pieces[at];
    if (piece?.kind !== "line" || piece.mark !== undefined || acts[at] === 1) break;
    if (BREADCRUMB.test(piece.title)) continue;
    if (!couldBeTitle(piece)) break;
    lines += 1;
    if (NAMES_DOCUMENT.test(sourceOf(doc, flat, at).slice(0, 200))) return madeTitle(doc, flat, at);
    first ??= at;
  }
  return first === undefined || flat.hasMarkdownHeading ? undefined : madeTitle(doc, flat, first);
}

function couldBeTitle({ title }: LinePiece): boolean {
  if (/[。！？；!?;]|[：:，,.]$|\.\s/.test(title)) return false;
  return widthOf(title) <= MAX_TITLE && (title.match(/[，,]/g) ?? []).length <= 2;
}

/** A unit's name on a line of its own belongs to the title that follows it. */
function madeTitle(doc: Document, flat: Flat, at: number): FoundTitle | undefined {
  const piece = flat.pieces[at];
  if (piece?.kind !== "line") return undefined;
  const base = flat.bases[at] ?? 0;
  const end = base + piece.titleEnd;
  const lines = sourceOf(doc, flat, at).split(/\r\n|\r|\n/);
  const [unit = "", rest = ""] = lines;
  if (lines.length === 2 && NAMES_UNIT.test(unit.trim()) && NAMES_DOCUMENT_AT_END.test(rest.trim())) {
    const span = { start: base + piece.titleStart, end: base + piece.end };
    return { text: `${piece.title}${trimmedText(rest)}`, span, heading: span, last: at, continued: false };
  }
  const before = flat.pieces[at - 1];
  const isNamed = before?.kind === "line" && NAMES_UNIT.test(before.title) && !before.continued;
  const start = isNamed ? (flat.bases[at - 1] ?? 0) + before.titleStart : base + piece.titleStart;
  return {
    text: `${isNamed ? before.title : ""}${trimmedText(piece.title)}`,
    span: { start, end },
    heading: { start, end: Math.max(end, base + piece.headingEnd) },
    last: at,
    continued: piece.continued,
  };
}

function trimmedText(text: string): string {
  const { start, end } = trimmedTitle(text, 0, text.length);
  return text.slice(start, end);
}
