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
  const { outline, base } = inferOutline(parseDocument(EXAMPLE), "ours");
  expect([outline.id, base?.id]).toEqual(["ours", "union-annual"]);
  expect(outline.titles.hans).toBe("工作总结");
  expect(
    outline.sections.map(({ id, required, repeatable, sections }) => [
      id,
      required,
      repeatable,
      sections?.map((inner) => inner.id),
    ]),
  ).toEqual([
    ["guiding-thought", true, true, undefined],
    ["section-1", true, undefined, ["democratic-management", "section-2"]],
    ["section-3", true, undefined, undefined],
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
  const { outline } = inferOutline(parseDocument(EXAMPLE), "ours");
  const match = (text: string) => matchOutline(sectionsOf(parseDocument(text)), outline);
  expect(match(EXAMPLE).missing).toEqual([]);
  expect(match(EXAMPLE).bySection.size).toBe(6);
  const without = EXAMPLE.replace("## 四、安全文化长廊", "");
  expect(match(without).missing.map(({ id }) => id)).toEqual(["section-3"]);
});

it("keeps nothing that holds for one year or one place only", () => {
  const text =
    "# 恒泰机械公司工会2018年度工作总结\n\n## 一、恒泰机械公司工会组织建设\n\n略。\n\n## 二、2018年食堂改造\n\n略。\n\n## 三、2017年食堂改造\n\n略。\n\n## 四、2018年\n\n略。\n";
  const { outline } = inferOutline(parseDocument(text), "ours");
  expect(outline.titles.hans).toBe("工作总结");
  expect(outline.sections.map(({ titles, required, repeatable }) => [titles.hans, required, repeatable])).toEqual([
    ["组织建设", true, undefined],
    ["食堂改造", undefined, true],
  ]);
  expect(outline.sections[1]?.keywords.map(({ text: keyword }) => keyword)).toEqual(["食堂改造"]);
});

it("extends the outline of the place, and never one of its own id", () => {
  const taiwan =
    "# 東湖產業工會113年度會務報告\n\n## 壹、會務\n\n略。\n\n## 貳、勞資關係\n\n略。\n\n## 參、檢討與改進\n\n略。\n";
  expect(inferOutline(parseDocument(taiwan), "ours").base?.id).toBe("union-tw");
  expect(inferOutline(parseDocument(taiwan), "union-tw").base?.id).not.toBe("union-tw");
  expect(inferOutline(parseDocument("# 纪要\n\n## 焊接\n\n略。\n"), "ours").base).toBeUndefined();
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
      const { outline } = inferOutline(doc, "ours");
      const problems = outlineProblems(outline).filter(({ messageId }) => messageId !== "outline-no-sections");
      expect(problems).toEqual([]);
    }),
  );
});
