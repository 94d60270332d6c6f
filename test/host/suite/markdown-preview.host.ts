import { commands, type TextDocument } from "vscode";
import { match, ok } from "./assert.ts";
import { open, openUntitled, replace, standards, until } from "./support.ts";

const MASKED = "# 长明电机厂工会2024年度工作总结\n\n慰问困难职工 人次，20__年和20__年。\n";

function rendered(document: TextDocument): Thenable<string> {
  return commands.executeCommand<string>("markdown.api.render", document);
}

describe("VS Code's own Markdown preview", () => {
  standards();

  it("marks the blanks of a summary, and a mask is no emphasis", async () => {
    const { document } = await openUntitled(MASKED);
    let html = "";
    await until("the marks", async () => {
      html = await rendered(document);
      return html.includes("structured-summary-blank");
    });
    match(html, /慰问困难职工<span class="structured-summary-blank">[^<]*人次<\/span>/);
    match(html, /20__/);
    ok(!html.includes("<strong>"), html);
  });

  it("marks nothing in a file that is no summary", async () => {
    const editor = await open("README.md");
    await replace(editor, editor.document.validateRange(editor.selection), "职工 人。");
    const html = await rendered(editor.document);
    ok(!html.includes("structured-summary-blank"), html);
  });
});
