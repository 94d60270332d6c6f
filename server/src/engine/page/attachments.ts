import { closingLine } from "../structure/closing.ts";
import { widthOf } from "../structure/heading-shape.ts";
import { readNumberMark } from "../structure/number-mark.ts";
import { shownText } from "../structure/shown.ts";
import { fold } from "../text/fold.ts";
import { namesAttachments, noteBefore } from "./attachments-note.ts";
import { type Entry, startOf } from "./contents.ts";
import { isChairLine } from "./ending.ts";
import { inlinesOf } from "./inlines.ts";
import { beginsBlock, lineAfter, textsAfter, textsBefore } from "./lines.ts";
import type { Inline } from "./page.ts";
import { NO_REFERENCES, type References } from "./references.ts";

/** Where an attachment begins among the entries. */
export interface FoundAttachment {
  readonly from: number;
  /** The entry at which its content begins, behind label and title. */
  readonly content: number;
  readonly label: string;
  readonly title: readonly Inline[] | undefined;
}

/** `附件`, `附件1`, `附件一：`, `Annex 2`: group 1 is the label, what stands behind the match the title. */
const LABEL =
  /^\s*(附[件表录]?\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?|(?:attachment|annex|appendix|enclosure)(?:\s+(?:[0-9]{1,2}|[A-Z]))?)(?:\s*[:.、]\s*|\s+|$)/i;
const LONGEST_TITLE = 40;
const SENTENCE = /[。;；!！]/;
/** Names, a date, copies and the chair's line: more lines are no closing. */
const MOST_CLOSING_LINES = 10;

/** A line or heading that has the words of a label. */
interface Labelled {
  readonly label: string;
  /** Where the title begins in what is shown; at its end without one. */
  readonly titleStart: number;
  readonly isHeading: boolean;
}

/**
 * The attachments among the entries, in source order. What only lists them is none: it is followed by the closing or by
 * nothing.
 */
export function attachmentsIn(entries: readonly Entry[], references: References): readonly FoundAttachment[] {
  const found: FoundAttachment[] = [];
  let list = 0;
  /** The last line that stood in the text and not behind a closing: one right behind it does the same. */
  let refused = -2;
  // A label at the very start says that the summary itself is attached to something else.
  for (let at = 1; at < entries.length; at += 1) {
    const entry = entries[at];
    const labelled = entry === undefined ? undefined : labelledAt(entry);
    if (entry === undefined || labelled === undefined) continue;
    const isAlone = labelled.titleStart === -1;
    // A line with the title behind the label may as well be a line of the text: it must stand where attachments do.
    if (!labelled.isHeading && !isAlone && found.length === 0) {
      if (refused === at - 1 || !followsClosing(entries, at)) {
        refused = at;
        continue;
      }
    }
    if (!labelled.isHeading && namesAttachments(lineAfter(entries, at)?.folded ?? "")) {
      if (at >= list) list = listEnd(entries, at);
      if (list === entries.length || closesAt(entries, list)) {
        at = list - 1;
        continue;
      }
    }
    if (at + 1 >= entries.length) continue;
    found.push(attachmentAt(entries, at, labelled, references));
  }
  return found;
}

function labelledAt(entry: Entry): Labelled | undefined {
  const { element } = entry;
  if ((element.type !== "paragraph" && element.type !== "heading") || !beginsBlock(entry)) return undefined;
  if (element.run.text.length > 200) return undefined;
  const { text } = shownText(element.run);
  const match = LABEL.exec(fold(text));
  const label = match?.[1]?.trim();
  if (match === null || label === undefined || label === "附") return undefined;
  const rest = fold(text.slice(match[0].length));
  if (rest.trim() === "")
    return {
      label: text.slice(0, label.length + leading(text)).trim(),
      titleStart: -1,
      isHeading: element.type === "heading",
    };
  if (widthOf(rest) > LONGEST_TITLE || SENTENCE.test(rest) || readNumberMark(rest) !== undefined) return undefined;
  const isHeading = element.type === "heading";
  // Without a number or colon it is a word of the text: 附件齐全.
  if (!isHeading && !/[0-9一二三四五六七八九十:\n]\s*$/.test(match[0])) return undefined;
  return { label: text.slice(0, label.length + leading(text)).trim(), titleStart: match[0].length, isHeading };
}

const leading = (text: string): number => text.length - text.trimStart().length;

function attachmentAt(
  entries: readonly Entry[],
  at: number,
  { label, titleStart }: Labelled,
  references: References,
): FoundAttachment {
  const element = entries[at]?.element;
  if (titleStart !== -1 && (element?.type === "paragraph" || element?.type === "heading")) {
    const from = shownText(element.run).startOf(titleStart);
    const title = inlinesOf(element.run, references, { from, keepsLines: true });
    return { from: at, content: at + 1, label, title };
  }
  const next = entries[at + 1];
  const title = next === undefined ? undefined : titleAt(entries, at + 1, next, references);
  return { from: at, content: title === undefined ? at + 1 : at + 2, label, title };
}

/** A heading without number, or a short line with something behind it, names the attachment. */
function titleAt(
  entries: readonly Entry[],
  at: number,
  { element }: Entry,
  references: References,
): readonly Inline[] | undefined {
  if ((element.type !== "paragraph" && element.type !== "heading") || element.quotes > 0 || element.lists > 0) {
    return undefined;
  }
  const text = fold(shownText(element.run).text);
  if (readNumberMark(text) !== undefined || LABEL.test(text)) return undefined;
  const isShort = widthOf(text) <= LONGEST_TITLE && !SENTENCE.test(text) && !/[:,，：]\s*$/.test(text);
  if (element.type === "paragraph" && (!isShort || at + 1 >= entries.length)) return undefined;
  return inlinesOf(element.run, references, { keepsLines: true });
}

/** Where a list of attachments that begins at `from` ends: labelled and numbered lines. */
function listEnd(entries: readonly Entry[], from: number): number {
  let at = from + 1;
  for (;;) {
    const line = lineAfter(entries, at);
    if (line === undefined) return at;
    const isNumbered =
      line.marker !== undefined ? line.marker !== "•" : /^\s*[0-9]{1,2}\s*[.、](?![0-9])/.test(line.folded);
    if (!isNumbered && !(namesAttachments(line.folded) && widthOf(line.folded) <= LONGEST_TITLE + 10)) return at;
    at = line.to;
  }
}

/** Whether names and a date, and at most copies and the chair's line behind them, are all that follows at `from`. */
function closesAt(entries: readonly Entry[], from: number): boolean {
  for (let at = from, seen = 0; seen < MOST_CLOSING_LINES; seen += 1) {
    const found = textsAfter(entries, at);
    if (found === undefined) return false;
    const kinds = found.texts.map(kindOf);
    if (kinds.includes("date")) return true;
    if (kinds.includes("other")) return false;
    at = found.to;
  }
  return false;
}

/** Whether a closing stands right before the entry at `end`. */
function followsClosing(entries: readonly Entry[], end: number): boolean {
  let at = noteBefore(entries, end, NO_REFERENCES)?.from ?? end;
  for (let lines = 0; lines < MOST_CLOSING_LINES; lines += 1) {
    const found = textsBefore(entries, at);
    const kind = kindOf(found?.texts.at(-1) ?? "");
    if (found === undefined || kind === "date") return kind === "date";
    if (kind !== "behind") return false;
    at = found.from;
  }
  return false;
}

function kindOf(text: string): ReturnType<typeof closingLine> {
  return isChairLine(text) ? "behind" : closingLine(text);
}

/** Where an attachment's block begins in the document. */
export function cutOf(entries: readonly Entry[], { from }: FoundAttachment): number {
  const entry = entries[from];
  return entry === undefined ? 0 : Math.min(entry.base, startOf(entry));
}
