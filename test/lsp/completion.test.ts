import { describe, expect, it } from "vitest";
import type { CompletionItem, TextEdit } from "vscode-languageserver";
import unionAnnual from "../../server/src/engine/outline/catalogue/union-annual.outline.ts";
import { CLEAN, INCOMPLETE } from "../cli/summaries.ts";
import { applyLsp } from "../support/apply-lsp.ts";
import { BARE, LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";

/** Completions at `‸`, with the text without it. */
async function complete(
  marked: string,
  capabilities = {},
): Promise<{ items: readonly CompletionItem[]; text: string }> {
  const before = marked.slice(0, marked.indexOf("‸"));
  const text = marked.replace("‸", "");
  const lines = before.split("\n");
  const client = await LspClient.start(capabilities);
  await client.open(A, text);
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { items: await client.ask("completion", A, { position }), text };
}

function accept(text: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  return applyLsp(text, [textEdit as TextEdit, ...additionalTextEdits]);
}

describe("sections", () => {
  it("offers those that are missing in outline order, numbered for their place", async () => {
    const { items, text } = await complete(INCOMPLETE.replace("## 二", "‸\n\n## 二"), { capabilities: BARE });
    const missing = unionAnnual.sections.filter(
      ({ id }) => !["guiding-thought", "organization", "democratic-management", "welfare"].includes(id),
    );
    expect(items.map(({ label }) => label)).toEqual(missing.map(({ titles }) => titles.hans));
    const problems = items.find(({ detail }) => detail === "required") ?? { label: "" };
    const accepted = accept(text, problems);
    expect(accepted).toContain("\n\n## 二、存在的问题\n\n");
    expect(accepted.match(/^## .、/gm)).toEqual(["## 一、", "## 二、", "## 三、", "## 四、", "## 五、"]);
  });

  it("takes the place of the marks that are typed, and stops at every placeholder", async () => {
    const { items, text } = await complete(`${INCOMPLETE}\n#‸`);
    const problems = items.find(({ label }) => label === "存在的问题");
    const { newText = "", range } = (problems?.textEdit as TextEdit | undefined) ?? {};
    expect(range).toEqual({ start: { line: 19, character: 0 }, end: { line: 19, character: 1 } });
    expect(newText).toMatch(/^## 五、存在的问题\n\n/);
    expect(newText).toContain("${1:{{");
    expect(newText).toMatch(/\\}\\}}/);
    expect(problems?.insertTextFormat).toBe(2);
    expect(problems?.filterText).toBe("#存在的问题");
    expect(text.endsWith("#")).toBe(true);
  });

  it("is found by what is typed of its title", async () => {
    const { items } = await complete(`${INCOMPLETE}\n## 存在‸`);
    expect(items.find(({ label }) => label === "存在的问题")?.filterText).toBe("## 存在的问题");
  });

  it("follows the style of a draft, whatever is typed to ask for it", async () => {
    const { items, text } = await complete("工会工作总结\n一、组织建设\n换届完成。\n#‸", { capabilities: BARE });
    const problems = items.find(({ label }) => label === "存在的问题") ?? { label: "" };
    expect(accept(text, problems)).toMatch(/换届完成。\n二、存在的问题\n一是/);
  });

  it.each([
    ["in the middle of a sentence", CLEAN.replace("各项工作", "各项‸工作")],
    ["in code", `${INCOMPLETE}\n\`\`\`\n\n‸\n\n\`\`\`\n`],
    ["behind a heading's words", INCOMPLETE.replace("指导思想", "指导 思想‸")],
  ])("offers none %s", async (_, marked) => {
    expect((await complete(marked)).items).toEqual([]);
  });
});

describe("placeholders", () => {
  it.each(["{{", "｛｛"])("offers those of the templates after %s, the section's own first", async (opening) => {
    const { items, text } = await complete(CLEAN.replace("36 人次", `${opening}‸}}人次`));
    expect(items.length).toBeGreaterThan(5);
    expect(items.every(({ filterText }) => filterText?.startsWith(opening))).toBe(true);
    const first = items[0] ?? { label: "" };
    expect(accept(text, first)).toContain(`慰问困难职工 {{${first.label}}}人次`);
    expect(first.documentation).toBe(unionAnnual.sections.find(({ id }) => id === "welfare")?.titles.hans);
  });
});

describe("front matter", () => {
  it("offers keys that are not there yet", async () => {
    const { items } = await complete(`---\noutline: general\nsum‸\n---\n${CLEAN}`);
    const labels = items.map(({ label }) => label);
    expect(labels).toContain("summary");
    expect(labels).not.toContain("outline");
  });

  it("offers the outlines, built-in and of one's own", async () => {
    const files = { "/w/.structured-summary.yaml": "outlines: { ours: { extends: general } }\n" };
    const { items, text } = await complete(`---\noutline:‸\n---\n${CLEAN}`, { files });
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["ours", "general", "union-annual"]));
    expect(accept(text, items[0] ?? { label: "" })).toContain("outline: ours\n");
  });

  it("offers nothing behind another key", async () => {
    expect((await complete(`---\nauthor: ‸\n---\n${CLEAN}`)).items).toEqual([]);
  });
});
