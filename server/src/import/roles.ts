import { parseDocument } from "../engine/markdown/parse.ts";
import { rankOf } from "../engine/structure/acting.ts";
import { isHeadingStyle } from "../engine/structure/heading-shape.ts";
import { readNumberMark } from "../engine/structure/number-mark.ts";
import type { NumberStyle } from "../engine/structure/section.ts";
import { sectionsOf } from "../engine/structure/sections.ts";
import type { Line } from "./lines.ts";
import type { WordTable } from "./word.ts";

/** What a line becomes in Markdown. */
export interface Roles {
  /** How many `#` stand before a heading, 1 for the title; absent for all others. */
  readonly depthOf: (line: Line) => number | undefined;
  /** Whether a line goes on with the title that the line before it began. */
  readonly continuesTitle: (line: Line) => boolean;
}

/** 18 pt: no body text is so large. */
const TITLE_HALF_POINTS = 36;
/** How many lines may stand before a title: a letterhead, a number, a classification. */
const TITLE_WITHIN = 8;
const NAMES_SUMMARY = /总结|總結|小结|小結|报告|報告|汇报|匯報|summary|report/i;
/** Longer ones are paragraphs that bear a heading's style. */
const LONGEST_HEADING = 100;
const INNER_SENTENCE = /[。！？；]["”’」』）》]*\S/;
const DEEPEST = 6;

/** Finds title and headings: by their styles, by their look, and by their numbers as a draft has them. */
export function rolesOf(items: readonly (Line | WordTable)[]): Roles {
  const lines = items.filter((item) => item.kind === "line");
  const styled = new Map<Line, number>();
  for (const line of lines) {
    const { role, level } = line.paragraph.look;
    if (role === "heading" && level !== undefined && couldBeHeading(line)) styled.set(line, level);
  }
  const draft = readDraft(lines);
  const title = titleOf(lines, styled, draft.title);
  const depths = new Map<Line, number>(title.map((line) => [line, 1]));
  // A title that bears a heading's style has the first level for itself, or shares it with the sections.
  const isAlone = [...styled].every(([line, level]) => level > 1 || depths.has(line));
  const shift = isAlone && title.some((line) => styled.has(line)) ? 0 : 1;
  const levels = levelsOf(
    [...styled].filter(([line]) => !depths.has(line)),
    draft.headings,
  );
  for (const [line, level] of styled) {
    if (!depths.has(line)) depths.set(line, Math.min(DEEPEST, level + shift));
  }
  for (const [line, style] of draft.headings) {
    if (!depths.has(line)) depths.set(line, Math.min(DEEPEST, (levels.get(style) ?? 1) + shift));
  }
  const places = new Map(items.map((item, at) => [item, at]));
  const continued = new Set(
    lines.filter((line, at) => {
      const before = lines[at - 1];
      if (before === undefined || depths.get(line) !== 1 || depths.get(before) !== 1) return false;
      return (places.get(line) ?? 0) === (places.get(before) ?? 0) + 1;
    }),
  );
  return { depthOf: (line) => depths.get(line), continuesTitle: (line) => continued.has(line) };
}

function couldBeHeading({ text }: Line): boolean {
  return text !== "" && text.length <= LONGEST_HEADING && !INNER_SENTENCE.test(text);
}

interface Draft {
  /** Numbered lines without a heading's style that act as headings. */
  readonly headings: ReadonlyMap<Line, NumberStyle>;
  readonly title: readonly Line[];
}

/** Reads the lines as a draft in plain text, whose headings are known by their numbers. */
function readDraft(lines: readonly Line[]): Draft {
  const byStart = new Map<number, Line>();
  const starts: number[] = [];
  let text = "";
  for (const line of lines) {
    byStart.set(text.length, line);
    starts.push(text.length);
    text += `${line.text.replaceAll("\n", " ")}\n`;
  }
  const attached = attachmentNames(lines);
  const tree = sectionsOf(parseDocument(text, { format: "plain" }));
  const headings = new Map<Line, NumberStyle>();
  for (const { form, mark, heading, title } of tree.sections) {
    const line = byStart.get(heading.start);
    if (form !== "plain" || mark === undefined || line?.paragraph.look.role !== "body") continue;
    if (line.first && line.paragraph.label?.kind === "bullet") continue;
    if (attached.has(line)) continue;
    // Only 一、 and （一） number headings that hold clauses.
    if (isHeadingStyle(mark.style) || !/[。；，;]/.test(title)) headings.set(line, mark.style);
  }
  const { heading } = tree.title ?? {};
  const title = heading === undefined ? [] : lines.filter((_, at) => isWithin(starts[at] ?? 0, heading));
  return { headings, title };
}

const ATTACHMENTS = /^附\s*件(?:说明|說明)?\s*[：:]/;

/** The numbered lines below `附件：1.…`, which name what is attached. */
function attachmentNames(lines: readonly Line[]): ReadonlySet<Line> {
  const names = new Set<Line>();
  let isOpen = false;
  for (const line of lines) {
    isOpen = ATTACHMENTS.test(line.text) || (isOpen && readNumberMark(line.text)?.style === "arabic");
    if (isOpen) names.add(line);
  }
  return names;
}

function isWithin(at: number, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start <= at && at < end;
}

/** The lines of all titles; several follow each other where a title is set in lines. */
function titleOf(lines: readonly Line[], styled: ReadonlyMap<Line, number>, drafted: readonly Line[]): readonly Line[] {
  const named = lines.filter(({ paragraph, text }) => paragraph.look.role === "title" && text !== "");
  if (named.length > 0) return named;
  const groups: Line[][] = [];
  for (const [at, line] of lines.slice(0, TITLE_WITHIN).entries()) {
    if (styled.has(line) || readNumberMark(line.text) !== undefined) break;
    const { look, halfPoints } = line.paragraph;
    if (!look.centred || halfPoints < TITLE_HALF_POINTS || line.text === "") continue;
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1) === lines[at - 1]) last.push(line);
    else groups.push([line]);
  }
  const large = groups.find((group) => NAMES_SUMMARY.test(group.map(({ text }) => text).join(""))) ?? groups[0];
  if (large !== undefined) return large;
  const [first] = lines;
  const tops = [...styled].filter(([, level]) => level === 1);
  if (first !== undefined && tops[0]?.[0] === first && readNumberMark(first.text) === undefined) {
    if (tops.length === 1 || NAMES_SUMMARY.test(first.text)) return [first];
  }
  const isNamed = NAMES_SUMMARY.test(drafted.map(({ text }) => text).join(""));
  const isShown = isNamed || drafted.some(({ paragraph }) => paragraph.look.centred);
  return isShown && drafted.every((line) => !styled.has(line)) ? drafted : [];
}

/**
 * The level of each style of number: that of the styled headings that bear it, else one below the style above it in
 * the order of GB/T 9704.
 */
function levelsOf(
  styled: readonly (readonly [Line, number])[],
  drafted: ReadonlyMap<Line, NumberStyle>,
): ReadonlyMap<NumberStyle, number> {
  const levels = new Map<NumberStyle, number>();
  let unnumbered = 0;
  for (const [line, level] of styled) {
    const mark = readNumberMark(line.text);
    if (mark === undefined) unnumbered = Math.max(unnumbered, level);
    else if (!levels.has(mark.style)) levels.set(mark.style, level);
  }
  let above = unnumbered;
  for (const style of [...new Set([...levels.keys(), ...drafted.values()])].toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const level = levels.get(style) ?? above + 1;
    levels.set(style, level);
    above = level;
  }
  return levels;
}
