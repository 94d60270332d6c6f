import { expect, it } from "vitest";
import type { Feature } from "../../server/src/lsp/feature.ts";
import { joinCapabilities } from "../../server/src/lsp/server.ts";
import { INCOMPLETE } from "../cli/summaries.ts";
import { LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";
const position = { line: 0, character: 3 };
const range = { start: position, end: position };
const document = { textDocument: { uri: A } };

/** A request that every announced capability must answer, by the capability's name. */
const EXERCISES: Readonly<Record<string, readonly (readonly [method: string, params: object])[]>> = {
  diagnosticProvider: [
    ["textDocument/diagnostic", document],
    ["workspace/diagnostic", { previousResultIds: [] }],
  ],
  completionProvider: [["textDocument/completion", { ...document, position }]],
  hoverProvider: [["textDocument/hover", { ...document, position }]],
  codeActionProvider: [["textDocument/codeAction", { ...document, range, context: { diagnostics: [] } }]],
  documentSymbolProvider: [["textDocument/documentSymbol", document]],
  foldingRangeProvider: [["textDocument/foldingRange", document]],
  semanticTokensProvider: [
    ["textDocument/semanticTokens/full", document],
    ["textDocument/semanticTokens/range", { ...document, range }],
  ],
  experimental: [["structuredSummary/overview", { uri: A }]],
};

/** Exercised by every test of this folder: nothing would be open, and no folder known. */
const EVERYWHERE = ["positionEncoding", "textDocumentSync", "workspace"];

it("answers everything that it announces", async () => {
  const client = await LspClient.start();
  await client.open(A, INCOMPLETE);
  const announced = Object.keys(client.initialized.capabilities);
  expect(announced.toSorted()).toEqual([...Object.keys(EXERCISES), ...EVERYWHERE].toSorted());
  for (const [method, params] of Object.values(EXERCISES).flat()) {
    expect(await client.request(method, params), method).toBeDefined();
  }
});

it("counts positions in UTF-16 whatever the client would like", async () => {
  const client = await LspClient.start({ capabilities: { general: { positionEncodings: ["utf-8"] } } });
  expect(client.initialized.capabilities.positionEncoding).toBe("utf-16");
});

it("says what it watches to a client that lets it", async () => {
  const client = await LspClient.start();
  await client.settle();
  const registered = client
    .take("client/registerCapability")
    .flatMap((params) => (params as { registrations: { method: string }[] }).registrations.map(({ method }) => method));
  expect(registered).toEqual(
    expect.arrayContaining(["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]),
  );
});

it("lets no two features announce the same", () => {
  const one: Feature = { capabilities: { hoverProvider: true }, register: () => undefined };
  expect(() => joinCapabilities([one, one])).toThrow("hoverProvider");
});
