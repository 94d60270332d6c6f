import { expect, it } from "vitest";
import { bestTime, EIGHTFOLD, growth } from "./growth.ts";

/** A clock that reads what a call returns. */
const told = (run: () => unknown): number => Number(run());
/** A call that takes these times, in milliseconds, and then the last of them again and again. */
const taking = (...timesMs: readonly number[]): (() => number) => {
  let call = 0;
  return () => timesMs[Math.min(call++, timesMs.length - 1)] ?? 0;
};

it("tells work that grows with its square from work that grows with its length", () => {
  expect(growth(taking(10), taking(80), EIGHTFOLD, told)).toBe(8);
  expect(growth(taking(10), taking(640), EIGHTFOLD, told)).toBe(64);
});

it("forgives a machine that was busy, not work that is slow each time", () => {
  expect(growth(taking(10), taking(900, 700, 100), EIGHTFOLD, told)).toBe(10);
  expect(growth(taking(500, 10), taking(90_000, 640), EIGHTFOLD, told)).toBe(64);
  expect(bestTime(taking(3000, 40), 1000, told)).toBe(40);
  expect(bestTime(taking(3000, 2000), 1000, told)).toBe(2000);
});

it("takes no time below the clock's for growth", () => {
  expect(growth(taking(0.01), taking(4), EIGHTFOLD, told)).toBe(1);
});
