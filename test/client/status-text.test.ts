import { expect, it } from "vitest";
import { statusText } from "../../client/src/status-text.ts";
import { blankAt, english, findingAt, onLine, overviewOf } from "../support/client-ports.ts";

const welfare = { id: "welfare", title: "职工福利", required: true, isMissing: true };
const plan = { id: "plan", title: "工作计划", required: false, isMissing: false };
const finding = findingAt(onLine(0, 0, 3));

function textOf(given: Parameters<typeof overviewOf>[0]): string | undefined {
  return statusText(overviewOf(given), english)?.text;
}

it("counts blanks and missing sections", () => {
  const three = [blankAt(onLine(1, 0)), blankAt(onLine(2, 0)), blankAt(onLine(3, 0))];
  expect(textOf({ blanks: three, sections: [welfare, plan] })).toBe("$(checklist) 3 blanks · 1 section missing");
  expect(textOf({ blanks: [blankAt(onLine(1, 0))], sections: [welfare, { ...plan, isMissing: true }] })).toBe(
    "$(checklist) 1 blank · 2 sections missing",
  );
});

it("leaves out what there is none of", () => {
  expect(textOf({ blanks: [blankAt(onLine(1, 0))] })).toBe("$(checklist) 1 blank");
  expect(textOf({ sections: [welfare] })).toBe("$(checklist) 1 section missing");
});

it("counts what is neither a blank nor a missing section by itself", () => {
  const blank = blankAt(onLine(1, 0, 2));
  const findings = [
    finding,
    findingAt(blank.range, { about: "blank" }),
    findingAt(onLine(0, 0, 3), { about: "missing-section" }),
    findingAt(onLine(0, 0, 3), { severity: "information" }),
  ];
  expect(textOf({ blanks: [blank], sections: [welfare], findings })).toBe(
    "$(checklist) 1 blank · 1 section missing · 1 other problem",
  );
});

it("is done when nothing is open", () => {
  const status = statusText(overviewOf({ sections: [plan] }), english);
  expect(status?.text).toBe("$(check) Summary complete");
  expect(status?.spoken).toBe("Summary complete");
});

it("names the outline and the missing sections in its tooltip", () => {
  const status = statusText(overviewOf({ sections: [welfare] }), english);
  expect(status?.tooltip.split("\n")).toEqual([
    "Outline: 工会年度工作总结",
    "1 section missing",
    "Missing: 职工福利",
    "Click to see what is open.",
  ]);
});

it("says of a near miss that it is not checked, and nothing of any other file", () => {
  expect(textOf({ isSummary: false, isNearMiss: true })).toBe("$(circle-slash) Not checked as a work summary");
  expect(textOf({ isSummary: false })).toBeUndefined();
  expect(statusText(undefined, english)).toBeUndefined();
});
