import { fits, isCount, sameUnit } from "./adding.ts";
import type { Contradiction } from "./contradiction.ts";
import { exact, type Quantity } from "./quantities.ts";
import type { Stated } from "./statements.ts";
import { PER } from "./sum-words.ts";

/** A list longer than this is no breakdown that a sentence states. */
const MOST_PARTS = 24;

/** 20人，每人500元，共计1.2万元. */
export function multiplied(count: Quantity, each: Quantity, whole: Quantity): Contradiction | undefined {
  const result = exact(count.amount * each.amount);
  const parts = [count, each];
  return fits(whole, result, parts) ? undefined : { kind: "product", at: whole, parts, result };
}

/** 9600元，其中6人各800元、6人各900元. */
export function products(stated: readonly Stated[], first: number): Contradiction | undefined {
  const parts: Quantity[] = [];
  let result = 0;
  let at = first;
  for (; at + 1 < stated.length && parts.length < MOST_PARTS; at += 2) {
    const count = stated[at];
    const each = stated[at + 1];
    if (count === undefined || each === undefined || !isEach(count, each)) break;
    parts.push(count.quantity, each.quantity);
    result += count.quantity.amount * each.quantity.amount;
  }
  const [, each] = parts;
  if (each === undefined || parts.length < 4) return undefined;
  const wholes = stated.slice(Math.max(0, first - 6), first).filter(({ quantity }) => sameUnit(quantity, each));
  const whole = wholes.at(-1)?.quantity;
  if (whole === undefined || at < stated.length - 1) return undefined;
  if (wholes.some(({ quantity }) => fits(quantity, result, parts))) return undefined;
  return { kind: "product", at: whole, parts, result: exact(result) };
}

/** 6人各800元: a count, and right behind it what each of them gets. */
export function isEach(count: Stated, each: Stated): boolean {
  const isCounted = isCount(count.quantity) && !PER.test(count.lead) && each.quantity.unit === "元";
  return (
    isCounted && !each.apart && !each.semicolon && /^(?:各|每[人户名位个家件份套间组队班])[^每各]{0,4}$/.test(each.lead)
  );
}
