import type { Document } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { type Flat, sourceOf } from "./flat.ts";
import { isAttachedSummary } from "./summary-title.ts";

/** A part of a date: digits, numerals, a mask, or nothing where it was left open. */
const PART = "[0-9xX×*_○〇□零一二三四五六七八九十廿卅百元]{0,6}";
const CHINESE_DATE = new RegExp(`^(?:中华民国|民国|公元)?${PART}年${PART}月(?:${PART}日)?$`);
const NUMERIC_DATE = /^(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?$/;
const ENGLISH_DATE =
  /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? (?:\d{4}|20[x_]{2})$/i;
/** What may stand behind the date. */
const BEHIND = /^(?:附件|附表|附录|附|抄送|抄报|报送|印发|主题词|联系人|联系电话|encl|cc\b)/i;
/** Who signs, with a colon. */
const SIGNS =
  /^(?:主席|理事长|会长|院长|校长|负责人|报告人|执笔人?|撰稿人?|审核人?|填报人|单位|签发|盖章|signed|chair)/i;
/** What the name of a signing body ends in. */
const BODY =
  /(?:会|部|处|局|厂|司|院|校|学|园|所|站|办|组|社|中心|委|队|馆|行|场|矿|店|公所|支部|union|committee|branch|council|office|department|school|hospital|company|ltd\.?|inc\.?)(?:[（(][^（()）]{0,12}[)）])?$/i;
const SENTENCE = /[。！？；，,;!?]/;
const LONGEST_NAME = 30;
const MOST_NAMES = 3;
const MOST_BEHIND = 8;

/** What a line of a closing is. `signer` is surely a name; a `name` may as well be a short line of the text. */
type ClosingLine = "date" | "signer" | "name" | "behind" | "other";

/**
 * Where the closing of a document begins, as a piece index: the date line at its end, with the names above it and the
 * attachments and copies behind it; without a date, the summary that is attached. Absent when the text ends in something
 * else. Pieces before `from` are none of it.
 */
export function closingPiece(doc: Document, flat: Flat, from: number): number | undefined {
  const attached = attachedPiece(flat, from);
  const end = attached ?? flat.pieces.length;
  let start = attached;
  let names = 0;
  for (let at = end - 1; at >= from; at -= 1) {
    if (isFootnote(doc, flat, at)) continue;
    const lines = linesOf(doc, flat, at);
    if (lines === undefined) break;
    if (start === attached) {
      if (lines.every((line) => line === "behind") && end - at <= MOST_BEHIND) continue;
      if (lines.at(-1) !== "date" || !lines.slice(0, -1).every(isName)) break;
      names += lines.length - 1;
    } else {
      // One line above the date may be anybody's name; those above it, and one right under a heading, must be surely one.
      const mustBeSure = names > 0 || isHeading(flat, at - 1);
      if (!lines.every((line) => (mustBeSure ? line === "signer" : isName(line)))) break;
      names += lines.length;
      if (names > MOST_NAMES) break;
    }
    start = at;
  }
  return start;
}

/** A footnote's definition may stand anywhere; at the end it is no part of the closing, nor does it hide it. */
function isFootnote(doc: Document, flat: Flat, at: number): boolean {
  const piece = flat.pieces[at];
  return piece?.kind === "body" && doc.text.startsWith("[^", (flat.bases[at] ?? 0) + piece.start);
}

/** Where another summary is attached: 附：2023年工会工作总结. */
function attachedPiece({ pieces }: Flat, from: number): number | undefined {
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece !== undefined && piece.kind !== "body" && isAttachedSummary(piece.title)) return at;
  }
  return undefined;
}

function isName(line: ClosingLine): boolean {
  return line === "name" || line === "signer";
}

/** Whether a piece is a heading, or a numbered line that may act as one. */
function isHeading(flat: Flat, at: number): boolean {
  const piece = flat.pieces[at];
  return piece?.kind === "heading" || (piece?.kind === "line" && piece.mark !== undefined);
}

/** What the lines of a piece are; absent for a heading, a list item or anything long. */
function linesOf(doc: Document, flat: Flat, at: number): readonly ClosingLine[] | undefined {
  const piece = flat.pieces[at];
  if (piece === undefined || isHeading(flat, at)) return undefined;
  const source = sourceOf(doc, flat, at);
  if (source.length > 240 || (piece.kind === "body" && !source.startsWith("<"))) return undefined;
  const lines = source
    .replaceAll(/<[^<>]{0,120}>/g, "\n")
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? undefined : lines.map(closingLine);
}

/** What a line is when it stands in a closing; `other` when it cannot. */
export function closingLine(written: string): ClosingLine {
  const line = fold(written).trim();
  const tight = line.replaceAll(/\s/g, "");
  if (CHINESE_DATE.test(tight) || NUMERIC_DATE.test(tight) || ENGLISH_DATE.test(line)) return "date";
  if (BEHIND.test(line)) return "behind";
  const isShort = line.length <= LONGEST_NAME && !SENTENCE.test(line);
  if (!isShort) return "other";
  if (SIGNS.test(line) || BODY.test(line)) return "signer";
  return line.includes(":") ? "other" : "name";
}
