import type { Relation } from "./dimensions.ts";

/** Words that leave nothing beside them, and nothing in both. */
const COMPLETE: readonly (readonly RegExp[])[] = [
  [/\b(?:men|males?|boys)\b/i, /\b(?:women|females?|girls|ladies)\b/i],
  [
    /\b(?:full-time|permanent|regular|tenured)\b/i,
    /\b(?:part-time|temporary|contract|casual|agency|seconded|fixed-term)\b/i,
  ],
  [/\b(?:in favou?r|for|yes)\b/i, /\b(?:against|no)\b/i, /\babst(?:ained|entions?)\b/i],
  [/\bvalid\b/i, /\b(?:invalid|spoilt|spoiled|void)\b/i],
  [
    /\b(?:completed|closed|resolved|settled|finished|done)\b/i,
    /\b(?:pending|open|unresolved|outstanding|in progress|under way|unfinished)\b/i,
  ],
  [/\b(?:urban|city)\b/i, /\brural\b/i],
  [/\bonline\b/i, /\b(?:in person|face to face|on site|offline)\b/i],
  [/\bin the first half\b/i, /\bin the second\b/i],
  [/\b(?:active|serving|working|in service)\b/i, /\bretired\b/i],
  [/\b(?:attended|present)\b/i, /\b(?:absent|apologies|excused)\b/i],
  [/\bgold\b/i, /\bsilver\b/i, /\bbronze\b/i],
  [/\b(?:new|newly)\b/i, /\b(?:old|existing|renewed|returning)\b/i],
  [/\b(?:chair(?:man|woman|person)?|president)\b/i, /\bmembers?\b/i],
  [/\b(?:chair(?:man|woman|person)?|president)\b/i, /\b(?:vice|deputy|deputies)\b/i, /\bmembers?\b/i],
];

/** Words of which each thing has one, though there may be others: what became of it, so far. */
const DIVIDED: readonly (readonly RegExp[])[] = [
  [
    /\b(?:upheld|granted|allowed|accepted|approved|adopted|passed|successful|won)\b/i,
    /\b(?:dismissed|rejected|refused|declined|turned down|failed|unsuccessful|lost)\b/i,
    /\b(?:withdrawn|deferred|postponed|carried over|pending|settled)\b/i,
  ],
];

/** What a person may be besides something else, and words that pick some out. */
const OVERLAPPING =
  /\b(?:party members?|young|youth|under \d|over \d|aged|graduates?|degrees?|model|members of|also|both|veterans?|disabled|women|men|adopted|implemented|evenings?|weekends?|repeat|first-time|accepted|carried out|won|put into practice|approved|passed)\b/i;

/** What somebody may do beside something else. */
const ACT =
  /\b(?:took part|taking part|participated|volunteered|benefited|received|enrolled|signed up|joined|use|used)\b/i;

/** As `relationOf`, of English labels. */
export function relationOfEnglish(labels: readonly string[]): Relation {
  const plain = labels.filter((label) => !label.startsWith("the rest"));
  if (plain.length < labels.length) {
    return plain.length === 1 || relationOfEnglish(plain) !== "overlapping" ? "complete" : "overlapping";
  }
  for (const values of COMPLETE) {
    if (values.length !== labels.length) continue;
    const found = labels.map((label) => values.findIndex((value) => value.test(label)));
    if (!found.includes(-1) && new Set(found).size === labels.length) return "complete";
  }
  for (const values of DIVIDED) {
    const found = labels.map((label) => values.findIndex((value) => value.test(label)));
    if (labels.length > 1 && !found.includes(-1) && new Set(found).size === labels.length) return "divided";
  }
  if (labels.filter((label) => ACT.test(label)).length > 0) return "overlapping";
  return labels.some((label) => OVERLAPPING.test(label)) ? "overlapping" : "near";
}
