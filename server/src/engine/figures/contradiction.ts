import type { Span } from "../text/span.ts";
import { total } from "./adding.ts";
import type { Quantity } from "./quantities.ts";
import type { Stated } from "./statements.ts";

/** Figures that contradict each other. */
export interface Contradiction {
  /**
   * - `sum`: the parts do not make the whole
   * - `exceeds`: a part is more than the whole
   * - `product`: the same, each two of the parts are a count and what each of them gets
   * - `difference`: the last part taken from the others does not leave what is stated
   * - `share`: a percentage is not that of its two counts
   */
  readonly kind: "sum" | "product" | "difference" | "exceeds" | "share";
  /** The figure that is off: the whole, what is left, or the percentage. */
  readonly at: Quantity;
  readonly parts: readonly Quantity[];
  /** What the parts make, in the units of `amount`. Of a share: the percentage. */
  readonly result: number;
}

/** Parts that do not make their whole. */
export function sumOf({ quantity }: Stated, parts: readonly Stated[]): Contradiction {
  return { kind: "sum", at: quantity, parts: parts.map((part) => part.quantity), result: total(parts) };
}

/** From the first to the last figure of a contradiction. */
export function extentOf({ at, parts }: Contradiction): Span {
  const starts = [at, ...parts].map(({ start }) => start);
  const ends = [at, ...parts].map(({ end }) => end);
  return { start: Math.min(...starts), end: Math.max(...ends) };
}
