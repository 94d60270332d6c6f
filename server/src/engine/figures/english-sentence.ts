import { exact, type Quantity } from "./quantities.ts";

/** A sentence of an English text with its figures. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
}

/** A sentence opens with it, and its whole follows. */
export const OF_THE = /^(?:of|out of|from among)\b(?: (?:the|our|its|all|these|those|a total of|some))?/i;
/** Between a part and its whole: 12 of the 18. */
export const OF_BASE = /^\s?(?:[a-z]+\s){0,3}(?:out )?of (?:the|our|its|all|a total of|some|their)?\s*(?:[a-z]+ )?$/i;

/** What the figures make together. */
export function sumOf(quantities: readonly Quantity[]): number {
  return exact(quantities.reduce((sum, { amount }) => sum + amount, 0));
}

/** How far the whole may be off its parts, by the figures as they are written. */
export function toleranceOf(quantities: readonly Quantity[]): number {
  const slack = Math.max(...quantities.map((quantity) => quantity.slack)) * 1.001;
  return quantities.some(({ rough }) => rough)
    ? Math.max(slack, Math.max(...quantities.map(({ amount }) => amount)) / 10)
    : slack;
}
