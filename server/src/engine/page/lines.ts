import type { Run } from "../markdown/document.ts";
import { unescaped } from "../markdown/gaps.ts";
import { type Shown, shownText } from "../structure/shown.ts";
import { fold } from "../text/fold.ts";
import { type Entry, startOf } from "./contents.ts";

/** A paragraph by itself among the entries `[from, to)`, as the parts of a letter are written. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
  readonly run: Run;
  readonly shown: Shown;
  /** What is shown, folded; as long as `shown.text`. */
  readonly folded: string;
  /** The number of the list item that it is; absent for a paragraph. */
  readonly marker?: string;
}

/** Longer paragraphs are prose. In UTF-16 code units. */
const LONGEST = 400;

/** The line that ends right before the entry at `end`; absent when something else does. */
export function lineBefore(entries: readonly Entry[], end: number): Line | undefined {
  const entry = entries[end - 1];
  if (entry?.element.type !== "paragraph" || entry.element.quotes > 0) return undefined;
  if (entry.element.lists === 0) return lineOf(entry, end - 1, end);
  const item = entries[end - 2]?.element;
  if (item?.type !== "item" || item.lists > 0 || entry.element.lists !== 1 || item.quotes > 0) return undefined;
  return lineOf(entry, end - 2, end, item.ordinal === undefined ? "•" : item.marker);
}

/** The line at `from`; absent when something else stands there. */
export function lineAfter(entries: readonly Entry[], from: number): Line | undefined {
  const isItem = entries[from]?.element.type === "item";
  const line = lineBefore(entries, isItem ? from + 2 : from + 1);
  return line?.from === from ? line : undefined;
}

function lineOf(entry: Entry, from: number, to: number, marker?: string): Line | undefined {
  const { element } = entry;
  if (element.type !== "paragraph" || element.run.text.length > LONGEST) return undefined;
  const shown = shownText(element.run);
  const line = { from, to, entry, run: element.run, shown, folded: fold(shown.text) };
  return marker === undefined ? line : { ...line, marker };
}

/** The lines of the source within a line: `[start, end)` in what is shown. */
export function innerLines({ folded }: Line): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (const { 0: found, index } of folded.matchAll(/[^\r\n]+/g)) {
    if (/\S/.test(found)) lines.push({ start: index, end: index + found.length });
  }
  return lines;
}

/** The lines that raw HTML sets, as it sets a signature to the right; absent for anything else, and for long HTML. */
export function htmlLines({ element, block }: Entry): readonly string[] | undefined {
  if (element.type !== "html" || element.end - element.start > LONGEST) return undefined;
  return block.text
    .slice(element.start, element.end)
    .replaceAll(/<[^<>]{0,120}>/g, "\n")
    .split(/[\r\n]+/)
    .map((text) => unescaped(text).trim())
    .filter((text) => text !== "");
}

/** The texts of the lines at `from`, and where they end among the entries; absent when no line stands there. */
export function textsAfter(
  entries: readonly Entry[],
  from: number,
): { readonly texts: readonly string[]; readonly to: number } | undefined {
  const line = lineAfter(entries, from);
  if (line !== undefined) return { texts: textsOf(line), to: line.to };
  const entry = entries[from];
  const texts = entry === undefined ? undefined : htmlLines(entry);
  return texts && { texts, to: from + 1 };
}

/** The same of the lines right before the entry at `end`, and where they begin. */
export function textsBefore(
  entries: readonly Entry[],
  end: number,
): { readonly texts: readonly string[]; readonly from: number } | undefined {
  const line = lineBefore(entries, end);
  if (line !== undefined) return { texts: textsOf(line), from: line.from };
  const entry = entries[end - 1];
  const texts = entry === undefined ? undefined : htmlLines(entry);
  return texts && { texts, from: end - 1 };
}

const textsOf = (line: Line): readonly string[] =>
  innerLines(line).map(({ start, end }) => line.shown.text.slice(start, end));

/** Whether an entry begins its block, outside quotes and lists. */
export function beginsBlock({ element, base, block }: Entry): boolean {
  return (
    element.quotes === 0 &&
    element.lists === 0 &&
    startOf({ element, base, block }) === base + (block.elements[0]?.start ?? 0)
  );
}
