import { anyPrefixFits, toleranceOf, total } from "./adding.ts";
import { type Contradiction, sumOf } from "./contradiction.ts";
import { isParallel, type Relation, relationOf } from "./dimensions.ts";
import { labelOf, type Stated } from "./statements.ts";
import { PEOPLE, REST } from "./sum-words.ts";
import type { Parts } from "./wholes-and-parts.ts";

/** Parts that are said to be a part of something only may leave this share of it unsaid. */
const NEAR = 0.9;

/**
 * Whether the parts contradict every whole that may be meant. `isStrict`: the text says that they are all there is.
 * `isComposed`: it says so in words (组成), so that nobody is counted twice, whatever the parts are called.
 */
export function judge(
  wholes: readonly Stated[],
  { parts, cut }: Parts,
  isStrict: boolean,
  isComposed = false,
): Contradiction | undefined {
  const [whole] = wholes;
  if (whole === undefined || parts.length === 0) return undefined;
  const quantities = parts.map(({ quantity }) => quantity);
  const wholeQuantities = wholes.map(({ quantity }) => quantity);
  if (anyPrefixFits(wholeQuantities, quantities)) return undefined;
  const rest = parts.findIndex(({ lead, tail }) => REST.test(lead + tail));
  const countsPeople = PEOPLE.test(whole.quantity.unit);
  if (rest > 0) {
    const group = parts.slice(0, rest + 1);
    const relation = rest === 1 ? "near" : relationOf(group.slice(0, rest).map(labelOf), countsPeople, labelOf(whole));
    return relation === "overlapping" ? undefined : sumOf(whole, group);
  }
  const { group, relation } = groupOf(parts, countsPeople, labelOf(whole));
  const sum = total(group);
  const limit = whole.quantity;
  const [only] = group;
  if (group.length === 1 && only !== undefined) {
    // 月度之星12名、季度之星4名，其中一线职工15名: of all of them together.
    const most = wholes.length > 1 ? total(wholes) : limit.amount;
    const isMore =
      only.quantity.amount > most &&
      wholes.every(({ quantity }) => only.quantity.amount > quantity.amount + toleranceOf([quantity, only.quantity]));
    return isMore ? { kind: "exceeds", at: limit, parts: [only.quantity], result: only.quantity.amount } : undefined;
  }
  if (relation === "overlapping")
    return isComposed && !cut && group.length === parts.length ? sumOf(whole, group) : undefined;
  const isWhole = !cut && group.length === parts.length;
  if (relation === "unlike" && !isStrict) {
    const ratio = sum / limit.amount;
    return isWhole && parts.length > 2 && ratio > NEAR && ratio < 1 / NEAR ? sumOf(whole, group) : undefined;
  }
  if (sum > limit.amount) return sumOf(whole, group);
  if (relation === "complete" || (isStrict && isWhole)) return sumOf(whole, group);
  return sum >= NEAR * limit.amount && isWhole && isListed(group) ? sumOf(whole, group) : undefined;
}

/** Parts that look like all there is: three or more of one make. */
function isListed(parts: readonly Stated[]): boolean {
  return parts.length >= 3 || isParallel(parts.map(labelOf));
}

/** The first parts that divide the whole in one way: 男52人，女76人，党员40人 begins with two of them. */
function groupOf(
  parts: readonly Stated[],
  countsPeople: boolean,
  whole: string,
): { group: readonly Stated[]; relation: Relation } {
  const labels = parts.map(labelOf);
  const relation = relationOf(labels, countsPeople, whole);
  if (relation === "complete" || parts.length === 1) return { group: parts, relation };
  for (let length = parts.length - 1; length >= 2; length -= 1) {
    if (relationOf(labels.slice(0, length), countsPeople, whole) === "complete") {
      return { group: parts.slice(0, length), relation: "complete" };
    }
  }
  return { group: parts, relation };
}
