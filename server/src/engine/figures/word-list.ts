/** A character of a word, by its UTF-16 code unit. */
interface Node {
  next: Map<number, Node> | undefined;
  isEnd: boolean;
}

/** A closed class of words, given in folded text, that can be looked up at a place without a scan. */
export class WordList {
  readonly #words: ReadonlySet<string>;
  #forward: Node | undefined;
  #backward: Node | undefined;

  /** `words` are separated by white space. */
  constructor(words: string) {
    this.#words = new Set(words.split(/\s+/).filter((word) => word !== ""));
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Length of the longest word of the class that ends at `end`; 0 when none does. */
  before(text: string, end: number): number {
    this.#backward ??= treeOf(this.#words, (word, at) => word.charCodeAt(word.length - 1 - at));
    let node = this.#backward.next?.get(text.charCodeAt(end - 1));
    let longest = 0;
    for (let length = 1; node !== undefined; length += 1) {
      if (node.isEnd) longest = length;
      node = end - length > 0 ? node.next?.get(text.charCodeAt(end - length - 1)) : undefined;
    }
    return longest;
  }

  /** Length of the longest word of the class that begins at `start`; 0 when none does. */
  after(text: string, start: number): number {
    this.#forward ??= treeOf(this.#words, (word, at) => word.charCodeAt(at));
    let node = this.#forward.next?.get(text.charCodeAt(start));
    let longest = 0;
    for (let length = 1; node !== undefined; length += 1) {
      if (node.isEnd) longest = length;
      node = node.next?.get(text.charCodeAt(start + length));
    }
    return longest;
  }
}

function treeOf(words: Iterable<string>, unitOf: (word: string, at: number) => number): Node {
  const root: Node = { next: undefined, isEnd: false };
  for (const word of words) {
    let node = root;
    for (let at = 0; at < word.length; at += 1) {
      node.next ??= new Map();
      const unit = unitOf(word, at);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: undefined, isEnd: false };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}
