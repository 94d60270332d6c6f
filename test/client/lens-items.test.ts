import { expect, it } from "vitest";
import { lensItems } from "../../client/src/lens-items.ts";
import { blankAt, english, findingAt, onLine, overviewOf } from "../support/client-ports.ts";

const welfare = { id: "welfare", title: "职工福利", required: true, isMissing: true };

function items(given: Parameters<typeof overviewOf>[0]): readonly string[] {
  return lensItems(overviewOf(given), english).map(
    ({ range, title, command }) => `${range.start.line} ${title} → ${command}`,
  );
}

it("offers at the title what a click can do", () => {
  expect(items({ sections: [welfare], blanks: [blankAt(onLine(3, 4, 5))] })).toEqual([
    "0 Insert “职工福利” → insertMissingSections",
    "0 1 blank: go there → nextBlank",
  ]);
  expect(items({ sections: [welfare, welfare], blanks: [blankAt(onLine(3, 4)), blankAt(onLine(4, 4))] })).toEqual([
    "0 Insert 2 missing sections → insertMissingSections",
    "0 2 blanks: go to the next → nextBlank",
  ]);
});

it("offers a repair once for a line, where there is one", () => {
  const repairable = { isRepairable: true };
  const findings = [
    findingAt(onLine(5, 0, 3), repairable),
    findingAt(onLine(5, 4, 6), repairable),
    findingAt(onLine(7, 0, 3)),
    findingAt(onLine(0, 0, 3), { about: "missing-section", isRepairable: true }),
    findingAt(onLine(8, 0, 3), { about: "blank", isRepairable: true }),
  ];
  expect(items({ findings })).toEqual(["5 Repair… → repairHere"]);
  expect(lensItems(overviewOf({ version: 8, findings }), english)[0]?.arguments).toEqual([
    { version: 8, range: onLine(5, 0, 3), rule: "section-order", message: "…" },
  ]);
});

it("names no key, for each may be bound to another command", () => {
  const items = lensItems(overviewOf({ sections: [welfare], blanks: [blankAt(onLine(3, 4, 5))] }), english);
  expect(items.map(({ tooltip }) => tooltip)).toEqual(["Missing: 职工福利", "Selects the next blank of the text."]);
});

it("offers nothing where nothing is open", () => {
  expect(items({})).toEqual([]);
});
