import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { anyString } from "../../support/any-string.ts";
import { bestTime, EIGHTFOLD, growth } from "../../support/growth.ts";
import { markdown } from "./arbitraries.ts";

const MANY = 100_000;

describe("any string is a document", () => {
  it.each(["", "\uFEFF", "\n", "\r", "\0", "\ud800", "\udc00\ud800", "\u2028", "---", "\uFEFF---\n---", "\u3000"])(
    "%j",
    (text) => {
      expect(parseDocument(text).text).toBe(text);
      expect(parseDocument(text, { format: "plain" }).text).toBe(text);
    },
  );

  it("whose spans lie in its blocks", () => {
    fc.assert(
      fc.property(fc.oneof(markdown, anyString()), (text) => {
        for (const { start, block } of parseDocument(text).blocks) {
          expect(text.slice(start, start + block.text.length)).toBe(block.text);
          const outside = block.elements.filter(
            ({ start: from, end }) => !(0 <= from && from <= end && end <= block.text.length),
          );
          expect(outside).toEqual([]);
          for (const run of block.runs) {
            expect(block.text.slice(run.start, run.start + run.text.length)).toBe(run.text);
            const wrong = run.gaps.filter(
              ({ start: from, end }, index) =>
                !((run.gaps[index - 1]?.end ?? 0) <= from && from < end && end <= run.text.length),
            );
            expect(wrong).toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("too much is one plain paragraph", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["nested quotes", ">".repeat(MANY)],
    ["nested quotes with spaces", "> ".repeat(MANY)],
    ["nested items", "- ".repeat(MANY)],
    ["quotes 40 deep", `${"> ".repeat(40)}甲\n${"> ".repeat(40)}乙`],
    ["brackets", "[".repeat(MANY)],
    ["parentheses", "(".repeat(MANY)],
    ["stars", "*".repeat(MANY)],
    ["emphasis as deep as two long runs", `甲${"*".repeat(20_000)}乙${"*".repeat(20_000)}`],
    ["openers", "*a ".repeat(MANY)],
    ["delimiters in 60 kB", "*a ".repeat(10_000) + "a* ".repeat(10_000)],
    ["images in 60 kB", "![".repeat(15_000) + "]()".repeat(7_000)],
    ["backticks", "`".repeat(MANY)],
  ];

  it.each(cases)("%s", (_, text) => {
    expect(bestTime(() => parseDocument(text), 1000)).toBeLessThan(1000);
    const [placed, ...more] = parseDocument(text).blocks;
    expect(more).toEqual([]);
    expect(placed?.block.elements.map(({ type }) => type)).toEqual(["paragraph"]);
    expect(placed?.block.runs).toEqual([{ kind: "paragraph", start: 0, text: text.trim(), gaps: [] }]);
  });

  it("also 5 MB on one line, and it ends with its block", () => {
    const line = "工会".repeat(850_000);
    const document = parseDocument(`${line}\n\n# 后`);
    expect(document.blocks.map(({ block }) => block.runs[0]?.text.length)).toEqual([line.length, 1]);
  });

  it("but 32 containers are followed", () => {
    const elements = parseDocument(`${"> ".repeat(32)}甲`).blocks[0]?.block.elements;
    expect(elements).toMatchObject([{ type: "paragraph", quotes: 32, run: { text: "甲" } }]);
  });
});

describe("the time grows with the length", () => {
  // The last two go through the Markdown parser, a tenth of a millisecond each.
  const units: readonly (readonly [string, string, number])[] = [
    ["lines", "甲\n", 5_000],
    ["blank lines", "\n", 3_000],
    ["lone CRs", "甲\r", 5_000],
    ["fences", "```\n", 3_000],
    ["items", "- 甲\n", 3_000],
    ["rows", "| 甲 |\n", 3_000],
    ["open tags", "<a ", 3_000],
    ["quoted lines", "> 甲\n", 250],
    ["headings", "甲\n==\n", 100],
  ];

  it.each(units)("%s", (_, unit, count) => {
    const [small, large] = [unit.repeat(count), unit.repeat(8 * count)];
    parseDocument(small);
    expect(
      growth(
        () => parseDocument(small),
        () => parseDocument(large),
        EIGHTFOLD,
      ),
    ).toBeLessThan(EIGHTFOLD);
  });
});
