import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { markBlanks } from "../../client/src/markdown-it/mark-blanks.ts";
import { RenderedBlanks } from "../../client/src/markdown-it/rendered-blanks.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import { blankAt, overviewOf } from "../support/client-ports.ts";

const A = "file:///w/a.md";

/** The text without `⟦⟧`, and what stands between them. */
function marked(text: string): { readonly source: string; readonly blanks: readonly ProtocolRange[] } {
  const blanks = text.split("\n").flatMap((line, number) => {
    let shift = 0;
    return [...line.matchAll(/⟦([^⟧]*)⟧/g)].map(({ index, 1: blank = "" }) => {
      const start = { line: number, character: index - shift };
      shift += 2;
      return { start, end: { line: number, character: start.character + blank.length } };
    });
  });
  return { source: text.replaceAll(/[⟦⟧]/g, ""), blanks };
}

/** What the preview shows of a text, its marks as `⟦⟧`. */
function rendered(text: string, env: object = { currentDocument: A }): string {
  const { source, blanks } = marked(text);
  const md = markBlanks(new MarkdownIt({ html: true }), (uri) => (uri === A ? blanks : []));
  // As VS Code does it: what is read is kept, and only the rendering knows of which document it is.
  return md.renderer
    .render(md.parse(source, { currentDocument: undefined }), md.options, env)
    .replaceAll('<span class="structured-summary-blank">', "⟦")
    .replaceAll("</span>", "⟧")
    .trim();
}

describe("VS Code's own Markdown preview", () => {
  it.each([
    ["a paragraph", "现有职工⟦ 人⟧，女职工⟦ 人⟧。", "<p>现有职工⟦ 人⟧，女职工⟦ 人⟧。</p>"],
    ["a heading", "## ⟦20XX年⟧总结", "<h2>⟦20XX年⟧总结</h2>"],
    ["its beginning and its end", "⟦XX⟧年⟦XX⟧", "<p>⟦XX⟧年⟦XX⟧</p>"],
    ["a later line", "一行\n职工⟦ 人⟧", "<p>一行\n职工⟦ 人⟧</p>"],
    ["a list in a quote", "> - 职工⟦ 人⟧", "<blockquote>\n<ul>\n<li>职工⟦ 人⟧</li>\n</ul>\n</blockquote>"],
    ["strong text", "**职工⟦ 人⟧**：", "<p><strong>职工⟦ 人⟧</strong>：</p>"],
    ["behind strong text", "**职工** 有⟦ 人⟧", "<p><strong>职工</strong> 有⟦ 人⟧</p>"],
    ["a mask that would be emphasis", "⟦20__年⟧和⟦20__年⟧", "<p>⟦20__年⟧和⟦20__年⟧</p>"],
    ["a date that would be emphasis", "于⟦*月*日⟧召开", "<p>于⟦*月*日⟧召开</p>"],
    ["what HTML would read", "⟦{{a<b}}⟧", "<p>⟦{{a&lt;b}}⟧</p>"],
    ["a text with an escape", "第1\\. 职工⟦ 人⟧&amp;", "<p>第1. 职工⟦ 人⟧&amp;</p>"],
    ["the text of a link", "[职工⟦ 人⟧](b.md)", '<p><a href="b.md">职工⟦ 人⟧</a></p>'],
  ])("marks blanks in %s", (_, text, html) => {
    expect(rendered(text)).toBe(html);
  });

  it("marks the cell that is meant", () => {
    const html = rendered("| 人 | 人 |\n| --- | --- |\n| 人 | ⟦人⟧ |");
    expect(html.match(/<td>.*<\/td>/g)).toEqual(["<td>人</td>", "<td>⟦人⟧</td>"]);
  });

  it("marks nothing in code", () => {
    expect(rendered("`⟦XX⟧`")).toBe("<p><code>XX</code></p>");
  });

  it("marks nothing of another document, nor of one that is only read for its headings", () => {
    const text = "职工⟦ 人⟧";
    for (const env of [{ currentDocument: "file:///w/b.md" }, {}, { currentDocument: null }]) {
      expect(rendered(text, env)).toBe("<p>职工 人</p>");
    }
  });

  it("keeps a text as it is when the blanks are those of an older one", () => {
    const md = markBlanks(new MarkdownIt(), () => [
      { start: { line: 0, character: 3 }, end: { line: 0, character: 90 } },
      { start: { line: 7, character: 0 }, end: { line: 7, character: 2 } },
    ]);
    const html = md.renderer.render(md.parse("一二三四五", {}), md.options, { currentDocument: A });
    expect(html.replaceAll(/<[^>]*>/g, "").trim()).toBe("一二三四五");
  });
});

describe("blanks that were rendered", () => {
  it("are rendered again when they are others, and only then", () => {
    let overview = overviewOf({
      blanks: [blankAt({ start: { line: 0, character: 1 }, end: { line: 0, character: 2 } })],
    });
    let refreshed = 0;
    const blanks = new RenderedBlanks({ overviewOf: () => overview, refresh: () => (refreshed += 1) });
    blanks.changed(A);
    expect(refreshed).toBe(0);
    expect(blanks.of(A)).toHaveLength(1);
    blanks.changed(A);
    expect(refreshed).toBe(0);
    overview = overviewOf();
    blanks.changed(A);
    expect(refreshed).toBe(1);
    expect(blanks.of(A)).toEqual([]);
  });
});
