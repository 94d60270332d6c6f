import { wrongBalance } from "./balances.ts";
import { breakdowns } from "./breakdowns.ts";
import { wrongChanges } from "./changes.ts";
import type { Contradiction } from "./contradiction.ts";
import { divided } from "./divisions.ts";
import type { Quantity } from "./quantities.ts";
import { remainder } from "./remainders.ts";
import { rollCalls } from "./roll-calls.ts";
import type { Statement } from "./statements.ts";
import { TWICE } from "./sum-words.ts";
import { summedUp } from "./totals.ts";

/** What contradicts itself in a sentence. `earlier`: the one before it in the same paragraph. */
export function* contradictionsOf(
  folded: string,
  statement: Statement,
  earlier: Statement | undefined,
): Iterable<Contradiction> {
  const { stated } = statement;
  const said = new Set<Quantity>();
  const once = function* (found: Contradiction | undefined): Iterable<Contradiction> {
    if (found === undefined || said.has(found.at)) return;
    said.add(found.at);
    yield found;
  };
  if (stated.length + (earlier === undefined ? 0 : 1) < 2 || TWICE.test(folded.slice(statement.start, statement.end)))
    return;
  for (const found of breakdowns(folded, statement, earlier)) yield* once(found);
  for (let index = 2; index < stated.length; index += 1) {
    yield* once(summedUp(stated, index));
    yield* once(divided(stated, index - 1));
  }
  yield* once(remainder(folded, stated));
  for (const found of rollCalls(stated)) yield* once(found);
  for (const found of wrongChanges(stated)) yield* once(found);
  yield* once(wrongBalance(stated));
}
