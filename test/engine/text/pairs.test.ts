import { expect, it } from "vitest";
import { type Mark, toMark, unpairedMarks } from "../../../server/src/engine/text/pairs.ts";

it("finds more marks without a partner than a call has arguments", () => {
  const marks = Array.from({ length: 130_000 }, (_, at) => toMark("“", at)).filter(
    (mark): mark is Mark => mark !== undefined,
  );
  expect(unpairedMarks("“".repeat(marks.length), marks).length).toBe(130_000);
});
