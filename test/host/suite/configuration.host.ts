import { ConfigurationTarget, DiagnosticSeverity, languages, type TextDocument, type Uri, workspace } from "vscode";
import { equal, match, ok } from "./assert.ts";
import {
  diagnosticsOf,
  diagnosticsWhen,
  fileText,
  inWorkspace,
  open,
  rangeOf,
  replace,
  rulesIn,
  set,
  standards,
  until,
  writeFile,
} from "./support.ts";

const CONFIG = ".structured-summary.yaml";

/** Waits until the only finding of `incomplete.md` has this severity, or is none. */
async function severityWhen(
  document: TextDocument,
  what: string,
  severity: DiagnosticSeverity | undefined,
): Promise<void> {
  await diagnosticsWhen(document, what, (all) =>
    severity === undefined ? all.length === 0 : all.length === 1 && all[0]?.severity === severity,
  );
}

function complaintsWhen(uri: Uri, what: string, isWanted: (messages: readonly string[]) => boolean) {
  return until(what, () => languages.getDiagnostics(uri).map(({ message }) => message), isWanted);
}

describe("settings", () => {
  standards();

  it("for rules act at once, and for the folder above those of the person", async () => {
    const { document } = await open("incomplete.md");
    await severityWhen(document, "a warning", DiagnosticSeverity.Warning);
    await set("structuredSummary.rules", { "require-section": "error" });
    await severityWhen(document, "an error", DiagnosticSeverity.Error);
    await set("structuredSummary.rules", { "require-section": "off" }, ConfigurationTarget.Workspace);
    await severityWhen(document, "no finding", undefined);
    await set("structuredSummary.rules", undefined, ConfigurationTarget.Workspace);
    await severityWhen(document, "an error again", DiagnosticSeverity.Error);
  });

  it("for the outline act at once", async () => {
    const { document } = await open("incomplete.md");
    await severityWhen(document, "a warning", DiagnosticSeverity.Warning);
    await set("structuredSummary.outline", "weekly");
    await diagnosticsWhen(document, "sections of another outline", (all) =>
      all.some(({ message }) => message.includes("本周完成")),
    );
  });

  it("for which files are summaries act at once", async () => {
    const { document } = await open("README.md");
    equal(rulesIn(document), []);
    await set("structuredSummary.summaries", ["**/README.md"]);
    await diagnosticsWhen(document, "findings", ({ length }) => length > 0);
    await set("structuredSummary.summaries", []);
    await diagnosticsWhen(document, "no finding", ({ length }) => length === 0);
  });
});

describe("the configuration file", () => {
  standards();

  it("acts when it is made, changed, broken, repaired and deleted", async () => {
    const { document } = await open("incomplete.md");
    await severityWhen(document, "a warning", DiagnosticSeverity.Warning);

    const uri = await writeFile(CONFIG, "rules:\n  require-section: error\n");
    await severityWhen(document, "an error, as the new file says", DiagnosticSeverity.Error);
    await writeFile(CONFIG, "rules:\n  require-section: information\n");
    await severityWhen(document, "an information, as the changed file says", DiagnosticSeverity.Information);

    // Saved half-written: the last good one stays in force.
    await writeFile(CONFIG, "rules:\n  require-section: [err");
    const [said = ""] = await complaintsWhen(uri, "a word on the broken file", ({ length }) => length > 0);
    match(said, /as it last was stays in force/);
    await severityWhen(document, "an information still", DiagnosticSeverity.Information);

    await writeFile(CONFIG, "rules:\n  require-section: error\n");
    await severityWhen(document, "an error, as the repaired file says", DiagnosticSeverity.Error);
    await complaintsWhen(uri, "no word on the repaired file", ({ length }) => length === 0);

    await workspace.fs.delete(uri);
    await severityWhen(document, "a warning without a file", DiagnosticSeverity.Warning);
  });

  it("says where it is wrong, and acts when it is saved", async () => {
    const uri = await writeFile(CONFIG, "rules:\n  require-section: error\n");
    const { document } = await open("incomplete.md");
    await severityWhen(document, "an error", DiagnosticSeverity.Error);
    const editor = await open(CONFIG);
    equal(editor.document.languageId, "yaml");
    await replace(editor, rangeOf(editor.document, "error"), "loud");
    ok(await editor.document.save(), "not saved");
    const [said = ""] = await complaintsWhen(uri, "a word on the unknown severity", ({ length }) => length > 0);
    match(said, /loud/);
    await replace(editor, rangeOf(editor.document, "loud"), "information");
    ok(await editor.document.save(), "not saved");
    await complaintsWhen(uri, "no word once it is repaired", ({ length }) => length === 0);
    await severityWhen(document, "an information", DiagnosticSeverity.Information);
  });

  it("of the nearest folder counts, for each summary its own", async () => {
    const text = await fileText("incomplete.md");
    await writeFile("one/summary.md", text);
    await writeFile("two/summary.md", text);
    await writeFile(`one/${CONFIG}`, "outline: weekly\n");
    await writeFile(`two/${CONFIG}`, "rules:\n  require-section: off\n");
    const { document: one } = await open("one/summary.md");
    const { document: two } = await open("two/summary.md");
    const { document: above } = await open("incomplete.md");
    await diagnosticsWhen(one, "sections of the folder's outline", (all) =>
      all.some(({ message }) => message.includes("本周完成")),
    );
    await severityWhen(above, "a warning", DiagnosticSeverity.Warning);
    equal(diagnosticsOf(two), []);
    await writeFile(`two/${CONFIG}`, "rules:\n  require-section: error\n");
    await severityWhen(two, "an error", DiagnosticSeverity.Error);
    await severityWhen(above, "a warning still", DiagnosticSeverity.Warning);
    ok(diagnosticsOf(one).length > 1, "the first folder's findings are gone");
    equal(languages.getDiagnostics(inWorkspace(`one/${CONFIG}`)), []);
  });
});
