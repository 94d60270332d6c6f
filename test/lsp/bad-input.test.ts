import { afterAll, describe, expect, it } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import { serve } from "../../server/src/lsp/server.ts";
import { CLEAN, INCOMPLETE } from "../cli/summaries.ts";
import { memoryFiles } from "../config/memory-files.ts";
import { BARE, LspClient } from "../support/lsp-client.ts";
import { pipedServer } from "../support/piped-server.ts";

const A = "file:///w/a.md";

it("takes edits beyond the end, backwards or negative for the nearest place", async () => {
  const client = await LspClient.start();
  await client.open(A, "# 工作总结\r\n\r\n一\r\n");
  await client.change(A, "二", { start: { line: 99, character: 9 }, end: { line: 100, character: 0 } });
  await client.change(A, "三", { start: { line: 2, character: 99 }, end: { line: 2, character: 99 } });
  await client.change(A, "四", { start: { line: 2, character: 2 }, end: { line: 2, character: 1 } });
  await client.change(A, "五", { start: { line: -1, character: -5 }, end: { line: -1, character: 0 } });
  await client.change(A, "XX年", { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } });
  const masks = (await client.diagnostics(A)).filter(({ code }) => code === "no-mask");
  expect(masks).toMatchObject([{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } } }]);
});

it("passes over changes and closings of what is not open", async () => {
  const client = await LspClient.start();
  await client.change("file:///w/never.md", "x");
  await client.close("file:///w/never.md");
  await client.open(A, INCOMPLETE);
  expect(await client.diagnostics(A)).toHaveLength(1);
});

it.each(["untitled:", "file:///%E0%A4%A", "file://server/share/a.md", "not a uri", "", "file:///c%3A/w/a.md"])(
  "serves a document at %j",
  async (uri) => {
    const client = await LspClient.start();
    await client.open(uri, INCOMPLETE);
    expect(await client.diagnostics(uri)).toHaveLength(1);
  },
);

it("gives nothing of a document that is closed, or opened under another name, while a request runs", async () => {
  const client = await LspClient.start({ files: { "/w/.structured-summary.yaml": "maxFindings: 9\n" } });
  await client.open(A, INCOMPLETE);
  const asked = client.diagnostics(A);
  await client.close(A);
  await client.open("file:///w/b.md", INCOMPLETE);
  expect([await asked, (await client.diagnostics("file:///w/b.md")).length]).toEqual([[], 1]);
});

it.each([
  ["markdown", "json", 0],
  ["json", "markdown", 1],
  // In plain text a line with `##` is no heading.
  ["markdown", "plaintext", 5],
] as const)("a language mode that changes from %s to %s while a request runs counts", async (from, to, count) => {
  const client = await LspClient.start({ files: { "/w/.structured-summary.yaml": "maxFindings: 9\n" } });
  await client.open(A, INCOMPLETE, from);
  const asked = client.diagnostics(A);
  await client.close(A);
  await client.open(A, INCOMPLETE, to);
  expect([(await asked).length, (await client.diagnostics(A)).length]).toEqual([count, count]);
});

it.each([
  "diagnostic",
  "completion",
  "hover",
  "codeAction",
  "documentSymbol",
  "foldingRange",
  "semanticTokens/full",
  "semanticTokens/range",
])("%s survives parameters of any shape", async (method) => {
  const client = await LspClient.start();
  await client.open(A, INCOMPLETE);
  for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: { uri: A } }]) {
    await client
      .request(`textDocument/${method}`, params)
      .catch((error: unknown) => expect(error).toHaveProperty("code"));
  }
  expect(await client.diagnostics(A)).toHaveLength(1);
});

it("answers for the version that is there when everything else is known", async () => {
  const client = await LspClient.start();
  await client.open(A, INCOMPLETE);
  const asked = client.diagnostics(A);
  await client.change(A, CLEAN);
  expect(await asked).toEqual([]);
});

it.each([
  "# 工作总结\n\n".concat("> ".repeat(20_000)),
  `# 工作总结\n\n${"(".repeat(50_000)}`,
  "# 工作总结\n\0\uD800\n",
])("answers for hostile text %#", async (text) => {
  const client = await LspClient.start();
  await client.open(A, text);
  expect((await client.diagnostics(A)).length).toBeGreaterThan(0);
});

it("a feature that fails costs one answer, and is told to whoever reads the log", async () => {
  const client = await LspClient.start();
  await client.open(A, INCOMPLETE);
  expect(await client.ask("codeAction", A, { range: null, context: {} })).toEqual([]);
  await client.settle();
  expect(client.take("window/logMessage")).toMatchObject([
    { type: 1, message: expect.stringMatching(/^code actions failed/) },
  ]);
  expect(await client.diagnostics(A)).toHaveLength(1);
});

it("a request for something unknown is an error, and the next one is answered", async () => {
  const client = await LspClient.start({ capabilities: BARE });
  await expect(client.request("textDocument/rename", {})).rejects.toMatchObject({ code: -32601 });
  await client.open(A, INCOMPLETE);
  expect(await client.diagnostics(A)).toHaveLength(1);
});

describe("messages that are none", () => {
  const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const hello = framed(
    JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { capabilities: {}, processId: null, rootUri: null },
    }),
  );

  it.each([
    ["broken JSON", framed("{")],
    ["an empty message", framed("")],
    ["a header without a length", "X-Mood: fine\r\n\r\n"],
    ["a length that is no number", "Content-Length: many\r\n\r\n"],
    ["a batch, which the protocol does not have", framed("[]")],
    ["an answer that nobody asked for", framed('{"jsonrpc":"2.0","id":99,"result":null}')],
    ["JSON that is no message", framed('"hello"')],
    ["a message without a method", framed('{"jsonrpc":"2.0","id":7}')],
    ["parameters of a wrong shape", framed('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":[]}')],
  ])("%s: the next message is answered", async (_, raw) => {
    const { server, toServer, toClient } = pipedServer();
    afterAll(() => server.dispose());
    serve(server, {
      files: memoryFiles({}),
      writeWhole: undefined,
      converter: undefined,
      typesetter: undefined,
      now: () => new Date(0),
      nextTurn: () => Promise.resolve(),
    });
    const heard: string[] = [];
    toClient.on("data", (chunk: Buffer) => heard.push(chunk.toString()));
    toServer.write(raw);
    toServer.write(hello);
    for (let turn = 0; turn < 50 && !heard.join("").includes("positionEncoding"); turn += 1)
      await new Promise((resolve) => setImmediate(resolve));
    expect(heard.join("")).toContain('"positionEncoding":"utf-16"');
  });
});

it("a request that its client gives up is answered as cancelled, not with an answer", async () => {
  // The settings are waited for, so that the cancellation comes in time.
  const client = await LspClient.start({ settings: () => ({}) });
  await client.open(A, INCOMPLETE);
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: A } };
  const asked = client.connection.sendRequest("textDocument/foldingRange", params, source.token);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});
