import { expect, it } from "vitest";
import { CLEAN, INCOMPLETE, README } from "../cli/summaries.ts";
import { LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";
const position = { line: 2, character: 0 };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

/** What every feature answers for a document. */
async function everything(client: LspClient, uri: string): Promise<readonly unknown[]> {
  const tokens = await client.ask<{ data: readonly number[] }>("semanticTokens/full", uri);
  const some = await client.ask<{ data: readonly number[] }>("semanticTokens/range", uri, { range });
  return [
    await client.diagnostics(uri),
    await client.ask("completion", uri, { position }),
    [await client.ask("hover", uri, { position: { line: 0, character: 3 } })].filter((answer) => answer !== null),
    await client.ask("codeAction", uri, { range, context: { diagnostics: [] } }),
    await client.ask("documentSymbol", uri),
    await client.ask("foldingRange", uri),
    tokens.data,
    some.data,
  ];
}

const NOTHING = [[], [], [], [], [], [], [], []];

it.each([
  ["a README", README, "markdown"],
  ["a summary that says it is none", `---\nsummary: false\n---\n${INCOMPLETE}`, "markdown"],
  ["a summary in another language mode", INCOMPLETE, "yaml"],
  ["an empty document", "", "markdown"],
])("%s gets nothing", async (_, text, languageId) => {
  const client = await LspClient.start();
  await client.open(A, text, languageId);
  expect(await everything(client, A)).toEqual(NOTHING);
  expect(await client.request("structuredSummary/overview", { uri: A })).toEqual({
    version: 1,
    isSummary: false,
    isNearMiss: false,
    sections: [],
    blanks: [],
    findings: [],
  });
});

it("a document that nobody opened gets nothing", async () => {
  const client = await LspClient.start();
  expect(await everything(client, "file:///w/unknown.md")).toEqual(NOTHING);
  const unknown = { uri: "file:///w/unknown.md", section: "problems", outline: "weekly" };
  const answers: unknown[] = [];
  for (const request of ["overview", "insertMissingSections", "insertSection", "outlines", "setOutline", "check"])
    answers.push(await client.request(`structuredSummary/${request}`, unknown));
  expect(answers).toEqual([null, null, null, [], null, null]);
});

it("a summary gets something from each of them", async () => {
  const client = await LspClient.start();
  await client.open(A, INCOMPLETE.replace("## 一", "\n## 一"));
  expect((await everything(client, A)).map((answer) => (answer as readonly unknown[]).length)).not.toContain(0);
});

it("a glob of the configuration makes one", async () => {
  const files = { "/w/.structured-summary.yaml": "summaries: reports/*.md\n" };
  const client = await LspClient.start({ files });
  await client.open("file:///w/reports/x.md", README);
  await client.open("file:///w/y.md", README);
  expect((await client.diagnostics("file:///w/reports/x.md")).length).toBeGreaterThan(0);
  expect(await client.diagnostics("file:///w/y.md")).toEqual([]);
});

it("closing and opening in another language mode counts", async () => {
  const client = await LspClient.start();
  for (const [languageId, count] of [
    ["markdown", 1],
    ["json", 0],
    ["markdown", 1],
  ] as const) {
    await client.open(A, INCOMPLETE, languageId);
    expect(await client.diagnostics(A)).toHaveLength(count);
    await client.close(A);
  }
  await client.open(A, CLEAN.replaceAll("## ", "").replace("# ", ""), "plaintext");
  expect(await client.diagnostics(A)).toEqual([]);
});
