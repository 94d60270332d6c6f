import type { Document } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { lineAt, nextLineStart } from "../text/line.ts";
import { shiftSpan } from "../text/span.ts";
import { alike, total } from "./adding.ts";
import type { Contradiction } from "./contradiction.ts";
import { isInParagraph } from "./in-paragraph.ts";
import { judge } from "./partitions.ts";
import type { Quantity } from "./quantities.ts";
import { type Stated, statementsOf } from "./statements.ts";
import { DELTA, PER, TWICE } from "./sum-words.ts";

/** In a longer document lists are too many to be read after each keystroke. In UTF-16 code units. */
const LONGEST_DOCUMENT = 200_000;
/** A line longer than this introduces no list and is no item that states one figure. In UTF-16 code units. */
const LONGEST_LINE = 160;
const FEWEST_ITEMS = 2;
const MOST_ITEMS = 24;
/** How many figures of the introduction may be the whole. */
const MOST_WHOLES = 4;

/** What is farther off the sum of the items counts something else. */
const MOST_OFF = 1.6;
/** The items are some of the whole only. */
const SOME = /其中|主要|包括|重点|例如|比如|如下几/;
const OF_WHICH = /^(?:其中|含|包括)/;
const TOTAL_ITEM = /^(?:合计|总计|小计|共计)/;

/** A colon at the end of a line, with the first item of a list behind it. */
const INTRODUCTION =
  /[:：][ \t]*\r?\n(?:[ \t]*\r?\n)?(?=[ \t]*(?:[-*+•·] |[0-9０-９]{1,2}[.、．)）]|[（(][0-9０-９一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}、))/g;
/** What stands before that colon: a figure, and what it counts. */
const FIGURE_BEFORE = /[0-9０-９一二三四五六七八九十百][^0-9\n:：。；;]{0,16}$/;
const MARKS: readonly RegExp[] = [
  /^[ \t]*[-*+•·] +/,
  /^[ \t]*[0-9０-９]{1,2}[.、．)）][ \t]*/,
  /^[ \t]*[（(][0-9０-９一二三四五六七八九十]{1,2}[）)][ \t]*/,
  /^[ \t]*[①-⑳][ \t]*/,
  /^[ \t]*[一二三四五六七八九十]{1,2}、[ \t]*/,
];

/** The wholes that the items of the list behind them contradict. Offsets count from the start of the document. */
export function* listContradictions(doc: Document): Iterable<Contradiction> {
  const { text } = doc;
  if (text.length > LONGEST_DOCUMENT) return;
  for (const match of text.matchAll(INTRODUCTION)) {
    if (!FIGURE_BEFORE.test(text.slice(Math.max(0, match.index - 18), match.index))) continue;
    const { start } = lineAt(text, match.index);
    const behind = match.index + match[0].length;
    if (match.index - start > LONGEST_LINE || !isInParagraph(doc, match.index)) continue;
    const found = contradictionOf(statedIn(text, start, behind), itemsFrom(text, behind));
    if (found !== undefined) yield found;
  }
}

function contradictionOf(
  introduction: readonly Stated[],
  items: readonly (readonly Stated[])[],
): Contradiction | undefined {
  const wholes = introduction.slice(-MOST_WHOLES).filter(({ lead }) => !PER.test(lead) && !DELTA.test(lead));
  for (const whole of wholes.toReversed()) {
    const parts = items.flatMap((item) => partOf(item, whole) ?? []);
    if (parts.length < items.length) continue;
    // 共3项: the items themselves.
    if (whole.quantity.amount === items.length) return undefined;
    const ratio = total(parts) / whole.quantity.amount;
    if (ratio < 1 / MOST_OFF || ratio > MOST_OFF) return undefined;
    const others = wholes.filter((one) => one !== whole && alike(one, whole));
    return judge([whole, ...others], { parts, cut: false }, !SOME.test(whole.lead + whole.tail));
  }
  return undefined;
}

/** The one figure of an item that counts what the whole counts; absent where it states several, or none. */
function partOf(item: readonly Stated[], whole: Stated): Stated | undefined {
  const ofWhich = item.findIndex(({ lead }) => OF_WHICH.test(lead));
  const own = (ofWhich > 0 ? item.slice(0, ofWhich) : item).filter((one) => one.depth === 0 && alike(one, whole));
  const [part] = own;
  return own.length === 1 && part !== undefined && !PER.test(part.lead) ? part : undefined;
}

/** The figures of the items whose marks are of one kind and indent, from `start` on. */
function itemsFrom(text: string, start: number): readonly (readonly Stated[])[] {
  const items: (readonly Stated[])[] = [];
  let first: { readonly mark: RegExp; readonly indent: number } | undefined;
  let blank = 0;
  for (let at = start; at < text.length; at = nextLineStart(text, at)) {
    const { end } = lineAt(text, at);
    const line = text.slice(at, Math.min(end, at + LONGEST_LINE + 1));
    const indent = line.length - line.trimStart().length;
    const mark = MARKS.find((one) => one.test(line));
    if (line.trim() === "") {
      blank += 1;
      if (blank > 1) break;
      continue;
    }
    if (first === undefined) {
      if (mark === undefined) return [];
      first = { mark, indent };
    }
    if (mark !== first.mark || indent !== first.indent) {
      // What is indented belongs to the item above it.
      if (indent > first.indent) continue;
      break;
    }
    if (TWICE.test(fold(line)) || line.length > LONGEST_LINE || items.length === MOST_ITEMS) return [];
    const stated = statedIn(text, at + (mark.exec(line)?.[0].length ?? 0), end);
    if (!TOTAL_ITEM.test(stated[0]?.lead ?? "")) items.push(stated);
    blank = 0;
  }
  return items.length < FEWEST_ITEMS ? [] : items;
}

/** The figures of the last sentence that stands in a stretch of the text, placed in the document. */
function statedIn(text: string, start: number, end: number): readonly Stated[] {
  const folded = fold(text.slice(start, end)).replace(/[*_`]/g, " ");
  return (statementsOf(folded).at(-1)?.stated ?? []).map((one) => ({ ...one, quantity: placed(one.quantity, start) }));
}

function placed(quantity: Quantity, by: number): Quantity {
  const { number, scale } = quantity;
  return { ...quantity, ...shiftSpan(quantity, by), number: shiftSpan(number, by), scale: shiftSpan(scale, by) };
}
