import { describe, expect, it } from "vitest";
import { FileError } from "../../server/src/files/files.ts";
import { INCOMPLETE, README } from "../cli/summaries.ts";
import { memoryFiles } from "../config/memory-files.ts";
import { LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";
const CONFIG = "/w/.structured-summary.yaml";

/** Tells the server that files changed on disk (2) or are gone (3). */
async function touch(client: LspClient, path: string, type: 1 | 2 | 3 = 2): Promise<void> {
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `file://${path}`, type }] });
  await client.settle();
}

const severities = async (client: LspClient, uri: string): Promise<readonly unknown[]> =>
  (await client.diagnostics(uri)).map(({ severity }) => severity);

it("follows the nearest file, above the settings of its folder, above the defaults", async () => {
  const files = {
    [CONFIG]: "rules: { require-section: error }\n",
    "/w/sub/.structured-summary.yaml": "rules: { no-mask: information }\n",
    "/.structured-summary.yaml": "rules: { require-section: off, no-mask: off }\n",
  };
  const settings = (folder: string | undefined): unknown =>
    folder === "file:///w" ? { rules: { "require-section": "information", "no-mask": "warning" }, outline: "" } : null;
  const client = await LspClient.start({ files, settings, folders: ["file:///w", "file:///v"] });
  const text = `${INCOMPLETE}\nXX年\n`;
  for (const uri of [A, "file:///w/sub/b.md", "file:///v/c.md"]) await client.open(uri, text);
  expect(await severities(client, A)).toEqual([1, 2]);
  expect(await severities(client, "file:///w/sub/b.md")).toEqual([3, 3]);
  expect(await severities(client, "file:///v/c.md")).toEqual([2, 1]);
});

it("checks two folders by their own configurations", async () => {
  const files = {
    "/w/.structured-summary.yaml": "outline: general\n",
    "/v/.structured-summary.yaml": "outline: weekly\n",
  };
  const client = await LspClient.start({ files, folders: ["file:///w", "file:///v"] });
  const outlineOf = async (uri: string): Promise<unknown> => {
    await client.open(uri, INCOMPLETE);
    return (await client.request<{ outline: { id: string } }>("structuredSummary/overview", { uri })).outline.id;
  };
  expect([await outlineOf(A), await outlineOf("file:///v/a.md")]).toEqual(["general", "weekly"]);
});

it("checks a document that lies in no file yet as the first folder says", async () => {
  const client = await LspClient.start({ files: { [CONFIG]: "rules: { require-section: off }\n" } });
  await client.open("untitled:Untitled-1", INCOMPLETE);
  expect(await client.diagnostics("untitled:Untitled-1")).toEqual([]);
});

describe("a change", () => {
  it("of a configuration file asks the client to ask again", async () => {
    const files: Record<string, string> = { [CONFIG]: "rules: { require-section: off }\n" };
    const client = await LspClient.start({ files });
    await client.open(A, INCOMPLETE);
    expect(await severities(client, A)).toEqual([]);
    files[CONFIG] = "rules: { require-section: error }\n";
    await touch(client, CONFIG);
    expect(client.take("workspace/diagnostic/refresh")).toHaveLength(1);
    expect(client.take("workspace/semanticTokens/refresh")).toHaveLength(1);
    expect(await severities(client, A)).toEqual([1]);
    delete files[CONFIG];
    await touch(client, CONFIG, 3);
    expect(await severities(client, A)).toEqual([2]);
  });

  it("of a configuration that is open counts before it is saved, and no more when it is given up", async () => {
    const files: Record<string, string> = { [CONFIG]: "maxFindings: 9\n" };
    const client = await LspClient.start({ files });
    await client.open(A, INCOMPLETE);
    const uri = `file://${CONFIG}`;
    await client.open(uri, "maxFindings: 9\n", "yaml");
    await client.change(uri, "maxFindings: 9\nrules: { require-section: error }\n");
    expect(await severities(client, A)).toEqual([1]);
    await client.change(uri, "maxFindings: 9\nrules: { require-sect");
    expect(await severities(client, A)).toEqual([1]);
    expect(client.published.get(uri)?.diagnostics).not.toEqual([]);
    await client.close(uri);
    expect(await severities(client, A)).toEqual([2]);
    expect(client.published.get(uri)?.diagnostics).toEqual([]);
  });

  it("of an extended file counts", async () => {
    const files: Record<string, string> = { [CONFIG]: "extends: base.yaml\n", "/w/base.yaml": "maxFindings: 5\n" };
    const client = await LspClient.start({ files });
    await client.open(A, INCOMPLETE);
    expect(await severities(client, A)).toEqual([2]);
    files["/w/base.yaml"] = "rules: { require-section: off }\n";
    await touch(client, "/w/base.yaml");
    expect(await severities(client, A)).toEqual([]);
  });

  it("of the settings counts", async () => {
    let severity = "error";
    const client = await LspClient.start({ settings: () => ({ rules: { "require-section": severity } }) });
    await client.open(A, INCOMPLETE);
    expect(await severities(client, A)).toEqual([1]);
    severity = "information";
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    expect(await severities(client, A)).toEqual([3]);
  });

  it("of the workspace folders counts", async () => {
    const client = await LspClient.start({ files: { [CONFIG]: "rules: { require-section: off }\n" }, folders: [] });
    await client.open(A, INCOMPLETE);
    await client.settle();
    const event = { added: [{ uri: "file:///w", name: "w" }], removed: [] };
    await client.notify("workspace/didChangeWorkspaceFolders", { event });
    await client.settle();
    expect(await severities(client, A)).toEqual([]);
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: event.added } });
    await client.settle();
    expect(client.take("workspace/diagnostic/refresh")).toHaveLength(2);
  });

  it("of the workspace folders takes back what was wrong in one that is none any more", async () => {
    const files = { [CONFIG]: "rules: [\n", "/v/.structured-summary.yaml": "extra: 1\n" };
    const client = await LspClient.start({ files, folders: ["file:///w", "file:///v"] });
    await client.settle();
    const wrong = (): readonly unknown[] =>
      [...client.published.values()].filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri }) => uri);
    expect(wrong()).toHaveLength(2);
    const event = { added: [], removed: [{ uri: "file:///w", name: "w" }] };
    await client.notify("workspace/didChangeWorkspaceFolders", { event });
    await client.settle();
    expect(wrong()).toEqual(["file:///v/.structured-summary.yaml"]);
  });

  it("that a client only saves, without watching files, counts", async () => {
    const files: Record<string, string> = {};
    const client = await LspClient.start({ files });
    await client.open(A, INCOMPLETE);
    expect(await severities(client, A)).toEqual([2]);
    files[CONFIG] = "rules: { require-section: off }\n";
    await client.notify("textDocument/didSave", { textDocument: { uri: `file://${CONFIG}` } });
    expect(await severities(client, A)).toEqual([]);
  });
});

describe("a wrong configuration", () => {
  it("is reported in its file at the wrong key, before any document is open", async () => {
    const client = await LspClient.start({ files: { [CONFIG]: "outline: general\nrules:\n  no-maks: off\n" } });
    await client.settle();
    expect(client.published.get(`file://${CONFIG}`)?.diagnostics).toEqual([
      {
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 9 } },
        severity: 2,
        code: "unknown-rule-near",
        source: "structured-summary",
        message: "Unknown rule `no-maks`; did you mean `no-mask`?",
      },
    ]);
  });

  it("leaves the last good one in force, says so, and is forgotten when it is right again", async () => {
    const files: Record<string, string> = { [CONFIG]: "rules: { require-section: error }\n" };
    const client = await LspClient.start({ files });
    await client.open(A, INCOMPLETE);
    expect(await severities(client, A)).toEqual([1]);
    files[CONFIG] = "rules: { require-section: err";
    await touch(client, CONFIG);
    expect(await severities(client, A)).toEqual([1]);
    expect(client.published.get(`file://${CONFIG}`)?.diagnostics[0]?.message).toMatch(
      /^Broken YAML: .* \(the configuration as it last was stays in force\)$/,
    );
    files[CONFIG] = "rules: { require-section: off }\n";
    await touch(client, CONFIG);
    expect(await severities(client, A)).toEqual([]);
    expect(client.published.get(`file://${CONFIG}`)?.diagnostics).toEqual([]);
  });

  it("that cannot be read is reported, and its documents are checked by the defaults", async () => {
    const files = { [CONFIG]: "x" };
    const port = {
      ...memoryFiles(files),
      read: () => Promise.reject(new FileError("denied", "EACCES")),
    };
    const client = await LspClient.start({ port, locale: "zh-TW" });
    await client.open(A, INCOMPLETE);
    expect(await severities(client, A)).toEqual([2]);
    expect(client.published.get(`file://${CONFIG}`)?.diagnostics[0]?.message).toBe("無法讀取這個設定檔");
  });

  it("in the settings is told to whoever reads the log", async () => {
    const client = await LspClient.start({
      settings: () => ({ rules: { "no-maks": "off" }, trace: { server: "off" } }),
    });
    await client.open(A, README);
    await client.diagnostics(A);
    await client.settle();
    expect(client.take("window/logMessage")).toMatchObject([
      { message: "In the settings `structuredSummary`: Unknown rule `no-maks`; did you mean `no-mask`?" },
    ]);
  });
});
