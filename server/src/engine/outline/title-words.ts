import { type Entry, type Lexicon, lexiconOf } from "./lexicon.ts";
import { normalise, SEPARATOR } from "./normalise.ts";
import type { Outline } from "./outline.ts";

/** A word found in a title. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

const LATIN = /[a-z0-9]/;

/** Whether a character of a normalised text belongs to a Latin word or a number. */
export const isLatin = (char: string): boolean => LATIN.test(char);

/** Every word of the lexicon in the text, by place, longest first; Latin ones only where they are whole words. */
export function findWords(text: string, { entries }: Lexicon): readonly Found[] {
  const found: Found[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const first = text.charAt(start);
    if (isLatin(first) && start > 0 && isLatin(text.charAt(start - 1))) continue;
    for (const entry of entries.get(first) ?? []) {
      if (!text.startsWith(entry.text, start)) continue;
      const end = start + entry.text.length;
      if (isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end))) continue;
      found.push({ start, end, entry });
    }
  }
  return found;
}

/** Whether `inner` is a part of `outer`, and shorter. */
export const holds = (outer: Found, inner: Found): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

/** Whether the two share a character. */
export const meets = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;

/** Words of another subject count unless a keyword of the outline holds them. */
export function withoutKnownOpaque(found: readonly Found[]): readonly Found[] {
  return found.filter(
    (word) => word.entry.kind === "known" || !found.some((other) => other.entry.votes.length > 0 && holds(other, word)),
  );
}

/** 1 for each code unit inside a known word, 2 inside a word that weighs nothing. */
export function coveredPlaces(text: string, found: readonly Found[]): Uint8Array {
  const places = new Uint8Array(text.length);
  for (const { start, end, entry } of found) places.fill(entry.stop ? 2 : 1, start, end);
  for (const { start, end, entry } of found) if (entry.kind !== "known") places.fill(0, start, end);
  return places;
}

/**
 * The share of `[from, to)` that known words cover. A Latin word weighs as much as two Chinese characters.
 */
export function coverageOf(text: string, places: Uint8Array, from: number, to: number): number {
  let known = 0;
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at);
    if (char === SEPARATOR || char === " " || places[at] === 2 || (char >= "0" && char <= "9")) continue;
    const latin = isLatin(char);
    if (latin && at > 0 && isLatin(text.charAt(at - 1))) continue;
    const weight = latin ? 2 : 1;
    all += weight;
    if (places[at] === 1) known += weight;
  }
  return all === 0 ? 0 : known / all;
}

/** How well the clause around a word is covered. */
export function clauseCoverage(text: string, places: Uint8Array, { start }: Found): number {
  const from = text.lastIndexOf(SEPARATOR, start) + 1;
  const end = text.indexOf(SEPARATOR, start);
  return coverageOf(text, places, from, end === -1 ? text.length : end);
}

const EMPTY: Outline = { id: "empty", titles: { hans: "", hant: "", en: "" }, sections: [] };

/** The parts of a title, normalised, that are no common words of headings; of two characters or more. */
export function unknownWords(title: string): readonly string[] {
  const text = normalise(title);
  const covered = coveredPlaces(text, findWords(text, lexiconOf(EMPTY)));
  const words: string[] = [];
  let word = "";
  for (let at = 0; at <= text.length; at += 1) {
    const char = text.charAt(at);
    if (char !== "" && char !== SEPARATOR && char !== " " && covered[at] === 0) word += char;
    else {
      if (word.length > 1) words.push(word);
      word = "";
    }
  }
  return [...new Set(words)];
}
