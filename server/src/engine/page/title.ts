import type { SectionTree } from "../structure/section.ts";
import { headingRun } from "../structure/shown.ts";
import { isSummaryTitle } from "../structure/summary-title.ts";
import { fold } from "../text/fold.ts";
import { type Entry, endOf, startOf } from "./contents.ts";
import { inlinesOf, inlinesOfText } from "./inlines.ts";
import type { Inline, PageBlock, TitleBlock } from "./page.ts";
import { textOf } from "./plain.ts";
import type { References } from "./references.ts";

/** A title with what its lines hold besides. */
export interface FoundTitle {
  /** The entries `[from, to)` are the title's; both are 0 when front matter alone gives it. */
  readonly from: number;
  readonly to: number;
  readonly title: TitleBlock;
  /** What follows the title in its own paragraph. */
  readonly rest: readonly PageBlock[];
}

/**
 * The title of a summary: as front matter gives it, else the line that names the document. A line that front matter
 * replaces vanishes only when it is a title beyond doubt; another one stays where it is, as text.
 */
export function titleOf(
  entries: readonly Entry[],
  tree: SectionTree,
  given: string | undefined,
  newPage: boolean,
  references: References,
): FoundTitle | undefined {
  const written = tree.title === undefined ? undefined : writtenTitle(entries, tree.title.heading, newPage, references);
  if (given === undefined || given.trim() === "") return written;
  const at = startOf(entries[0] ?? NOWHERE);
  const inlines = givenInlines(given);
  if (written === undefined || !isReplaced(textOf(written.title.inlines), textOf(inlines))) {
    return { from: 0, to: 0, title: { kind: "title", source: { start: at, end: at }, inlines, newPage }, rest: [] };
  }
  return { ...written, title: { ...written.title, inlines } };
}

const NOWHERE: Entry = {
  element: { type: "thematic-break", start: 0, end: 0, quotes: 0, lists: 0 },
  base: 0,
  block: { text: "", elements: [], runs: [] },
};

/** `|` sets a break. */
function givenInlines(given: string): readonly Inline[] {
  const lines = given.split(/[|｜\r\n]/).map((line) => inlinesOfText(line.trim()));
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ kind: "break" }, ...line]));
}

function isReplaced(written: string, given: string): boolean {
  const tight = (text: string) => fold(text).replaceAll(/[\s\p{P}]/gu, "");
  return isSummaryTitle(written.replaceAll("\n", "")) || tight(written) === tight(given);
}

function writtenTitle(
  entries: readonly Entry[],
  heading: { readonly start: number; readonly end: number },
  newPage: boolean,
  references: References,
): FoundTitle | undefined {
  const from = entries.findIndex((entry) => endOf(entry) > heading.start);
  let to = from;
  const lines: (readonly Inline[])[] = [];
  const rest: PageBlock[] = [];
  for (; from !== -1 && to < entries.length; to += 1) {
    const entry = entries[to];
    if (entry === undefined || startOf(entry) >= heading.end) break;
    const { element } = entry;
    if (element.type !== "heading" && element.type !== "paragraph") continue;
    const run = headingRun(element.run);
    const end = heading.end - entry.base - run.start;
    lines.push(inlinesOf(run, references, { to: end, keepsLines: true }));
    const inlines = end < run.text.length ? inlinesOf(run, references, { from: end }) : [];
    const source = { start: Math.min(heading.end, endOf(entry)), end: endOf(entry) };
    if (inlines.length > 0) rest.push({ kind: "paragraph", source, inlines, quotes: 0, lists: 0 });
  }
  const inlines = lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ kind: "break" }, ...line]));
  return inlines.length === 0
    ? undefined
    : { from, to, title: { kind: "title", source: heading, inlines, newPage }, rest };
}
