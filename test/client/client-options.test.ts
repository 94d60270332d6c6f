import { expect, it } from "vitest";
import { documentSelector, isCheckable, markdown, traits } from "../../client/src/client-options.ts";
import { ContextKeys } from "../../client/src/context-keys.ts";

it("selects drafts and the configuration where a person's files lie", () => {
  expect(documentSelector).toContainEqual({ scheme: "untitled", language: "plaintext" });
  expect(documentSelector).toContainEqual({ scheme: "vscode-vfs", language: "markdown" });
  expect(documentSelector.filter(({ language }) => language === "yaml")).toEqual(
    ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web"].map((scheme) => ({
      scheme,
      language: "yaml",
      pattern: "**/.structured-summary.yaml",
    })),
  );
});

it("selects no old version of a file and no cell of a notebook", () => {
  for (const filter of documentSelector) {
    expect(filter).not.toHaveProperty("notebook");
    expect(filter.scheme).toMatch(/^(?:file|untitled|vscode-remote|vscode-vfs|vscode-test-web)$/);
  }
  for (const scheme of ["git", "vscode-notebook-cell", "output"]) {
    expect(isCheckable({ scheme, languageId: "markdown" })).toBe(false);
  }
  expect(isCheckable({ scheme: "file", languageId: "yaml" })).toBe(false);
  expect(isCheckable({ scheme: "untitled", languageId: "plaintext" })).toBe(true);
});

it("makes the address of a rule's page a command that VS Code can read", () => {
  const address = new URL((traits.rulePage ?? "").replace("{rule}", "no-mask"));
  expect(address.protocol).toBe("command:");
  expect(address.pathname).toBe("structuredSummary.openRule");
  expect(JSON.parse(decodeURIComponent(address.search.slice(1)))).toEqual(["no-mask"]);
});

it("trusts the server's links with this one command", () => {
  expect(markdown).toEqual({ isTrusted: { enabledCommands: ["structuredSummary.openRule"] }, supportHtml: false });
});

it("sets a context key when it changes and not again", () => {
  const set: string[] = [];
  const keys = new ContextKeys((key, value) => set.push(`${key.replace("structuredSummary.", "")} ${value}`));
  const draft = { scheme: "file", languageId: "markdown" };
  keys.update(draft, false);
  keys.update(draft, true);
  keys.update(draft, true);
  keys.update(undefined, false);
  expect(set).toEqual([
    "isCheckable true",
    "isSummary false",
    "isSummary true",
    "isCheckable false",
    "isSummary false",
  ]);
});
