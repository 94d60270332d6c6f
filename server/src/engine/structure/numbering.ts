import type { Block, Document } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import { readNumberMark } from "./number-mark.ts";
import { piecesOf } from "./pieces.ts";
import type { NumberMark, Section, SectionTree } from "./section.ts";

/** A heading, or a line that begins with a numbering mark, among its siblings. */
export interface Entry {
  /** Offsets into the document; absent for a heading without number. */
  readonly mark: NumberMark | undefined;
  /** Absent for a numbered line that is no heading: an item of a list written by hand. */
  readonly section: Section | undefined;
  /** Whether Markdown made it an item of an ordered list. */
  readonly item: boolean;
  /** Whether an unnumbered paragraph, a table or the like stands between it and the entry before it. */
  readonly apart: boolean;
  /** Place among the children of its parent. */
  readonly index: number;
  /** Start of its line, without indentation. */
  readonly start: number;
  /** End of its paragraph. */
  readonly end: number;
  readonly parent: Entry | undefined;
  readonly children: readonly Entry[];
}

/** A sibling that has a number. */
export type NumberedEntry = Entry & { readonly mark: NumberMark };

interface Growing extends Entry {
  readonly children: Growing[];
  /** Of its children, one group for each style. */
  readonly groups: Group[];
}

interface Group {
  readonly key: string;
  readonly entries: NumberedEntry[];
}

/** `第一节` stands below `第一章`. */
function styleKey(mark: NumberMark): string {
  if (mark.style === "chapter") return `chapter${mark.text.slice(-1)}`;
  // `(a)` and `a)` number other things than `A.`.
  return mark.style === "alpha" || mark.style === "roman"
    ? `${mark.style}${mark.text.replace(/[a-zA-Z]+/, "")}`
    : mark.style;
}

/** Entries of one style under one parent, in source order, up to where their numbers begin anew. */
export interface Series {
  readonly entries: readonly NumberedEntry[];
  /** All that stand under their parent, of any style or none. */
  readonly among: readonly Entry[];
}

/** The numbers of a document. */
export interface Numbering {
  /** In the order of their first members, but for those that begin anew. */
  readonly series: readonly Series[];
  /** By parent: what lies in it; first what lies in nothing. */
  readonly levels: readonly (readonly Entry[])[];
}

/** A line of a block that is a heading or begins with a number. Offsets count from the start of the block. */
interface NumberedLine {
  readonly start: number;
  readonly end: number;
  /** Of the heading, by which the section tree knows it; -1 for a line inside a paragraph, which is none. */
  readonly headingEnd: number;
  readonly mark: NumberMark | undefined;
  readonly isHeading: boolean;
  readonly item: boolean;
  /** Whether something without number stands before it, behind the line before it. */
  readonly apart: boolean;
}

/** The numbered lines of a block, with its place in the document. */
export interface PlacedLines {
  readonly start: number;
  /** Place among the blocks. */
  readonly index: number;
  readonly lines: readonly NumberedLine[];
}

/** As much of a line as its number needs. */
const LINE_HEAD = 60;

/** Items inside an item are Markdown's. */
const INNER_ITEM = /^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]/;

/** The headings and numbered lines of a block, those inside its paragraphs too. */
export function numberedLinesOf(block: Block): readonly NumberedLine[] {
  const lines: NumberedLine[] = [];
  let apart = false;
  for (const piece of piecesOf(block)) {
    const { kind, start, end } = piece;
    if (kind === "body") {
      apart = true;
      continue;
    }
    const isHeading = kind === "heading";
    const { mark } = piece;
    const item = !isHeading && piece.item;
    const headingEnd = isHeading ? end : piece.headingEnd;
    if (isHeading || mark !== undefined) {
      lines.push({ start, end, headingEnd, mark, isHeading, item, apart });
      apart = false;
    } else apart = true;
    if (isHeading) continue;
    // To Markdown a soft wrap, to its writer a list.
    for (let at = block.text.indexOf("\n", start); at !== -1 && at < end; at = block.text.indexOf("\n", at + 1)) {
      const line = block.text.slice(at + 1, Math.min(at + LINE_HEAD, end));
      if (item && INNER_ITEM.test(line)) break;
      const inner = readNumberMark(line.split("\n", 1)[0] ?? "");
      if (inner !== undefined) {
        const place = placed(inner, at + 1);
        lines.push({ start: at + 1, end, headingEnd: -1, mark: place, isHeading: false, item: false, apart });
        apart = false;
      }
    }
  }
  return lines;
}

const known = new Keep<SectionTree, Numbering>();

/**
 * Everything numbered in a document: headings as the section tree has them, and between them the numbered lines that
 * are none. Markdown's own lists number themselves and are left out where the document has Markdown headings.
 * `blocks` are those that have such lines, in source order. Made once for a tree.
 */
export function numberingOf(doc: Document, tree: SectionTree, blocks: readonly PlacedLines[]): Numbering {
  let numbering = known.get(tree);
  if (numbering === undefined) {
    numbering = build(doc, tree, blocks);
    known.set(tree, numbering);
  }
  return numbering;
}

interface Open {
  readonly entry: Growing;
  readonly key: string | undefined;
}

function build(doc: Document, tree: SectionTree, blocks: readonly PlacedLines[]): Numbering {
  const top: Growing[] = [];
  const stack: Open[] = [];
  const topGroups: Group[] = [];
  const groupsInOrder: Series[] = [];
  const levels: Growing[][] = [top];
  const entries: (Growing | undefined)[] = [];
  const end = tree.closing?.start ?? doc.text.length;
  const titleEnd = tree.title?.heading.end ?? 0;
  const hasMarkdownHeading = blocks.some(({ lines }) => lines.some(({ isHeading }) => isHeading));
  let next = 0;
  let apart = false;
  let lastBlock = -1;

  const add = (line: NumberedLine, base: number, section: Section | undefined, mark: NumberMark | undefined): void => {
    const key = mark === undefined ? undefined : styleKey(mark);
    const parent = stack.at(-1)?.entry;
    const siblings = parent?.children ?? top;
    const entry: Growing = {
      mark,
      section,
      item: line.item,
      apart,
      start: base + line.start,
      end: base + line.end,
      parent,
      index: siblings.length,
      children: [],
      groups: [],
    };
    siblings.push(entry);
    if (siblings.length === 1 && parent !== undefined) levels.push(siblings);
    stack.push({ entry, key });
    apart = false;
    if (section !== undefined) entries[section.index] = entry;
    if (key === undefined || !isNumbered(entry)) return;
    const groups = parent?.groups ?? topGroups;
    const group = groups.find((other) => other.key === key);
    if (group !== undefined) group.entries.push(entry);
    else {
      const made = [entry];
      groups.push({ key, entries: made });
      groupsInOrder.push({ entries: made, among: siblings });
    }
  };

  const addLine = (line: NumberedLine, base: number, mark: NumberMark): void => {
    const key = styleKey(mark);
    const level = stack.findLastIndex((open) => open.key === key && continues(open.entry, mark.value));
    if (level !== -1) stack.length = level;
    add(line, base, undefined, mark);
  };

  for (const { start: base, index, lines } of blocks) {
    if (base >= end) break;
    if (index > lastBlock + 1) apart = true;
    lastBlock = index;
    for (const line of lines) {
      if (line.apart) apart = true;
      const section = tree.sections[next];
      if (section !== undefined && section.heading.end === base + line.headingEnd) {
        next += 1;
        const parent = section.parent === undefined ? undefined : entries[section.parent];
        while (stack.length > 0 && stack.at(-1)?.entry !== parent) stack.pop();
        add(line, base, section, section.mark);
      } else if (base + line.start >= titleEnd) {
        if (line.mark === undefined || line.isHeading || (line.item && hasMarkdownHeading)) apart = true;
        else addLine(line, base, placed(line.mark, base));
      }
    }
  }
  return { series: groupsInOrder.flatMap(splitAtRestarts), levels };
}

/** A line under a Markdown heading of its own style goes on with the headings' numbers only where it fits exactly. */
function continues(entry: Entry, value: number): boolean {
  return entry.section?.form !== "markdown" || entry.mark?.value === value - 1;
}

function placed(mark: NumberMark, base: number): NumberMark {
  const { style, value, text, malformed } = mark;
  return { start: base + mark.start, end: base + mark.end, style, value, text, malformed };
}

export function isNumbered(entry: Entry): entry is NumberedEntry {
  return entry.mark !== undefined;
}

function splitAtRestarts(series: Series): readonly Series[] {
  const { entries, among } = series;
  const runs: Series[] = [];
  let from = 0;
  for (let at = 1; at < entries.length; at += 1) {
    const entry = entries[at];
    const before = entries[at - 1];
    if (entry === undefined || before === undefined || !beginsAnew(entry, before, entries[at + 1], among)) continue;
    runs.push({ entries: entries.slice(from, at), among });
    from = at;
  }
  if (from === 0) return [series];
  runs.push({ entries: entries.slice(from), among });
  return runs;
}

function beginsAnew(
  entry: NumberedEntry,
  before: NumberedEntry,
  next: NumberedEntry | undefined,
  among: readonly Entry[],
): boolean {
  if (entry.mark.value !== 1) return false;
  if (next?.mark.value === 2 && before.mark.value > 1) return true;
  if (entry.section === undefined && (entry.apart || entry.item || before.section !== undefined)) return true;
  const previous = among[entry.index - 1];
  // （一）（二） 二、 （一）: what stands between them begins another part.
  return previous !== undefined && (!isNumbered(previous) || styleKey(previous.mark) !== styleKey(entry.mark));
}
