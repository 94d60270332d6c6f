import { lexRun } from "../../figures/lex.ts";
import type { Block, Run } from "../../markdown/document.ts";
import { outsideGaps } from "../../markdown/outside-gaps.ts";
import { parseDocument } from "../../markdown/parse.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { partnerOf, toMark } from "../../text/pairs.ts";
import type { Span } from "../../text/span.ts";

/** Two `**` that are meant for each other, as offsets of their first stars in the run. */
interface Strong {
  readonly open: number;
  readonly close: number;
}

/** Emphasis that is written but not shown, with the edits that let it be shown. Offsets count from the start of the run. */
export interface BrokenStrong extends Span {
  readonly edits: readonly TextEdit[];
}

const STARS = 2;
const LONGEST = 200;
/** Above this many in a run they are repaired together: each repair is tried out by parsing. */
const MOST_ALONE = 4;
/** Above this many it is no text that somebody wrote. */
const MOST = 64;

/** The pairs of `**` in a run that CommonMark cannot read as emphasis, as far as can be told without parsing. */
export function suspectStrongs(run: Run): readonly Span[] {
  return brokenPairs(run).map(({ open, close }) => ({ start: open, end: close + STARS }));
}

function brokenPairs(run: Run): readonly Strong[] {
  const all = strongsOf(run);
  const broken = all.filter(({ open, close }) => !opens(run.text, open) || !closes(run.text, close));
  return broken.length > MOST || (broken.length > 0 && all.some((pair) => isMask(run, pair))) ? [] : broken;
}

/** The suspect pairs of a run, each with a repair that was tried out; one for all when one alone would not show. */
export function brokenStrongs(block: Block, run: Run): readonly BrokenStrong[] {
  const broken = brokenPairs(run);
  if (broken.length <= MOST_ALONE) {
    const alone = broken.flatMap((pair) => {
      const edits = repairOf(block, run, [pair], broken.length - 1);
      return edits === undefined ? [] : [{ start: pair.open, end: pair.close + STARS, edits }];
    });
    if (alone.length === broken.length) return alone;
  }
  const [first] = broken;
  const edits = repairOf(block, run, broken, 0);
  return first === undefined || edits === undefined ? [] : [{ start: first.open, end: first.close + STARS, edits }];
}

/** Whether the lexer reads one of the marks as a name or number left out: `**同志`. */
function isMask(run: Run, { open, close }: Strong): boolean {
  return lexRun(run).blanks.some(
    ({ kind, start, end }) => kind === "mask" && [open, close].some((at) => start < at + STARS && at < end),
  );
}

/** All `**` of a run taken two by two; none when that is not what the writer can have meant. */
function strongsOf(run: Run): readonly Strong[] {
  const { text, gaps } = run;
  if (countStars(text) === gaps.filter(({ kind, start, end }) => kind === "emphasis" && end - start === STARS).length)
    return [];
  const places: number[] = [];
  const shown = new Set(gaps.filter(({ kind }) => kind === "emphasis").map(({ start }) => start));
  const code: Run = { ...run, gaps: gaps.filter(({ kind }) => kind !== "emphasis") };
  for (const { at, found } of outsideGaps(code, /\*{2,}/g)) {
    if (found.length !== STARS || text[at - 1] === "\\") return [];
    places.push(at);
  }
  if (places.length % 2 === 1 || places.every((at) => shown.has(at))) return [];
  const pairs: Strong[] = [];
  for (let index = 0; index < places.length; index += 2) {
    const [open = 0, close = 0] = places.slice(index, index + 2);
    const inner = text.slice(open + STARS, close);
    const isMeant =
      inner !== "" &&
      inner.length <= LONGEST &&
      !/^\s|\s$|[\r\n]/.test(inner) &&
      CHINESE.test(text.slice(Math.max(0, open - 1), close + STARS + 1));
    if (!isMeant) return [];
    pairs.push({ open, close });
  }
  return pairs;
}

/** How many pairs of stars a text has. */
function countStars(text: string): number {
  let count = 0;
  for (let at = text.indexOf("**"); at !== -1; at = text.indexOf("**", at + STARS)) count += 1;
  return count;
}

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** CommonMark 0.31 §6.2, rule 5: the stars are followed by a word, or by a mark that does not stand in a word. */
function opens(text: string, at: number): boolean {
  return !isMark(text[at + STARS]) || isMark(text[at - 1]) || isSpace(text[at - 1]);
}

/** CommonMark 0.31 §6.2, rule 6. */
function closes(text: string, at: number): boolean {
  return !isMark(text[at - 1]) || isMark(text[at + STARS]) || isSpace(text[at + STARS]);
}

function isMark(char: string | undefined): boolean {
  return char !== undefined && /[\p{P}\p{S}]/u.test(char);
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || /\s/.test(char);
}

/** The first repair of the pairs after which all of them are shown; `left` pairs stay broken. */
function repairOf(block: Block, run: Run, pairs: readonly Strong[], left: number): readonly TextEdit[] | undefined {
  const forms = [pairs.flatMap((pair) => movedOut(run.text, pair) ?? tagged(pair)), pairs.flatMap(tagged)];
  return forms.find((edits) => isShown(block, run, pairs, edits, left));
}

const PLAIN_MARKS = "，。、；：！？,;:!?";

/** Moves the marks at the edges out of the emphasis: `**真，**她` to `**真**，她`. Absent when that is not enough. */
function movedOut(text: string, pair: Strong): readonly TextEdit[] | undefined {
  let from = pair.open + STARS;
  let to = pair.close;
  if (!opens(text, pair.open)) while (from < to && PLAIN_MARKS.includes(text[from] ?? " ")) from += 1;
  if (!closes(text, pair.close)) while (to > from && PLAIN_MARKS.includes(text[to - 1] ?? " ")) to -= 1;
  const isMoved = from > pair.open + STARS || to < pair.close;
  if (!isMoved && isWrapped(text.slice(from, to))) {
    from += 1;
    to -= 1;
  }
  const outside = (at: number): string | undefined => text[at];
  const opensNow = from > pair.open + STARS || opens(text, pair.open);
  const closesNow = to < pair.close || closes(text, pair.close);
  const edgesAreWords =
    (from === pair.open + STARS || !isMark(outside(from))) && (to === pair.close || !isMark(outside(to - 1)));
  if (from >= to || !opensNow || !closesNow || !edgesAreWords) return undefined;
  return [...move(text, pair.open, pair.open + STARS, from), ...move(text, pair.close, pair.close + STARS, to)];
}

/** Puts the stars `[start, end)` at `to`, to the right or to the left. */
function move(text: string, start: number, end: number, to: number): readonly TextEdit[] {
  const stars = text.slice(start, end);
  if (to > end) return [{ span: { start, end: to }, newText: text.slice(end, to) + stars }];
  return to < start ? [{ span: { start: to, end }, newText: stars + text.slice(to, start) }] : [];
}

/** Whether a text is one quotation, title or bracket and nothing else. */
function isWrapped(text: string): boolean {
  const first = toMark(text[0] ?? "", 0);
  const inner = text.slice(1, -1);
  return (
    first?.opens === true &&
    text.at(-1) === partnerOf(first.char) &&
    inner !== "" &&
    !inner.includes(first.char) &&
    !inner.includes(partnerOf(first.char))
  );
}

function tagged({ open, close }: Strong): readonly TextEdit[] {
  return [
    { span: { start: open, end: open + STARS }, newText: "<strong>" },
    { span: { start: close, end: close + STARS }, newText: "</strong>" },
  ];
}

/**
 * Parses the block with the edits made: whether the marks of all `pairs` are emphasis now, and no stars but those of the
 * `left` other pairs are seen.
 */
function isShown(block: Block, run: Run, pairs: readonly Strong[], edits: readonly TextEdit[], left: number): boolean {
  const text = applyEdits(run.text, edits);
  const prefix = run.kind === "cell" ? "甲 " : "";
  const found = run.kind === "cell" ? runAt(prefix + text, 0) : runAt(withRun(block, run, text), run.start);
  if (found?.text !== prefix + text) return false;
  const isGap = (place: Span): boolean =>
    found.gaps.some(({ kind, start, end }) => kind !== "object" && start <= place.start && place.end <= end);
  const places = pairs
    .flatMap(({ open, close }) => [open, close])
    .map((at) => placeAfter(run.text, edits, at, prefix.length));
  return places.every(isGap) && [...outsideGaps(found, /\*{2,}/g)].length <= left * 2;
}

/** Where the stars at `at` of `text`, or the tag in their place, stand after the edits. */
function placeAfter(text: string, edits: readonly TextEdit[], at: number, prefix: number): Span {
  let shift = prefix;
  for (const { span, newText } of edits) {
    if (span.start <= at && at < span.end) {
      const isTag = newText.startsWith("<");
      const start = span.start + shift + (isTag ? 0 : Math.max(0, newText.indexOf(text.slice(at, at + STARS))));
      return { start, end: start + (isTag ? newText.length : STARS) };
    }
    if (span.end <= at) shift += newText.length - (span.end - span.start);
  }
  return { start: at + shift, end: at + shift + STARS };
}

function withRun(block: Block, run: Run, text: string): string {
  return block.text.slice(0, run.start) + text + block.text.slice(run.start + run.text.length);
}

/** The run that begins at `at` when the text is parsed by itself. */
function runAt(text: string, at: number): Run | undefined {
  for (const { start, block } of parseDocument(text).blocks) {
    const run = block.runs.find((one) => start + one.start === at);
    if (run !== undefined) return run;
  }
  return undefined;
}
