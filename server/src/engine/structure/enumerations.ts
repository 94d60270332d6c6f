import type { Document, Run } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import type { Span } from "../text/span.ts";
import { CJK, cjkValue } from "./mark-numerals.ts";
import { readNumberMark, writeNumberMark } from "./number-mark.ts";
import type { NumberMark, SectionTree } from "./section.ts";
import { shownText } from "./shown.ts";

/** A mark by which running text counts its points: `一是`, `其二`, `（3）`, `④`, `Second,`. Offsets count from the start of the run's source. */
interface PointMark {
  readonly start: number;
  readonly end: number;
  /** As the reader sees it. */
  readonly text: string;
  readonly value: number;
  /** Only marks of one family count one run. */
  readonly family: string;
  /** Absent for words. Offsets count from its own start. */
  readonly mark: NumberMark | undefined;
  /** Whether the family is made of words, which number points in every paragraph of a section alike. */
  readonly words: boolean;
  /** Whether it stands behind a mark or a space, where a mention of a point (`落实②`) does not. */
  readonly isClear: boolean;
  /** Whether it opens its paragraph. */
  readonly opens: boolean;
  /** How many sentences of the run end before it. */
  readonly sentence: number;
}

const NONE: readonly PointMark[] = [];

/** Nearly all runs without a point end here. */
const MAY_HOLD =
  /[一二三四五六七八九十][是要则則来來抓靠]|其[一二三四五六七八九]|第[一二三四五六七八九十]|[\u4e00-\u9fff]{2}[二三四五六七八九十][：:]|[（(][0-9０-９一二三四五六七八九十]|[\u2460-\u249b\u3220-\u3229]|[0-9一二三四五六七八九十甲乙丙丁戊己庚辛壬癸](?:[、．）)]|\.(?![0-9]))|[（( ][a-h]\)|\b(?:First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?,/;

const CN = "[一二三四五六七八九十]{1,3}";
/** What is counted by its own name: 亮点一：, 问题二：. Days of the week and tables are not. */
const NAMED =
  "(?:[亮特优優要重难難]点|[亮特優重難要]點|[问問][题題]|措施|做法|特色|成[效果绩績]|[经經][验驗]|[体體][会會]|建[议議]|[案]例|任[务務]|[举舉]措|原因|困[难難]|短板|不足|差距|步[骤驟])";
/** What may stand before a point: the start, a mark, a line end or white space. Group 1 is the point. */
const POINT = new RegExp(
  `(?:^|[。；;：:，,！!？?、\\s（(“”"—）)】])(?:(${CN}[是要则則来來抓靠])|(其[一二三四五六七八九])(?=[，,、：:是在為为])|(第${CN})(?=[，,：:是]|、(?![一二三四五六七八九十第]))|(${NAMED}${CN})(?=[：:])|((?:First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?)(?=,))`,
  "g",
);
/** Signs without text between them (`①②③均已完成`) name points; they count none. */
const CIRCLED = /(?<![\u2460-\u249b\u3220-\u3229])[\u2460-\u249b\u3220-\u3229](?![\u2460-\u249b\u3220-\u3229])/g;
/** Marks that number lines, inside a line: only behind what ends or announces something. */
const INNER_MARK = /(?:^|[。；;：:！!？?][ \t\u3000]*)(?=[（(0-9０-９一二三四五六七八九十甲乙丙丁戊己庚辛壬癸])/g;
/** `（2）`, `2)` and `(b)` need no more than a comma before them, or a word of their language. */
const INNER_BRACKET =
  /(?:^|[。；;：:，,.！!？?、][ \t\u3000]*|\b(?:and|or|are) )(?=[（(]?[0-9０-９一二三四五六七八九十a-hA-H]{1,2}[）)])/g;
const NAMES_PLACE = /[表图圖注註第见見式题題条條款项項附件]$/;
/** The family of `First,`. */
export const ENGLISH_WORDS = "First";
const ENGLISH = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];

/** The points of a run in source order. */
export function pointsOf(run: Run): readonly PointMark[] {
  return run.kind === "paragraph" && MAY_HOLD.test(run.text) ? read(run) : NONE;
}

function read(run: Run): readonly PointMark[] {
  const shown = shownText(run);
  const { text } = shown;
  const found: { start: number; end: number; value: number; family: string; mark?: NumberMark }[] = [];
  for (const match of text.matchAll(POINT)) {
    const [whole, verb, each, ordinal, named, english] = match;
    const word = verb ?? each ?? ordinal ?? named ?? english ?? "";
    const start = match.index + whole.length - word.length;
    const value =
      english !== undefined
        ? ENGLISH.indexOf(english.replace(/ly$/, "")) + 1
        : cjkValue(verb !== undefined ? word.slice(0, -1) : word.slice(named !== undefined ? 2 : 1));
    if (value === undefined) continue;
    const family =
      english !== undefined
        ? ENGLISH_WORDS
        : verb !== undefined
          ? word.slice(-1)
          : word.slice(0, named !== undefined ? 2 : 1);
    found.push({ start, end: start + word.length, value, family });
  }
  for (const { index } of text.matchAll(CIRCLED)) {
    if (NAMES_PLACE.test(text.slice(Math.max(0, index - 1), index))) continue;
    // ①号机组 is a name.
    if (/[号號组組]/.test(text.charAt(index + 1))) continue;
    const mark = readNumberMark(text.charAt(index));
    if (mark !== undefined) found.push({ start: index, end: index + 1, value: mark.value, family: "circled", mark });
  }
  for (const pattern of [INNER_MARK, INNER_BRACKET]) {
    for (const { index, 0: before } of text.matchAll(pattern)) {
      const start = index + before.length;
      const mark = readNumberMark(text.slice(start, start + 40));
      if (mark === undefined || mark.start !== 0) continue;
      const family = mark.style === "alpha" ? `alpha${mark.text.length}` : mark.style;
      found.push({ start, end: start + mark.end, value: mark.value, family, mark });
    }
  }
  if (found.length === 0) return NONE;
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const marks: PointMark[] = [];
  const indent = text.length - text.trimStart().length;
  let sentence = 0;
  let at = 0;
  let taken = 0;
  for (const { start, end, value, family, mark } of found) {
    if (start < taken) continue;
    taken = end;
    for (; at < start; at += 1) if (text[at] === "。") sentence += 1;
    marks.push({
      ...{ start: shown.startOf(start), end: shown.endOf(end), text: text.slice(start, end), value, family, sentence },
      ...{ mark, words: mark === undefined },
      isClear: start === 0 || /[。；;：:，,！!？?、\s]/.test(text.charAt(start - 1)),
      opens: start <= indent,
    });
  }
  return marks;
}

/** The word or mark for another number, written as `like` is. Absent where there is none. */
export function writePoint({ text, family, value, mark }: PointMark, wanted: number): string | undefined {
  if (mark !== undefined) return writeNumberMark(mark, wanted);
  if (family === ENGLISH_WORDS) {
    const word = ENGLISH[wanted - 1];
    return word === undefined ? undefined : text.replace(ENGLISH[value - 1] ?? "", word);
  }
  const numeral = CJK[wanted];
  const written = CJK[value];
  if (numeral === undefined || written === undefined) return undefined;
  return text.includes(written) ? text.replace(written, numeral) : undefined;
}

/** A point with its place: `base` is the start of its run in the document. */
export type Point = PointMark & { readonly base: number };

/** The points of one count, in source order. */
export type Count = readonly Point[];

/** The points of a run; `base` is its start in the document. */
export interface PlacedPoints {
  readonly base: number;
  readonly points: readonly PointMark[];
}

const known = new Keep<SectionTree, readonly Count[]>();

/**
 * What the running text of a document counts: 一是…，二是…；（1）…; First, …. No count goes on behind a heading. `runs` are
 * those that have points, in source order. Made once for a tree.
 */
export function countsOf(tree: SectionTree, runs: readonly PlacedPoints[]): readonly Count[] {
  let counts = known.get(tree);
  if (counts === undefined) {
    counts = readCounts(tree, runs);
    known.set(tree, counts);
  }
  return counts;
}

function readCounts(tree: SectionTree, runs: readonly PlacedPoints[]): readonly Count[] {
  const end = tree.closing?.start ?? Infinity;
  const counts: Point[][] = [];
  const open = new Map<string, Point[]>();
  let section = 0;
  for (const { base, points } of runs) {
    if (base >= end) break;
    const last = base + (points.at(-1)?.end ?? 0);
    for (; (tree.sections[section]?.heading.start ?? Infinity) < last; section += 1) open.clear();
    for (const [at, mark] of points.entries()) {
      const point: Point = { ...mark, base };
      const count = open.get(mark.family);
      const following = points.slice(at + 1, at + 6).find(({ family }) => family === mark.family);
      if (count !== undefined && goesOn(count, point, following?.value)) count.push(point);
      else {
        const made = [point];
        counts.push(made);
        open.set(mark.family, made);
      }
    }
  }
  return counts.filter((count) => count.length > 1);
}

/** Whether a point belongs to the count before it; where not, it begins another one. */
function goesOn(count: Count, point: Point, following: number | undefined): boolean {
  const last = count.at(-1);
  if (last === undefined) return false;
  const { value, words, opens } = point;
  if (value === last.value + 1) return true;
  if (point.base !== last.base) return value > 1 && words && opens;
  if (value > 1) return true;
  // 一是…，一是…，二是…: the second one is wrong. 一是…。一是…。: two counts.
  if (point.sentence === last.sentence) return count.length === 1 || following !== 2;
  // 第一，…。第一，…。第二，…: the one before counts nothing on its own.
  return count.length === 1 && following === 2 && point.sentence === last.sentence + 1;
}

/**
 * Where `value`, left out between two points, stands in another style: `3、` among 一是, 二是 and 四是. Offsets into the
 * document.
 */
export function otherPoint(doc: Document, before: Point, point: Point, value: number): Span | undefined {
  const numeral = `(?:${CJK[value] ?? value}|${value})`;
  const from = before.base + before.end;
  const between = doc.text.slice(from, point.base + point.start);
  const match = new RegExp(
    `[。；;：:，,！!？?\\s](${numeral}(?:[、是要]|[.．](?![0-9]))|[（(]${numeral}[）)]|第${numeral}(?=[，,]))`,
  ).exec(between);
  if (match === null) return undefined;
  const start = from + match.index + 1;
  return { start, end: start + (match[1] ?? "").length };
}
