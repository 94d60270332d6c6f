import { expect, it } from "vitest";
import type { Feature } from "../../server/src/lsp/feature.ts";
import { joinCapabilities } from "../../server/src/lsp/server.ts";
import * as editRequests from "../../server/src/protocol/edits.ts";
import { OVERVIEW } from "../../server/src/protocol/overview.ts";
import { INCOMPLETE } from "../cli/summaries.ts";
import { LspClient } from "../support/lsp-client.ts";

const { CHECK, INSERT_MISSING_SECTIONS, INSERT_SECTION, OUTLINES, SET_OUTLINE } = editRequests;
const A = "file:///w/a.md";
const position = { line: 0, character: 3 };
const range = { start: position, end: { line: 9, character: 0 } };
const document = { textDocument: { uri: A } };

/** A request that every announced capability must answer, by the capability's name. */
const EXERCISES: Readonly<Record<string, readonly (readonly [method: string, params: object])[]>> = {
  diagnosticProvider: [
    ["textDocument/diagnostic", document],
    ["workspace/diagnostic", { previousResultIds: [] }],
  ],
  completionProvider: [["textDocument/completion", { ...document, position }]],
  hoverProvider: [["textDocument/hover", { ...document, position }]],
  codeActionProvider: [
    ["textDocument/codeAction", { ...document, range, context: { diagnostics: [] } }],
    ["codeAction/resolve", { title: "x" }],
  ],
  documentSymbolProvider: [["textDocument/documentSymbol", document]],
  foldingRangeProvider: [["textDocument/foldingRange", document]],
  semanticTokensProvider: [
    ["textDocument/semanticTokens/full", document],
    ["textDocument/semanticTokens/range", { ...document, range }],
  ],
  experimental: [
    [OVERVIEW, { uri: A }],
    [INSERT_MISSING_SECTIONS, { uri: A }],
    [INSERT_SECTION, { uri: A, section: "problems" }],
    [OUTLINES, { uri: A }],
    [SET_OUTLINE, { uri: A, outline: "weekly" }],
    [CHECK, { uri: A }],
  ],
};

/** Exercised by every test of this folder: nothing would be open, and no folder known. */
const EVERYWHERE = ["positionEncoding", "textDocumentSync", "workspace"];

it("answers everything that it announces", async () => {
  const client = await LspClient.start();
  await client.open(A, INCOMPLETE);
  const announced = Object.keys(client.initialized.capabilities);
  expect(announced.toSorted()).toEqual([...Object.keys(EXERCISES), ...EVERYWHERE].toSorted());
  for (const [method, params] of Object.values(EXERCISES).flat()) {
    expect(await client.request(method, params), method).not.toBeNull();
  }
});

it("every request of our own is exercised", () => {
  const exercised = EXERCISES["experimental"]?.map(([method]) => method) ?? [];
  expect(exercised.toSorted()).toEqual([OVERVIEW, ...Object.values(editRequests)].toSorted());
});

it("announces nothing that a client registers for itself, and answers it", async () => {
  const client = await LspClient.start({ initializationOptions: { registersForSummaries: true } });
  await client.open(A, INCOMPLETE);
  const own = ["documentSymbolProvider", "foldingRangeProvider", "semanticTokensProvider"];
  const announced = Object.keys(client.initialized.capabilities);
  expect(announced.toSorted()).toEqual(
    [...Object.keys(EXERCISES).filter((name) => !own.includes(name)), ...EVERYWHERE].toSorted(),
  );
  for (const [method, params] of own.flatMap((name) => EXERCISES[name] ?? [])) {
    const answer = await client.request<readonly unknown[] | { data: readonly unknown[] }>(method, params);
    expect("data" in answer ? answer.data : answer, method).not.toEqual([]);
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
