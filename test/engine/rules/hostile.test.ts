import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import { isSummary } from "../../../server/src/engine/outline/is-summary.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { organizationOfTitle } from "../../../server/src/engine/outline/title-parts.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import { EIGHTFOLD, growth } from "../../support/growth.ts";
import { HOSTILE_UNITS } from "../../support/hostile-units.ts";

const outline = outlineById("union-annual") as Outline;

/** Everything that is asked of a document, every fix worked out. */
function ask(text: string, format: "markdown" | "plain"): void {
  const doc = parseDocument(text, { format });
  isSummary(doc, {});
  const { crashes, findings, tree } = check(doc, { outline, today: "2024-11-20" });
  for (const { fixes } of findings) for (const { edits } of fixes) expect(edits.length).toBeGreaterThan(0);
  organizationOfTitle(tree.title?.text ?? "");
  expect(crashes).toEqual([]);
}

const SHAPES: readonly (readonly [string, (unit: string) => string])[] = [
  ["alone", (unit) => unit],
  ["under a heading", (unit) => `# 工会工作总结\n\n一、指导思想\n${unit}\n学习。\n`],
  [
    "in the title and the heading",
    (unit) => `工会工作总结${unit}\n\n一、指导思想${unit}\n学习。\n\n某会\n2024年1月1日`,
  ],
  ["on both sides", (unit) => `# 工会工作总结\n\n## 指导思想\n\n学。${unit}某会\n2024年${unit}\n`],
];

describe.each(SHAPES)("repeated %s", (_, shape) => {
  it.each(HOSTILE_UNITS)("%j", (unit) => {
    for (const format of ["markdown", "plain"] as const) ask(shape(unit.repeat(100)), format);
  });

  it.each([" ", "　", "\n \n", "一"])("%j takes time in proportion", (unit) => {
    const [small, large] = [4_000, 32_000].map((length) => shape(unit.repeat(length / unit.length)));
    expect(
      growth(
        () => ask(small ?? "", "markdown"),
        () => ask(large ?? "", "markdown"),
        EIGHTFOLD,
      ),
    ).toBeLessThan(EIGHTFOLD);
  });
});

/** What figures are read from: parts and wholes, ranges, rates, rows of a table. */
const FIGURES = [
  "其中",
  "其中1人",
  "1人，",
  "合计3人",
  "由1人组成",
  "（1人",
  "分别为1人、",
  "占5%",
  "率100%",
  "百分之",
  "1,1",
  "1.1",
  "1-1",
  "one ",
  "of whom 1 ",
  "total of 1, ",
  "现有会员1人",
  "全年走访职工1户",
  "截至",
  "| 合计 | 1 |\n",
  "| 1 ",
];

it.each(FIGURES)("figures of %j", (unit) => {
  for (const format of ["markdown", "plain"] as const) ask(`# 工会工作总结\n\n${unit.repeat(100)}\n`, format);
});

it.each(["1人（", "其中1人，", "of whom 1 ", "现有会员1人，"])("figures of %j take time in proportion", (unit) => {
  const [small, large] = [4_000, 32_000].map((length) => `工会工作总结\n${unit.repeat(length / unit.length)}`);
  expect(
    growth(
      () => ask(small ?? "", "plain"),
      () => ask(large ?? "", "plain"),
      EIGHTFOLD,
    ),
  ).toBeLessThan(EIGHTFOLD);
});
