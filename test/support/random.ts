/** A small seeded generator: the same cases in every run. */
export interface Random {
  /** In `[0, 1)`. */
  readonly next: () => number;
  /** From `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** From 0, and less than the bound. */
  readonly below: (bound: number) => number;
  /** Throws for an empty list. */
  readonly pick: <T>(values: readonly T[]) => T;
}

export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    below: (bound) => int(0, bound - 1),
    pick: (values) => {
      const value = values[int(0, values.length - 1)];
      if (value === undefined) throw new Error("nothing to pick from");
      return value;
    },
  };
}
