import { describe, expect, it } from "vitest";
import { outlineById, outlines } from "../../../server/src/engine/outline/catalogue/index.ts";
import { flatSections } from "../../../server/src/engine/outline/lexicon.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";

const all = ({ sections }: Outline) => flatSections(sections).map(({ section }) => section);
const required = (id: string) => {
  const outline = outlineById(id);
  return outline === undefined
    ? []
    : all(outline)
        .filter((section) => section.required === true)
        .map((section) => section.id);
};

it("has the outlines of the manual, the default first", () => {
  expect(outlines.map(({ id }) => id)).toEqual([
    "union-annual",
    "union-school",
    "union-enterprise",
    "union-hospital",
    "union-tw",
    "general",
    "weekly",
  ]);
  expect(outlineById("no-such")).toBeUndefined();
});

it("requires what each standard requires", () => {
  const annual = ["guiding-thought", "organization", "democratic-management", "welfare", "problems"];
  expect(required("union-annual")).toEqual(annual);
  expect(required("union-school")).toEqual(annual);
  expect(required("union-hospital")).toEqual(annual);
  expect(required("union-enterprise")).toEqual([
    "guiding-thought",
    "organization",
    "democratic-management",
    "production",
    "welfare",
    "finance",
    "problems",
  ]);
  expect(required("union-tw")).toEqual([
    "organization",
    "democratic-management",
    "welfare",
    "finance",
    "problems",
    "plan",
  ]);
  expect(required("general")).toEqual(["main-work", "problems", "plan"]);
  expect(required("weekly")).toEqual(["done", "next-week"]);
});

const PLACEHOLDER = /\{\{([^{}|:\r\n]{1,40})(?::(?:number(?: [^{}|:]{1,8})?|date))?(?:\|[^{}]*)?\}\}/g;

describe.each(outlines.map((outline) => [outline.id, outline] as const))("%s", (_, outline) => {
  it("has a template with well-formed placeholders for every section and script", () => {
    for (const { id, template, titles, hint } of all(outline)) {
      for (const script of ["hans", "hant", "en"] as const) {
        const text = template[script];
        expect.soft([id, script, text.replaceAll(PLACEHOLDER, "").includes("{")]).toEqual([id, script, false]);
        expect.soft([id, script, PLACEHOLDER.test(text)]).toEqual([id, script, true]);
        PLACEHOLDER.lastIndex = 0;
        expect.soft(titles[script]).not.toBe("");
        expect.soft(hint[script]).not.toBe("");
      }
    }
  });

  it("asks for the same values in both Chinese scripts", () => {
    for (const { id, template } of all(outline)) {
      const count = (text: string) => text.match(PLACEHOLDER)?.length;
      expect.soft([id, count(template.hant)]).toEqual([id, count(template.hans)]);
    }
  });
});
