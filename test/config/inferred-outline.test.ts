import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineToYaml } from "../../server/src/config/outline-yaml.ts";
import { readConfig } from "../../server/src/config/resolve.ts";
import type { Document } from "../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { inferOutline } from "../../server/src/engine/outline/infer.ts";
import { check } from "../../server/src/engine/rules/check.ts";
import { rules } from "../../server/src/engine/rules/registry.generated.ts";
import { makeSummary } from "../support/corpus.ts";

const STRUCTURE = ["require-section", "section-order", "no-duplicate-section"];
const SAMPLES = join(import.meta.dirname, "../fixtures/samples");

/** What the structure rules find in a document under the outline that was inferred from it and written. */
function foundIn(doc: Document): readonly unknown[] {
  const { outline: inferred, base } = inferOutline(doc, "ours");
  if (inferred.sections.length === 0) return [];
  const { config, problems } = readConfig(outlineToYaml(inferred, { use: true, base }), { ruleIds: [], outlines });
  const [outline] = config.outlines;
  if (outline === undefined) return problems;
  const only = rules.filter(({ id }) => STRUCTURE.includes(id));
  const { findings } = check(doc, { outline, rules: only, today: "2024-11-20" });
  return [...problems, ...findings.map(({ ruleId, messageId, args }) => [ruleId, messageId, ...args])];
}

const markdown = (title: string, ...headings: readonly string[]): string =>
  [`# ${title}`, ...headings.map((heading) => `${heading.startsWith("#") ? "" : "## "}${heading}\n\n略。`)].join(
    "\n\n",
  );

const DOCUMENTS: Readonly<Record<string, string>> = {
  nested: markdown(
    "机修车间工会2023年度工作总结",
    "一、主要工作",
    "### （一）民主管理",
    "### （二）职工福利",
    "二、存在的问题",
  ),
  "in another order": markdown("工会工作总结", "存在的问题", "民主管理", "组织建设", "指导思想"),
  "the same title twice": markdown("工会工作总结", "组织建设", "志愿服务", "组织建设", "志愿服务"),
  "one section by two titles": markdown("工会工作总结", "关心职工生活", "民主管理", "职工福利", "送温暖"),
  "the same matter deeper": markdown(
    "工会工作总结",
    "主要做法",
    "### 民主管理",
    "#### 职代会",
    "民主管理",
    "### 职工福利",
  ),
  "the same inner titles": markdown("总结", "焊接", "### 基本情况", "### 成效", "机修", "### 基本情况", "### 成效"),
  "titles with years": markdown("2023年工会工作总结", "2022年培训", "2023年培训", "2024年工作打算", "2023年"),
  Traditional: markdown(
    "東湖產業工會113年度會務報告",
    "壹、會務",
    "貳、勞資關係",
    "參、會員福利",
    "肆、經費收支",
    "伍、檢討與改進",
  ),
  English: markdown("Annual Work Summary", "Welfare", "Guiding Principles", "Safety Drills", "Welfare", "Next Steps"),
  plain:
    "工会2024年度工作总结\n一、指导思想\n略。\n二、民主管理\n（一）职代会\n略。\n（二）厂务公开\n略。\n三、民主管理\n略。\n",
  weekly: markdown("周报", "下周计划", "本周完成", "下周工作计划"),
  "long draft": makeSummary({ length: 20_000, seed: 7, style: "draft" }),
  "long rich text": makeSummary({ length: 20_000, seed: 8, style: "rich" }),
};

describe("an example follows the outline that was inferred from it", () => {
  it.each(readdirSync(SAMPLES))("%s", (name) => {
    const format = name.endsWith(".txt") ? "plain" : "markdown";
    expect(foundIn(parseDocument(readFileSync(join(SAMPLES, name), "utf8"), { format }))).toEqual([]);
  });

  it.each(Object.entries(DOCUMENTS))("%s", (name, text) => {
    const doc = parseDocument(text, { format: name === "plain" ? "plain" : "markdown" });
    expect(inferOutline(doc, "ours").outline.sections).not.toEqual([]);
    expect(foundIn(doc)).toEqual([]);
  });

  it("whatever its headings are", () => {
    const titles = [
      ...outlines.flatMap(({ sections }) => sections.flatMap((section) => Object.values(section.titles))),
      ...[
        "主要工作及成效",
        "2023年食堂改造",
        "问题与打算",
        "民主管理和职工福利",
        "基本情况",
        "焊接",
        "！！",
        "Safety Drills",
      ],
    ];
    const heading = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom(...titles))
      .map(([depth, title]) => `${"#".repeat(depth)} ${title}\n\n略。`);
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 14 }), (headings) => {
        expect(foundIn(parseDocument(`# 工会2023年度工作总结\n\n${headings.join("\n\n")}\n`))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

it("takes a few lines a section", () => {
  const doc = parseDocument(DOCUMENTS["Traditional"] ?? "");
  const { outline, base } = inferOutline(doc, "ours");
  const yaml = outlineToYaml(outline, { use: true, base });
  expect(yaml.split("\n").length).toBeLessThan(6 * 5);
  expect(yaml).not.toMatch(/hint|template|hant/);
});
