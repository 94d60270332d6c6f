import { HEADS, TAILS, VERBS } from "./lexicon.generated.ts";

/** Words by two of their characters, as a number: those that nearly all consist of, or that a longer one shares. */
interface Words {
  readonly pairs: ReadonlySet<number>;
  /** The first two characters of longer words, or the last two where words are known by their end. */
  readonly longerPairs: ReadonlySet<number>;
  readonly longer: ReadonlySet<string>;
}

/** Unpacked at the first use: loading the module must cost nothing, and most texts do not need all of them. */
class Packed {
  readonly #packed: string;
  readonly #sharedIsLast: boolean;
  #words: Words | undefined;

  constructor(packed: string, sharedIsLast: boolean) {
    this.#packed = packed;
    this.#sharedIsLast = sharedIsLast;
  }

  get words(): Words {
    this.#words ??= unpack(this.#packed, this.#sharedIsLast);
    return this.#words;
  }
}

const heads = new Packed(HEADS, false);
const tails = new Packed(TAILS, true);
const verbs = new Packed(VERBS, false);

function unpack(packed: string, sharedIsLast: boolean): Words {
  const pairs = new Set<number>();
  const longerPairs = new Set<number>();
  const longer = new Set<string>();
  for (const group of packed.split("|")) {
    const shared = group.charCodeAt(0);
    const semicolon = group.indexOf(";");
    const singlesEnd = semicolon === -1 ? group.length : semicolon;
    for (let at = 1; at < singlesEnd; at += 1) {
      const rest = group.charCodeAt(at);
      pairs.add(sharedIsLast ? pairKey(rest, shared) : pairKey(shared, rest));
    }
    if (semicolon === -1) continue;
    const first = group.slice(0, 1);
    for (const rests of group.slice(semicolon + 1).split(",")) {
      const beside = rests.slice(0, 1);
      const key = beside.charCodeAt(0);
      longerPairs.add(sharedIsLast ? pairKey(key, shared) : pairKey(shared, key));
      const [singles = "", pairsOfTwo = ""] = rests.slice(1).split(":");
      const add = (own: string): void => {
        longer.add(sharedIsLast ? own + beside + first : first + beside + own);
      };
      for (let at = 0; at < singles.length; at += 1) add(singles.slice(at, at + 1));
      for (let at = 0; at < pairsOfTwo.length; at += 2) add(pairsOfTwo.slice(at, at + 2));
    }
  }
  return { pairs, longerPairs, longer };
}

function isHanUnit(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Two Chinese characters of the BMP as a small integer. */
function pairKey(first: number, second: number): number {
  return (first - 0x3400) * 0x6c00 + (second - 0x3400);
}

/** The two characters from `start` as a number; -1 where they are no two Chinese characters. */
function pairAt(text: string, start: number): number {
  if (start < 0 || start + 1 >= text.length) return -1;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  return isHanUnit(first) && isHanUnit(second) ? pairKey(first, second) : -1;
}

const LONGEST = 4;

/** Length of the shortest everyday word of at least `least` characters that begins with a unit's character at `start`; 0 when none does. */
export function headLength(folded: string, start: number, least: number): number {
  const { pairs, longerPairs, longer } = heads.words;
  const pair = pairAt(folded, start);
  if (least <= 2 && pairs.has(pair)) return 2;
  if (!longerPairs.has(pair)) return 0;
  for (let length = Math.max(3, least); length <= LONGEST && start + length <= folded.length; length += 1) {
    if (longer.has(folded.slice(start, start + length))) return length;
  }
  return 0;
}

/** Length of the longest everyday word that ends in a unit's character before `end`; 0 when none does. */
export function tailLength(folded: string, end: number): number {
  const { pairs, longerPairs, longer } = tails.words;
  const pair = pairAt(folded, end - 2);
  if (longerPairs.has(pair)) {
    for (let length = Math.min(LONGEST, end); length > 2; length -= 1) {
      if (longer.has(folded.slice(end - length, end))) return length;
    }
  }
  return pairs.has(pair) ? 2 : 0;
}

/** Whether the two characters before `end` are a verb. */
export function endsInVerb(folded: string, end: number): boolean {
  return verbs.words.pairs.has(pairAt(folded, end - 2));
}

/** Whether the two characters from `start` are a verb. */
export function beginsWithVerb(folded: string, start: number): boolean {
  return verbs.words.pairs.has(pairAt(folded, start));
}
