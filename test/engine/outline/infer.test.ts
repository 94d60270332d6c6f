import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { inferOutline } from "../../../server/src/engine/outline/infer.ts";
import { matchOutline } from "../../../server/src/engine/outline/match.ts";
import { outlineProblems } from "../../../server/src/engine/outline/validate.ts";
import { sectionsOf } from "../../../server/src/engine/structure/sections.ts";

const EXAMPLE = `# 机修车间工会2023年度工作总结

## 一、指导思想

略。

## 二、一年来的工作

### （一）深化民主管理

略。

### （二）设备点检与润滑

略。

## 三、指导思想再学习

略。

## 四、安全文化长廊

略。
`;

it("makes sections of the first two levels", () => {
  const outline = inferOutline(parseDocument(EXAMPLE), "ours");
  expect(outline.id).toBe("ours");
  expect(outline.titles.hans).toBe("机修车间工会2023年度工作总结");
  expect(
    outline.sections.map(({ id, required, sections }) => [id, required, sections?.map((inner) => inner.id)]),
  ).toEqual([
    ["guiding-thought", true, undefined],
    ["section-1", true, ["democratic-management", "section-2"]],
    ["section-3", true, undefined],
    ["section-4", true, undefined],
  ]);
  expect(
    outline.sections
      .at(1)
      ?.sections?.at(1)
      ?.keywords.map(({ text }) => text),
  ).toEqual(["设备点检", "润滑"]);
  expect(outlineProblems(outline)).toEqual([]);
});

it("is followed by its own example, and finds what is gone", () => {
  const outline = inferOutline(parseDocument(EXAMPLE), "ours");
  const match = (text: string) => matchOutline(sectionsOf(parseDocument(text)), outline);
  expect(match(EXAMPLE).missing).toEqual([]);
  expect(match(EXAMPLE).bySection.size).toBe(6);
  const without = EXAMPLE.replace("## 四、安全文化长廊", "");
  expect(match(without).missing.map(({ id }) => id)).toEqual(["section-4"]);
});

it("of any document is an outline that the document follows", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "# 总结",
      "## 一、组织建设",
      "## ！！",
      "### （一）机修",
      "一、焊接",
      "## {{a|b:c}}",
      "略。",
      "",
      "## The 2nd Shift",
    ),
    fc.string({ maxLength: 10 }).map((text) => `## ${text}`),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const doc = parseDocument(lines.join("\n\n"));
      const outline = inferOutline(doc, "ours");
      const problems = outlineProblems(outline).filter(({ messageId }) => messageId !== "outline-no-sections");
      expect(problems).toEqual([]);
    }),
  );
});
