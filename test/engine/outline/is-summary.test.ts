import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { isSummary } from "../../../server/src/engine/outline/is-summary.ts";
import type { Meta } from "../../../server/src/engine/outline/meta.ts";

const answer = (text: string, meta: Meta = {}) => isSummary(parseDocument(text), meta);

describe("a work summary", () => {
  it.each([
    "恒泰机械公司工会2018年度工作总结",
    "XX公司工会xx年度工作总结",
    "企业公司年度工会工作总结",
    "113年度工會工作總結",
    "安澜港务公司工会20__年度工作总结",
    "2023年工作情况总结",
    "关于2023年工会工作的总结",
    "某局办公室2023年工作总结及2024年工作计划",
    "市总工会2022年工作报告",
    "某某產業工會113年度會務報告",
    "某某企業工會年度報告",
    "教务处2023年第二学期工作小结",
    "个人年度工作总结（初稿）",
    "年度工会工作总结模板",
    "2024 Annual Work Summary of the Harbour Workshop",
    "Annual report of the union",
    "Dockers' Union: Report for the Year 2023",
    "Annual activity report 2023",
  ])("%s", (title) => {
    expect(answer(`# ${title}\n\n一年来，工作稳步推进。\n`)).toEqual({
      summary: true,
      because: "title",
      nearMiss: false,
    });
    expect(answer(`${title}\n\n一年来，工作稳步推进。\n`).summary).toBe(true);
  });

  it("is what its front matter says", () => {
    expect(answer("# 日志收集器\n", { summary: true })).toMatchObject({ summary: true, because: "front-matter" });
    expect(answer("# 工会工作总结\n", { summary: false })).toEqual({
      summary: false,
      because: "front-matter",
      nearMiss: false,
    });
    expect(answer("# 日志\n", { outline: "weekly" })).toMatchObject({ summary: true, because: "outline" });
    expect(answer("# 工会工作总结\n", { summary: false, outline: "weekly" }).summary).toBe(false);
    expect(answer("# 未命名\n", { title: "2023年工会工作总结" })).toMatchObject({ summary: true, because: "title" });
  });
});

describe("another page", () => {
  it.each([
    ["年终总结", true],
    ["第三章小结", false],
    ["读书总结", true],
    ["工作中的读书总结", true],
    ["如何写好工作总结", true],
    ["工作总结范文大全", true],
    ["工作总结生成器", true],
    ["工作坊总结", true],
    ["恒泰控股2023年年度报告", true],
    ["Annual Report 2023", true],
    ["Annual report of the European Union", true],
    ["Summary of union types", true],
    ["How to write a work summary", true],
    ["Safety Report 2022", true],
    ["日志收集器", false],
    ["CHANGELOG", false],
    ["Release notes", false],
    ["山上的第一個冬天", false],
    ["工会简介", false],
    ["工作计划", false],
  ])("%s", (title, nearMiss) => {
    expect(answer(`# ${title}\n\n略。\n`)).toEqual({ summary: false, because: "none", nearMiss });
  });

  it("speaks of a summary in a breadcrumb or in its text only", () => {
    expect(answer("首页 > 工会工作总结 >\n\n工会的工作很多。\n").summary).toBe(false);
    expect(answer("# 首页 > 工会工作总结\n").summary).toBe(false);
    expect(answer("# 日志\n\n## 工会工作总结\n\n略。\n").summary).toBe(false);
    expect(answer("一年来，我们写了许多工会工作总结，都很好，也很长。\n").summary).toBe(false);
    expect(answer("").summary).toBe(false);
  });
});
