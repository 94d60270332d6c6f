/** A quotation mark or bracket at a place of a text. */
export interface Mark {
  /** Offset in UTF-16 code units. */
  readonly at: number;
  readonly char: string;
  readonly kind: PairKind;
  readonly opens: boolean;
}

/** Index into {@link OPENING}; half-width brackets are of the kind of the full-width ones. */
type PairKind = number;

const OPENING = "“‘《（「『【〔〈";
const CLOSING = "”’》）」』】〕〉";

/** Every mark that has a partner. */
export const PAIR_MARK = /[“”‘’《》（）「」『』【】〔〕〈〉()]/g;

const SINGLE = OPENING.indexOf("‘");
const ROUND = OPENING.indexOf("（");

/** The mark that `char` is; absent for any other character. */
export function toMark(char: string, at: number): Mark | undefined {
  if (char === "(" || char === ")") return { at, char, kind: ROUND, opens: char === "(" };
  const opening = OPENING.indexOf(char);
  if (opening >= 0) return { at, char, kind: opening, opens: true };
  const closing = CLOSING.indexOf(char);
  return closing >= 0 ? { at, char, kind: closing, opens: false } : undefined;
}

/** The other half: `”` of `“`, `(` of `)`. */
export function partnerOf(char: string): string {
  if (char === "(") return ")";
  if (char === ")") return "(";
  const opening = OPENING.indexOf(char);
  return opening >= 0 ? (CLOSING[opening] ?? char) : (OPENING[CLOSING.indexOf(char)] ?? char);
}

/** Marks without a partner, in the order of the text. `marks` are those of one paragraph. */
export function unpairedMarks(text: string, marks: readonly Mark[]): readonly Mark[] {
  const meant = marks.filter((mark) => mark.kind !== SINGLE || !isApostrophe(text, mark));
  const left = leftovers(meant);
  if (!left.some(({ kind }) => kind === ROUND)) return withoutSoft(text, left);
  // 1）宣传2）培训: a closing bracket that only ends a number has no partner, and takes none away.
  const round = meant.filter(({ kind }) => kind === ROUND);
  const behindWords = round.filter((mark) => endsNumber(text, mark, true));
  const ends = new Set(behindWords);
  const best = fewest([
    left.filter(({ kind }) => kind === ROUND),
    leftovers(round.filter((mark) => !endsNumber(text, mark, false))),
    ...(behindWords.length > 1 ? [leftovers(round.filter((mark) => !ends.has(mark)))] : []),
  ]);
  return withoutSoft(
    text,
    [...left.filter(({ kind }) => kind !== ROUND), ...best].sort((a, b) => a.at - b.at),
  );
}

/** The marks of each kind that no other one of the kind closes or opens, sorted. */
function leftovers(marks: readonly Mark[]): readonly Mark[] {
  const open: Mark[][] = [];
  const left: Mark[] = [];
  for (const mark of marks) {
    open[mark.kind] ??= [];
    const waiting = open[mark.kind] as Mark[];
    if (mark.opens) waiting.push(mark);
    else if (waiting.pop() === undefined) left.push(mark);
  }
  // One by one: as arguments of one call a hundred thousand are too many.
  for (const waiting of open) for (const mark of waiting ?? []) left.push(mark);
  return left.sort((a, b) => a.at - b.at);
}

/** The shortest of them; of equal ones the first. */
function fewest(lists: readonly (readonly Mark[])[]): readonly Mark[] {
  return lists.reduce((best, list) => (list.length < best.length ? list : best));
}

/** Signs that look like marks: inches (27”), minutes (5’), an apostrophe (members’), a smiley, one end of [0, 1). */
function withoutSoft(text: string, left: readonly Mark[]): readonly Mark[] {
  return left.filter((mark) => {
    const before = text[mark.at - 1] ?? "";
    switch (mark.char) {
      case "”":
        return !/(?:^|[^0-9.])[0-9]{1,2}(?:\.[0-9])?$/.test(text.slice(Math.max(0, mark.at - 5), mark.at));
      case "’":
        return !/[0-9A-Za-z\u00c0-\u024f]/.test(before) && !isShortYear(text, mark.at);
      case "‘":
        return !isShortYear(text, mark.at);
      case ")":
      case "）":
        return !/^(?:[:;=]-?|[\^_])$/.test(smileyBefore(text, mark.at)) && !closesInterval(text, mark.at);
      case "(":
        return !/^[:;=]-?$/.test(smileyBefore(text, mark.at)) && !opensInterval(text, mark.at);
      default:
        return true;
    }
  });
}

/** ’99昆明世博会, with either mark. */
function isShortYear(text: string, at: number): boolean {
  return /^[0-9]{2}(?![0-9])/.test(text.slice(at + 1, at + 4));
}

/** What stands before a bracket of a smiley; empty when Chinese text precedes it, where a colon announces. */
function smileyBefore(text: string, at: number): string {
  const from = text[at - 1] === "-" ? at - 2 : at - 1;
  return /[\u3400-\u9fff）)”]/.test(text[from - 1] ?? "") && text[at] === "(" ? "" : text.slice(Math.max(0, from), at);
}

const LONGEST_INTERVAL = 24;

function closesInterval(text: string, at: number): boolean {
  return /[[［][^[\]［］()（）]*$/.test(text.slice(Math.max(0, at - LONGEST_INTERVAL), at));
}

function opensInterval(text: string, at: number): boolean {
  return /^[^[\]［］()（）]*[\]］]/.test(text.slice(at + 1, at + LONGEST_INTERVAL));
}

/** don’t, rock ‘n’ roll, the ’90s. A ’ behind a word may also close a quotation: {@link withoutSoft}. */
function isApostrophe(text: string, { at, opens }: Mark): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  const isWord = (char: string): boolean => /[0-9A-Za-z\u00c0-\u024f]/.test(char);
  if (isWord(before) && isWord(after)) return true;
  if (!opens) return /[\s(]/.test(before) && isWord(after);
  return /^‘(?:[0-9]{2}s|em|tis|twas|n’)(?![A-Za-z])/.test(text.slice(at, at + 6));
}

const NUMBER = /(?:[0-9０-９]{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[①-⑳]|[甲乙丙丁]|[注註])$/;

/** Whether a closing bracket ends a number of an enumeration: `1）`, `b)`. `loose`: also right behind a Chinese word. */
function endsNumber(text: string, { at, opens }: Mark, loose: boolean): boolean {
  if (opens) return false;
  const head = text.slice(Math.max(0, at - 6), at);
  const number = NUMBER.exec(head);
  if (number === null) return false;
  const before = head[number.index - 1] ?? "";
  if (before === "") return at - number[0].length === 0;
  return /[\s，。、；：！？,;:.!?|*]/.test(before) || (loose && /[\u3400-\u9fff”》]/.test(before));
}
