import { expect, it } from "vitest";
import { outlines } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline, OutlineSection } from "../../../server/src/engine/outline/outline.ts";
import { outlineProblems } from "../../../server/src/engine/outline/validate.ts";

const titles = (hans: string) => ({ hans, hant: "", en: "" });
const section = (id: string, more: Partial<OutlineSection> = {}): OutlineSection => ({
  id,
  titles: titles("甲"),
  keywords: [],
  hint: titles(""),
  template: titles(""),
  ...more,
});

it("finds nothing in the built-in outlines", () => {
  for (const outline of outlines) expect([outline.id, outlineProblems(outline)]).toEqual([outline.id, []]);
});

it("leads to the key that is wrong", () => {
  const outline: Outline = {
    id: "Our Outline",
    titles: titles(""),
    sections: [
      section("a", {
        keywords: [
          { text: "甲", weight: 0 },
          { text: "——", weight: 3 },
        ],
      }),
      section("b-", { sections: [section("a"), section("c", { titles: titles("") })] }),
    ],
  };
  expect(outlineProblems(outline)).toEqual([
    { path: ["id"], messageId: "outline-bad-id", args: ["Our Outline"] },
    { path: ["sections", 0, "keywords", 0, "weight"], messageId: "outline-bad-weight", args: ["0"] },
    { path: ["sections", 0, "keywords", 1, "text"], messageId: "outline-empty-keyword", args: [] },
    { path: ["sections", 1, "id"], messageId: "outline-bad-id", args: ["b-"] },
    { path: ["sections", 1, "sections", 0, "id"], messageId: "outline-duplicate-id", args: ["a"] },
    { path: ["sections", 1, "sections", 1, "titles"], messageId: "outline-no-words", args: ["c"] },
  ]);
  expect(outlineProblems({ id: "empty", titles: titles("空"), sections: [] })).toEqual([
    { path: ["sections"], messageId: "outline-no-sections", args: [] },
  ]);
});
