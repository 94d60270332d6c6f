import { describe, expect, it } from "vitest";
import { overviewOf } from "../../../server/src/engine/authoring/overview.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import unionAnnual from "../../../server/src/engine/outline/catalogue/union-annual.outline.ts";
import { type CheckOptions, check } from "../../../server/src/engine/rules/check.ts";
import { CLEAN, INCOMPLETE } from "../../cli/summaries.ts";

/** Ids of what is open in a text: missing sections and kinds of blanks. */
function openIn(text: string, more: Omit<CheckOptions, "outline"> = {}): readonly string[] {
  const doc = parseDocument(text);
  const options = { outline: unionAnnual, ...more };
  const { sections, blanks } = overviewOf(doc, options, check(doc, options));
  return [...sections.filter(({ isMissing }) => isMissing).map(({ id }) => id), ...blanks.map(({ kind }) => kind)];
}

const OPEN = INCOMPLETE.replace("12 个", " 个").replace("36 人次", "{{人次:number 人次}}").replace("2 次", "XX 次");

it("lists what is open", () => {
  expect(openIn(OPEN)).toEqual(["problems", "count", "mask", "placeholder"]);
  expect(openIn(CLEAN)).toEqual([]);
});

describe("leaves out what somebody has accepted:", () => {
  it.each([
    ["require-section", ["count", "mask", "placeholder"]],
    ["no-blank-count", ["problems", "mask", "placeholder"]],
    ["no-mask", ["problems", "count", "placeholder"]],
    ["no-unfilled-placeholder", ["problems", "count", "mask"]],
  ])("%s is turned off", (rule, left) => {
    expect(openIn(OPEN, { severities: { [rule]: "off" } })).toEqual(left);
    const below = OPEN.replace("总结\n", `总结\n\n<!-- structured-summary-disable ${rule} -->\n`);
    expect(openIn(below)).toEqual(left);
  });

  it("a blank by the comment above it, and no other", () => {
    const comment = "<!-- structured-summary-disable-next-line no-mask -->\n";
    expect(openIn(`${CLEAN}\nXX年\n\n${comment}XX年\n`)).toEqual(["mask"]);
  });

  it("names and dates by their rules", () => {
    const text = CLEAN.replace("36 人次。", "36 人次，于 年 月 日在《 》刊登。");
    expect(openIn(text)).toEqual(["date", "name"]);
    expect(openIn(text, { severities: { "no-blank-date": "off", "no-blank-name": "off" } })).toEqual([]);
  });
});

it("lists blanks that the report has no room for, as far as they are not accepted", () => {
  const text = CLEAN + "\nXX年。\n".repeat(5);
  expect(openIn(text, { maxFindings: 1 })).toHaveLength(5);
  expect(openIn(text, { maxFindings: 1, severities: { "no-mask": "off" } })).toEqual([]);
});

it("is milder where a rule is milder, and lists the blank all the same", () => {
  const severities = { "no-mask": "information" } as const;
  expect(openIn(`${CLEAN}\nXX年。\n`, { severities })).toEqual(["mask"]);
});
