import { HEADS, TAILS, VERBS } from "./lexicon.generated.ts";

/** Words by their length: those of two characters, which nearly all are, by a number. */
interface Words {
  readonly pairs: ReadonlySet<number>;
  readonly longer: ReadonlySet<string>;
}

interface Lexicon {
  readonly heads: Words;
  readonly tails: Words;
  readonly verbs: Words;
}

let lexicon: Lexicon | undefined;

/** Unpacked at the first use: loading the module must cost nothing. */
function loaded(): Lexicon {
  lexicon ??= { heads: unpack(HEADS, false), tails: unpack(TAILS, true), verbs: unpack(VERBS, false) };
  return lexicon;
}

function unpack(packed: string, sharedIsLast: boolean): Words {
  const pairs = new Set<number>();
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
    for (const rest of group.slice(semicolon + 1).split(",")) longer.add(sharedIsLast ? rest + first : first + rest);
  }
  return { pairs, longer };
}

function isHanUnit(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Two Chinese characters of the BMP as a small integer. */
function pairKey(first: number, second: number): number {
  return (first - 0x3400) * 0x6c00 + (second - 0x3400);
}

function hasPair(words: Words, text: string, start: number): boolean {
  if (start < 0 || start + 1 >= text.length) return false;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  return isHanUnit(first) && isHanUnit(second) && words.pairs.has(pairKey(first, second));
}

const LONGEST = 4;

/** Length of the shortest everyday word of at least `least` characters that begins with a unit's character at `start`; 0 when none does. */
export function headLength(folded: string, start: number, least: number): number {
  const { heads } = loaded();
  if (least <= 2 && hasPair(heads, folded, start)) return 2;
  for (let length = Math.max(3, least); length <= LONGEST && start + length <= folded.length; length += 1) {
    if (heads.longer.has(folded.slice(start, start + length))) return length;
  }
  return 0;
}

/** Length of the longest everyday word that ends in a unit's character before `end`; 0 when none does. */
export function tailLength(folded: string, end: number): number {
  const { tails } = loaded();
  for (let length = Math.min(LONGEST, end); length > 2; length -= 1) {
    if (tails.longer.has(folded.slice(end - length, end))) return length;
  }
  return hasPair(tails, folded, end - 2) ? 2 : 0;
}

/** Whether the two characters before `end` are a verb. */
export function endsInVerb(folded: string, end: number): boolean {
  return hasPair(loaded().verbs, folded, end - 2);
}

/** Whether the two characters from `start` are a verb. */
export function beginsWithVerb(folded: string, start: number): boolean {
  return hasPair(loaded().verbs, folded, start);
}
