import { expect, it } from "vitest";
import type { Hover } from "vscode-languageserver";
import { INCOMPLETE } from "../cli/summaries.ts";
import { LspClient } from "../support/lsp-client.ts";

const A = "file:///w/a.md";

/** The pages that a finding and the hover on it lead to. */
async function pages(rulePage: unknown): Promise<readonly unknown[]> {
  const client = await LspClient.start({ initializationOptions: { rulePage } });
  await client.open(A, INCOMPLETE);
  const [found] = await client.diagnostics(A);
  const hover = await client.ask<Hover>("hover", A, { position: { line: 0, character: 3 } });
  const { value } = hover.contents as { value: string };
  return [found?.codeDescription?.href, /\[[^\]]+\]\(([^)]+)\)$/.exec(value)?.[1]];
}

it("leads to the pages that the client names", async () => {
  const page = "command:openRule?%5B%22require-section%22%5D";
  expect(await pages("command:openRule?%5B%22{rule}%22%5D")).toEqual([page, page]);
});

it.each([undefined, 7, "https://example.org", { rule: 1 }])("leads to the site's pages for %j", async (rulePage) => {
  const page =
    "https://github.com/structured-summary/structured-summary/blob/main/server/docs/rules/require-section.md";
  expect(await pages(rulePage)).toEqual([page, page]);
});

it.each([
  [null],
  ["all"],
  [["registersForSummaries"]],
  [{ registersForSummaries: "yes", wantsOverview: 1, servesFiles: {}, editorKnowsMarkdown: "true" }],
])("traits of a wrong type (%j) count as absent", async (initializationOptions) => {
  const client = await LspClient.start({ initializationOptions });
  expect(client.initialized.capabilities.foldingRangeProvider).toBe(true);
  await client.open(A, INCOMPLETE);
  await client.open("vscode-vfs://github/a.md", INCOMPLETE);
  await client.diagnostics("vscode-vfs://github/a.md");
  await client.settle();
  expect(client.take("structuredSummary/overviewChanged")).toEqual([]);
  expect(client.take("structuredSummary/fs/stat")).toEqual([]);
  expect(await client.ask("documentSymbol", A)).not.toEqual([]);
});
