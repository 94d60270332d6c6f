import { normalise } from "./normalise.ts";
import type { Outline, OutlineSection } from "./outline.ts";
import { ALIEN, CONTAINER, FILLER, FILLER_EN, OPAQUE, STOP_WORDS_EN } from "./vocabulary.ts";

/** Speaks for the section at this place of {@link Lexicon.sections}. */
export interface Vote {
  readonly section: number;
  readonly weight: number;
  /** As the outline writes it. */
  readonly keyword: string;
}

/** A word that a title may hold. */
export interface Entry {
  /** Normalised. */
  readonly text: string;
  readonly kind: "known" | "opaque" | "alien";
  /** Whether it is a word of headings that hold others. */
  readonly container: boolean;
  /** Weighs nothing. */
  readonly stop: boolean;
  readonly votes: readonly Vote[];
}

/** An outline section in the order of the outline, with its place in the tree. */
export interface FlatSection {
  readonly section: OutlineSection;
  /** Place of the outline section it lies in. */
  readonly parent: number | undefined;
  /** Normalised titles. */
  readonly titles: ReadonlySet<string>;
  readonly notKeywords: readonly string[];
}

/** An outline made ready for matching. */
export interface Lexicon {
  readonly sections: readonly FlatSection[];
  /** By first character; longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

type Draft = { -readonly [key in keyof Entry]: Entry[key] } & { votes: Vote[] };

/**
 * The outline's sections, each before those inside it.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function flatSections(sections: readonly OutlineSection[]): readonly FlatSection[] {
  const flat: FlatSection[] = [];
  const add = (list: readonly OutlineSection[], parent: number | undefined, depth: number) => {
    for (const section of list) {
      const { hans, hant, en } = section.titles;
      const titles = new Set([hans, hant, en].map(normalise).filter((title) => title !== ""));
      const notKeywords = (section.notKeywords ?? []).map(normalise).filter((word) => word !== "");
      flat.push({ section, parent, titles, notKeywords });
      if (depth < MAX_DEPTH) add(section.sections ?? [], flat.length - 1, depth + 1);
    }
  };
  add(sections, undefined, 1);
  return flat;
}

/** Outlines nest no deeper than headings do. */
const MAX_DEPTH = 6;

const known = new WeakMap<Outline, Lexicon>();

/** Made once for an outline object. */
export function lexiconOf(outline: Outline): Lexicon {
  let lexicon = known.get(outline);
  if (lexicon === undefined) {
    lexicon = makeLexicon(outline);
    known.set(outline, lexicon);
  }
  return lexicon;
}

type Drafts = Map<string, Draft>;

/** The entry of a word, made where there is none; `undefined` for a word of which nothing is left. */
function entryOf(drafts: Drafts, word: string, kind: Entry["kind"] = "known"): Draft | undefined {
  const text = normalise(word);
  if (text === "") return undefined;
  let draft = drafts.get(text);
  if (draft === undefined) {
    draft = { text, kind, container: false, stop: false, votes: [] };
    drafts.set(text, draft);
  }
  return draft;
}

let vocabulary: readonly Draft[] | undefined;

/** The words that titles under any outline hold: thousands, so they are normalised once. */
function vocabularyOnce(): readonly Draft[] {
  if (vocabulary !== undefined) return vocabulary;
  const drafts: Drafts = new Map();
  for (const word of [...FILLER, ...FILLER_EN]) entryOf(drafts, word);
  for (const word of OPAQUE) entryOf(drafts, word, "opaque");
  for (const word of ALIEN) entryOf(drafts, word, "alien");
  for (const word of CONTAINER) {
    const draft = entryOf(drafts, word);
    if (draft !== undefined) draft.container = true;
  }
  for (const word of STOP_WORDS_EN) {
    const draft = entryOf(drafts, word);
    if (draft !== undefined) draft.stop = true;
  }
  vocabulary = [...drafts.values()];
  return vocabulary;
}

function makeLexicon(outline: Outline): Lexicon {
  const sections = flatSections(outline.sections);
  const drafts: Drafts = new Map(vocabularyOnce().map((draft) => [draft.text, { ...draft, votes: [] }]));
  for (const [index, { section }] of sections.entries()) {
    for (const { text, weight } of section.keywords) {
      const draft = entryOf(drafts, text);
      if (draft === undefined || !(weight > 0)) continue;
      draft.kind = "known";
      const earlier = draft.votes.findIndex((vote) => vote.section === index);
      if (earlier === -1) draft.votes.push({ section: index, weight, keyword: text });
      else if ((draft.votes[earlier]?.weight ?? 0) < weight)
        draft.votes[earlier] = { section: index, weight, keyword: text };
    }
  }
  return { sections, entries: byFirstCharacter([...drafts.values()]) };
}

function byFirstCharacter(list: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of list.toSorted((a, b) => b.text.length - a.text.length)) {
    const first = entry.text.charAt(0);
    const same = map.get(first);
    if (same === undefined) map.set(first, [entry]);
    else same.push(entry);
  }
  return map;
}
