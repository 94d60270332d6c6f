import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NO_CONFIG } from "../../server/src/config/config.ts";
import { readMeta } from "../../server/src/config/front-matter.ts";
import { NO_META, planCheck } from "../../server/src/config/plan.ts";
import { stoppedText } from "../../server/src/engine/authoring/stopped-text.ts";
import type { Format } from "../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlineById, outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { withInner } from "../../server/src/engine/outline/outline.ts";
import { check } from "../../server/src/engine/rules/check.ts";
import { scriptOf } from "../../server/src/engine/text/script.ts";
import { toSnippet } from "../../server/src/lsp/to-lsp.ts";
import { expand } from "./expand.ts";

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const SCRIPTS = ["en", "hans", "hant"];
const FORMATS: Readonly<Record<string, Format>> = { markdown: "markdown", plaintext: "plain" };
const files = Object.keys(FORMATS).flatMap((language) => outlines.map(({ id }) => [language, id] as const));

function snippetsOf(language: string, id: string): Readonly<Record<string, Snippet>> {
  return JSON.parse(readFileSync(`snippets/${language}/${id}.json`, "utf8"));
}

const every = files.flatMap(([language, id]) => SCRIPTS.map((script) => [language, id, script] as const));

it("expands what an editor would", () => {
  const text = "价格$5 {a} \\ \\} {{任务}}、{{a:number 人}}";
  const { text: expanded, stops } = expand(`${toSnippet(stoppedText(text))}$0`);
  expect(expanded).toBe(text);
  expect(stops).toEqual([
    { number: 1, text: "{{任务}}" },
    { number: 2, text: "{{a:number 人}}" },
    { number: 0, text: "" },
  ]);
  expect(() => expand(`\${name}`)).toThrow();
  expect(() => expand(`\${1:{{a}}`)).not.toThrow();
  expect(() => expand(`\${1:a`)).toThrow();
});

it.each(files)("%s has a snippet of %s in each script, under one prefix", (language, id) => {
  const snippets = snippetsOf(language, id);
  expect(Object.keys(snippets)).toEqual(SCRIPTS.map((script) => `${id} ${script}`));
  expect(new Set(Object.values(snippets).map(({ prefix }) => prefix))).toEqual(new Set([`summary-${id}`]));
  expect(new Set(Object.values(snippets).map(({ description }) => description)).size).toBe(SCRIPTS.length);
});

describe.each(every)("the untouched %s snippet of %s in %s", (language, id, script) => {
  const { text, stops } = expand(snippetsOf(language, id)[`${id} ${script}`]?.body.join("\n") ?? "");
  const doc = parseDocument(text, { format: FORMATS[language] ?? "markdown" });
  const read = doc.frontMatter === undefined ? NO_META : readMeta(doc.frontMatter);
  const plan = planCheck(doc, "/w/a.md", read, { config: NO_CONFIG, today: "2024-11-20" });

  it("is a summary of its outline in its script", () => {
    expect([plan?.outline.id, plan?.problems, scriptOf(text)]).toEqual([id, [], script]);
  });

  it("fills every section, and has no finding but its placeholders, each of them once", () => {
    if (plan === undefined) throw new Error("no summary");
    const { findings, match, crashes } = check(doc, plan.checkOptions);
    const wanted = outlineById(id)
      ?.sections.flatMap(withInner)
      .map((section) => section.id);
    expect([...match.filled.keys()].toSorted()).toEqual(wanted?.toSorted());
    expect(crashes).toEqual([]);
    expect(findings.map(({ ruleId, span }) => [ruleId, text.slice(span.start, span.end)])).toEqual(
      placeholders(text).map((one) => ["no-unfilled-placeholder", one]),
    );
  });

  it("has no finding once it is filled in, and keeps its outline", () => {
    const filled = parseDocument(filledIn(text, script), { format: doc.format });
    const filledPlan = planCheck(filled, "/w/a.md", read, { config: NO_CONFIG, today: "2024-11-20" });
    if (filledPlan === undefined) throw new Error("no summary");
    expect(filledPlan.outline.id).toBe(id);
    expect(check(filled, filledPlan.checkOptions).findings).toEqual([]);
  });

  it("stops at each placeholder in turn, and last behind the text", () => {
    expect(stops.map(({ text: held }) => held)).toEqual([...placeholders(text), ""]);
    expect(stops.map(({ number }) => number)).toEqual([...placeholders(text).map((_, index) => index + 1), 0]);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

it.each(outlines.map((outline) => [outline.id, outline] as const))(
  "no section of %s asks for the same thing twice, so that no two stops are one blank",
  (_, { sections }) => {
    for (const { template } of sections.flatMap(withInner)) {
      for (const text of Object.values(template))
        expect(new Set(placeholders(text)).size).toBe(placeholders(text).length);
    }
  },
);

/** A text as its writer might leave it. */
function filledIn(text: string, script: string): string {
  const isEnglish = script === "en";
  return text.replaceAll(/\{\{([^{}:]*)(?::(\w+) ?([^{}]*))?\}\}/g, (_, label: string, type = "", unit = "") => {
    if (type === "date") return isEnglish ? "2 May 2024" : "2024年5月1日";
    if (type !== "number") return isEnglish ? "the Eastlake plant" : script === "hant" ? "東湖公司" : "东湖公司";
    // All counts are alike, so of any one of them another is the whole; and of what came in nothing is left.
    const year = /明年|next year/i.test(label) ? "2025" : "2024";
    const count = /结余|結餘|balance/i.test(label) ? "0" : "12";
    const value = /年|year/i.test(label + unit) ? year : unit === "%" ? "100" : count;
    return isEnglish && unit !== "" ? `${value} ${unit}` : `${value}${unit}`;
  });
}

function placeholders(text: string): readonly string[] {
  return text.match(/\{\{[^{}]*\}\}/g) ?? [];
}
