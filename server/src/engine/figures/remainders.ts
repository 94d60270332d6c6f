import { alike, fits, total } from "./adding.ts";
import { type Contradiction, sumOf } from "./contradiction.ts";
import { relationOf } from "./dimensions.ts";
import type { Quantity } from "./quantities.ts";
import { labelOf, type Stated } from "./statements.ts";
import { DELTA, PEOPLE, PER, REST } from "./sum-words.ts";

/** How many figures before a remainder are looked at. */
const MOST_PARTS = 24;
/** What is farther off its parts is no whole of them. */
const MOST_OFF = 1.5;

/** 其他 only ends a list: 活动20万元，慰问12万元，其他9万元. */
const LISTED_REST = /其他|其它/;

/** 200人，男120人，其余70人. */
export function remainder(folded: string, stated: readonly Stated[]): Contradiction | undefined {
  const index = stated.findIndex(({ lead }) => REST.test(lead));
  const rest = stated[index];
  if (rest === undefined || index < 2 || stated.some(({ lead }) => lead.includes("其中"))) return undefined;
  if (LISTED_REST.test(rest.lead)) return undefined;
  const before = stated
    .slice(Math.max(0, index - MOST_PARTS), index)
    .filter((one) => alike(one, rest) && one.depth === rest.depth);
  if (before.length < 2 || before.some(({ lead }) => PER.test(lead) || DELTA.test(lead))) return undefined;
  const [whole, ...parts] = before;
  if (whole === undefined || rest.apart || isListItem(folded, whole, parts)) return undefined;
  if ([...parts, rest].some((part) => part.semicolon || part.quantity.amount > whole.quantity.amount)) return undefined;
  for (let at = 0; at < before.length - 1; at += 1) {
    const other = before[at];
    if (other !== undefined && anySuffixFits(other.quantity, before.slice(at + 1), rest)) return undefined;
  }
  // （会费8万元、补助50万元、其他收入5万元）: a list of parts, whose whole stands before it.
  const outside = stated[stated.indexOf(whole) - 1];
  if (outside !== undefined && outside.depth < whole.depth) return undefined;
  const ratio = total([...parts, rest]) / whole.quantity.amount;
  if (ratio < 1 / MOST_OFF || ratio > MOST_OFF) return undefined;
  const labels = parts.map(labelOf);
  if (parts.length > 1 && relationOf(labels, PEOPLE.test(rest.quantity.unit)) === "overlapping") return undefined;
  return sumOf(whole, [...parts, rest]);
}

/** Whether a figure opens a list: behind a colon, or with a mark of enumeration behind it. */
function isListItem(folded: string, { lead, quantity }: Stated, [next]: readonly Stated[]): boolean {
  const start = quantity.start - lead.length;
  const isAnnounced = folded
    .slice(Math.max(0, start - 2), start)
    .trimEnd()
    .endsWith(":");
  return isAnnounced || folded.slice(quantity.end, next?.quantity.start).includes("、");
}

function anySuffixFits(whole: Quantity, parts: readonly Stated[], rest: Stated): boolean {
  return parts.some((_, from) => {
    const group = [...parts.slice(from), rest].map(({ quantity }) => quantity);
    return fits(whole, total(group.map((quantity) => ({ quantity }))), group);
  });
}
