/** A character of a word, by its UTF-16 code unit. */
interface Node<T> {
  next: Map<number, Node<T>> | undefined;
  /** What the word that ends here stands for; absent inside a word. */
  value: T | undefined;
}

/** A closed class of words, given in folded text, that can be looked up at a place without a scan. */
export class WordList {
  readonly #words: ReadonlySet<string>;
  #forward: Node<number> | undefined;
  #backward: Node<number> | undefined;

  /** `words` are separated by white space. */
  constructor(words: string) {
    this.#words = new Set(words.split(/\s+/).filter((word) => word !== ""));
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Length of the longest word of the class that ends at `end`; 0 when none does. */
  before(text: string, end: number): number {
    this.#backward ??= treeOf(lengths(this.#words), (word, at) => word.charCodeAt(word.length - 1 - at));
    let node = this.#backward.next?.get(text.charCodeAt(end - 1));
    let longest = 0;
    for (let length = 1; node !== undefined; length += 1) {
      if (node.value !== undefined) longest = length;
      node = end - length > 0 ? node.next?.get(text.charCodeAt(end - length - 1)) : undefined;
    }
    return longest;
  }

  /** Length of the longest word of the class that begins at `start`; 0 when none does. */
  after(text: string, start: number): number {
    this.#forward ??= treeOf(lengths(this.#words), forwards);
    return longestAt(this.#forward, text, start) ?? 0;
  }
}

/** Words, given in folded text, and what each stands for. */
export class WordTable<T> {
  readonly #root: Node<T>;

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    this.#root = treeOf(entries, forwards);
  }

  /** What the longest word that begins at `start` stands for; absent when none begins there. */
  after(text: string, start: number): T | undefined {
    return longestAt(this.#root, text, start);
  }
}

function longestAt<T>(root: Node<T>, text: string, start: number): T | undefined {
  let node = root.next?.get(text.charCodeAt(start));
  let longest: T | undefined;
  for (let at = start + 1; node !== undefined; at += 1) {
    if (node.value !== undefined) longest = node.value;
    node = node.next?.get(text.charCodeAt(at));
  }
  return longest;
}

function* lengths(words: Iterable<string>): Iterable<readonly [string, number]> {
  for (const word of words) yield [word, word.length];
}

function forwards(word: string, at: number): number {
  return word.charCodeAt(at);
}

function treeOf<T>(
  entries: Iterable<readonly [word: string, value: T]>,
  unitOf: (word: string, at: number) => number,
): Node<T> {
  const root: Node<T> = { next: undefined, value: undefined };
  for (const [word, value] of entries) {
    let node = root;
    for (let at = 0; at < word.length; at += 1) {
      node.next ??= new Map();
      const unit = unitOf(word, at);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: undefined, value: undefined };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.value = value;
  }
  return root;
}
