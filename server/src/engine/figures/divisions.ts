import { alike, anyPrefixFits, total } from "./adding.ts";
import { isChange } from "./changes.ts";
import { type Contradiction, sumOf } from "./contradiction.ts";
import { countsOther, isParallel, relationOf } from "./dimensions.ts";
import { labelOf, type Stated } from "./statements.ts";
import { DELTA, PEOPLE, PER, TOTAL_WORD } from "./sum-words.ts";

/** How many earlier figures of a sentence may be the whole. */
const MOST_WHOLES = 4;

/** No known division has more values. */
const MOST_VALUES = 8;
/** How much of the whole parts of no known division make. */
const NEAR = 0.9;

/** 全年24期，上半年11期，下半年15期: a known division right behind its whole. `index` is that of the first part. */
export function divided(stated: readonly Stated[], index: number): Contradiction | undefined {
  const whole = stated[index - 1];
  const head = stated[index];
  if (whole === undefined || head === undefined || !alike(whole, head) || whole.depth !== head.depth) return undefined;
  if (isChange(whole, head)) return undefined;
  if (PER.test(whole.lead) || DELTA.test(whole.lead) || /其中|包括|包含|分别|^含/.test(head.lead)) return undefined;
  // A part of a list is no whole of what the list goes on with.
  const before = stated[index - 2];
  const isListed = before !== undefined && alike(before, whole) && before.depth === whole.depth && !whole.apart;
  if (isListed || /其中|包括|包含|^含/.test(whole.lead)) return undefined;
  const parts: Stated[] = [];
  for (let at = index; at < stated.length && parts.length < MOST_VALUES; at += 1) {
    const one = stated[at];
    if (one === undefined || one.apart || one.semicolon || one.depth !== head.depth || !alike(one, head)) break;
    if (TOTAL_WORD.test(one.lead) || PER.test(one.lead) || DELTA.test(one.lead)) break;
    parts.push(one);
  }
  const wholes = stated.slice(Math.max(0, index - MOST_WHOLES), index).filter((one) => alike(one, head));
  if (
    parts.length < 2 ||
    anyPrefixFits(
      wholes.map(({ quantity }) => quantity),
      parts.map(({ quantity }) => quantity),
    )
  )
    return undefined;
  const countsPeople = PEOPLE.test(head.quantity.unit);
  for (let length = parts.length; length >= 2; length -= 1) {
    const group = parts.slice(0, length);
    const labels = group.map(labelOf);
    const relation = relationOf(labels, countsPeople, labelOf(whole));
    if (relation !== "complete" && relation !== "divided") continue;
    const withWhole = relationOf([labelOf(whole), ...labels], countsPeople);
    if (withWhole === "complete" || withWhole === "divided" || countsOther(labels, labelOf(whole))) return undefined;
    const ratio = total(group) / whole.quantity.amount;
    const isOff = relation === "complete" ? ratio > 0.75 : ratio > 1;
    return isOff && ratio < 1.34 ? sumOf(whole, group) : undefined;
  }
  return isRow(whole, parts) ? sumOf(whole, parts) : undefined;
}

/** What counts the parts of a row: 甲班, 乙班; 第一批, 第二批. */
const COUNTING = /^第?[甲乙丙丁一二三四五六七八九十\dA-F]/;
/** The figure is one of the whole, and no part of a list itself. */
const WHOLE_LEAD = /共|总|全|[现设拥计]有|内设|下设|下辖|报名|收到|达|开设|成立/;

/** 职工63人，甲班16人，乙班17人，丙班15人，丁班17人: words of one make that make nearly the whole. */
function isRow(whole: Stated, parts: readonly Stated[]): boolean {
  const labels = parts.map(labelOf);
  const isWhole = WHOLE_LEAD.test(whole.lead) || labels.every((label) => COUNTING.test(label));
  if (parts.length < (isWhole ? 2 : 3) || new Set(labels).size < labels.length) return false;
  if (!isWhole && isParallel([labelOf(whole), ...labels])) return false;
  if (labels.some((label) => WHOLE_LEAD.test(label))) return false;
  if (relationOf(labels, PEOPLE.test(whole.quantity.unit), labelOf(whole)) !== "near") return false;
  const ratio = total(parts) / whole.quantity.amount;
  // Where nothing counts them there may be others, unless they make more.
  const isAll = parts.length > 2 && labels.every((label) => COUNTING.test(label));
  return ratio < 1 / NEAR && (isAll ? ratio > NEAR : ratio > 1);
}
