import { normalise } from "../markdown/definitions.ts";
import type { Contents, Entry } from "./contents.ts";
import { inlinesOf } from "./inlines.ts";
import type { Footnote, Inline } from "./page.ts";
import type { References } from "./references.ts";
import { verbatimOf } from "./verbatim.ts";

/** The references of a document, with the footnotes that they reached. */
export interface Notes extends References {
  /** In the order of their first reference, also those that only other footnotes refer to. */
  footnotes(): readonly Footnote[];
}

/** The references of a document. A label may be written over several lines of a quote. */
export function notesOf({ destinations, notes }: Contents): Notes {
  const indices = new Map<string, number>();
  const reached: (readonly Entry[])[] = [];
  const references: References = {
    destinationOf: (label) =>
      destinations.get(normalise(label)) ?? destinations.get(normalise(label.replaceAll(/[\n\r][ \t>]*/g, " "))),
    footnoteOf(written) {
      const label = normalise(written);
      const known = indices.get(label);
      const entries = notes.get(label);
      if (known !== undefined || entries === undefined) return known;
      const index = reached.push(entries) - 1;
      indices.set(label, index);
      return index;
    },
  };
  return {
    ...references,
    footnotes() {
      const footnotes: Footnote[] = [];
      // Footnotes may refer to further ones, which are read in their turn.
      for (let at = 0; at < reached.length; at += 1) {
        footnotes.push({ paragraphs: (reached[at] ?? []).flatMap((entry) => paragraphsOf(entry, references)) });
      }
      return footnotes;
    },
  };
}

/** A footnote is made of paragraphs only: of a list they are its items, of a table its rows, of code its lines. */
function paragraphsOf({ element, block }: Entry, references: References): readonly (readonly Inline[])[] {
  switch (element.type) {
    case "paragraph":
    case "heading": {
      const inlines = inlinesOf(element.run, references, { quotes: element.quotes });
      return inlines.length === 0 ? [] : [inlines];
    }
    case "row": {
      const cells = element.cells.map((cell) => inlinesOf(cell, references)).filter((cell) => cell.length > 0);
      return [cells.flatMap((cell, index) => (index === 0 ? cell : [{ kind: "text", text: " " }, ...cell]))];
    }
    case "code":
    case "html":
    case "math":
      return verbatimOf(element, block.text)
        .split("\n")
        .filter((line) => line !== "")
        .map((text) => [{ kind: "text", text, code: true }]);
    case "item":
    case "thematic-break":
    case "definition":
    case "footnote":
      return [];
  }
}
