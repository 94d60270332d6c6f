// What the figures of a folded run may be good for, told without reading them: most runs state figures, and few of them
// a whole with its parts.

/** Words that stand with the parts of a whole. */
const PARTS =
  /其[中余]|[甲一][批期班组队厂区类][^，。]{0,6}\d|[合共总]计|[总一]共|[组构]成|分[为别成]|包[括含]|应[到出参]|弃权|[占含]|[由从][^，。]{0,10}%[^，。]{0,10}[到至为]|[各每][\d人户名位]|\([^()]{0,8}\d[^()]{1,14}\d/;
const NUMERALS = /[\d一二两三四五六七八九十百]/;
const LATIN = /[a-z]{3} [a-z\d]/;
const ENGLISH_PARTS =
  /\b(?:of|compris\w+|consist\w*|made up|composed|divided|split|broken|namely|total\w*|altogether|in all|remaining|rest|leaving|surplus|gain|increase|decrease|drop|fall|rise|attended|apologies|follows)\b|[a-z\d)]: |; (?:the |some )?\d/i;
const HIGH = /[1-9]\d{2,}(?:\.\d+)?\s?(?:%|per ?cent)/;
const HIGH_IN_WORDS = /百分之[一二两三四五六七八九\d]+百|百分之[1-9]\d\d|\d{3}\s?per ?cent/;

/**
 * Whether figures of a folded run may be the parts of a whole. `longestRow`: how many numbers of one unit stand in a row
 * in it.
 */
export function mayAddUp(folded: string, longestRow: number): boolean {
  if (longestRow >= 3 || (longestRow === 2 && folded.includes("率"))) return true;
  if (PARTS.test(folded)) return NUMERALS.test(folded);
  return LATIN.test(folded) && ENGLISH_PARTS.test(folded);
}

/** Whether a percentage over a hundred stands in a folded run. */
export function hasHighPercent(folded: string): boolean {
  if (folded.includes("%")) return HIGH.test(folded);
  return (folded.includes("百分之") || folded.includes("per")) && HIGH_IN_WORDS.test(folded);
}
