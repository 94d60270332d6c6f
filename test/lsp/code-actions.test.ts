import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import { CLEAN, INCOMPLETE } from "../cli/summaries.ts";
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
  const all = titled(await actions(SPARSE), "Insert all 4 missing sections");
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

it("repairs all that is safe, as the command line does", async () => {
  const text = CLEAN.replace("新建", "### （一）建家\n\n完成。\n\n### (二、)建组\n\n新建");
  const all = titled(await actions(text, {}, TITLE, ["source.fixAll"]), "");
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
    const { edit } = titled(offered, `Turn off \`no-mask\` ${where}`);
    await client.change(A, applyLsp(masked, editsOf(edit, A)));
    expect(await client.diagnostics(A)).toEqual([]);
  });

  it("for this line is not offered inside a table, which the comment would break", async () => {
    const table = `${CLEAN}\n| 项目 | 数 |\n| --- | --- |\n| 走访 | XX户 |\n`;
    const row = { start: { line: 24, character: 8 }, end: { line: 24, character: 8 } };
    const titles = (await actions(table, {}, row)).map(({ title }) => title);
    expect(titles).toEqual(["Turn off `no-mask` for this file", "Turn off `no-mask` in .structured-summary.yaml"]);
  });

  it("in the configuration writes a new file where there is none", async () => {
    const { edit } = titled(await actions(masked, {}, place), "Turn off `no-mask` in");
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
    expect(titles).not.toContain("Turn off `no-mask` in .structured-summary.yaml");
  });

  it("in the configuration edits the one in force, as it is open", async () => {
    const text = "rules:\n  no-empty-section: off\n";
    const client = await LspClient.start({ files: { [CONFIG]: text } });
    await client.open(A, masked);
    const offer = async (): Promise<CodeAction> =>
      titled(
        await client.ask("codeAction", A, { range: place, context: { diagnostics: [] } }),
        "Turn off `no-mask` in",
      );
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
