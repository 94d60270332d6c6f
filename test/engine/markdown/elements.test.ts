import { describe, expect, it } from "vitest";
import type { Element } from "../../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { blockTexts, seen } from "./reference.ts";

/** Each element as its type, what sets it apart, its source and the containers around it. */
function outline(text: string): readonly string[] {
  return parseDocument(text).blocks.flatMap(({ block }) =>
    block.elements.map((element) => {
      const source = block.text.slice(element.start, element.end).replaceAll("\n", "⏎");
      return `${element.type}${detail(element)} ${element.quotes}/${element.lists} ${source}`;
    }),
  );
}

function detail(element: Element): string {
  if (element.type === "heading") return `:${element.depth}:${element.run.text}`;
  if (element.type === "item") return `:${element.marker}:${element.ordinal ?? ""}:${element.checked ?? ""}`;
  if (element.type === "row") return `:${element.header}:${element.cells.map((cell) => cell.text).join(",")}`;
  return "";
}

describe("elements", () => {
  it("headings", () => {
    expect(outline("# 一 #\n## **二**\n#\n三\n四\n===\n五\n---")).toEqual([
      "heading:1:一 0/0 # 一 #",
      "heading:2:**二** 0/0 ## **二**",
      "heading:1: 0/0 #",
      "heading:1:三\n四 0/0 三⏎四⏎===",
      "heading:2:五 0/0 五⏎---",
    ]);
  });

  it("lists and quotes, flat with their depth", () => {
    expect(outline("> - a\n>   1) b\n>\n>      c\n- [x] d\n  > e")).toEqual([
      "item:-:: 1/0 - a⏎>   1) b⏎>⏎>      c",
      "paragraph 1/1 a",
      "item:1):1: 1/1 1) b⏎>⏎>      c",
      "paragraph 1/2 b",
      "paragraph 1/2 c",
      "item:-::true 0/0 - [x] d⏎  > e",
      "paragraph 0/1 d",
      "paragraph 1/1 e",
    ]);
  });

  it("ordered items keep the number as written", () => {
    expect(outline("3. a\n7. b").filter((line) => line.startsWith("item"))).toEqual([
      "item:3.:3: 0/0 3. a",
      "item:7.:7: 0/0 7. b",
    ]);
  });

  it("tables: cells beyond the head are dropped, empty ones stay", () => {
    expect(outline("| 项目 | 数 |\n| --- | --: |\n| 会员\\|人数 |   | x |\n会议")).toEqual([
      "row:true:项目,数 0/0 | 项目 | 数 |",
      "row:false:会员\\|人数, 0/0 | 会员\\|人数 |   | x |",
      "row:false:会议 0/0 会议",
    ]);
    const [, row] = parseDocument("| a | b |\n|---|---|\n| c |   |").blocks;
    expect(row?.block.runs[1]).toEqual({ kind: "cell", start: 6, text: "", gaps: [] });
  });

  it("what holds no prose", () => {
    expect(outline("```\n一、\n\n二\n```\n<div>\n三\n</div>\n\n***\n[a]: /b\n\n[^c]: 四\n\n    五")).toEqual([
      "code 0/0 ```⏎一、⏎⏎二⏎```",
      "html 0/0 <div>⏎三⏎</div>",
      "thematic-break 0/0 ***",
      "definition 0/0 [a]: /b",
      "footnote 0/0 [^c]: 四⏎⏎    五",
      "paragraph 0/0 四",
      "paragraph 0/0 五",
    ]);
  });

  it("an indent is never code", () => {
    expect(seen(parseDocument("    一、指导思想\n\n\t正文"))).toEqual(["一、指导思想", "正文"]);
  });

  it("a single tilde is no strikethrough", () => {
    expect(seen(parseDocument("10~20人，30~40人"))).toEqual(["10~20人，30~40人"]);
  });
});

describe("blocks", () => {
  it("end at blank lines, before items and before rows", () => {
    const text =
      "# 标题\n段落\n续行\n\n- a\n\n  b\n- c\n\n1. d\n2. e\n\n| x | y |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n> 引\n后\n";
    expect(blockTexts(parseDocument(text))).toEqual([
      "# 标题",
      "段落\n续行",
      "- a\n\n  b",
      "- c",
      "1. d",
      "2. e",
      "| x | y |\n| - | - |",
      "| 1 | 2 |",
      "| 3 | 4 |",
      "> 引\n后",
    ]);
  });

  it("stand where their text stands, and leave nothing but white space out", () => {
    const text = "\uFEFF\n\n  甲\r\n\r\n- 乙\r\n\r\n\r\n```\r\n丙\r\n\r\n";
    const document = parseDocument(text);
    let at = 0;
    for (const { start, block } of document.blocks) {
      expect(text.slice(start, start + block.text.length)).toBe(block.text);
      expect(text.slice(at, start).trim()).toBe("");
      at = start + block.text.length;
    }
    expect(text.slice(at).trim()).toBe("");
  });
});
