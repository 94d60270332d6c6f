import type { Point } from "../structure/enumerations.ts";
import { lostMark } from "../structure/lost-mark.ts";
import { inForm, isOfficial, numeralOf, officialForm } from "../structure/mark-form.ts";
import { writeNumberMark } from "../structure/number-mark.ts";
import { type Entry, isNumbered, type NumberedEntry, type Numbering, type Series } from "../structure/numbering.ts";
import type { NumberMark } from "../structure/section.ts";
import type { TextEdit } from "../text/edit.ts";
import type { DocumentFacts } from "./facts.ts";
import { countsIn } from "./notes.ts";
import type { Problem } from "./rule.ts";
import { suggested } from "./suggested.ts";

/** Edits are only made where the mark stands in the source as it is shown. */
export function isPlain({ doc }: DocumentFacts, { mark }: { readonly mark: NumberMark }): boolean {
  return doc.text.slice(mark.start, mark.end) === mark.text;
}

export function replaceMark({ mark }: { readonly mark: NumberMark }, newText: string): TextEdit {
  return { span: { start: mark.start, end: mark.end }, newText };
}

/** Whether a mark written so at `end` would make one number with what follows: `1.` before `3名`. */
export function isReadAsNumber({ doc }: DocumentFacts, newText: string, end: number): boolean {
  return /[.．]$/.test(newText) && /[0-9０-９]/.test(doc.text[end] ?? "");
}

/**
 * What GB/T 9704 wants otherwise, a matter of mainland documents: the form of a mark and the order of the levels, each
 * said once for all that are not `seen`.
 */
export function* unofficialNumbers(
  facts: DocumentFacts,
  { series }: Numbering,
  seen: ReadonlySet<Entry>,
): Iterable<Problem> {
  if (facts.script === "en") return;
  if (facts.script === "hant" && !facts.outline.id.startsWith("union-")) return;
  const isAsked = (entry: NumberedEntry): boolean =>
    !entry.item &&
    !entry.mark.malformed &&
    !seen.has(entry) &&
    !facts.excused("consistent-numbering", entry.mark.start);
  const unofficial = series
    .filter((one) => one.entries.some((entry) => isUnofficial(entry)) && isWhole(facts, one))
    .flatMap(({ entries }) => entries.filter((entry) => isAsked(entry) && isUnofficial(entry)));
  const first = firstOf(unofficial);
  if (first !== undefined) {
    const places = [...unofficial, ...pointsBehind(facts, series, unofficial)];
    yield {
      span: { start: first.mark.start, end: first.mark.end },
      messageId: "official",
      args: [first.mark.text, officially(facts, first), String(places.length)],
      fixes: [
        suggested("write-officially", [String(places.length)], () =>
          places.flatMap((place) => (isPlain(facts, place) ? [replaceMark(place, officially(facts, place))] : [])),
        ),
      ],
    };
  }
  const skipping = series.flatMap(({ entries }) => entries.filter((entry) => isAsked(entry) && isSkipping(entry)));
  const one = firstOf(skipping);
  if (one === undefined) return;
  const written = ({ mark }: NumberedEntry): string => inForm({ ...mark, style: "cjk-paren", text: "（一）" }, "（N）");
  const isSimple = skipping.every((entry) => isPlain(facts, entry) && !entry.children.some(isNumbered));
  yield {
    span: { start: one.mark.start, end: one.mark.end },
    messageId: "official-level",
    args: [one.mark.text, one.parent?.mark?.text ?? "", written(one)],
    ...(isSimple && {
      fixes: [
        suggested("write-officially", [String(skipping.length)], () =>
          skipping.map((entry) => replaceMark(entry, written(entry))),
        ),
      ],
    }),
  };
}

function isUnofficial(entry: NumberedEntry): boolean {
  return !isSkipping(entry) && !isOfficial(entry.mark);
}

/**
 * Whether all of a series can be written officially: a list with one number in the official form and one not would be
 * worse. `1、3名` cannot, and is read as no mark where it may be a list of numerals: `1、3月份`.
 */
function isWhole(facts: DocumentFacts, { entries }: Series): boolean {
  const { doc, tree } = facts;
  for (const [at, entry] of entries.entries()) {
    const { mark, parent } = entry;
    if (isReadAsNumber(facts, officially(facts, entry), mark.end)) return false;
    const before = entries[at - 1];
    if (mark.value < 2 || before?.mark.value === mark.value - 1) continue;
    const begin = before?.mark.end ?? parent?.section?.heading.end ?? parent?.mark?.end ?? tree.title?.heading.end ?? 0;
    const from = Math.max(begin, mark.start - FARTHEST);
    if (from < mark.start && lostMark(doc, from, entry, mark.value - 1) !== undefined) return false;
  }
  const last = entries.at(-1);
  if (last === undefined) return true;
  const next = numeralOf(writeNumberMark(last.mark, last.mark.value + 1));
  return !new RegExp(`^\\s*${next}[、.．][0-9０-９一二三四五六七八九十]`).test(
    doc.text.slice(last.end, last.end + LINE_HEAD),
  );
}

/** How far before a number the one before it is looked for, in UTF-16 code units. */
const FARTHEST = 4000;
/** As much of the text behind a paragraph as the number of the next one needs. */
const LINE_HEAD = 60;

/** A mark with offsets into the document, and the heading it belongs to. */
type Marked = Pick<NumberedEntry, "mark" | "section">;

/**
 * The further points of paragraphs that begin with one of the marks: `(2)` and `(3)` in `(1)…；(2)…；(3)…`. Those that
 * begin a line stand among the entries.
 */
function pointsBehind(
  facts: DocumentFacts,
  series: readonly Series[],
  unofficial: readonly NumberedEntry[],
): readonly Marked[] {
  if (unofficial.length === 0) return [];
  const starts = new Set(unofficial.map(({ mark }) => mark.start));
  const known = new Set(series.flatMap(({ entries }) => entries.map(({ mark }) => mark.start)));
  return countsIn(facts).flatMap(([first, ...others]) =>
    first !== undefined && starts.has(first.base + first.start)
      ? others.flatMap(markedPoint).filter(({ mark }) => !known.has(mark.start))
      : [],
  );
}

function markedPoint({ mark, base, start, end, text }: Point): readonly Marked[] {
  if (mark === undefined || isOfficial(mark)) return [];
  return [{ mark: { ...mark, start: base + start, end: base + end, text }, section: undefined }];
}

/** The one that stands first in the text. */
function firstOf(entries: readonly NumberedEntry[]): NumberedEntry | undefined {
  return entries.reduce<NumberedEntry | undefined>((a, b) => (a === undefined || b.start < a.start ? b : a), undefined);
}

/** A heading `1.` right in `一、`: the level （一） is left out. */
function isSkipping({ mark, parent, section }: NumberedEntry): boolean {
  return section !== undefined && mark.style === "arabic" && parent?.mark?.style === "cjk";
}

/** `1.` with a full-width point where Markdown would make a list of it. */
function officially({ doc }: DocumentFacts, { mark, section }: Marked): string {
  const text = inForm(mark, officialForm(mark.style) ?? "N");
  const isList =
    doc.format === "markdown" && section?.form !== "markdown" && /[ \t\r\n]/.test(doc.text[mark.end] ?? " ");
  return mark.style === "arabic" && isList ? text.replace(".", "．") : text;
}
