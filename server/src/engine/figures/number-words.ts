const SMALL = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10] as const),
);
const FACTORS = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
]);

/** The number that English words say from `start` of a folded text (`forty-eight`, `two hundred and six`); absent for other words. */
export function readNumberWords(
  folded: string,
  start: number,
): { readonly end: number; readonly value: number } | undefined {
  let total = 0;
  let group = 0;
  let end: number | undefined;
  let at = start;
  for (let count = 0; count < 12; count += 1) {
    const word = wordAt(folded, at);
    const lower = word.toLowerCase();
    const small = SMALL.get(lower);
    const tens = TENS.get(lower);
    const factor = FACTORS.get(lower);
    if (small !== undefined) group += small;
    else if (tens !== undefined) group += tens;
    else if (factor === 100 && end !== undefined) group *= 100;
    else if (factor !== undefined && factor > 100 && end !== undefined) {
      total += group * factor;
      group = 0;
    } else if (!(lower === "and" && end !== undefined && group >= 100 && isNumberWord(folded, at + 4))) break;
    if (lower !== "and") end = at + word.length;
    at += word.length;
    const gap = folded[at];
    if (gap !== " " && gap !== "-") break;
    at += 1;
  }
  return end === undefined ? undefined : { end, value: total + group };
}

function isNumberWord(folded: string, at: number): boolean {
  const word = wordAt(folded, at).toLowerCase();
  return SMALL.has(word) || TENS.has(word);
}

function wordAt(folded: string, start: number): string {
  let at = start;
  while (at - start < 12) {
    const unit = folded.charCodeAt(at) | 32;
    if (!(unit >= 97 && unit <= 122)) break;
    at += 1;
  }
  return folded.slice(start, at);
}
