import { expect, it } from "vitest";
import { openItems } from "../../client/src/open-items.ts";
import { blankAt, english, findingAt, onLine, overviewOf } from "../support/client-ports.ts";

function lines(given: Parameters<typeof overviewOf>[0]): readonly string[] {
  return openItems(overviewOf(given), english).map((entry) =>
    "separator" in entry
      ? `— ${entry.separator}`
      : [entry.label, entry.description, entry.detail].filter((part) => part !== undefined).join(" | "),
  );
}

const blank = blankAt(onLine(3, 4, 5));

it("groups what is open behind what can be done at once", () => {
  expect(
    lines({
      sections: [
        { id: "welfare", title: "职工福利", required: true, isMissing: true },
        { id: "plan", title: "工作计划", required: false, isMissing: false },
      ],
      blanks: [blank],
      findings: [
        findingAt(onLine(0, 0, 1), { about: "missing-section" }),
        findingAt(blank.range, { about: "blank" }),
        findingAt(onLine(7, 0, 4), { severity: "error", message: "位置不对" }),
      ],
    }),
  ).toEqual([
    "$(add) Insert all missing sections",
    "$(arrow-down) Go to the next blank",
    "$(list-tree) Choose another outline… | 工会年度工作总结",
    "— Missing sections",
    "$(diff-added) 职工福利 | insert",
    "— Blanks",
    "$(edit) 现有员工 · 人 | line 4 | 现有员工 人",
    "— Other findings",
    "$(error) 位置不对 | line 8 · section-order",
  ]);
});

it("shows no empty group and offers nothing that there is nothing of", () => {
  expect(lines({})).toEqual(["$(list-tree) Choose another outline… | 工会年度工作总结"]);
});

it("names a blank without label by its kind, and takes no icon from a document", () => {
  const { label, unit, ...unnamed } = blank;
  expect(lines({ blanks: [{ ...unnamed, kind: "mask" }] })).toContain(
    "$(edit) A mask such as XX | line 4 | 现有员工 人",
  );
  expect(lines({ blanks: [{ ...unnamed, label: "$(x)" }] })[3]).toMatch(/^\$\(edit\) \\\$\(x\)/);
});
