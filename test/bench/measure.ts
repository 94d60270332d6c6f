/** One measured promise. */
export interface Measured {
  readonly name: string;
  /** The figure that is promised: a p95 or a best time, as the name says. */
  readonly ms: number;
  /** What is promised; absent where only the ratio counts. */
  readonly limitMs?: number;
  /** What is compared with the floor where it is not the promised figure: a median, which garbage collection leaves alone. */
  readonly typicalMs?: number;
  /** Time of the floor, measured in the same run. */
  readonly floorMs: number;
  readonly floor: string;
}

/** Times of `times` calls, in milliseconds, sorted. The call gets its number, from 0. */
export function timesOf(times: number, call: (index: number) => void): readonly number[] {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    call(index);
    all.push(performance.now() - start);
  }
  return all.toSorted((a, b) => a - b);
}

/** The value below which the given share (0 to 1) of sorted times lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
