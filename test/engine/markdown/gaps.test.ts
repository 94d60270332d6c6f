import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import type { Run } from "../../../server/src/engine/markdown/document.ts";
import { readElements, runsOf } from "../../../server/src/engine/markdown/elements.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { parseTree } from "../../../server/src/engine/markdown/processor.ts";
import { inline } from "./arbitraries.ts";
import { seenIn } from "./reference.ts";

function onlyRun(text: string): Run {
  const runs = parseDocument(text).blocks.flatMap(({ block }) => block.runs);
  expect(runs).toHaveLength(1);
  return runs[0] ?? { kind: "paragraph", start: 0, text: "", gaps: [] };
}

/** The gaps of a text's only run: kind, source, what is seen. */
function gapsIn(text: string): readonly (readonly [string, string, string])[] {
  const run = onlyRun(text);
  return run.gaps.map(({ start, end, kind, shown }) => [kind, run.text.slice(start, end), shown]);
}

describe("gaps", () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, string, string])[]])[] = [
    [
      "emphasis",
      "共**12**项",
      [
        ["emphasis", "**", ""],
        ["emphasis", "**", ""],
      ],
    ],
    [
      "strikethrough",
      "共~~12~~项",
      [
        ["emphasis", "~~", ""],
        ["emphasis", "~~", ""],
      ],
    ],
    ["masks are no emphasis", "20__年__月，于____元", []],
    [
      "a link",
      "见[附件](a.docx)。",
      [
        ["syntax", "[", ""],
        ["syntax", "](a.docx)", ""],
      ],
    ],
    [
      "a link with title and escapes",
      "见[附\\*件](<a b> 't')",
      [
        ["syntax", "[", ""],
        ["syntax", "\\", ""],
        ["syntax", "](<a b> 't')", ""],
      ],
    ],
    [
      "markup in a link",
      "[**a**](b)",
      [
        ["syntax", "[", ""],
        ["emphasis", "**", ""],
        ["emphasis", "**", ""],
        ["syntax", "](b)", ""],
      ],
    ],
    ["an image", "如图![图](a.png)所示", [["object", "![图](a.png)", "\uFFFC"]]],
    ["code", "值为`1 人`的", [["object", "`1 人`", "\uFFFC"]]],
    ["code in a row of backticks", "值为`` a`b ``的", [["object", "`` a`b ``", "\uFFFC"]]],
    [
      "a tag and a comment",
      "甲<b>乙</b><!-- x -->丙",
      [
        ["syntax", "<b>", ""],
        ["syntax", "</b><!-- x -->", ""],
      ],
    ],
    [
      "addresses",
      "见<http://a.b>与http://c.d/e 或www",
      [
        ["object", "<http://a.b>", "\uFFFC"],
        ["object", "http://c.d/e", "\uFFFC"],
      ],
    ],
    ["Chinese behind an address", "见https://a.cn/b。现有员工 人", [["object", "https://a.cn/b", "\uFFFC"]]],
    [
      "an address behind full-width punctuation",
      "网址：www.a.cn ，邮箱：a@b.cn。",
      [
        ["object", "www.a.cn", "\uFFFC"],
        ["object", "a@b.cn", "\uFFFC"],
      ],
    ],
    [
      "character references",
      "a&nbsp;b&amp;c&#35;&amp;amp;&foo;",
      [
        ["syntax", "&nbsp;", "\u00a0"],
        ["syntax", "&amp;", "&"],
        ["syntax", "&#35;", "#"],
        ["syntax", "&amp;", "&"],
      ],
    ],
    [
      "escapes",
      "\\*不是\\*",
      [
        ["syntax", "\\", ""],
        ["syntax", "\\", ""],
      ],
    ],
    [
      "a soft wrap",
      "甲 \n  乙",
      [
        ["syntax", " ", ""],
        ["syntax", "  ", ""],
      ],
    ],
    ["a soft wrap of CRLF", "甲\r\n乙", [["syntax", "\r", ""]]],
    ["a soft wrap of CR", "甲\r乙", []],
    [
      "hard breaks",
      "甲\\\n乙  \n丙",
      [
        ["syntax", "\\", ""],
        ["syntax", "  ", ""],
      ],
    ],
    ["a wrap in a quote", "> 甲\n> 乙", [["syntax", "> ", ""]]],
    [
      "a wrap in a quoted list",
      "> - 甲 \r\n>   乙",
      [
        ["syntax", " \r", ""],
        ["syntax", ">   ", ""],
      ],
    ],
  ];

  it.each(cases)("%s", (_, text, gaps) => {
    expect(gapsIn(text)).toEqual(gaps);
  });

  it("footnote references", () => {
    expect(gapsIn("甲[^1]乙\n\n[^1]: <!-- x -->")).toEqual([["object", "[^1]", "\uFFFC"]]);
  });

  it("references to definitions in other blocks", () => {
    expect(gapsIn("甲[乙]、[丙][乙]、[丁]\n\n[乙]: /u")).toEqual([
      ["syntax", "[", ""],
      ["syntax", "]", ""],
      ["syntax", "[", ""],
      ["syntax", "][乙]", ""],
    ]);
  });

  it("runs have no full-width spaces around them", () => {
    const run = onlyRun("　　现有职工 人。　");
    expect([run.start, run.text]).toEqual([2, "现有职工 人。"]);
  });

  it("leave what the parser says the reader sees", () => {
    fc.assert(
      fc.property(inline, (text) => {
        const tree = parseTree(text);
        const elements = readElements(text, 0, tree).filter(({ type }) => type === "paragraph" || type === "heading");
        const shown = seenIn({ text, elements, runs: runsOf(elements) });
        expect(shown.map(withoutBreakSpace).filter(Boolean)).toEqual(
          prose(tree, text).map(withoutBreakSpace).filter(Boolean),
        );
      }),
      { numRuns: 400 },
    );
  });
});

/** The white space around line ends is nowhere the same in tree and run. */
function withoutBreakSpace(text: string): string {
  return text
    .replaceAll(/\s*(?:\r\n|\r|\n)\s*/g, "\n")
    .replaceAll("\u00a0", " ")
    .trim();
}

function prose(node: Nodes, text: string): readonly string[] {
  if (node.type === "paragraph" || node.type === "heading") return [textOf(node, text)];
  return "children" in node ? node.children.flatMap((child) => prose(child, text)) : [];
}

function textOf(node: Nodes, text: string): string {
  if (node.type === "text") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "html") return "";
  if (node.type !== "link") return "children" in node ? textOfAll(node.children, text) : "\uFFFC";
  const mark = text[node.position?.start.offset ?? -1];
  if (mark === "[") return textOfAll(node.children, text);
  // Chinese behind an address is none of it.
  const behind =
    mark === "<"
      ? ""
      : (/[—‘-”…\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef].*$/su.exec(textOfAll(node.children, text)) ?? "");
  return `\uFFFC${behind}`;
}

function textOfAll(nodes: readonly Nodes[], text: string): string {
  return nodes.map((child) => textOf(child, text)).join("");
}
