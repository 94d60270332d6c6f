import { describe, expect, it } from "vitest";
import type { Diagnostic, WorkspaceDiagnosticReport } from "vscode-languageserver";
import { CLEAN, INCOMPLETE, README } from "../cli/summaries.ts";
import { BARE, LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";

it("says what is open in a summary, where, why and where to read more", async () => {
  const client = await LspClient.start();
  await client.open(A, INCOMPLETE);
  expect(await client.diagnostics(A)).toEqual([
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 19 } },
      severity: 2,
      code: "require-section",
      codeDescription: {
        href: "https://github.com/structured-summary/structured-summary/blob/main/server/docs/rules/require-section.md",
      },
      source: "structured-summary",
      message: "Missing section “存在的问题”",
    },
  ]);
  await client.change(A, CLEAN);
  expect(await client.diagnostics(A)).toEqual([]);
});

it("speaks the client's language", async () => {
  const said = async (locale: string): Promise<unknown> => {
    const client = await LspClient.start({ locale });
    await client.open(A, INCOMPLETE);
    return (await client.diagnostics(A))[0]?.message;
  };
  expect([await said("zh-CN"), await said("zh-TW"), await said("fr")]).toEqual([
    "缺少“存在的问题”部分",
    "缺少「存在的问题」部分",
    "Missing section “存在的问题”",
  ]);
});

it("points to the other place of a finding, and fades what stands there once too often", async () => {
  const client = await LspClient.start();
  await client.open(A, `${CLEAN}\n## 六、存在的问题\n\n还有不足。\n`);
  const [found] = await client.diagnostics(A);
  expect(found).toMatchObject({ code: "no-duplicate-section", tags: [1] });
  expect(found?.relatedInformation?.[0]?.location).toMatchObject({ uri: A, range: { start: { line: 18 } } });
});

it("says how many findings it keeps back", async () => {
  const client = await LspClient.start({ settings: () => ({ maxFindings: 1 }) });
  await client.open(A, CLEAN.replaceAll("## 一", "XX年\n\nXX年\n\n## 一"));
  expect((await client.diagnostics(A)).map(({ message }) => message)).toEqual([
    "Replace `XX` by the year",
    "1 more finding is not shown",
  ]);
});

it("reports wrong front matter at its key", async () => {
  const client = await LspClient.start();
  await client.open(A, `---\noutline: union-anual\n---\n${CLEAN}`);
  expect(await client.diagnostics(A)).toMatchObject([
    { code: "unknown-outline-near", range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } } },
  ]);
});

describe("workspace diagnostics", () => {
  const ask = (client: LspClient, previousResultIds: readonly object[] = []): Promise<WorkspaceDiagnosticReport> =>
    client.request("workspace/diagnostic", { previousResultIds });

  it("covers every summary of the folders, open or not", async () => {
    const files = {
      "/w/a.md": INCOMPLETE,
      "/w/sub/b.txt": INCOMPLETE.replaceAll("#", "").replaceAll(" ", ""),
      "/w/README.md": README,
      "/w/drafts/c.md": INCOMPLETE,
      "/w/node_modules/d.md": INCOMPLETE,
      "/w/.structured-summary.yaml": "ignore: drafts\n",
      "/v/e.md": INCOMPLETE,
      "/u/f.md": INCOMPLETE,
    };
    const client = await LspClient.start({ files, folders: ["file:///w", "file:///v/"] });
    await client.open(A, `${CLEAN}\nXX年\n`);
    const { items } = await ask(client);
    expect(items.map(({ uri, version, ...rest }) => [uri, version, "items" in rest ? rest.items.length : 0])).toEqual([
      [A, 1, 1],
      ["file:///w/sub/b.txt", null, 1],
      ["file:///v/e.md", null, 1],
    ]);
  });

  it("repeats nothing, and takes back what it said of a file that is gone", async () => {
    const files: Record<string, string> = { "/w/a.md": INCOMPLETE, "/w/b.md": INCOMPLETE };
    const client = await LspClient.start({ files });
    const first = await ask(client);
    const previous = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    delete files["/w/b.md"];
    files["/w/c.md"] = CLEAN;
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///w/b.md", type: 3 }] });
    const { items } = await ask(client, previous);
    expect(items.map(({ uri, kind }) => [uri, kind])).toEqual([
      ["file:///w/a.md", "unchanged"],
      ["file:///w/c.md", "full"],
      ["file:///w/b.md", "full"],
    ]);
  });

  it("takes back what was shown of a document that is closed, and has nothing to be said of", async () => {
    const files: Record<string, string> = { "/w/b.md": INCOMPLETE };
    const client = await LspClient.start({ files });
    const all = [A, "file:///w/b.md", "file:///far/c.md"];
    for (const uri of all) {
      await client.open(uri, INCOMPLETE);
      expect(await client.diagnostics(uri)).toHaveLength(1);
    }
    let previous: readonly object[] = [];
    const shown = async (): Promise<unknown> => {
      const { items } = await ask(client, previous);
      previous = items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
      return items.map((one) => [one.uri, "items" in one ? one.items.length : one.kind]);
    };
    expect(await shown()).toEqual([["file:///w/b.md", 1]]);
    for (const uri of all) await client.notify("textDocument/didClose", { textDocument: { uri } });
    previous = [];
    const taken = [
      [A, 0],
      ["file:///far/c.md", 0],
    ];
    expect(await shown()).toEqual([["file:///w/b.md", 1], ...taken]);
    // Once it has come in, it is not said again.
    const another = { uri: "file:///w/b.md", type: 2 };
    await client.notify("workspace/didChangeWatchedFiles", { changes: [another] });
    expect(await shown()).toEqual([["file:///w/b.md", "unchanged"]]);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [another] });
    expect(await shown()).toEqual([["file:///w/b.md", "unchanged"]]);
  });

  it("answers who has everything at the next change only", async () => {
    const files: Record<string, string> = { "/w/a.md": INCOMPLETE };
    const client = await LspClient.start({ files });
    const previous = (await ask(client)).items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    let isAnswered = false;
    const held = ask(client, previous).finally(() => {
      isAnswered = true;
    });
    await client.settle();
    expect(isAnswered).toBe(false);
    files["/w/a.md"] = CLEAN;
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: A, type: 2 }] });
    expect((await held).items).toMatchObject([{ uri: A, kind: "full", items: [] }]);
    expect(client.take("workspace/diagnostic/refresh")).toEqual([]);
  });

  it("gives up a held answer", async () => {
    const client = await LspClient.start({ files: { "/w/a.md": INCOMPLETE } });
    const previous = (await ask(client)).items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const { CancellationTokenSource } = await import("vscode-languageserver");
    const source = new CancellationTokenSource();
    const held = client.connection.sendRequest("workspace/diagnostic", { previousResultIds: previous }, source.token);
    await client.settle();
    source.cancel();
    await expect(held).rejects.toMatchObject({ code: -32800 });
  });

  it("knows a file again however its address is spelled", async () => {
    const client = await LspClient.start({ files: { "/w/总结(定稿).md": INCOMPLETE } });
    const [first] = (await ask(client)).items;
    const uri = "file:///w/%E6%80%BB%E7%BB%93%28%E5%AE%9A%E7%A8%BF%29.md";
    await client.open("file:///w/other.md", README);
    const { items } = await ask(client, [{ uri, value: first?.resultId }]);
    expect(items).toMatchObject([{ kind: "unchanged", resultId: first?.resultId }]);
  });

  it("stops when it is cancelled", async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`/w/${index}.md`, INCOMPLETE]));
    const client = await LspClient.start({ files });
    const { CancellationTokenSource } = await import("vscode-languageserver");
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("workspace/diagnostic", { previousResultIds: [] }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });
});

describe("for a client that does not ask", () => {
  const messages = (client: LspClient, uri: string): readonly Diagnostic["message"][] | undefined =>
    client.published.get(uri)?.diagnostics.map(({ message }) => message);

  it("sends diagnostics with their version, and takes them back", async () => {
    const client = await LspClient.start({ capabilities: BARE });
    await client.open(A, INCOMPLETE);
    await client.settle();
    expect(client.published.get(A)).toMatchObject({ version: 1, diagnostics: [{ code: "require-section" }] });
    await client.change(A, CLEAN);
    await client.settle();
    expect(client.published.get(A)).toEqual({ uri: A, version: 2, diagnostics: [] });
    await client.change(A, INCOMPLETE);
    await client.close(A);
    await client.settle();
    expect(client.published.get(A)).toEqual({ uri: A, diagnostics: [] });
  });

  it("answers the first of many changes at once and the last one in the end, and skips between", async () => {
    const client = await LspClient.start({ capabilities: BARE });
    await client.open(A, INCOMPLETE);
    await client.settle();
    client.take("textDocument/publishDiagnostics");
    const start = { line: 99, character: 0 };
    await Promise.all(Array.from({ length: 50 }, () => client.change(A, "x", { start, end: start })));
    await client.settle();
    const sent = client.take("textDocument/publishDiagnostics") as { version: number }[];
    expect(sent[0]?.version).toBe(2);
    expect(sent.at(-1)?.version).toBe(51);
    expect(sent.length).toBeLessThan(10);
  });

  it("sends them anew when the settings change", async () => {
    const client = await LspClient.start({ capabilities: BARE });
    await client.open(A, INCOMPLETE);
    await client.settle();
    expect(messages(client, A)).toEqual(["Missing section “存在的问题”"]);
    const settings = { structuredSummary: { rules: { "require-section": "off" } } };
    await client.notify("workspace/didChangeConfiguration", { settings });
    await client.settle();
    expect(messages(client, A)).toEqual([]);
  });
});
