import { commands, languages, type TextEditor, WorkspaceEdit, window, workspace } from "vscode";
import { equal, match, ok } from "./assert.ts";
import { diagnosticsOf, diagnosticsWhen, open, openUntitled, rangeOf, ruleOf, standards, until } from "./support.ts";

const BLANKS =
  "# 长明电机厂工会2024年度工作总结\n\n## 一、组织建设\n\n现有职工 人，其中会员XX人。\n\n## 二、维权帮扶\n\n慰问{{人数:number 人}}次。\n";
const SPARSE = "# 长明电机厂工会2024年度工作总结\n\n## 一、民主管理\n\n召开职工代表大会 2 次。\n";

function run(name: string, ...args: readonly unknown[]): Thenable<unknown> {
  return commands.executeCommand(`structuredSummary.${name}`, ...args);
}

/** Runs a command that asks by lists, and takes the entry in focus of each. */
async function runAccepting(name: string): Promise<unknown> {
  let outcome: { readonly value: unknown } | undefined;
  const running = Promise.resolve(run(name)).then((value) => {
    outcome = { value };
  });
  await until(`the end of ${name}`, async () => {
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return outcome !== undefined;
  });
  await running;
  return outcome?.value;
}

function selected({ document, selection }: TextEditor): string {
  return document.getText(selection);
}

describe("commands", () => {
  standards();

  it("next and previous blank select one after the other, and go on at the other end", async () => {
    const editor = await openUntitled(BLANKS);
    await diagnosticsWhen(
      editor.document,
      "three blanks",
      (all) => all.filter((one) => ruleOf(one).startsWith("no-")).length === 3,
    );
    const visited: string[] = [];
    for (let step = 0; step < 4; step++) {
      equal(await run("nextBlank"), "done");
      visited.push(selected(editor));
    }
    const [first = "?", second = "?", third = "?"] = visited;
    match(second, /XX/);
    match(third, /^\{\{人数/);
    equal(visited[3], first, "no wrap at the end");
    equal(await run("previousBlank"), "done");
    equal(selected(editor), third, "no wrap at the start");
    equal(await run("previousBlank"), "done");
    equal(selected(editor), second);
  });

  it("insert missing sections is one step to undo, and selects the first new blank", async () => {
    const editor = await openUntitled(SPARSE);
    const { document } = editor;
    await diagnosticsWhen(document, "four missing sections", ({ length }) => length === 4);
    equal(await run("insertMissingSections"), "done");
    equal(document.getText().match(/^## .、/gm)?.length, 5);
    match(selected(editor), /^\{\{/);
    await diagnosticsWhen(
      document,
      "nothing missing",
      (all) => all.length > 0 && all.every((one) => ruleOf(one) !== "require-section"),
    );
    await commands.executeCommand("undo");
    equal(document.getText(), SPARSE);
    await commands.executeCommand("redo");
    equal(await run("insertMissingSections"), "nothing-to-do");
  });

  it("insert section asks which, and starts at its first tab stop", async () => {
    const editor = await open("incomplete.md");
    await diagnosticsWhen(editor.document, "the missing section", ({ length }) => length === 1);
    equal(await runAccepting("insertSection"), "done");
    match(editor.document.getText(), /\n## 五、存在的问题\n\n/);
    const first = await until("a tab stop", () => selected(editor));
    match(first, /^\{\{/);
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    await until(
      "the next tab stop",
      () => selected(editor),
      (text) => text !== "" && text !== first,
    );
  });

  it("new summary opens an untitled document with the snippet of an outline", async () => {
    equal(await runAccepting("newSummary"), "done");
    const editor = window.activeTextEditor;
    ok(editor, "no editor");
    equal(editor.document.uri.scheme, "untitled");
    equal(editor.document.languageId, "markdown");
    match(editor.document.getText(), /^# \{\{[^{}]+\}\}.*\n\n## /);
    match(await until("a tab stop", () => selected(editor)), /^\{\{/);
    await diagnosticsWhen(editor.document, "its blanks", (all) =>
      all.some((one) => ruleOf(one) === "no-unfilled-placeholder"),
    );
  });

  it("check this file looks into a file that is no summary, in every language and by every server", async () => {
    const text = "# 读书笔记\n\n";
    const { document } = await openUntitled(text);
    const added = new WorkspaceEdit();
    added.insert(document.uri, document.positionAt(text.length), "走访XX户。\n");
    await workspace.applyEdit(added);
    equal(diagnosticsOf(document), []);
    const isChecked = (): Promise<unknown> =>
      diagnosticsWhen(document, "findings", (all) => all.some((one) => ruleOf(one) === "no-mask"));
    equal(await run("checkFile"), "done");
    await isChecked();
    await languages.setTextDocumentLanguage(document, "plaintext");
    await isChecked();
    equal(await run("restartServer"), "done");
    await isChecked();
  });

  it("treat as summary writes an outline at the top of the file", async () => {
    const { document } = await open("README.md");
    const before = document.getText();
    equal(await runAccepting("treatAsSummary"), "done");
    match(document.getText(), /^---\noutline: [a-z-]+\n---\n/);
    ok(document.getText().endsWith(before), "the text was changed");
    await diagnosticsWhen(document, "findings", ({ length }) => length > 0);
    await commands.executeCommand("undo");
    equal(document.getText(), before);
    await diagnosticsWhen(document, "no finding", ({ length }) => length === 0);
  });

  it("choose outline names the one in use first", async () => {
    const { document } = await open("clean.md");
    equal(await runAccepting("chooseOutline"), "done");
    match(document.getText(), /^---\noutline: union-annual\n---\n/);
    equal(await runAccepting("chooseOutline"), "nothing-to-do");
  });

  it("what is open leads to the missing sections", async () => {
    const { document } = await open("incomplete.md");
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    equal(await runAccepting("showOpen"), "done");
    match(document.getText(), /\n## 五、存在的问题\n\n/);
  });

  it("change nothing where there is nothing to work on", async () => {
    const { document } = await open("README.md");
    const before = document.getText();
    for (const name of ["nextBlank", "previousBlank", "insertMissingSections", "insertSection"]) {
      equal(await run(name), "no-summary", name);
    }
    equal(document.getText(), before);
    await commands.executeCommand("workbench.action.closeAllEditors");
    for (const name of ["nextBlank", "insertMissingSections", "checkFile", "chooseOutline", "showOpen"]) {
      equal(await run(name), "nothing-open", name);
    }
  });

  it("nextBlank leaves a summary without blanks alone", async () => {
    const editor = await open("clean.md");
    const before = editor.selection;
    await until("the server to know the summary", async () => (await run("nextBlank")) === "nothing-to-do");
    equal(editor.selection, before);
    equal(rangeOf(editor.document, "总结").isEmpty, false);
  });
});
