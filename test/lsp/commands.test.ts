import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EditResult, OutlineChoice, SnippetResult } from "../../server/src/protocol/edits.ts";
import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import { CLEAN, INCOMPLETE, README } from "../cli/summaries.ts";
import { applyLsp } from "../support/apply-lsp.ts";
import { makeFolder, runCli } from "../support/cli.ts";
import { BARE, type ClientOptions, LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";
const SPARSE = "# 长明电机厂工会2024年度工作总结\n\n## 一、民主管理\n\n召开职工代表大会 2 次。\n";
/** No work summary by its title, yet near to one. */
const NEAR = "# 年终总结\n\nXX年。\n";

async function opened(text: string, options: ClientOptions = {}, languageId = "markdown"): Promise<LspClient> {
  const client = await LspClient.start(options);
  await client.open(A, text, languageId);
  return client;
}

function ask<R>(client: LspClient, name: string, params: object = {}): Promise<R> {
  return client.request(`structuredSummary/${name}`, { uri: A, ...params });
}

function applied(text: string, { edits }: EditResult): string {
  return applyLsp(text, edits as Parameters<typeof applyLsp>[1]);
}

/** What a snippet leaves in the text when its writer skips every stop. */
function untouched(snippet: string): string {
  return snippet.replaceAll(/\$\{\d+:((?:[^\\}]|\\.)*)\}/gs, "$1").replaceAll(/\\([\\$}])/g, "$1");
}

describe("insertMissingSections", () => {
  it.each([
    ["four", SPARSE, "a.md"],
    ["one", INCOMPLETE, "a.md"],
    ["one of a draft", INCOMPLETE.replaceAll("## ", "").replace("# ", "").replaceAll("\n", "\r\n"), "a.txt"],
  ])("writes what the command line writes: %s", async (_, text, path) => {
    const client = await opened(text, {}, path.endsWith(".txt") ? "plaintext" : "markdown");
    const result = await ask<EditResult>(client, "insertMissingSections");
    const cwd = makeFolder({ [path]: text });
    await runCli(["fix", path, "--rule", "require-section"], { cwd });
    expect(result.version).toBe(1);
    expect(applied(text, result)).toBe(readFileSync(join(cwd, path), "utf8"));
    expect(applied(text, result)).not.toBe(text);
  });

  it.each([
    ["a summary with every section", CLEAN],
    ["a document that is no summary", README],
  ])("answers null for %s", async (_, text) => {
    expect(await ask(await opened(text), "insertMissingSections")).toBeNull();
  });
});

describe("insertSection", () => {
  it("is a snippet at the section's place, and the numbers behind it", async () => {
    const text = CLEAN.replace(/## 四[^#]*/, "").replace("五、", "四、");
    const client = await opened(text);
    await client.change(A, text);
    const { version, snippet, edits } = await ask<SnippetResult>(client, "insertSection", { section: "welfare" });
    expect(version).toBe(2);
    expect(snippet.newText).toContain("## 四、维权帮扶\n\n");
    expect(snippet.newText).toContain("${1:{{");
    expect(edits).toEqual([
      { range: { start: { line: 14, character: 3 }, end: { line: 14, character: 5 } }, newText: "五、" },
    ]);
    const plain = { range: snippet.range, newText: untouched(snippet.newText) };
    const all = await ask<EditResult>(client, "insertMissingSections");
    expect(applied(text, { version, edits: [plain, ...edits] })).toBe(applied(text, all));
  });

  it("takes an optional section, in a document without any", async () => {
    const client = await opened("# 工会工作总结\n", { capabilities: BARE });
    const { snippet } = await ask<SnippetResult>(client, "insertSection", { section: "finance" });
    expect(
      applied("# 工会工作总结\n", { version: 1, edits: [{ ...snippet, newText: untouched(snippet.newText) }] }),
    ).toMatch(/^# 工会工作总结\n\n## 财务管理\n\n.+\n$/s);
  });

  it.each([
    ["one that is filled", "welfare", CLEAN],
    ["one that the outline does not know", "nothing", CLEAN],
    ["one in a document that is no summary", "welfare", README],
    ["no name", undefined, CLEAN],
  ])("answers null for %s", async (_, section, text) => {
    expect(await ask(await opened(text), "insertSection", { section })).toBeNull();
  });
});

describe("outlines", () => {
  const files = {
    "/w/.structured-summary.yaml": "outlines: { ours: { extends: general, titles: { hans: 我们的, hant: 我們的 } } }\n",
  };

  it("are the built-in ones and those of the configuration, in the document's script", async () => {
    const choices = await ask<readonly OutlineChoice[]>(
      await opened(CLEAN.replace("总结", "總結"), { files }),
      "outlines",
    );
    expect(choices.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual(["union-annual"]);
    expect(choices.find(({ id }) => id === "ours")?.title).toBe("我们的");
    const hant = await ask<readonly OutlineChoice[]>(
      await opened("# 工會工作總結\n\n辦理會員權益。\n", { files }),
      "outlines",
    );
    expect(hant.find(({ id }) => id === "ours")?.title).toBe("我們的");
  });

  it("are there for a document that is no summary, which follows none", async () => {
    const choices = await ask<readonly OutlineChoice[]>(await opened(README), "outlines");
    expect(choices.length).toBeGreaterThan(5);
    expect(choices.some(({ isCurrent }) => isCurrent)).toBe(false);
  });
});

describe("setOutline", () => {
  it.each([
    ["a Markdown file that is no summary", README, "markdown"],
    ["a draft", "随笔\r\n正文。\r\n", "plaintext"],
    ["a summary of another outline", `---\noutline: general\n---\n${CLEAN}`, "markdown"],
    ["one that says it is none", `---\nsummary: false\n---\n${CLEAN}`, "markdown"],
  ])("makes a summary of %s", async (_, text, languageId) => {
    const client = await opened(text, {}, languageId);
    const result = await ask<EditResult>(client, "setOutline", { outline: "weekly" });
    expect(result.version).toBe(1);
    await client.change(A, applied(text, result));
    expect(await ask(client, "overview")).toMatchObject({ isSummary: true, outline: { id: "weekly" } });
    expect(await ask(client, "setOutline", { outline: "weekly" })).toMatchObject({ edits: [] });
  });

  it("knows the outlines of the configuration, and no others", async () => {
    const files = { "/w/.structured-summary.yaml": "outlines: { ours: { extends: general } }\n" };
    const client = await opened(README, { files });
    expect(await ask(client, "setOutline", { outline: "ours" })).not.toBeNull();
    expect(await ask(client, "setOutline", { outline: "theirs" })).toBeNull();
    expect(await ask(client, "setOutline")).toBeNull();
  });

  it("leaves other languages alone", async () => {
    expect(await ask(await opened(README, {}, "yaml"), "setOutline", { outline: "weekly" })).toBeNull();
  });
});

describe("check", () => {
  it("checks a document whatever its title says, also when it is opened again as another language", async () => {
    const client = await opened(NEAR);
    expect(await ask(client, "overview")).toMatchObject({ isSummary: false, isNearMiss: true });
    expect(await client.diagnostics(A)).toEqual([]);
    const answer = await ask<OverviewResult>(client, "check");
    expect(answer).toMatchObject({ version: 1, isSummary: true, isNearMiss: false, blanks: [{ kind: "mask" }] });
    expect(await client.diagnostics(A)).not.toEqual([]);
    await client.change(A, `${NEAR}XX年。\n`);
    expect((await client.diagnostics(A)).filter(({ code }) => code === "no-mask")).toHaveLength(2);
    await client.close(A);
    await client.open(A, NEAR, "plaintext");
    expect(await client.diagnostics(A)).not.toEqual([]);
    await client.close(A);
    await client.open("file:///w/b.md", NEAR);
    expect(await client.diagnostics("file:///w/b.md")).toEqual([]);
  });

  it("does so for what an earlier server was asked to check", async () => {
    const client = await opened(NEAR, { initializationOptions: { checked: [A, 7, null] } });
    expect(await client.diagnostics(A)).not.toEqual([]);
    const other = await opened(NEAR, { initializationOptions: { checked: A } });
    expect(await other.diagnostics(A)).toEqual([]);
  });

  it("forgets a draft that was given up when its name goes to the next one", async () => {
    const client = await LspClient.start();
    const draft = "untitled:Untitled-1";
    const isChecked = async (): Promise<boolean> => (await client.diagnostics(draft)).length > 0;
    await client.open(draft, NEAR);
    await client.request("structuredSummary/check", { uri: draft });
    expect(await isChecked()).toBe(true);
    const textDocument = { uri: draft, languageId: "plaintext", version: 5, text: NEAR };
    await client.close(draft);
    await client.notify("textDocument/didOpen", { textDocument });
    expect(await isChecked()).toBe(true);
    await client.close(draft);
    await client.open(draft, NEAR);
    expect(await isChecked()).toBe(false);
  });

  it("asks the client once to ask again, and tells that the overview changed", async () => {
    const client = await opened(NEAR, { initializationOptions: { wantsOverview: true } });
    await client.settle();
    const said = (): readonly number[] =>
      ["workspace/diagnostic/refresh", "workspace/semanticTokens/refresh", "structuredSummary/overviewChanged"].map(
        (method) => client.take(method).length,
      );
    said();
    await ask(client, "check");
    await client.settle();
    expect(said()).toEqual([1, 1, 1]);
    await ask(client, "check");
    await client.settle();
    expect(said()).toEqual([0, 0, 0]);
  });

  it("sends diagnostics to a client that does not ask for them", async () => {
    const client = await opened(NEAR, { capabilities: BARE });
    await ask(client, "check");
    await client.settle();
    expect(client.published.get(A)?.diagnostics.length).toBeGreaterThan(0);
  });

  it("counts in the workspace's diagnostics, too", async () => {
    const client = await opened(NEAR, { files: { "/w/a.md": NEAR } });
    const items = async (): Promise<number> => {
      const { items } = await client.request<{ items: { items: readonly unknown[] }[] }>("workspace/diagnostic", {
        previousResultIds: [],
      });
      return items.flatMap((one) => one.items).length;
    };
    const before = await items();
    await client.close(A);
    await items();
    await client.open(A, NEAR);
    await ask(client, "check");
    const checked = await items();
    await client.close(A);
    expect([before, checked > 0, await items()]).toEqual([0, true, 0]);
  });

  it("says of another language that it is no summary", async () => {
    const client = await opened(INCOMPLETE, {}, "yaml");
    expect(await ask(client, "check")).toMatchObject({ isSummary: false, isNearMiss: false });
    expect(await client.diagnostics(A)).toEqual([]);
  });
});

it("the overview leaves out what is turned off", async () => {
  const settings = () => ({ rules: { "require-section": "off", "no-mask": "off" } });
  const { sections, blanks } = await ask<OverviewResult>(
    await opened(`${INCOMPLETE}\nXX年。\n`, { settings }),
    "overview",
  );
  expect([sections.filter(({ isMissing }) => isMissing), blanks]).toEqual([[], []]);
});

it.each(["overview", "insertMissingSections", "insertSection", "outlines", "setOutline", "check"])(
  "%s survives parameters of any shape",
  async (name) => {
    const client = await opened(CLEAN);
    for (const params of [{}, { uri: 7 }, { uri: null }, { uri: A, section: {}, outline: [] }]) {
      await client.request(`structuredSummary/${name}`, params);
    }
    expect(await ask(client, "overview")).toMatchObject({ isSummary: true });
  },
);
