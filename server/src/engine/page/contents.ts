import { normalise } from "../markdown/definitions.ts";
import type { Block, Document, Element } from "../markdown/document.ts";
import { readDestination, unescapedIndex } from "./resource.ts";
import { saysNothing } from "./tags.ts";

/** An element in its document. */
export interface Entry {
  readonly element: Element;
  /** Where its block starts in the document. */
  readonly base: number;
  readonly block: Block;
}

/** What a document holds, sorted by where it goes on the page. */
export interface Contents {
  /** What is shown where it stands, in source order. */
  readonly entries: readonly Entry[];
  /** Destinations by normalised label; of equal labels the first counts. */
  readonly destinations: ReadonlyMap<string, string>;
  /** What footnotes hold, by normalised label; of equal labels the first counts. */
  readonly notes: ReadonlyMap<string, readonly Entry[]>;
}

export const startOf = ({ element, base }: Entry): number => base + element.start;
export const endOf = ({ element, base }: Entry): number => base + element.end;

/** The contents of a document. Comments and raw HTML that shows nothing are left out. */
export function contentsOf({ blocks }: Document): Contents {
  const entries: Entry[] = [];
  const destinations = new Map<string, string>();
  const notes = new Map<string, readonly Entry[]>();
  for (const { start: base, block } of blocks) {
    let note: Entry[] = [];
    let noteEnd = -1;
    for (const element of block.elements) {
      const { type, start, end } = element;
      const into = start < noteEnd ? note : entries;
      const source = () => block.text.slice(start, end);
      if (type === "footnote") {
        note = [];
        noteEnd = end;
        const label = normalise(labelOf(source(), 2));
        if (!notes.has(label)) notes.set(label, note);
      } else if (type === "definition") define(source(), destinations);
      else if (type !== "html" || !saysNothing(source())) into.push({ element, base, block });
    }
  }
  return { entries, destinations, notes };
}

/** The label that begins at `from` and ends at an unescaped bracket. */
function labelOf(source: string, from: number): string {
  return source.slice(from, unescapedIndex(source, "]", from));
}

/** CommonMark 0.31 §4.7. */
function define(source: string, destinations: Map<string, string>): void {
  const written = labelOf(source, 1);
  const label = normalise(written);
  if (destinations.has(label)) return;
  const start = /^[\s>]*/.exec(source.slice(written.length + 3))?.[0].length ?? 0;
  destinations.set(label, readDestination(source, written.length + 3 + start).destination);
}
