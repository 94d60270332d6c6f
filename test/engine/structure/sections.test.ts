import { describe, expect, it } from "vitest";
import { type ParseOptions, parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import type { Section } from "../../../server/src/engine/structure/section.ts";
import { sectionsOf } from "../../../server/src/engine/structure/sections.ts";

const treeOf = (text: string, options: ParseOptions = {}) => sectionsOf(parseDocument(text, options));

/** One line a section, indented by its level: `mark title`. */
const drawn = (text: string, options: ParseOptions = {}) =>
  treeOf(text, options).sections.map(
    ({ level, mark, title }) => `${"  ".repeat(level - 1)}${mark === undefined ? "" : `${mark.text} `}${title}`,
  );

const only = (text: string): Section => {
  const [section] = treeOf(text).sections;
  if (section === undefined) throw new Error("no section");
  return section;
};

describe("Markdown headings", () => {
  it("nest by depth, without their numbers", () => {
    expect(
      drawn("# 工会工作总结\n\n## 一、指导思想\n\n略。\n\n## 二、主要工作\n\n### （一）组织建设\n\n略。\n"),
    ).toEqual(["一、 指导思想", "二、 主要工作", "  （一） 组织建设"]);
  });

  it("may skip a depth and go without a title", () => {
    expect(drawn("## 甲\n\n#### 乙\n\n### 丙\n\n## 丁\n")).toEqual(["甲", "  乙", "  丙", "丁"]);
  });

  it("may be underlined", () => {
    expect(treeOf("2023年工会工作总结\n===\n\n组织建设\n---\n\n略。\n")).toMatchObject({
      title: { text: "2023年工会工作总结" },
      sections: [{ title: "组织建设", depth: 2, form: "markdown" }],
    });
  });

  it("show the reader's words", () => {
    const text = "## **一、组织** [建设](https://example.com)： ##\n";
    const section = only(text);
    expect(section).toMatchObject({ title: "组织 建设", mark: { text: "一、" } });
    expect(text.slice(section.titleSpan.start, section.titleSpan.end)).toBe("组织** [建设");
    expect(only("## `check` 的用法").title).toBe("check 的用法");
    expect(only("## \\# 民主管理 。 ##").title).toBe("# 民主管理");
  });

  it("do not count in fences, quotes, lists and comments", () => {
    expect(drawn("```\n## 一\n```\n\n> ## 二\n\n- ## 三\n\n<!-- ## 四 -->\n")).toEqual([]);
  });

  it("may be empty", () => {
    expect(drawn("##\n\n## 组织建设\n")).toEqual(["", "组织建设"]);
  });
});

describe("plain headings", () => {
  it("are read through stars that Markdown shows for the marks beside them", () => {
    const text = "**一、**组织建设\n\n换届完成。\n\n**二、民主管理。**按月公开。\n\n**同志、**组织谈话。\n";
    expect(drawn(text)).toEqual(["一、 组织建设", "二、 民主管理"]);
    expect(treeOf(text).sections.map(({ mark }) => text.slice(mark?.start, mark?.end))).toEqual(["一、", "二、"]);
  });

  it("follow each other without blank lines", () => {
    expect(drawn("一、晨读\n每天一刻钟。\n（一）拜师\n1、填表\n2、审核\n二、夜谈\n每周一小时。\n")).toEqual([
      "一、 晨读",
      "  （一） 拜师",
      "二、 夜谈",
    ]);
  });

  it("are told from lists by the text under most of them", () => {
    expect(drawn("一、生产\n\n1、安全\n\n一是查隐患。\n\n2、质量\n\n二是抓标准。\n\n3、其他\n")).toEqual([
      "一、 生产",
      "  1、 安全",
      "  2、 质量",
      "  3、 其他",
    ]);
    expect(drawn("一、生产\n\n1、查隐患\n2、抓标准\n3、评先进\n\n以上各项均已完成。\n")).toEqual(["一、 生产"]);
  });

  it("are no sentences", () => {
    expect(drawn("1、定期向总厂工会报送月报表。\n2、组织完成了上级安排的任务。\n\n以上。\n")).toEqual([]);
    expect(drawn("一、三、五号楼先行改造，二、四号楼明年启动。\n")).toEqual([]);
    expect(drawn("（一）全年走访慰问困难职工126户，发放慰问金12万元，组织体检3次。\n")).toEqual([]);
    expect(drawn("一、加强学习；\n")).toEqual([]);
  });

  it("may close with a full stop", () => {
    const text = "一、 嚴格履行職責,推進民主監督、民主管理。\n\n略。\n";
    expect(drawn(text)).toEqual(["一、 嚴格履行職責,推進民主監督、民主管理"]);
    expect(text.slice(0, only(text).heading.end)).toBe("一、 嚴格履行職責,推進民主監督、民主管理。");
  });

  it("may run in", () => {
    const text = "二、幫扶幫困\n\n(一)送温暖工程。一是關心離退休老同志。二是走訪。\n(二)送醫下鄉。多次送醫。\n";
    const { sections } = treeOf(text);
    expect(sections.map(({ form, level, title }) => [form, level, title])).toEqual([
      ["plain", 1, "幫扶幫困"],
      ["run-in", 2, "送温暖工程"],
      ["run-in", 2, "送醫下鄉"],
    ]);
    const [, warmth] = sections;
    expect(text.slice(warmth?.heading.start, warmth?.heading.end)).toBe("(一)送温暖工程。");
    expect(warmth?.hasContent).toBe(true);
  });

  it("nest by order of appearance", () => {
    expect(drawn("壹、會務\n一、會員\n（一）人數\n1、男\n略。\n2、女\n略。\n二、分會\n貳、財務\n略。\n")).toEqual([
      "壹、 會務",
      "  一、 會員",
      "    （一） 人數",
      "      1、 男",
      "      2、 女",
      "  二、 分會",
      "貳、 財務",
    ]);
    expect(drawn("第一章 总则\n第一节 目的\n略。\n第二节 范围\n略。\n第二章 附则\n略。\n")).toEqual([
      "第一章 总则",
      "  第一节 目的",
      "  第二节 范围",
      "第二章 附则",
    ]);
  });

  it("stand below a Markdown heading, or beside one with the same numbering", () => {
    expect(drawn("# 总结\n\n## 一、甲\n\n（一）乙\n\n略。\n\n二、丙\n\n略。\n\n## 三、丁\n")).toEqual([
      "一、 甲",
      "  （一） 乙",
      "二、 丙",
      "三、 丁",
    ]);
  });

  it("may be list items where nothing else is a heading", () => {
    const text = "2023年工会工作总结\n\n1. 组织建设\n\n会员稳步增加。\n\n2. 民主管理\n\n职代会按期召开。\n";
    expect(drawn(text)).toEqual(["1. 组织建设", "2. 民主管理"]);
    expect(drawn(`# 总结\n\n${text}`)).toEqual([]);
    expect(drawn("1. 组织建设\n2. 民主管理\n3. 维权帮扶\n")).toEqual([]);
  });

  it("need no blank line in plain text, where every line is a paragraph", () => {
    expect(drawn("一、甲\n乙\n二、丙\n# 丁\n", { format: "plain" })).toEqual(["一、 甲", "二、 丙"]);
  });

  it("may be indented or bold", () => {
    const text = "　　**一、组织建设**\n\n　　会员稳步增加。\n";
    expect(drawn(text)).toEqual(["一、 组织建设"]);
    expect(only(text).heading.start).toBe(0);
  });

  it("do not count in quotes, tables and lists", () => {
    expect(drawn("> 一、指导思想\n\n| 一、组织建设 |\n| --- |\n\n- 一、民主管理\n")).toEqual([]);
  });
});

describe("the title", () => {
  const titleOf = (text: string, options: ParseOptions = {}) => treeOf(text, options).title?.text;

  it("is the first heading of depth 1, or the short first line of a draft", () => {
    expect(titleOf("# 工会2023年度工作总结\n\n## 组织建设\n")).toBe("工会2023年度工作总结");
    expect(titleOf("工会2023年度工作总结\n\n一、组织建设\n")).toBe("工会2023年度工作总结");
    expect(titleOf("\uFEFF工会2023年度工作总结\n一年来，工会工作稳步推进。\n")).toBe("工会2023年度工作总结");
    expect(titleOf("---\noutline: general\n---\n\n# 年度工作总结\n")).toBe("年度工作总结");
  });

  it("is no sentence, no numbered line, no section and no breadcrumb", () => {
    expect(titleOf("一年来，工会工作稳步推进。\n")).toBeUndefined();
    expect(titleOf("一、组织建设\n")).toBeUndefined();
    expect(titleOf("## 组织建设\n")).toBeUndefined();
    expect(titleOf("各位代表：\n\n现在报告工作。\n")).toBeUndefined();
    expect(titleOf("首页 > 年度工作总结 >\n\n一年来，工会工作稳步推进。\n")).toBeUndefined();
    expect(titleOf("首页 > 年度工作总结 >\n\n年度工会工作总结\n\n一年来。\n")).toBe("年度工会工作总结");
  });

  it("may stand on two lines, or below other short lines", () => {
    expect(titleOf("恒泰机械公司工会\n2018年度工作总结\n\n一、组织建设\n")).toBe("恒泰机械公司工会2018年度工作总结");
    expect(titleOf("恒泰机械公司工会\n\n2018年度工作总结\n\n一、组织建设\n")).toBe("恒泰机械公司工会2018年度工作总结");
    expect(titleOf("附件1\n\n关于2018年工会工作的总结\n\n一、组织建设\n")).toBe("关于2018年工会工作的总结");
  });

  it("is no section among equals", () => {
    expect(drawn("# 指导思想\n\n略。\n\n# 组织建设\n\n略。\n\n# 民主管理\n")).toEqual([
      "指导思想",
      "组织建设",
      "民主管理",
    ]);
    expect(drawn("# 工作总结\n\n# 组织建设\n\n# 民主管理\n")).toEqual(["组织建设", "民主管理"]);
  });

  it("is followed by the lead", () => {
    const text = "# 总结\n\n一年来。\n\n全年。\n\n## 组织建设\n";
    const { lead } = treeOf(text);
    expect(text.slice(lead.start, lead.end)).toBe("一年来。\n\n全年。");
    expect(treeOf("# 总结\n\n## 组织建设\n").lead).toEqual({ start: 6, end: 6 });
  });
});

describe("content", () => {
  const contents = (text: string) => treeOf(text).sections.map(({ hasContent }) => hasContent);

  it("is prose, a list, a table, code", () => {
    for (const body of ["略。", "- 甲", "| 甲 |\n| --- |", "```\n```", "> 甲", "1. 甲", "![图](a.png)"]) {
      expect([body, contents(`## 甲\n\n${body}\n`)]).toEqual([body, [true]]);
    }
  });

  it("is no comment, rule, definition or signature", () => {
    for (const body of ["", "<!-- 待补 -->", "---", "[a]: b", "某公司工会\n2023年12月20日"]) {
      expect([body, contents(`## 甲\n\n略。\n\n## 乙\n\n${body}\n`)]).toEqual([body, [true, false]]);
    }
  });

  it("may stand in a section inside, and must somewhere", () => {
    expect(contents("## 甲\n\n### 乙\n\n略。\n\n## 丙\n\n### 丁\n")).toEqual([true, true, false, false]);
  });
});

describe("the closing", () => {
  const closing = (text: string) => {
    const found = treeOf(text).closing;
    return found && text.slice(found.start, found.end);
  };

  it("is found in front of footnotes and definitions", () => {
    const signed = "某公司工会\n\n2023年12月20日\n";
    for (const behind of [
      "",
      "\n[^1]: 注。\n",
      "\n[^1]: 注。\n\n    一、续。\n\n[^2]: - 甲\n",
      "\n[a]: b\n",
      "\n<!-- 注 -->\n",
    ]) {
      expect(closing(`# 总结\n\n## 甲\n\n略[^1]。\n\n${signed}${behind}`)).toBe(`${signed}${behind}`);
    }
  });

  it("is none when footnotes are all that stands at the end", () => {
    expect(closing("# 总结\n\n## 甲\n\n略[^1]。\n\n[^1]: 2023年12月20日\n")).toBeUndefined();
  });
});

describe("a footnote", () => {
  it("holds no heading", () => {
    expect(treeOf("# 总结\n\n一、甲\n\n略[^1]。\n\n[^1]: 注。\n\n    二、乙\n").sections).toHaveLength(1);
  });
});
