import { commands, Uri, window, workspace } from "vscode";
import { equal, match, ok } from "./assert.ts";
import { fileText, inWorkspace, open, standards, until } from "./support.ts";

const NAME = "长明电机厂工会2024年工作总结";
const FORMATS = ["docx", "pdf", "html", "txt"];

/** Exports as one of the formats, which the list offers with the one that was chosen last in front. */
export async function exportAs(format: string, last: string, ...given: readonly unknown[]): Promise<unknown> {
  const offered = [last, ...FORMATS.filter((one) => one !== last)];
  let outcome: { readonly value: unknown } | undefined;
  const running = Promise.resolve(commands.executeCommand("structuredSummary.export", ...given)).then((value) => {
    outcome = { value };
  });
  let isChosen = false;
  await until(`the end of the export as ${format}`, async () => {
    if (!isChosen) {
      await commands.executeCommand("workbench.action.quickOpenSelectFirst").then(undefined, () => undefined);
      for (let step = offered.indexOf(format); step > 0; step -= 1)
        await commands.executeCommand("workbench.action.quickOpenSelectNext");
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      isChosen = window.state !== undefined && outcome !== undefined;
    }
    return outcome !== undefined;
  }, Boolean, 30_000);
  await running;
  return outcome?.value;
}

function exportedFile(format: string): Uri {
  return inWorkspace(`${NAME}.${format}`);
}

async function headOf(uri: Uri): Promise<string> {
  return String.fromCharCode(...(await workspace.fs.readFile(uri)).subarray(0, 8));
}

describe("export", () => {
  standards();

  it("makes a Word document, a web page and a text of the summary as it stands in the editor", async () => {
    const editor = await open("clean.md");
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    ok(await editor.edit((builder) => builder.insert(end, "\n尚未保存的一句话。\n")), "the edit was refused");
    equal(await exportAs("docx", "docx"), "done");
    equal(await exportAs("html", "docx"), "done");
    equal(await exportAs("txt", "html"), "done");
    match(await headOf(exportedFile("docx")), /^PK/);
    match(await fileText(`${NAME}.html`), /尚未保存的一句话/);
    match(await fileText(`${NAME}.txt`), /尚未保存的一句话/);
    equal(editor.document.isDirty, true, "the export has saved the summary");
  });

  it("takes what is selected in the explorer, open or not", async () => {
    const uri = inWorkspace("clean.md");
    equal(await exportAs("html", "txt", uri, [uri]), "done");
    match(await fileText(`${NAME}.html`), /^<!doctype html/i);
  });
});
