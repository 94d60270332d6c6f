import type { ItemElement } from "../markdown/document.ts";

/** A list that items are read of. */
interface OpenList {
  readonly delimiter: string;
  readonly quotes: number;
  readonly first: number;
  shown: number;
}

/**
 * What stands before the items of lists, which are read in source order. Numbers stand as they are written, but where
 * every item has the number of the first one they count on, as Markdown does.
 */
export class ListNumbers {
  /** By how many lists stand around. */
  readonly #open: OpenList[] = [];

  numberOf({ lists, quotes, marker, ordinal }: ItemElement): string {
    if (ordinal === undefined) {
      this.leave(lists);
      return "•";
    }
    this.leave(lists + 1);
    const delimiter = marker.slice(-1);
    const known = this.#open[lists];
    if (known === undefined || known.delimiter !== delimiter || known.quotes !== quotes) {
      this.#open[lists] = { delimiter, quotes, first: ordinal, shown: ordinal };
      return `${ordinal}${delimiter}`;
    }
    known.shown = ordinal === known.first ? known.shown + 1 : ordinal;
    return `${known.shown}${delimiter}`;
  }

  /** Something else stands in `lists` list items: the lists that are deeper than that are over. */
  leave(lists: number): void {
    if (this.#open.length > lists) this.#open.length = lists;
  }
}
