/** A character of a word, by its UTF-16 code unit. */
interface Node<T> {
  next: Map<number, Node<T>> | undefined;
  /** What the word that ends here stands for; absent inside a word. */
  value: T | undefined;
}

/** Of the character that a word begins with at the end it is read from: so many of its bits tell most others apart. */
const FIRST_BITS = 0x3ff;

/**
 * A closed class of words, given in folded text, that can be looked up at a place without a scan. Unpacked when first
 * asked: a module's classes must cost nothing to load.
 */
export class WordList {
  readonly #words: string;
  #set: ReadonlySet<string> | undefined;
  #forward: Tree | undefined;
  #backward: Tree | undefined;

  /** `words` are separated by white space. */
  constructor(words: string) {
    this.#words = words;
  }

  has(word: string): boolean {
    this.#set ??= new Set(wordsOf(this.#words));
    return this.#set.has(word);
  }

  /** Length of the longest word of the class that ends at `end`; 0 when none does. */
  before(text: string, end: number): number {
    this.#backward ??= new Tree(this.#words, (word, at) => word.charCodeAt(word.length - 1 - at));
    const { root, firsts } = this.#backward;
    const last = text.charCodeAt(end - 1);
    if (firsts[last & FIRST_BITS] !== 1) return 0;
    let node = root.next?.get(last);
    let longest = 0;
    for (let length = 1; node !== undefined; length += 1) {
      if (node.value !== undefined) longest = length;
      node = end - length > 0 ? node.next?.get(text.charCodeAt(end - length - 1)) : undefined;
    }
    return longest;
  }

  /** Length of the longest word of the class that begins at `start`; 0 when none does. */
  after(text: string, start: number): number {
    this.#forward ??= new Tree(this.#words, forwards);
    const { root, firsts } = this.#forward;
    if (firsts[text.charCodeAt(start) & FIRST_BITS] !== 1) return 0;
    return longestAt(root, text, start) ?? 0;
  }
}

function wordsOf(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== "");
}

/** The words of a class, read from one end. */
class Tree {
  readonly root: Node<number>;
  /** By the low bits of a character: 1 where a word may begin with it. Spares most places the look into the tree. */
  readonly firsts = new Uint8Array(FIRST_BITS + 1);

  constructor(words: string, unitOf: (word: string, at: number) => number) {
    const all = wordsOf(words);
    this.root = treeOf(lengths(all), unitOf);
    for (const word of all) this.firsts[unitOf(word, 0) & FIRST_BITS] = 1;
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
