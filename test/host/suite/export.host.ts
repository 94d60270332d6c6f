import { commands, type Uri, window, workspace } from "vscode";
import { equal, match, ok } from "./assert.ts";
import { chosenInList, fileText, HOST, inWorkspace, open, standards, until } from "./support.ts";

const NAME = "长明电机厂工会2024年工作总结";
const FORMATS = ["docx", "pdf", "html", "txt"];

/** Of the format that was chosen last: the list begins with it. */
let last = "docx";

async function exportAs(format: string, ...given: readonly unknown[]): Promise<unknown> {
  const offered = [last, ...FORMATS.filter((one) => one !== last)];
  last = format;
  return chosenInList(offered.indexOf(format), () => commands.executeCommand("structuredSummary.export", ...given));
}

async function headOf(uri: Uri): Promise<string> {
  return String.fromCharCode(...(await workspace.fs.readFile(uri)).subarray(0, 5));
}

describe("export and import", () => {
  standards();

  it("make a Word document, a web page and a text of the summary as it stands in the editor", async () => {
    const editor = await open("clean.md");
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    ok(await editor.edit((builder) => builder.insert(end, "\n尚未保存的一句话。\n")), "the edit was refused");
    equal(await exportAs("docx"), "done");
    equal(await exportAs("html"), "done");
    equal(await exportAs("txt"), "done");
    match(await headOf(inWorkspace(`${NAME}.docx`)), /^PK/);
    match(await fileText(`${NAME}.html`), /尚未保存的一句话/);
    match(await fileText(`${NAME}.txt`), /尚未保存的一句话/);
    equal(editor.document.isDirty, true, "the export has saved the summary");
  });

  it("make a PDF where there are processes, and say why not where there are none", async () => {
    const uri = inWorkspace("clean.md");
    equal(await exportAs("pdf", uri, [uri]), HOST === "node" ? "done" : "nothing-to-do");
    if (HOST === "node") match(await headOf(inWorkspace(`${NAME}.pdf`)), /^%PDF-/);
    // What cannot be had is not offered first the next time.
    else last = "txt";
  });

  it("take what was exported back as Markdown that is not saved yet", async () => {
    const uri = inWorkspace("clean.md");
    equal(await exportAs("docx", uri), "done");
    const word = inWorkspace(`${NAME}.docx`);
    equal(await commands.executeCommand("structuredSummary.importWord", word, [word]), "done");
    const { document } = await until(
      "the imported text",
      () => window.activeTextEditor,
      (editor) => editor?.document.uri.scheme === "untitled",
    ).then((editor) => editor ?? ({} as never));
    equal(document.languageId, "markdown");
    match(document.getText(), /召开职工代表大会 ?2 ?次/);
  });
});
