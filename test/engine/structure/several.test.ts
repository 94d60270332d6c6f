import { describe, expect, it } from "vitest";
import { foldsOf } from "../../../server/src/engine/authoring/folds.ts";
import { symbolsOf } from "../../../server/src/engine/authoring/symbols.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { sectionsOf } from "../../../server/src/engine/structure/sections.ts";
import { partsOf } from "../../../server/src/engine/structure/several.ts";
import { namesOneOfSeveral } from "../../../server/src/engine/structure/summary-title.ts";

const BODY = "一、组织建设\n换届完成。\n二、民主管理\n公开栏按月更新。\n";
const MD_BODY = "## 组织建设\n\n换届完成。\n\n## 民主管理\n\n公开栏按月更新。\n\n";

function titles(text: string, format: "markdown" | "plain" = "plain"): readonly (string | undefined)[] {
  return partsOf(parseDocument(text, { format }))
    .filter(({ isSummary }) => isSummary)
    .map(({ doc }) => sectionsOf(doc).title?.text);
}

describe("partsOf", () => {
  it.each<[string, string, readonly string[], ("markdown" | "plain")?]>([
    ["two drafts", `学校工会工作总结\n${BODY}医院工会工作总结\n${BODY}`, ["学校工会工作总结", "医院工会工作总结"]],
    [
      "numbered ones",
      `篇一：学校工会工作总结\n${BODY}篇二：医院工会工作总结\n${BODY}`,
      ["篇一：学校工会工作总结", "篇二：医院工会工作总结"],
    ],
    [
      "titles after a page's own lines",
      `当前位置：首页 >\n工会工作总结大全\n学校工会工作总结\n${BODY}工会工作总结（二）\n${BODY}`,
      ["学校工会工作总结", "工会工作总结（二）"],
    ],
    [
      "a unit on a line of its own",
      `工会工作总结\n${BODY}东湖医院工会\n2024年工作总结\n${BODY}`,
      ["工会工作总结", "东湖医院工会2024年工作总结"],
    ],
    [
      "Markdown below a collection's title",
      `# 工会工作总结范文三篇\n\n## 学校工会工作总结\n\n### 一、组织\n\n好。\n\n### 二、管理\n\n好。\n\n## 医院工会工作总结\n\n### 一、组织\n\n好。\n\n### 二、管理\n\n好。\n`,
      ["学校工会工作总结", "医院工会工作总结"],
      "markdown",
    ],
    [
      "Markdown",
      `# 学校工会工作总结\n\n${MD_BODY}# 医院工会工作总结\n\n${MD_BODY}`,
      ["学校工会工作总结", "医院工会工作总结"],
      "markdown",
    ],
  ])("finds %s", (_, text, expected, format) => {
    expect(titles(text, format)).toEqual(expected);
    expect(titles(text.replaceAll("\n", "\r\n"), format)).toEqual(expected);
    expect(titles(`\uFEFF${text}`, format)).toEqual(expected);
    const parts = partsOf(parseDocument(text, { format: format ?? "plain" }));
    expect(parts.map(({ doc }) => doc.text).join("")).toBe(text);
    for (const { start, doc } of parts) expect(text.startsWith(doc.text, start)).toBe(true);
  });

  it.each<[string, string, ("markdown" | "plain")?]>([
    ["one summary", `学校工会工作总结\n${BODY}`],
    ["a repeated title", `学校工会工作总结\n学校工会工作总结\n${BODY}`],
    ["numbering that goes on", `学校工会工作总结\n${BODY}医院工会工作总结\n三、福利\n好。\n四、问题\n少。\n`],
    ["a title without sections", `学校工会工作总结\n${BODY}医院工会工作总结\n无。\n`],
    ["halves of a year", `工会工作总结\n上半年工作总结\n${BODY}下半年工作总结\n${BODY}`],
    ["a report on money", `工会工作总结\n${BODY}工会经费收支工作报告\n${BODY}`],
    ["a plan", `工会工作总结\n${BODY}2025年工会工作计划\n${BODY}`],
    [
      "numbered parts",
      `# 工会工作总结\n\n## 一、2024年工作总结\n\n### 组织\n\n好。\n\n### 管理\n\n好。\n\n## 二、2023年工作总结\n\n### 组织\n\n好。\n\n### 管理\n\n好。\n`,
      "markdown",
    ],
    [
      "parts below a summary's title",
      `# 工会工作总结\n\n## 学校工作总结\n\n### 组织\n\n好。\n\n### 管理\n\n好。\n\n## 食堂工作总结\n\n### 组织\n\n好。\n\n### 管理\n\n好。\n`,
      "markdown",
    ],
    ["an empty text", ""],
  ])("finds none in %s", (_, text, format) => {
    expect(partsOf(parseDocument(text, { format: format ?? "plain" }))).toEqual([]);
  });

  it.each([
    "工会工作总结三篇",
    "工会工作总结范文（精选5篇）",
    "工会工作总结怎么写",
    "我们认真总结了工会工作。",
    "工会财务工作报告",
  ])("%s is no title of one of several", (title) => expect(namesOneOfSeveral(title)).toBe(false));
});

describe("a document with several summaries", () => {
  const doc = parseDocument(`前言\n学校工会工作总结\n${BODY}医院工会工作总结\n${BODY}某医院工会\n2024年12月1日\n`, {
    format: "plain",
  });
  const { sections, closing, title } = sectionsOf(doc);

  it("has the sections of all, in source order and with their own parents", () => {
    expect(sections.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(sections.map(({ heading }) => doc.text.slice(heading.start, heading.end))).toEqual([
      "一、组织建设",
      "二、民主管理",
      "一、组织建设",
      "二、民主管理",
    ]);
    expect(sections.map(({ span }) => doc.text.slice(span.start, span.end))).toEqual([
      "一、组织建设\n换届完成。\n",
      "二、民主管理\n公开栏按月更新。\n",
      "一、组织建设\n换届完成。\n",
      "二、民主管理\n公开栏按月更新。\n",
    ]);
    expect(title?.text).toBe("学校工会工作总结");
    expect(doc.text.slice(closing?.start)).toBe("某医院工会\n2024年12月1日\n");
  });

  it("shows each of them among the symbols", () => {
    const shown = symbolsOf(doc).map(({ name, heading, span, children }) => [
      name,
      doc.text.slice(heading.start, heading.end),
      doc.text.slice(span.start, span.end).split("\n")[0],
      children.map((child) => child.name),
    ]);
    expect(shown.slice(-2)).toEqual([
      ["学校工会工作总结", "学校工会工作总结", "学校工会工作总结", ["一、组织建设", "二、民主管理"]],
      ["医院工会工作总结", "医院工会工作总结", "医院工会工作总结", ["一、组织建设", "二、民主管理"]],
    ]);
    expect(foldsOf(doc)).toHaveLength(4);
  });

  it("stands below the title that names them all", () => {
    const page = parseDocument(
      `# 工会工作总结范文两篇\n\n## 甲校工会工作总结\n\n${MD_BODY.replaceAll("##", "###")}## 乙校工会工作总结\n\n${MD_BODY.replaceAll("##", "###")}`,
    );
    expect(symbolsOf(page).map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
      ["工会工作总结范文两篇", ["甲校工会工作总结", "乙校工会工作总结"]],
    ]);
  });

  it("is cut the same way whatever was parsed before", () => {
    const text = `学校工会工作总结\n${BODY}医院工会工作总结\n${BODY}`;
    const previous = parseDocument(text, { format: "plain" });
    partsOf(previous);
    const next = text.replace("换届完成", "换届顺利完成");
    const typed = parseDocument(next, { format: "plain", previous });
    expect(partsOf(typed)).toEqual(partsOf(parseDocument(next, { format: "plain" })));
  });
});
