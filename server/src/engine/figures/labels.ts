import { isHanAt, isOneOf, isSpaceAt } from "./characters.ts";
import { clauseStart, isClauseMark, type Reading } from "./reading.ts";
import { AGGREGATES, BOUNDS, DEMANDERS, QUANTITY_VERBS } from "./words.ts";

/** How far a label may reach back, in UTF-16 code units. */
const REACH = 30;
/** How far the noun behind a unit may reach, in UTF-16 code units. */
const NOUN_REACH = 12;
const LONGEST_LABEL = 40;

/**
 * What names the quantity from `start` to `end`: `公司现有员工 ‸人` is 员工, `下设个‸工会小组` is 工会小组, `支出 ‸元` is 支出. In the
 * document's own script. Absent when nothing names it.
 */
export function quantityLabel(reading: Reading, start: number, end: number): string | undefined {
  const before = labelBefore(reading, start);
  if (before !== undefined && !before.onlyVerb) return before.label;
  return labelAfter(reading, end) ?? before?.label;
}

/** What names the value at `start` by a colon: `联系人：‸`. Absent when no colon stands there. */
export function colonLabel({ folded, prose }: Reading, start: number): string | undefined {
  let end = start;
  while (end > 0 && start - end < REACH && isSpaceAt(folded, end - 1)) end -= 1;
  if (folded[end - 1] !== ":") return undefined;
  return clean(prose.slice(clauseStart(folded, end - 1, REACH), end - 1));
}

function labelBefore(reading: Reading, start: number): { label: string; onlyVerb: boolean } | undefined {
  const { folded, prose } = reading;
  let end = start;
  while (end > 0 && start - end < REACH && (isSpaceAt(folded, end - 1) || isOneOf('”’」』》:"', folded[end - 1])))
    end -= 1;
  for (let word = callLength(folded, end); word > 0; word = callLength(folded, end)) end -= word;
  let from = clauseStart(folded, end, REACH);
  for (let at = from; at < end; at += 1) {
    const length = leadLength(folded, at);
    // 救助 is a verb, 救助金 is not.
    if (length === 0 || at + length >= end - 1) continue;
    from = at + length;
    at = from - 1;
  }
  const label = clean(prose.slice(from, end));
  return label === undefined
    ? undefined
    : { label, onlyVerb: QUANTITY_VERBS.has(folded.slice(from, end)) || AGGREGATES.has(folded.slice(from, end)) };
}

/** 共, 达, 约 before a number name nothing. */
function callLength(folded: string, end: number): number {
  const word = Math.max(DEMANDERS.before(folded, end), AGGREGATES.before(folded, end));
  if (word === 0 || QUANTITY_VERBS.before(folded, end) > word) return 0;
  return end > word && !isClauseMark(folded[end - word - 1]) ? word : 0;
}

function leadLength(folded: string, at: number): number {
  if (isSpaceAt(folded, at)) return 1;
  const verb = QUANTITY_VERBS.after(folded, at);
  return Math.max(AGGREGATES.after(folded, at), verb > 1 ? verb : 0, folded.startsWith("其中", at) ? 2 : 0);
}

function labelAfter({ folded, prose }: Reading, end: number): string | undefined {
  let at = end;
  while (at - end < NOUN_REACH && isHanAt(folded, at) && BOUNDS.after(folded, at) === 0) at += 1;
  return clean(prose.slice(end, at));
}

function clean(text: string): string | undefined {
  const label = text.replace(/[{}|:：\r\n\uFFFC]/g, "").trim();
  return label === "" || label.length > LONGEST_LABEL || !hasLetter(label) ? undefined : label;
}

/** The common letters are asked first: an expression of all letters there are takes a while to make. */
function hasLetter(text: string): boolean {
  return /[0-9A-Za-z\u4e00-\u9fff]/.test(text) || /[\p{L}\p{N}]/u.test(text);
}
