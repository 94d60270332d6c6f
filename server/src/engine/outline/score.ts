import { type Lexicon, lexiconOf, type Vote } from "./lexicon.ts";
import { normalise, SEPARATOR } from "./normalise.ts";
import type { Outline } from "./outline.ts";
import {
  clauseCoverage,
  coverageOf,
  coveredPlaces,
  type Found,
  findWords,
  holds,
  isLatin,
  meets,
  withoutKnownOpaque,
} from "./title-words.ts";
import { SENTENCE_MARK, SLOGAN } from "./vocabulary.ts";

/**
 * A heading fills an outline section from this score up. A keyword of this weight decides by itself.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export const MATCH_SCORE = 3;
/** A title that the outline gives. */
export const TITLE_SCORE = 20;

/** How well a title suits an outline section. */
export interface Candidate {
  /** Place in {@link Lexicon.sections}. */
  readonly section: number;
  readonly score: number;
  readonly evidence: readonly string[];
  /** Only words that need the rest of the title to agree speak for it. */
  readonly weak: boolean;
}

/** What the words of a title say, wherever it stands. */
export interface TitleReading {
  /** Best first (the first named of two that are named alike); those below {@link MATCH_SCORE} are left out. */
  readonly candidates: readonly Candidate[];
  /** It holds a word of headings that hold others (`主要工作及成效`). */
  readonly container: boolean;
}

/**
 * The share that must be known words. Of its clauses, for a keyword that decides by itself (more in English, whose
 * words mean more things). Of the whole title, for weaker keywords.
 */
const STRONG_COVERAGE = 0.62;
const ENGLISH_COVERAGE = 0.7;
const WEAK_COVERAGE = 0.8;
/** The same for a title that speaks as office papers do: it begins with one of their verbs. */
const SLOGAN_STRONG_COVERAGE = 0.4;
const SLOGAN_WEAK_COVERAGE = 0.7;
/** Longer lines are prose; in code units after normalisation. */
const MAX_TITLE = 60;
/** The first clause of a title says what it is about. */
const FIRST_CLAUSE = 0.5;
/** In 甲的乙 and 甲之乙 the last word is the head. */
const HEAD = 3;
/** Of a heading as written; a longer one is prose. */
const MAX_HEADING = 400;
const MAX_KNOWN_TITLES = 20_000;

const NOTHING: TitleReading = { candidates: [], container: false };
/** The titles of the last documents: when `recent` is full, it becomes `older`. */
interface Readings {
  recent: Map<string, TitleReading>;
  older: ReadonlyMap<string, TitleReading>;
}

const readings = new WeakMap<Lexicon, Readings>();

/** What a title's words say about the sections of an outline; remembered for the last ten thousands of titles. */
export function readTitle(title: string, outline: Outline): TitleReading {
  if (title.length > MAX_HEADING) return NOTHING;
  const lexicon = lexiconOf(outline);
  let known = readings.get(lexicon);
  if (known === undefined) {
    known = { recent: new Map(), older: new Map() };
    readings.set(lexicon, known);
  }
  const remembered = known.recent.get(title);
  if (remembered !== undefined) return remembered;
  const reading = known.older.get(title) ?? read(normalise(title), lexicon);
  if (known.recent.size >= MAX_KNOWN_TITLES) {
    known.older = known.recent;
    known.recent = new Map();
  }
  known.recent.set(title, reading);
  return reading;
}

interface Evidence {
  readonly vote: Vote;
  readonly word: Found;
}

/**
 * The words that speak for each section. A keyword inside a larger word speaks only for the larger one's section, and
 * one that shares characters with a heavier one of another section not at all (`民主政治` · `政治建设`).
 */
function evidenceOf(found: readonly Found[]): ReadonlyMap<number, readonly Evidence[]> {
  const bySection = new Map<number, Evidence[]>();
  for (const word of found) {
    for (const vote of word.entry.votes) {
      if (found.some((other) => hides(other, word, vote))) continue;
      const list = bySection.get(vote.section);
      if (list === undefined) bySection.set(vote.section, [{ vote, word }]);
      else list.push({ vote, word });
    }
  }
  return bySection;
}

function hides(other: Found, word: Found, vote: Vote): boolean {
  if (other === word || !meets(other, word)) return false;
  const { kind, votes } = other.entry;
  if (kind === "opaque") return true;
  if (votes.some(({ section }) => section === vote.section)) return false;
  return holds(other, word) || (!holds(word, other) && votes.some(({ weight }) => weight > vote.weight));
}

/** The heaviest evidence that does not overlap. */
function disjoint(list: readonly Evidence[]): readonly Evidence[] {
  const chosen: Evidence[] = [];
  const heaviest = list.toSorted(
    (a, b) => b.vote.weight - a.vote.weight || b.word.end - b.word.start - (a.word.end - a.word.start),
  );
  for (const evidence of heaviest) if (!chosen.some(({ word }) => meets(word, evidence.word))) chosen.push(evidence);
  return chosen;
}

const weightOf = (list: readonly Evidence[]): number => list.reduce((sum, { vote }) => sum + vote.weight, 0);

/** Between the parts of a title that names two things alike (`问题与打算`). */
const COORDINATOR = /^[^|]*(?:与|及|和|暨| and )[^|]*$/;

interface Placed extends Candidate {
  /** Its words are weak, and stand where they decide nothing: any other candidate is better. */
  readonly outranked: boolean;
  readonly start: number;
  readonly end: number;
}

function read(text: string, lexicon: Lexicon): TitleReading {
  if (text === "") return NOTHING;
  const given: Candidate[] = [];
  for (const [section, { titles }] of lexicon.sections.entries()) {
    if (titles.has(text)) given.push({ section, score: TITLE_SCORE, evidence: [text], weak: false });
  }
  if (text.length > MAX_TITLE) return given.length === 0 ? NOTHING : { candidates: given, container: false };
  const found = withoutKnownOpaque(findWords(text, lexicon));
  const container = found.some(({ entry }) => entry.container);
  const candidates: Placed[] = [];
  if (!found.some(({ entry }) => entry.kind === "alien")) candidates.push(...scored(text, found, lexicon));
  candidates.sort(
    (a, b) =>
      Number(a.outranked) - Number(b.outranked) || b.score - a.score || a.start - b.start || a.section - b.section,
  );
  const first = candidates[0];
  const named = candidates.findLast(
    (other) =>
      first !== undefined &&
      !other.weak &&
      other.end <= first.start &&
      COORDINATOR.test(text.slice(other.end, first.start)),
  );
  const ordered = named === undefined ? candidates : [named, ...candidates.filter((other) => other !== named)];
  const rest = ordered.filter(({ section }) => !given.some((candidate) => candidate.section === section));
  return { candidates: [...given, ...rest], container };
}

function scored(text: string, found: readonly Found[], lexicon: Lexicon): readonly Placed[] {
  const places = coveredPlaces(text, found);
  const isSlogan = SLOGAN.test(text);
  const weakCoverage = isSlogan ? SLOGAN_WEAK_COVERAGE : WEAK_COVERAGE;
  const agrees = coverageOf(text, places, 0, text.length) >= weakCoverage && !SENTENCE_MARK.test(text);
  const clauseEnd = text.indexOf(SEPARATOR) === -1 ? text.length : text.indexOf(SEPARATOR);
  const candidates: Placed[] = [];
  for (const [section, list] of evidenceOf(found)) {
    if (lexicon.sections[section]?.notKeywords.some((word) => text.includes(word)) === true) continue;
    const chosen = disjoint(list);
    const strong = chosen.filter(
      ({ vote, word }) => vote.weight >= MATCH_SCORE && stands(text, places, word, isSlogan),
    );
    const sum = agrees ? weightOf(chosen) + 1 : weightOf(strong);
    if (sum < MATCH_SCORE) continue;
    const start = Math.min(...chosen.map(({ word }) => word.start));
    const end = Math.max(...chosen.map(({ word }) => word.end));
    const heads = chosen.some(({ word }) => isHead(text, word));
    const score = sum + (start < clauseEnd ? FIRST_CLAUSE : 0) + (heads ? HEAD : 0);
    const evidence = chosen.map(({ vote }) => vote.keyword);
    const weak = strong.length === 0;
    candidates.push({ section, score, evidence, weak, outranked: weak && !heads, start, end });
  }
  return candidates;
}

const isHead = (text: string, { start, end }: Found): boolean =>
  end === text.length && /[的之]/.test(text.charAt(start - 1));

/** Whether a strong keyword stands among words of its kind. */
function stands(text: string, places: Uint8Array, word: Found, isSlogan: boolean): boolean {
  const chinese = isSlogan ? SLOGAN_STRONG_COVERAGE : STRONG_COVERAGE;
  return clauseCoverage(text, places, word) >= (isLatin(word.entry.text.charAt(0)) ? ENGLISH_COVERAGE : chinese);
}
