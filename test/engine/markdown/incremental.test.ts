import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document, Format } from "../../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { draft, edit } from "./arbitraries.ts";

function replace(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** Parses after the change and holds it against a parse of its own; how many block objects are new. */
function change(previous: Document, text: string): { document: Document; fresh: number } {
  const document = parseDocument(text, { previous, format: previous.format });
  expect(document).toEqual(parseDocument(text, { format: previous.format }));
  const known = new Set(previous.blocks.map(({ block }) => block));
  return { document, fresh: document.blocks.filter(({ block }) => !known.has(block)).length };
}

const section = (index: number) =>
  `## ${index}、工作\n\n现有职工${index}人，**其中**党员${index}人。\n\n- 慰问${index}户\n- 发放${index}元\n\n| 项目 | 数 |\n| --- | --- |\n| 会员 | ${index} |\n\n`;
const summary = Array.from({ length: 60 }, (_, index) => section(index)).join("");

describe("parsing after an edit", () => {
  it("equals parsing afresh", () => {
    fc.assert(
      fc.property(
        draft,
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.constantFrom<Format>("markdown", "markdown", "plain"),
        (start, edits, format) => {
          let document = parseDocument(start, { format });
          for (const [place, length, by] of edits) {
            const text = replace(document.text, place % (document.text.length + 1), length, by);
            document = change(document, text).document;
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("keeps every block whose text is unchanged", () => {
    let document = parseDocument(summary);
    for (let at = 3; at < document.text.length; at += 397) {
      const next = change(document, replace(document.text, at, 0, "改"));
      expect(next.fresh).toBeLessThanOrEqual(2);
      document = next.document;
    }
  });

  it.each([
    ["a long list", Array.from({ length: 200 }, (_, index) => `${index + 1}. 第${index}项\n`).join("")],
    ["a long table", `| a | b |\n| - | - |\n${"| 甲 | **乙** |\n".repeat(200)}`],
    ["a draft without blank lines", "现有职工三人，其中党员一人。\n".repeat(200)],
  ])("touches one block of %s", (_, text) => {
    const at = text.length >> 1;
    expect(change(parseDocument(text), replace(text, at, 0, "改")).fresh).toBe(1);
  });

  it("keeps blocks that move, and those between two far edits", () => {
    const moved = change(parseDocument(summary), `# 新的开头\n\n${summary}`);
    expect(moved.fresh).toBe(1);
    const twice = replace(replace(summary, summary.length - 20, 0, "改"), 5, 0, "改");
    expect(change(parseDocument(summary), twice).fresh).toBe(2);
  });

  it("reads again what a definition far away changes, and nothing else", () => {
    const text = `见[附件]。\n\n${summary}`;
    const defined = change(parseDocument(text), `${text}[附件]: a.docx\n`);
    expect(defined.fresh).toBe(2);
    expect(defined.document.blocks[0]?.block.runs[0]?.gaps).toHaveLength(2);
    const undone = change(defined.document, text);
    expect(undone.fresh).toBe(1);
    expect(undone.document.blocks[0]?.block.runs[0]?.gaps).toEqual([]);
  });

  it("of nothing is the same document", () => {
    const document = parseDocument(summary);
    expect(parseDocument(summary, { previous: document })).toBe(document);
  });

  it("takes a previous document of another format, or one made elsewhere, for none", () => {
    const document = parseDocument("- 甲");
    expect(parseDocument("- 甲", { previous: document, format: "plain" })).toEqual(
      parseDocument("- 甲", { format: "plain" }),
    );
    expect(parseDocument("- 乙", { previous: { ...document } })).toEqual(parseDocument("- 乙"));
  });
});
