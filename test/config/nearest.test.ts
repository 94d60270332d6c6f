import { expect, it } from "vitest";
import { nearest } from "../../server/src/config/nearest.ts";

it.each([
  ["outlin", "outline"],
  ["OUTLINE", "outline"],
  ["oultine", "outline"],
  ["rule", "rules"],
  ["fancy", undefined],
  ["", undefined],
])("%j was meant to be %j", (written, meant) => {
  expect(nearest(written, ["outline", "outlines", "rules", "ignore"])).toBe(meant);
});
