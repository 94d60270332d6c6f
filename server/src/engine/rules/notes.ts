import { type WrittenDate, wrongDatesOf } from "../figures/written-dates.ts";
import { type YearMentions, yearsOf } from "../figures/year-mentions.ts";
import type { Block, Document } from "../markdown/document.ts";
import { type BareLine, type BareSeries, bareLinesOf, bareSeriesOf } from "../structure/bare-numbers.ts";
import { type Count, countsOf, type PlacedPoints, pointsOf } from "../structure/enumerations.ts";
import { type Numbering, numberedLinesOf, numberingOf, type PlacedLines } from "../structure/numbering.ts";
import { Keep } from "../text/keep.ts";
import { MAY_COUNT_POINTS, MAY_DATE, MAY_NAME_YEAR, numberHints } from "../text/number-hints.ts";
import type { DocumentFacts } from "./facts.ts";

/** What rules about numbers and dates need of a document, gathered in one walk. Most blocks hold none of it. */
interface Notes {
  readonly bare: readonly BareLine[];
  readonly lines: readonly PlacedLines[];
  readonly points: readonly PlacedPoints[];
  readonly dates: readonly PlacedDates[];
  readonly years: readonly PlacedYears[];
}

/** The wrong dates of a run; `base` is its start in the document. */
interface PlacedDates {
  readonly base: number;
  readonly dates: readonly WrittenDate[];
}

/** The years of a run outside tables. */
interface PlacedYears {
  readonly base: number;
  readonly mentions: YearMentions;
}

/** The same of a block, with offsets into it: it holds wherever the block stands. Absent parts are empty. */
interface BlockNotes {
  readonly bare: readonly BareLine[];
  readonly lines: PlacedLines["lines"];
  readonly points: readonly PlacedPoints[];
  readonly dates: readonly PlacedDates[];
  readonly years: readonly PlacedYears[];
}

const ofBlocks = new Keep<Block, BlockNotes | false>();
const ofDocuments = new Keep<Document, Notes>();

function notesOf(doc: Document): Notes {
  let notes = ofDocuments.get(doc);
  if (notes === undefined) {
    notes = gather(doc);
    ofDocuments.set(doc, notes);
  }
  return notes;
}

function gather({ blocks }: Document): Notes {
  const bare: BareLine[] = [];
  const lines: PlacedLines[] = [];
  const points: PlacedPoints[] = [];
  const dates: PlacedDates[] = [];
  const years: PlacedYears[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const placed = blocks[index];
    if (placed === undefined) break;
    const { start, block } = placed;
    let notes = ofBlocks.get(block);
    if (notes === undefined) {
      notes = read(block);
      ofBlocks.set(block, notes);
    }
    if (notes === false) continue;
    for (const one of notes.bare) {
      bare.push(one === "heading" ? one : { ...one, start: one.start + start, end: one.end + start });
    }
    if (notes.lines.length > 0) lines.push({ start, index, lines: notes.lines });
    for (const one of notes.points) points.push({ ...one, base: one.base + start });
    for (const one of notes.dates) dates.push({ ...one, base: one.base + start });
    for (const one of notes.years) years.push({ ...one, base: one.base + start });
  }
  return { bare, lines, points, dates, years };
}

function read(block: Block): BlockNotes | false {
  const bare = bareLinesOf(block);
  const lines = numberedLinesOf(block);
  const points: PlacedPoints[] = [];
  const dates: PlacedDates[] = [];
  const years: PlacedYears[] = [];
  for (const run of block.runs) {
    const base = run.start;
    const hints = numberHints(run.text);
    if (hints === 0) continue;
    const own = (hints & MAY_COUNT_POINTS) === 0 ? [] : pointsOf(run);
    if (own.length > 0) points.push({ base, points: own });
    const wrong = (hints & MAY_DATE) === 0 ? [] : wrongDatesOf(run);
    if (wrong.length > 0) dates.push({ base, dates: wrong });
    const mentions = run.kind === "cell" || (hints & MAY_NAME_YEAR) === 0 ? undefined : yearsOf(run);
    if (mentions !== undefined) years.push({ base, mentions });
  }
  const count = bare.length + lines.length + points.length + dates.length + years.length;
  return count === 0 ? false : { bare, lines, points, dates, years };
}

/** Everything numbered in the document. */
export function numberingIn({ doc, tree }: DocumentFacts): Numbering {
  return numberingOf(doc, tree, notesOf(doc).lines);
}

/** Its numbers without mark. */
export function bareSeriesIn({ doc }: DocumentFacts): readonly BareSeries[] {
  return bareSeriesOf(notesOf(doc).bare);
}

/** What its running text counts. */
export function countsIn({ doc, tree }: DocumentFacts): readonly Count[] {
  return countsOf(tree, notesOf(doc).points);
}

/** The dates in it that no calendar has. */
export function wrongDatesIn({ doc }: DocumentFacts): readonly PlacedDates[] {
  return notesOf(doc).dates;
}

/** The years that it names, but in tables. */
export function yearsIn({ doc }: DocumentFacts): readonly PlacedYears[] {
  return notesOf(doc).years;
}
