import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConfigProblem } from "../../server/src/config/problem.ts";
import { readConfig } from "../../server/src/config/resolve.ts";
import { outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { bestTime } from "../support/growth.ts";
import { parseMarkers } from "../support/markers.ts";

const vocabulary = { ruleIds: ["no-mask", "no-blank-count", "require-section"], outlines };

/** The problems of a marked text as `[messageId, ...args]`; each must stand at its mark. */
function problemsOf(marked: string): readonly (readonly string[])[] {
  const { text, spans } = parseMarkers(marked);
  const problems = readConfig(text, vocabulary).problems.toSorted((a, b) => a.span.start - b.span.start);
  expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  expect(problems.map(({ span }) => span)).toEqual(spans);
  return problems.map(({ messageId, args }) => [messageId, ...args]);
}

it("reads every key", () => {
  const { config, problems } = readConfig(
    [
      "outline: union-school",
      "rules: { no-mask: off, no-blank-count: warning }",
      "summaries: reports/*.md",
      "ignore: [drafts/, '*.txt']",
      "maxFindings: 20",
      "length: { min: 2000 }",
      "pages: { max: 8 }",
      "locale: zh-tw",
      "",
    ].join("\n"),
    vocabulary,
  );
  expect(problems).toEqual([]);
  expect(config).toEqual({
    outline: "union-school",
    outlines: [],
    rules: { "no-mask": "off", "no-blank-count": "warning" },
    summaries: { folder: "", patterns: ["reports/*.md"] },
    ignore: { folder: "", patterns: ["drafts/", "*.txt"] },
    maxFindings: 20,
    length: { min: 2000 },
    pages: { max: 8 },
    locale: "zh-tw",
  });
});

describe("what is wrong stands at its key", () => {
  it.each([
    ["an unknown key", "⟦fancy⟧: 1\n", [["unknown-key", "fancy"]]],
    ["a slip of a key", "⟦outlien⟧: weekly\n", [["unknown-key-near", "outlien", "outline"]]],
    ["a rule that does not exist", "rules:\n  ⟦no-msk⟧: off\n", [["unknown-rule-near", "no-msk", "no-mask"]]],
    [
      "a severity that does not exist",
      "rules:\n  ⟦no-mask⟧: fatal\n",
      [["expected-choice", "fatal", "off, information, warning, error"]],
    ],
    ["a list for a map", "⟦rules⟧: [no-mask]\n", [["expected-map", "rules"]]],
    ["a map for a list", "⟦ignore⟧: { a: 1 }\n", [["expected-list", "ignore"]]],
    ["a text for a number", "⟦maxFindings⟧: many\n", [["expected-integer", "maxFindings", "1", "1000000"]]],
    ["a fraction", "⟦maxFindings⟧: 1.5\n", [["expected-integer", "maxFindings", "1", "1000000"]]],
    ["a list in a list", "ignore:\n  - a\n  - ⟦[b]⟧\n", [["expected-text", "ignore"]]],
    ["an unknown outline", "⟦outline⟧: union-anual\n", [["unknown-outline-near", "union-anual", "union-annual"]]],
    ["a key twice", "maxFindings: 1\n⟦maxFindings⟧: 2\n", [["duplicate-key", "maxFindings"]]],
    [
      "an outline twice",
      "outlines:\n  - { id: ours, sections: [{ id: a }] }\n  - { ⟦id⟧: ours, sections: [{ id: b }] }\n",
      [["duplicate-key", "ours"]],
    ],
    ["a list instead of keys", "⟦- a\n- b⟧\n", [["expected-map", ""]]],
    [
      "an outline that extends itself",
      "outlines:\n  ours:\n    ⟦extends⟧: ours\n    sections: [{ id: a, titles: 甲 }]\n",
      [["outline-extends-itself", "ours"]],
    ],
    [
      "outlines that extend each other",
      "outlines:\n  a:\n    extends: b\n    sections: [{ id: x, titles: 甲 }]\n  b:\n    ⟦extends⟧: a\n    sections: [{ id: y, titles: 乙 }]\n",
      [["outline-extends-itself", "a"]],
    ],
    [
      "an outline that extends nothing",
      "outlines:\n  ours:\n    ⟦extends⟧: unon-tw\n    sections: [{ id: a, titles: 甲 }]\n",
      [["unknown-outline-near", "unon-tw", "union-tw"]],
    ],
    [
      "a section without an id",
      "outlines:\n  ours:\n    sections:\n      - ⟦{ titles: 甲 }⟧\n      - { id: b, titles: 乙 }\n",
      [["missing-key", "id"]],
    ],
    [
      "two sections with one id",
      "outlines:\n  ours:\n    sections:\n      - { id: a, titles: 甲 }\n      - { ⟦id⟧: a, titles: 乙 }\n",
      [["outline-duplicate-id", "a"]],
    ],
    ["an outline without sections", "outlines:\n  ⟦ours⟧:\n    titles: 我们的\n", [["outline-no-sections"]]],
    [
      "a weight below 1",
      "outlines:\n  ours:\n    sections:\n      - id: a\n        keywords: [{ text: 甲, ⟦weight⟧: 0 }]\n",
      [["expected-integer", "weight", "1", "100"]],
    ],
    ["an outline in a list without an id", "outlines:\n  - ⟦titles: 我们的⟧\n", [["missing-key", "id"]]],
  ])("%s", (_, marked, expected) => {
    expect(problemsOf(marked)).toEqual(expected);
  });

  it("in a text with a byte order mark and CRLF", () => {
    expect(problemsOf("\uFEFFlocale: en\r\n⟦fancy⟧: 1\r\n")).toEqual([["unknown-key", "fancy"]]);
  });
});

it("keeps what is right beside what is wrong", () => {
  const { config } = readConfig(
    "rules: { no-mask: error, no-blank-count: 7 }\nmaxFindings: x\nlocale: en\n",
    vocabulary,
  );
  expect(config).toEqual({ outlines: [], rules: { "no-mask": "error" }, locale: "en" });
});

it("takes a key without a value for absent", () => {
  expect(readConfig("rules:\noutline: ~\nignore:\n", vocabulary)).toEqual({
    config: { outlines: [], rules: {} },
    problems: [],
  });
});

it("says where YAML breaks, and takes nothing from it", () => {
  const { config, problems } = readConfig("locale: en\nrules: [\n", vocabulary);
  expect(problems.map(({ messageId }) => messageId)).toEqual(["yaml-syntax"]);
  expect(problems[0]?.span.start).toBeGreaterThan(10);
  expect(config).toEqual({ outlines: [], rules: {} });
});

it.each([
  [
    "aliases that multiply",
    `a: &a [x, x]\n${"bcdefghij".replace(/./g, (c) => `${c}: &${c} [*${String.fromCharCode(c.charCodeAt(0) - 1)}, *${String.fromCharCode(c.charCodeAt(0) - 1)}]\n`)}ignore: *j\n`,
    "expected-text",
  ],
  ["an alias of its own", "outlines: { ours: { sections: &s [{ id: a, sections: *s }] } }\n", "too-many-aliases"],
  ["brackets by the thousand", "[".repeat(20_000), undefined],
  ["a huge file", `# ${"x".repeat(1_100_000)}\n`, "too-large"],
  ["many keys", Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join(""), "unknown-key"],
])("survives %s", (_, text, messageId) => {
  let problems: readonly ConfigProblem[] = [];
  const read = (): void => {
    problems = readConfig(text, vocabulary).problems;
  };
  expect(bestTime(read, 2000)).toBeLessThan(2000);
  expect(problems.length).toBeGreaterThan(0);
  if (messageId !== undefined) expect(problems.map((problem): string => problem.messageId)).toContain(messageId);
});

it("answers any text", () => {
  const piece = fc.constantFrom(
    "outlines",
    "rules",
    "extends",
    ":",
    " ",
    "\n",
    "  ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&a",
    "*a",
    "'",
    '"',
    "|",
    ">",
    "#",
    "ours",
    "工会",
    "\uD800",
    "\0",
    "1",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { span } of readConfig(text, vocabulary).problems) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length + 1);
      }
    }),
  );
});
