import { cpuTime } from "./cpu-time.ts";

/** In more rounds than this a machine that is busy does not get any quieter. */
const MOST_ROUNDS = 8;
/** In less the clock measures the machine, not the work. In milliseconds. */
const FLOOR_MS = 4;

/**
 * What eight times the work may cost at most, as a factor: twice over what the length alone makes of it, and well below
 * the 64 times of a quadratic scan.
 */
export const EIGHTFOLD = 40;

/**
 * How many times as long `large` keeps the processor busy as `small`. They run in turn, and the best time of each counts,
 * so that neither a compiler at work nor other programs can be taken for growth; it stops as soon as the answer is below
 * `enough`. What grows too fast does so in each of the rounds.
 */
export function growth(small: () => unknown, large: () => unknown, enough: number, timeOf = cpuTime): number {
  let [smallMs, largeMs] = [FLOOR_MS, Infinity];
  for (let round = 0; round < MOST_ROUNDS && largeMs >= enough * smallMs; round += 1) {
    const timeMs = timeOf(small);
    smallMs = round === 0 ? Math.max(timeMs, FLOOR_MS) : Math.max(Math.min(smallMs, timeMs), FLOOR_MS);
    largeMs = Math.min(largeMs, timeOf(large));
  }
  return largeMs / smallMs;
}

/** The best time of a few calls, in milliseconds of the processor; one that is below `enoughMs` ends it. */
export function bestTime(run: () => unknown, enoughMs: number, timeOf = cpuTime): number {
  let bestMs = Infinity;
  for (let round = 0; round < 3 && bestMs >= enoughMs; round += 1) bestMs = Math.min(bestMs, timeOf(run));
  return bestMs;
}
