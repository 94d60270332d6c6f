import { commands, languages, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { equal, ok } from "./assert.ts";
import {
  diagnosticsOf,
  diagnosticsWhen,
  fileText,
  inWorkspace,
  open,
  openUntitled,
  ours,
  rangeOf,
  replace,
  rulesIn,
  standards,
  until,
  writeFile,
} from "./support.ts";

const LINE = "慰问困难职工 36 人次，走访企业 12 家，开展活动 5 场。\n\n";

/** Requests that are on their way; each ends, well or cancelled. */
function requests(uri: Uri): Promise<unknown> {
  return Promise.allSettled([
    commands.executeCommand("vscode.executeDocumentSymbolProvider", uri),
    commands.executeCommand("vscode.executeFoldingRangeProvider", uri),
    commands.executeCommand("vscode.provideDocumentSemanticTokens", uri),
    commands.executeCommand("structuredSummary.nextBlank"),
  ]);
}

describe("what goes wrong", () => {
  standards();

  afterEach("the extension still works", async () => {
    const { document } = await openUntitled("# 长明电机厂工会2024年度工作总结\n\n慰问困难职工XX人次。\n");
    await diagnosticsWhen(document, "findings afterwards", (all) => all.length > 0);
  });

  it("a document is closed and opened again while it is asked about", async () => {
    for (let round = 0; round < 3; round++) {
      await open("incomplete.md");
      const running = requests(inWorkspace("incomplete.md"));
      await commands.executeCommand("workbench.action.closeAllEditors");
      await open("incomplete.md");
      await running;
    }
    const { document } = await open("incomplete.md");
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
  });

  it("a file is renamed while it is asked about", async () => {
    const text = await fileText("incomplete.md");
    await writeFile("a.md", text);
    const editor = await open("a.md");
    await diagnosticsWhen(editor.document, "the missing section", ({ length }) => length === 1);
    await replace(editor, rangeOf(editor.document, "36"), "XX");
    const running = requests(inWorkspace("a.md"));
    const rename = new WorkspaceEdit();
    rename.renameFile(inWorkspace("a.md"), inWorkspace("b.md"));
    ok(await workspace.applyEdit(rename), "not renamed");
    await running;
    const { document } = await open("b.md");
    await diagnosticsWhen(document, "its findings under the new name", ({ length }) => length === 2);
    ok(document.getText().includes("XX"), "what was not saved is lost");
    await until("no finding under the old name", () => diagnosticsOf({ uri: inWorkspace("a.md") }).length === 0);
  });

  it("a file is renamed by another program", async () => {
    await writeFile("a.md", await fileText("incomplete.md"));
    const { document } = await open("a.md");
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    const running = requests(inWorkspace("a.md"));
    await workspace.fs.rename(inWorkspace("a.md"), inWorkspace("b.md"));
    await running;
    const { document: renamed } = await open("b.md");
    await diagnosticsWhen(renamed, "its findings under the new name", ({ length }) => length === 1);
  });

  it("a document's language is changed from Markdown and back", async () => {
    const text = await fileText("incomplete.md");
    // It lies in no file: one of the workspace is checked as it lies there when it is not open as a text of ours.
    const { document } = await openUntitled(text);
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    const running = requests(document.uri);
    const other = await languages.setTextDocumentLanguage(document, "json");
    await running;
    await diagnosticsWhen(other, "no finding in another language", ({ length }) => length === 0);
    const plain = await languages.setTextDocumentLanguage(other, "plaintext");
    await diagnosticsWhen(plain, "findings in plain text", ({ length }) => length > 0);
    const again = await languages.setTextDocumentLanguage(plain, "markdown");
    await diagnosticsWhen(again, "the missing section again", ({ length }) => length === 1);
    equal(again.getText(), text);
  });

  it("a document has a megabyte", async () => {
    const head = "# 长明电机厂工会2024年度工作总结\n\n## 一、维权帮扶\n\n";
    const text = `${head}${LINE.repeat(Math.ceil(1_000_000 / 3 / LINE.length) * 3)}慰问困难职工XX人次。\n`;
    ok(text.length > 1_000_000, "too short");
    await writeFile("long.md", text);
    const editor = await open("long.md");
    const { document } = editor;
    await diagnosticsWhen(document, "the mask", () => rulesIn(document).includes("no-mask"));
    await replace(editor, rangeOf(document, "XX"), "36");
    await diagnosticsWhen(
      document,
      "no mask",
      () => diagnosticsOf(document).length > 0 && !rulesIn(document).includes("no-mask"),
    );
    await commands.executeCommand("undo");
    equal(document.getText(), text);
    await diagnosticsWhen(document, "the mask again", () => rulesIn(document).includes("no-mask"));
  });

  it("a language is changed in the very moment of an edit", async () => {
    const editor = await openUntitled("# 长明电机厂工会2024年度工作总结\n\n开头。\n");
    const { document } = editor;
    for (let round = 1; round <= 6; round++) {
      await Promise.all([
        editor.edit((builder) => builder.insert(document.lineAt(2).range.end, "慰问困难职工XX人次。")),
        languages.setTextDocumentLanguage(document, round % 2 === 1 ? "plaintext" : "markdown"),
      ]);
      const client: BaseLanguageClient | undefined = ours().exports.client();
      await until(
        `the server reads ${round} masks`,
        async () => {
          const answer = await client?.sendRequest("structuredSummary/overview", { uri: document.uri.toString() });
          return JSON.stringify(answer).split('"kind":"mask"').length - 1;
        },
        (masks) => masks === round,
      );
    }
  });

  it("keys are hit faster than anything is answered", async () => {
    const editor = await open("incomplete.md");
    const { document } = editor;
    for (let step = 0; step < 30; step++) {
      await replace(editor, rangeOf(document, "36").start, "1");
      await commands.executeCommand("undo");
    }
    equal(document.getText(), await fileText("incomplete.md"));
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    ok(window.activeTextEditor === editor, "another editor is active");
  });
});
