import { expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import type { Outline, OutlineSection } from "../../../server/src/engine/outline/outline.ts";
import { check } from "../../../server/src/engine/rules/check.ts";

const words = (hans: string): Outline["titles"] => ({ hans, hant: hans, en: hans });

function part(id: string, title: string, more: Partial<OutlineSection> = {}): OutlineSection {
  const keywords = [{ text: title, weight: 5 }];
  return { id, titles: words(title), keywords, required: true, hint: words(""), template: words("{{内容}}"), ...more };
}

function said(text: string, outline: Outline): readonly (readonly string[])[] {
  return check(parseDocument(text), { outline }).findings.map(({ ruleId, messageId, args }) => [
    ruleId,
    messageId,
    ...args,
  ]);
}

it("a closed outline allows no other sections, but any parts of its own", () => {
  const outline: Outline = {
    id: "own",
    titles: words("自定"),
    closed: true,
    sections: [part("a", "甲部分"), part("b", "乙部分")],
  };
  const text =
    "# 总结\n\n## 甲部分\n\n### 细节\n\n好。\n\n## 概况\n\n### 乙部分\n\n好。\n\n### 花絮\n\n好。\n\n## 后记\n\n### 致谢\n\n谢。\n";
  expect(said(text, outline)).toEqual([
    ["require-section", "foreign", "花絮"],
    ["require-section", "foreign", "后记"],
  ]);
  expect(said(text, { ...outline, closed: false })).toEqual([]);
});

it("a section may need a least length, counted as Word counts", () => {
  const outline: Outline = { id: "own", titles: words("自定"), sections: [part("a", "甲部分", { minLength: 6 })] };
  expect(said("# 总结\n\n## 甲部分\n\n工作好，two words。\n", outline)).toEqual([]);
  expect(said("# 总结\n\n## 甲部分\n\n**工作**好。\n\n某厂工会\n2024年12月1日\n", outline)).toEqual([
    ["no-empty-section", "short", "甲部分", "4", "6"],
  ]);
});

it("parts of a section have an order of their own", () => {
  const outline: Outline = {
    id: "own",
    titles: words("自定"),
    sections: [part("a", "甲部分", { sections: [part("x", "子一"), part("y", "子二")] }), part("b", "乙部分")],
  };
  const text = "# 总结\n\n## 甲部分\n\n### 子二\n\n好。\n\n### 子一\n\n好。\n\n## 乙部分\n\n好。\n";
  expect(said(text, outline)).toEqual([["section-order", "move-before", "子一", "子二"]]);
});
