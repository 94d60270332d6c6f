import { closingLine } from "../structure/closing.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { type FoundNote, noteBefore } from "./attachments-note.ts";
import { type Entry, endOf, startOf } from "./contents.ts";
import { inlinesOf, inlinesOfText } from "./inlines.ts";
import { htmlLines, innerLines, type Line, lineAfter, lineBefore } from "./lines.ts";
import type { ChairBlock, ClosingBlock, Inline, PageBlock } from "./page.ts";
import type { References } from "./references.ts";

/** Where somebody signs by hand: 主席（签字）：. */
const CHAIR =
  /^\s*[^,。;:!?]{0,16}\(?(?:签字|签名|签章|盖章)\)?\s*:?[^,。;:!?]{0,20}$|^\s*(?:chair(?:man|woman|person)?|president|secretary)\s*\(sign(?:ed|ature)\)\s*:?.{0,40}$/i;

/** Whether a line waits for a signature by hand. */
export function isChairLine(text: string): boolean {
  const folded = fold(text);
  return folded.length <= 60 && !/[\r\n]/.test(folded) && CHAIR.test(folded) && closingLine(text) !== "date";
}

/** What stands behind the closing, or at the end of a text without one. */
export interface Tail {
  /** The entry at which it begins. */
  readonly from: number;
  readonly note: FoundNote | undefined;
  readonly chairs: readonly ChairBlock[];
}

/** The attachments note and the chair's lines that end right before the entry at `end`, in any order. */
export function tailBefore(entries: readonly Entry[], end: number, references: References): Tail {
  const chairs: ChairBlock[] = [];
  let note: FoundNote | undefined;
  let from = end;
  for (;;) {
    const line = lineBefore(entries, from);
    const isChair = line !== undefined && line.marker === undefined && isChairLine(line.shown.text);
    const found = isChair || note !== undefined ? undefined : noteBefore(entries, from, references);
    if (isChair) {
      chairs.unshift({ kind: "chair", source: spanOf(line.entry), inlines: inlinesOf(line.run, references) });
      from = line.from;
    } else if (found !== undefined) {
      note = found;
      from = found.from;
    } else return { from, note, chairs };
  }
}

/**
 * The blocks of a closing: who signs and when, the chair's line among them, and what else stands there, in this order.
 */
export function closingBlocks(entries: readonly Entry[], references: References, seal: boolean): readonly PageBlock[] {
  const signatures: (readonly Inline[])[] = [];
  const chairs: ChairBlock[] = [];
  const others: PageBlock[] = [];
  let date: readonly Inline[] | undefined;
  let source: Span | undefined;
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    if (entry === undefined) continue;
    for (const { text, inlines } of writtenLines(entries, at, references)) {
      const place = spanOf(entry);
      const line = closingLine(text);
      if (line === "behind" || (date !== undefined && line !== "date")) {
        others.push({ kind: "paragraph", source: place, inlines, quotes: 0, lists: 0 });
      } else if (isChairLine(text)) chairs.push({ kind: "chair", source: place, inlines });
      else {
        if (line === "date" && date === undefined) date = inlines;
        else signatures.push(inlines);
        source = { start: source?.start ?? place.start, end: place.end };
      }
    }
  }
  if (source === undefined) return [...chairs, ...others];
  const closing: ClosingBlock = { kind: "closing", source, signatures, ...(date === undefined ? {} : { date }), seal };
  return [closing, ...chairs, ...others];
}

const spanOf = (entry: Entry): Span => ({ start: startOf(entry), end: endOf(entry) });

/** The lines at an entry of a closing, which may be raw HTML that sets them to the right. */
function writtenLines(
  entries: readonly Entry[],
  at: number,
  references: References,
): readonly { readonly text: string; readonly inlines: readonly Inline[] }[] {
  const line = lineAfter(entries, at);
  if (line !== undefined) return innerLines(line).map(({ start, end }) => writtenLine(line, start, end, references));
  const entry = entries[at];
  const texts = entry === undefined ? undefined : htmlLines(entry);
  return (texts ?? []).map((text) => ({ text, inlines: inlinesOfText(text) }));
}

function writtenLine({ shown, run }: Line, start: number, end: number, references: References) {
  const inlines = inlinesOf(run, references, { from: shown.startOf(start), to: shown.endOf(end) });
  return { text: shown.text.slice(start, end), inlines };
}
