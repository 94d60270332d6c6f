import { CodeActionKind, commands, Range, type TextDocument, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { equal, match, ok } from "./assert.ts";
import {
  apply,
  codeActions,
  codeActionWhen,
  diagnosticsWhen,
  fileText,
  inWorkspace,
  open,
  openUntitled,
  ours,
  rangeOf,
  replace,
  set,
  standards,
  until,
} from "./support.ts";

const SPARSE = "# 长明电机厂工会2024年度工作总结\n\n## 一、民主管理\n\n召开职工代表大会 2 次。\n";
const FIX_ALL = "source.fixAll.structuredSummary";

function whole(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}

describe("quick fixes", () => {
  standards();

  it("insert the missing section, as one step to undo", async () => {
    const { document } = await open("incomplete.md");
    const before = document.getText();
    const [found] = await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    ok(found, "nothing found");
    const fix = await codeActionWhen(document, found.range, "Insert section “存在的问题”", CodeActionKind.QuickFix);
    await apply(fix);
    match(document.getText(), /慰问困难职工 36 人次。\n\n## 五、存在的问题\n\n/);
    await diagnosticsWhen(document, "no missing section", (all) =>
      all.every(({ message }) => !/Missing/.test(message)),
    );
    await commands.executeCommand("undo");
    equal(document.getText(), before);
  });

  it("insert all missing sections, with an edit that is made when it is asked for", async () => {
    const { document } = await openUntitled(SPARSE);
    await diagnosticsWhen(document, "four missing sections", ({ length }) => length === 4);
    const all = await codeActionWhen(document, rangeOf(document, "总结"), "Insert all 4 missing sections");
    ok(all.edit, "the edit was not resolved");
    await apply(all);
    const headings = document
      .getText()
      .split("\n")
      .filter((line) => line.startsWith("## "));
    equal(headings, ["## 一、指导思想", "## 二、组织建设", "## 三、民主管理", "## 四、维权帮扶", "## 五、存在的问题"]);
  });

  it("turn a rule off, here and in a configuration that is made for it", async () => {
    const { document } = await open("incomplete.md");
    const [found] = await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    ok(found, "nothing found");
    await apply(await codeActionWhen(document, found.range, "Turn off require-section for this file"));
    await diagnosticsWhen(document, "no finding of a rule that is off", ({ length }) => length === 0);
    await commands.executeCommand("undo");
    await diagnosticsWhen(document, "the finding", ({ length }) => length === 1);
    await apply(await codeActionWhen(document, found.range, "Turn off require-section in .structured-summary.yaml"));
    const config = inWorkspace(".structured-summary.yaml").toString();
    await until("the configuration to be saved", () =>
      workspace.textDocuments.find(({ uri }) => uri.toString() === config)?.save(),
    );
    match(await fileText(".structured-summary.yaml"), /require-section: off/);
    await diagnosticsWhen(
      document,
      "no finding of a rule that the configuration turns off",
      ({ length }) => length === 0,
    );
  });

  it("are none of ours where nothing is found", async () => {
    const { document } = await open("clean.md");
    const found = await until(
      "an answer",
      () => codeActions(document.uri, whole(document), CodeActionKind.QuickFix),
      Array.isArray,
    );
    equal(
      found.map(({ title }) => title),
      [],
    );
  });

  it("of the kind that is run on saving exist, and leave what is only suggested to the writer", async () => {
    const client = ours().exports.client() as LanguageClient;
    const provider = client.initializeResult?.capabilities.codeActionProvider;
    ok(typeof provider === "object" && provider.codeActionKinds?.includes(FIX_ALL), `${FIX_ALL} is not announced`);

    await set("editor.codeActionsOnSave", { [FIX_ALL]: "explicit" });
    const editor = await open("incomplete.md");
    const { document } = editor;
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    await replace(editor, rangeOf(document, "36"), "37");
    const before = document.getText();
    ok(await document.save(), "not saved");
    equal(document.getText(), before);
    equal(await codeActions(document.uri, whole(document), CodeActionKind.SourceFixAll), []);
  });
});
