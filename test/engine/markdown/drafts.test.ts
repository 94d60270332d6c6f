import { describe, expect, it } from "vitest";
import { opensWithNumberMark } from "../../../server/src/engine/markdown/draft.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { blockTexts } from "./reference.ts";

const blocks = (text: string) => blockTexts(parseDocument(text));

describe("a line of a draft starts a paragraph", () => {
  it("when it opens with a numbering mark", () => {
    expect(blocks("一、指导思想\n坚持以人为本\n（一）学习\n1、制度\n2.会议\n①笔记")).toEqual([
      "一、指导思想\n坚持以人为本",
      "（一）学习",
      "1、制度",
      "2.会议",
      "①笔记",
    ]);
  });

  it("when it is indented by two full-width or four half-width spaces", () => {
    expect(blocks("甲\n　　乙\n    丙\n\t丁\n　戊\n  己")).toEqual(["甲", "　　乙", "    丙", "\t丁\n　戊\n  己"]);
  });

  it("when the line before it ends a sentence", () => {
    expect(blocks("甲。\n乙！\n丙？ \n丁；\n戊：\n“己。”\n（庚。）\n辛，\n壬")).toEqual([
      "甲。",
      "乙！",
      "丙？ ",
      "丁；",
      "戊：",
      "“己。”",
      "（庚。）",
      "辛，\n壬",
    ]);
  });

  it("also behind a list or quote that has no blank line after it", () => {
    expect(blocks("1. 甲。\n（一）乙\n2. 丙\n正文\n> 丁。\n戊")).toEqual([
      "1. 甲。",
      "（一）乙",
      "2. 丙\n正文",
      "> 丁。",
      "戊",
    ]);
  });

  it("and behind a line of full-width spaces", () => {
    expect(blocks("甲\n　　\n乙")).toEqual(["甲", "　　", "乙"]);
  });

  it("where Markdown may begin anew", () => {
    expect(parseDocument("如下：\n2. 甲").blocks[1]?.block.elements[0]).toMatchObject({ type: "item", ordinal: 2 });
    expect(blocks("如下：\n| a | b |\n| - | - |\n| 1 | 2 |")).toEqual(["如下：", "| a | b |\n| - | - |", "| 1 | 2 |"]);
  });

  it("but no heading is torn from its underline, and nothing inside of a list item is cut", () => {
    expect(blocks("标题。\n===")).toEqual(["标题。\n==="]);
    expect(blocks("- 甲。\n  一、乙")).toEqual(["- 甲。\n  一、乙"]);
    expect(blocks("```\n甲。\n一、乙\n```")).toEqual(["```\n甲。\n一、乙\n```"]);
  });
});

describe("numbering marks", () => {
  const marks =
    "一、|十二、|（一）|(一)、|(二、)|1、|1.|12．|（1）|(12)|1）|1)|①|壹、|甲、|第一章|第3节|　一、| １、".split("|");
  it.each(marks)("%j", (mark) => {
    const line = `${mark}标题`;
    expect(opensWithNumberMark(line, 0, line.length)).toBe(true);
  });

  const others = "3.5万元|2024.12|2024年|一是|一些|第一|（2024）|（注）|12人|甲方|、|.|".split("|");
  it.each(others)("not %j", (start) => {
    expect(opensWithNumberMark(start, 0, start.length)).toBe(false);
  });

  it("end with the line", () => {
    expect(opensWithNumberMark("一\n、", 0, 1)).toBe(false);
    expect(opensWithNumberMark("一、", 0, 1)).toBe(false);
  });
});
