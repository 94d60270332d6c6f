import { alike, anyPrefixFits, toleranceOf, total } from "./adding.ts";
import { type Contradiction, sumOf } from "./contradiction.ts";
import { labelOf, type Stated } from "./statements.ts";

const DUE = /应到|应出席|应参加|应参会|应到会|应参训|应有/;
const CAME = /实到|实际到|实际参|实际出|实参|亲自|委托出席|^出席|^到会|实有/;
const ABSENT = /请假|缺席|病假|事假|公假|未到|缺勤|因故|因公|因病/;
const FOR = /同意|赞成/;
const AGAINST = /反对|不同意|不赞成/;
const ABSTAINED = /弃权/;
const CAST = /有效|收回|回收|实到|到会|投票|表决|发出|参加|票/;
const COLLECTED = /收回|回收|共收/;
const VALID = /有效/;
const INVALID = /无效|废票|作废/;

/** Delegates due, come and absent; votes for, against and abstained; papers collected, valid and void. */
export function* rollCalls(stated: readonly Stated[]): Iterable<Contradiction> {
  const labels = stated.map(labelOf);
  const having = (word: RegExp, not?: RegExp): readonly Stated[] =>
    stated.filter((_, index) => word.test(labels[index] ?? "") && !(not?.test(labels[index] ?? "") ?? false));
  const due = having(DUE);
  const came = having(CAME, DUE);
  const [whole] = due;
  const [part] = came;
  const isOneCall = due.length === 1 && (came.length === 1 || (came.length === 2 && /亲自|委托/.test(labels.join())));
  if (whole !== undefined && part !== undefined && isOneCall && came.every((one) => alike(whole, one))) {
    const absent = having(ABSENT).filter(
      (one) => alike(one, whole) && one.depth === whole.depth && !came.includes(one),
    );
    // Who is not excused may just not be spoken of.
    const parts = absent.length === 0 && total(came) <= whole.quantity.amount ? [part] : [...came, ...absent];
    yield* partsOrNone([whole], parts);
  }
  const votes = [having(FOR, AGAINST), having(AGAINST), having(ABSTAINED)];
  const listed = votes.flat();
  const [first] = listed;
  if (votes.every(({ length }) => length === 1) && first !== undefined && listed.every((one) => alike(one, first))) {
    const cast = having(CAST).filter((one) => !listed.includes(one) && one.quantity.start < first.quantity.start);
    yield* partsOrNone(cast.toReversed(), listed);
  }
  const [collected] = having(COLLECTED, /率/);
  const [valid] = having(VALID, INVALID);
  const [invalid] = having(INVALID);
  if (
    collected !== undefined &&
    valid !== undefined &&
    invalid !== undefined &&
    alike(valid, invalid) &&
    alike(collected, valid)
  )
    yield* partsOrNone([collected], [valid, invalid]);
}

/** The parts contradict every whole; a single part only when it is more. */
function* partsOrNone(wholes: readonly Stated[], parts: readonly Stated[]): Iterable<Contradiction> {
  const [whole] = wholes;
  const [first] = parts;
  if (whole === undefined || first === undefined) return;
  const quantities = parts.map(({ quantity }) => quantity);
  if (
    anyPrefixFits(
      wholes.map(({ quantity }) => quantity),
      quantities,
    )
  )
    return;
  if (parts.length > 1) yield sumOf(whole, parts);
  else if (first.quantity.amount > whole.quantity.amount + toleranceOf([whole.quantity, first.quantity]))
    yield { kind: "exceeds", at: whole.quantity, parts: [first.quantity], result: first.quantity.amount };
}
