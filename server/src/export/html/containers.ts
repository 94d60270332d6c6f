/** What stands around a block: so many quotes, and in them so many list items. */
export interface Depth {
  readonly quotes: number;
  readonly lists: number;
}

/** A list as HTML knows it. */
type ListTag = "ol" | "ul";

/**
 * The tags between blocks that know only how deep they stand: quotes outside, lists in them. Each answer is what to
 * write before the block.
 */
export class Containers {
  #quotes = 0;
  readonly #lists: ListTag[] = [];

  /** Before the first block of a list item, whose `lists` is at least 1. */
  item(depth: Depth, tag: ListTag): string {
    let html = this.#toQuotes(depth.quotes) + this.#closeLists(depth.lists);
    if (this.#lists.length === depth.lists) {
      if (this.#lists.at(-1) === tag) return `${html}</li><li>`;
      html += this.#closeLists(depth.lists - 1);
    }
    return html + this.#openLists(depth.lists, tag);
  }

  /** Before a block that begins no item; at depth 0 also at the end of the page. */
  block(depth: Depth): string {
    return this.#toQuotes(depth.quotes) + this.#closeLists(depth.lists) + this.#openLists(depth.lists, "ul");
  }

  #toQuotes(quotes: number): string {
    if (quotes === this.#quotes) return "";
    const lists = this.#closeLists(0);
    const change =
      quotes > this.#quotes
        ? "<blockquote>".repeat(quotes - this.#quotes)
        : "</blockquote>".repeat(this.#quotes - quotes);
    this.#quotes = quotes;
    return lists + change;
  }

  #closeLists(lists: number): string {
    let html = "";
    while (this.#lists.length > lists) html += `</li></${this.#lists.pop()}>`;
    return html;
  }

  #openLists(lists: number, tag: ListTag): string {
    let html = "";
    while (this.#lists.length < lists) {
      // Without marks of its own, some browsers no longer say that it is a list.
      html += `<${tag} role="list"><li>`;
      this.#lists.push(tag);
    }
    return html;
  }
}
