import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import { CAREFUL, CARELESS, CLEAN, INCOMPLETE } from "../cli/summaries.ts";
import { applyLsp, editsOf, titled } from "../support/apply-lsp.ts";
import { makeFolder, runCli } from "../support/cli.ts";
import { BARE, type ClientOptions, LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";
const CONFIG = "/w/.structured-summary.yaml";
const TITLE = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
const SPARSE = "# 长明电机厂工会2024年度工作总结\n\n## 一、民主管理\n\n召开职工代表大会 2 次。\n";

async function actions(text: string, options: ClientOptions = {}, range = TITLE, only?: readonly string[]) {
  const client = await LspClient.start(options);
  await client.open(A, text);
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  return client.ask<readonly CodeAction[]>("codeAction", A, { range, context });
}

it("offers each repair of what stands there, for the version it was made from", async () => {
  const fix = titled(await actions(INCOMPLETE), "Insert section “存在的问题”");
  expect(fix).toMatchObject({
    kind: "quickfix",
    diagnostics: [{ code: "require-section" }],
    edit: { documentChanges: [{ textDocument: { uri: A, version: 1 } }] },
  });
  expect(applyLsp(INCOMPLETE, editsOf(fix.edit, A))).toContain("## 五、存在的问题\n");
});

it("offers nothing where nothing is found, and plain edits to a client without versioned ones", async () => {
  const quiet = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
  expect(await actions(INCOMPLETE, {}, quiet)).toEqual([]);
  const { edit } = titled(await actions(INCOMPLETE, { capabilities: BARE }), "Insert section");
  expect(edit?.documentChanges).toBeUndefined();
  expect(edit?.changes?.[A]).toHaveLength(1);
});

it("gives only the kinds that are asked for", async () => {
  expect(await actions(INCOMPLETE, {}, TITLE, ["refactor"])).toEqual([]);
  expect(await actions(INCOMPLETE, {}, TITLE, ["source.fixAll"])).toEqual([]);
  expect((await actions(INCOMPLETE, {}, TITLE, ["quickfix"])).length).toBeGreaterThan(1);
});

it("inserts all missing sections with the text that the command line writes", async () => {
  const all = titled(await actions(SPARSE, { capabilities: BARE }), "Insert all 4 missing sections");
  const byServer = applyLsp(SPARSE, editsOf(all.edit, A));
  const cwd = makeFolder({ "a.md": SPARSE });
  await runCli(["fix", "a.md", "--rule", "require-section"], { cwd });
  expect(byServer).toBe(readFileSync(join(cwd, "a.md"), "utf8"));
  expect(byServer).toContain("## 三、民主管理");
});

it("one repair is the one that the command line makes", async () => {
  const byServer = applyLsp(INCOMPLETE, editsOf(titled(await actions(INCOMPLETE), "Insert section").edit, A));
  const cwd = makeFolder({ "a.md": INCOMPLETE });
  await runCli(["fix", "a.md", "--rule", "require-section"], { cwd });
  expect(byServer).toBe(readFileSync(join(cwd, "a.md"), "utf8"));
});

describe("for a client that resolves edits", () => {
  const offered = async (): Promise<{ readonly client: LspClient; readonly all: CodeAction }> => {
    const client = await LspClient.start();
    await client.open(A, SPARSE);
    const context = { diagnostics: [] };
    const list = await client.ask<readonly CodeAction[]>("codeAction", A, { range: TITLE, context });
    return { client, all: titled(list, "Insert all 4 missing sections") };
  };

  it("the edit of a whole document is made when it is chosen, and is the same", async () => {
    const { client, all } = await offered();
    expect(all.edit).toBeUndefined();
    const { edit } = await client.request<CodeAction>("codeAction/resolve", all);
    const eager = titled(await actions(SPARSE, { capabilities: BARE }), "Insert all 4");
    expect(edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: A, version: 1 } });
    expect(applyLsp(SPARSE, editsOf(edit, A))).toBe(applyLsp(SPARSE, editsOf(eager.edit, A)));
  });

  it("it is not made for a text that has changed meanwhile, nor for a document that is closed", async () => {
    const { client, all } = await offered();
    await client.change(A, CLEAN);
    await expect(client.request("codeAction/resolve", all)).rejects.toMatchObject({ code: -32801 });
    await client.close(A);
    await expect(client.request("codeAction/resolve", all)).rejects.toMatchObject({ code: -32801 });
  });

  it.each([undefined, null, 7, { whole: "toString" }, { whole: 3 }])(
    "data of another kind (%j) stays as it is",
    async (data) => {
      const { client } = await offered();
      expect(await client.request("codeAction/resolve", { title: "x", data })).toMatchObject({ title: "x" });
    },
  );
});

it("repairs all that is safe at once, as the command line does", async () => {
  const all = titled(
    await actions(CARELESS, { capabilities: BARE }, TITLE, ["source.fixAll"]),
    "Apply all safe repairs",
  );
  expect(applyLsp(CARELESS, editsOf(all.edit, A))).toBe(CAREFUL);
  const cwd = makeFolder({ "a.md": CARELESS });
  await runCli(["fix", "a.md"], { cwd });
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(CAREFUL);
});

it("prefers a safe repair", async () => {
  const line = CARELESS.split("\n").findIndex((text) => text.includes("安康杯"));
  const place = { start: { line, character: 9 }, end: { line, character: 9 } };
  expect(titled(await actions(CARELESS, {}, place), "Write the full-width mark").isPreferred).toBe(true);
});

it("writes a paragraph in the script of the others, as the command line does", async () => {
  const mixed = CLEAN.replace("慰问困难职工 36 人次。", "慰問困難職工 36 人次，發放補助。");
  const place = { start: { line: 16, character: 2 }, end: { line: 16, character: 2 } };
  const { edit } = titled(await actions(mixed, { capabilities: BARE }, place), "Convert the paragraph to Simplified");
  const byServer = applyLsp(mixed, editsOf(edit, A));
  const cwd = makeFolder({ "a.md": mixed });
  await runCli(["fix", "a.md", "--rule", "no-mixed-script"], { cwd });
  expect(byServer).toBe(readFileSync(join(cwd, "a.md"), "utf8"));
  expect(byServer).toContain("慰问困难职工 36 人次，发放补助。");

  const client = await LspClient.start();
  await client.open(A, mixed);
  const list = await client.ask<readonly CodeAction[]>("codeAction", A, { range: place, context: { diagnostics: [] } });
  const offered = titled(list, "Convert the paragraph to Simplified");
  expect(offered.edit).toBeUndefined();
  const chosen = await client.request<CodeAction>("codeAction/resolve", offered);
  expect(applyLsp(mixed, editsOf(chosen.edit, A))).toBe(byServer);
  expect(
    await client.request("codeAction/resolve", { title: "x", data: { ...(offered.data as object), fix: 7 } }),
  ).toEqual(expect.not.objectContaining({ edit: expect.anything() }));
  await client.change(A, CLEAN);
  await expect(client.request("codeAction/resolve", offered)).rejects.toMatchObject({ code: -32801 });
});

it("offers no conversion where there are no dictionaries", async () => {
  const mixed = CLEAN.replace("慰问困难职工 36 人次。", "慰問困難職工 36 人次，發放補助。");
  const place = { start: { line: 16, character: 2 }, end: { line: 16, character: 2 } };
  const titles = (await actions(mixed, { port: "none" }, place)).map(({ title }) => title).join();
  expect(titles).toContain("no-mixed-script");
  expect(titles).not.toContain("Convert");
});

describe("several summaries in one file", () => {
  const other = CLEAN.replace("长明电机厂", "东湖医院");
  const page = `${CLEAN}\n${other}`;
  const second = { start: { line: 22, character: 1 }, end: { line: 22, character: 1 } };

  it("become files beside it, which must not exist yet", async () => {
    const { edit } = titled(await actions(page, {}, second), "Split into 2 files");
    const [first, last] = ["长明电机厂", "东湖医院"].map(
      (name) => `file:///w/${encodeURIComponent(`${name}工会2024年度工作总结`)}.md`,
    );
    expect(edit?.documentChanges).toMatchObject([
      { kind: "create", uri: first },
      { textDocument: { uri: first, version: null } },
      { kind: "create", uri: last },
      { textDocument: { uri: last, version: null } },
    ]);
    expect(JSON.stringify(edit)).not.toContain("ignoreIfExists");
    expect(applyLsp("", editsOf(edit, first ?? ""))).toBe(CLEAN);
    expect(applyLsp("", editsOf(edit, last ?? ""))).toBe(other);
  });

  it("are not split by a client that creates no files, nor where there is one", async () => {
    const titles = async (text: string, options: ClientOptions = {}): Promise<string> =>
      (await actions(text, options, second)).map(({ title }) => title).join();
    expect(await titles(page, { capabilities: BARE })).not.toContain("Split");
    expect(await titles(INCOMPLETE)).not.toContain("Split");
  });
});

it("renumbers, as the command line does", async () => {
  const text = CLEAN.replace("新建", "### （一）建家\n\n完成。\n\n### (二、)建组\n\n新建");
  const all = titled(await actions(text, { capabilities: BARE }, TITLE, ["source.fixAll"]), "");
  const byServer = applyLsp(text, editsOf(all.edit, A));
  const cwd = makeFolder({ "a.md": text });
  await runCli(["fix", "a.md"], { cwd });
  expect(byServer).toBe(readFileSync(join(cwd, "a.md"), "utf8"));
  expect(byServer).toContain("### （二）建组");
});

describe("turning a rule off", () => {
  const masked = CLEAN.replace("慰问困难职工 36 人次。", "慰问困难职工 XX 人次。");
  const place = { start: { line: 16, character: 7 }, end: { line: 16, character: 7 } };

  it.each(["for this line", "for this file"])("%s silences it and nothing else", async (where) => {
    const client = await LspClient.start();
    await client.open(A, masked);
    expect(await client.diagnostics(A)).toMatchObject([{ code: "no-mask" }]);
    const offered = await client.ask<readonly CodeAction[]>("codeAction", A, {
      range: place,
      context: { diagnostics: [] },
    });
    const { edit } = titled(offered, `Turn off no-mask ${where}`);
    await client.change(A, applyLsp(masked, editsOf(edit, A)));
    expect(await client.diagnostics(A)).toEqual([]);
  });

  it("for this line is not offered inside a table, which the comment would break", async () => {
    const table = `${CLEAN}\n| 项目 | 数 |\n| --- | --- |\n| 走访 | XX户 |\n`;
    const row = { start: { line: 24, character: 8 }, end: { line: 24, character: 8 } };
    const titles = (await actions(table, {}, row)).map(({ title }) => title);
    expect(titles).toEqual(["Turn off no-mask for this file", "Turn off no-mask in .structured-summary.yaml"]);
  });

  it("in the configuration writes a new file where there is none", async () => {
    const { edit } = titled(await actions(masked, {}, place), "Turn off no-mask in");
    expect(edit?.documentChanges).toEqual([
      { kind: "create", uri: `file://${CONFIG}`, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: `file://${CONFIG}`, version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: "rules:\n  no-mask: off\n",
          },
        ],
      },
    ]);
    const titles = (await actions(masked, { capabilities: BARE }, place)).map(({ title }) => title);
    expect(titles).not.toContain("Turn off no-mask in .structured-summary.yaml");
  });

  it("in the configuration edits the one in force, as it is open", async () => {
    const text = "rules:\n  no-empty-section: off\n";
    const client = await LspClient.start({ files: { [CONFIG]: text } });
    await client.open(A, masked);
    const offer = async (): Promise<CodeAction> =>
      titled(await client.ask("codeAction", A, { range: place, context: { diagnostics: [] } }), "Turn off no-mask in");
    const closed = editsOf((await offer()).edit, `file://${CONFIG}`);
    expect(applyLsp(text, closed)).toBe("rules:\n  no-mask: off\n  no-empty-section: off\n");
    const unsaved = `# not saved yet\n${text}`;
    await client.open(`file://${CONFIG}`, unsaved, "yaml");
    const open = await offer();
    expect(open.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 1 } });
    expect(applyLsp(unsaved, editsOf(open.edit, `file://${CONFIG}`))).toContain(
      "# not saved yet\nrules:\n  no-mask: off",
    );
  });
});
