import { exact, type Quantity } from "./quantities.ts";
import type { Stated } from "./statements.ts";

/** Whether two figures count the same, so that they can be added. */
export function alike(a: Stated, b: Stated): boolean {
  return sameUnit(a.quantity, b.quantity);
}

/** As `alike`. Percentages are not added. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && a.unit !== "%";
}

/** Whether a quantity counts things, people or events. */
export function isCount({ unit }: Quantity): boolean {
  return unit !== "%" && unit !== "元" && unit !== "";
}

/** What the figures make together. */
export function total(parts: readonly { readonly quantity: Quantity }[]): number {
  return exact(parts.reduce((sum, { quantity }) => sum + quantity.amount, 0));
}

/** Whether the first one, two, … of the parts make one of the wholes. */
export function anyPrefixFits(wholes: readonly Quantity[], parts: readonly Quantity[]): boolean {
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    sum += part.amount;
    const used = parts.slice(0, index + 1);
    if (wholes.some((whole) => fits(whole, sum, used))) return true;
  }
  return false;
}

/** Whether a sum of the parts is the whole, as exactly as they are written. */
export function fits(whole: Quantity, sum: number, parts: readonly Quantity[]): boolean {
  return Math.abs(whole.amount - sum) <= toleranceOf([whole, ...parts]);
}

/** Half a unit of the last digit of the coarsest figure; a tenth and a unit of the leading digits where one is rough. */
export function toleranceOf(quantities: readonly Quantity[]): number {
  const slack = Math.max(...quantities.map((quantity) => quantity.slack)) * 1.001;
  if (!quantities.some(({ rough }) => rough)) return slack;
  const most = Math.max(...quantities.map(({ amount }) => amount));
  const steps = quantities.filter(({ rough }) => rough).map(({ amount }) => stepOf(amount));
  return Math.max(slack, most / 10, ...steps);
}

/** The place of the last digit that is no zero: 100 for 300. */
function stepOf(amount: number): number {
  if (!Number.isFinite(amount) || amount < 1 || !Number.isInteger(amount)) return 0;
  let step = 1;
  while (amount % (step * 10) === 0) step *= 10;
  return step;
}
