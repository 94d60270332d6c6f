import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { NO_CONFIG } from "../../server/src/config/config.ts";
import { readSettings } from "../../server/src/config/read-settings.ts";
import { settingsIn } from "../../server/src/config/schema.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import unionAnnual from "../../server/src/engine/outline/catalogue/union-annual.outline.ts";
import { layoutFor } from "../../server/src/engine/page/layouts.ts";
import { check } from "../../server/src/engine/rules/check.ts";
import { rules } from "../../server/src/engine/rules/registry.generated.ts";

const SECTION = "structuredSummary.";
const { contributes }: { contributes: { configuration: { properties: Record<string, { default: unknown }> } } } =
  JSON.parse(readFileSync("package.json", "utf8"));
const { properties } = contributes.configuration;
const ours = Object.keys(properties)
  .map((name) => name.slice(SECTION.length))
  .filter((name) => name !== "trace.server");
const defaults = Object.fromEntries(ours.map((name) => [name, properties[SECTION + name]?.default]));

/** Words of the settings page, which a schema does not know. */
const vocabulary = ["markdownDescription", "enumDescriptions", "scope", "order"];
const accepts = new Ajv({ allowUnionTypes: true, strictTypes: false })
  .addVocabulary(vocabulary)
  .compile({ type: "object", properties, additionalProperties: false });

/** What the settings page says of settings, and what our own reader says. */
function verdicts(settings: Readonly<Record<string, unknown>>): readonly boolean[] {
  const named = Object.fromEntries(Object.entries(settings).map(([name, value]) => [SECTION + name, value]));
  return [accepts(named), problemsOf(handedOver(settings)).length === 0];
}

/** As an editor hands settings over: those of a group, whose names have a dot, in one object. */
function handedOver(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    const [group = "", key] = name.split(".");
    whole[group] = key === undefined ? value : { ...(whole[group] as object | undefined), [key]: value };
  }
  return whole;
}

function problemsOf(settings: Readonly<Record<string, unknown>>): readonly unknown[] {
  return readSettings(settings, "/w", { ruleIds: rules.map(({ id }) => id), outlines }).problems;
}

it("the page has every setting that an editor may hold", () => {
  expect(ours).toEqual(settingsIn("settings").map(({ name }) => name));
});

describe("defaults", () => {
  it("fit their own schema and say nothing", () => {
    expect(verdicts(defaults)).toEqual([true, true]);
    const { maxFindings, ...rest } = defaults;
    expect(maxFindings).toBe(1000);
    const { config } = readSettings(handedOver(rest), "/w", { ruleIds: [], outlines });
    const { length, pages, export: exported = {}, ...others } = config;
    expect([length, pages]).toEqual([{}, {}]);
    expect(others).toEqual(NO_CONFIG);
    expect(Object.keys(exported)).toEqual(["layout", "fonts", "sizes", "margins"]);
    for (const script of ["hans", "hant", "en"] as const) {
      expect(layoutFor(script, exported)).toEqual(layoutFor(script, {}));
    }
  });

  it("list as many findings as are listed without settings", () => {
    const { findings, hidden } = check(parseDocument("走访职工XX人次。\n\n".repeat(1010)), { outline: unionAnnual });
    expect(hidden).toBeGreaterThan(0);
    expect(findings).toHaveLength(Number(defaults["maxFindings"]));
  });
});

describe("the page and the reader agree", () => {
  it.each([
    { outline: "general" },
    { rules: { "no-mask": "off", "section-order": "error" } },
    { summaries: ["reports/**/*.md"], ignore: ["drafts/"] },
    { maxFindings: 1 },
    { length: { min: 1 }, pages: { min: 1, max: 9 } },
    { "export.layout": "taiwan", "export.format": ["docx", "pdf"], "export.seal": false },
    {
      "export.sizes": { body: "三号", tables: 10.5 },
      "export.margins": { top: 25.4 },
      "export.fonts": { body: "KaiTi" },
    },
    { "export.lines": 24, "export.characters": null, "export.lineSpacing": 1.25 },
    {
      outlines: {
        ours: {
          extends: "general",
          sections: [{ id: "a", titles: "甲", sections: [{ id: "b", titles: { hans: "乙" } }] }],
        },
      },
    },
    {
      outlines: {
        ours: { titles: "甲", sections: [{ id: "a", titles: "甲", keywords: ["甲", { text: "乙", weight: 2 }] }] },
      },
    },
  ])("accepting %j", (settings) => {
    expect(verdicts(settings)).toEqual([true, true]);
  });

  it.each([
    { outline: "Our Office" },
    { rules: { "no-masks": "off" } },
    { rules: { "no-mask": "loud" } },
    { maxFindings: 0 },
    { maxFindings: 1.5 },
    { length: { min: -1 } },
    { "export.layout": "letter" },
    { "export.format": ["doc"] },
    { "export.sizes": { body: "三" } },
    { "export.sizes": { body: 4 } },
    { "export.margins": { inner: 20 } },
    { "export.lines": 500 },
    { "export.lineSpacing": "1.5" },
    { outlines: { Ours: { titles: "甲", sections: [{ id: "a", titles: "甲" }] } } },
    { outlines: { ours: { sections: [{ titles: "甲" }] } } },
  ])("refusing %j", (settings) => {
    expect(verdicts(settings)).toEqual([false, false]);
  });
});
