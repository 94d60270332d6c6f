import { commands, DiagnosticSeverity, Uri } from "vscode";
import { equal, match, ok } from "./assert.ts";
import { diagnosticsOf, diagnosticsWhen, open, openUntitled, rangeOf, replace, ruleOf, standards } from "./support.ts";

const MISSING = "\n## 五、存在的问题\n\n活动形式还不够丰富。\n";

describe("diagnostics", () => {
  standards();

  it("appear in Markdown, go when the summary is repaired, and come back with an undo", async () => {
    const editor = await open("incomplete.md");
    const { document } = editor;
    const [found] = await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    ok(found, "nothing found");
    equal(ruleOf(found), "require-section");
    equal(found.severity, DiagnosticSeverity.Warning);
    match(found.message, /存在的问题/);

    await replace(editor, document.lineAt(document.lineCount - 1).range.end, MISSING);
    await diagnosticsWhen(document, "no finding in the repaired summary", ({ length }) => length === 0);
    await commands.executeCommand("undo");
    await diagnosticsWhen(document, "the finding after the undo", ({ length }) => length === 1);
  });

  it("appear in plain text, where numbered lines are headings, and go as it is typed", async () => {
    const editor = await open("draft.txt");
    const { document } = editor;
    equal(document.languageId, "plaintext");
    const found = await diagnosticsWhen(document, "a blank and missing sections", (all) => {
      const rules = all.map(ruleOf);
      return rules.includes("no-blank-count") && rules.filter((rule) => rule === "require-section").length === 3;
    });
    const blank = found.find((one) => ruleOf(one) === "no-blank-count");
    ok(blank, "no blank");
    equal(blank.range.start.line, 6);

    const gap = rangeOf(document, "职工 人").start.translate(0, 3);
    await replace(editor, gap, "480");
    await diagnosticsWhen(
      document,
      "no blank once it is filled in",
      (all) => all.length > 0 && all.every((one) => ruleOf(one) !== "no-blank-count"),
    );
    await replace(editor, rangeOf(document, "480"), "");
    await diagnosticsWhen(document, "the blank again", (all) => all.some((one) => ruleOf(one) === "no-blank-count"));
  });

  it("appear in a text that lies in no file yet", async () => {
    const { document } = await openUntitled("# 长明电机厂工会2024年度工作总结\n\n慰问困难职工XX人次。\n");
    await diagnosticsWhen(document, "the mask", (all) => all.some((one) => ruleOf(one) === "no-mask"));
  });

  it("say nothing of a finished summary, and go with their document", async () => {
    const { document: clean } = await open("clean.md");
    const { document } = await openUntitled("# 长明电机厂工会2024年度工作总结\n\n慰问困难职工XX人次。\n");
    await diagnosticsWhen(document, "findings", ({ length }) => length > 0);
    equal(diagnosticsOf(clean), []);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await diagnosticsWhen(document, "no finding of a closed document", ({ length }) => length === 0);
  });

  it("name the rule, and where its page is", async () => {
    const { document } = await open("incomplete.md");
    const [found] = await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    ok(typeof found?.code === "object" && found.code.target instanceof Uri, "no address of the rule's page");
    equal(found.code.target.scheme, "command");
    equal(found.code.target.path, "structuredSummary.openRule");
    equal(JSON.parse(found.code.target.query), ["require-section"]);
  });
});
