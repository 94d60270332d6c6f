import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { blockTexts } from "./reference.ts";

describe("front matter", () => {
  it("is taken off", () => {
    const document = parseDocument("---\ntitle: 总结\n---\n\n# 一\n");
    expect(document.frontMatter).toEqual({ start: 0, end: 17, yaml: "title: 总结\n", yamlStart: 4 });
    expect(blockTexts(document)).toEqual(["# 一"]);
  });

  it("may follow a byte order mark, end the file, be empty, and have any line ends", () => {
    expect(parseDocument("\uFEFF---\r\na: 1\r\n---").frontMatter).toEqual({
      start: 1,
      end: 15,
      yaml: "a: 1\r\n",
      yamlStart: 6,
    });
    expect(parseDocument("---\n---\n").frontMatter).toEqual({ start: 0, end: 7, yaml: "", yamlStart: 4 });
    expect(parseDocument("---\ra: 1\r--- \rb").frontMatter?.yaml).toBe("a: 1\r");
    expect(parseDocument("---\na: 1\n---").blocks).toEqual([]);
  });

  it("is none when it is unclosed, later or longer", () => {
    expect(parseDocument("---\na: 1\n").frontMatter).toBeUndefined();
    expect(parseDocument("\n---\na: 1\n---\n").frontMatter).toBeUndefined();
    expect(parseDocument("----\na: 1\n----\n").frontMatter).toBeUndefined();
    expect(blockTexts(parseDocument("---\na: 1\n"))).toEqual(["---", "a: 1"]);
  });
});

describe("plain text", () => {
  it("is a paragraph per line, without markup", () => {
    const document = parseDocument("---\ntitle: x\n---\n　　一、*甲*　\r\n\r\n　\r\n- 乙\n# 丙", { format: "plain" });
    expect(document.frontMatter?.yaml).toBe("title: x\n");
    expect(document.blocks.map(({ block }) => block.runs)).toEqual([
      [{ kind: "paragraph", start: 2, text: "一、*甲*", gaps: [] }],
      [{ kind: "paragraph", start: 0, text: "- 乙", gaps: [] }],
      [{ kind: "paragraph", start: 0, text: "# 丙", gaps: [] }],
    ]);
  });
});
