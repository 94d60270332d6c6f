import { rmSync, writeFileSync } from "node:fs";
import { DiagnosticSeverity } from "vscode";
import { diagnosticsWhen, inWorkspace, open, standards } from "./support.ts";

describe("the configuration file, changed by another program", () => {
  standards();

  it("acts when it is made, changed and deleted", async () => {
    const { document } = await open("incomplete.md");
    const severity = (what: string, wanted: DiagnosticSeverity) =>
      diagnosticsWhen(document, what, (all) => all.length === 1 && all[0]?.severity === wanted);
    await severity("a warning", DiagnosticSeverity.Warning);
    const path = inWorkspace(".structured-summary.yaml").fsPath;
    writeFileSync(path, "rules:\n  require-section: error\n");
    await severity("an error", DiagnosticSeverity.Error);
    writeFileSync(path, "rules:\n  require-section: information\n");
    await severity("an information", DiagnosticSeverity.Information);
    rmSync(path);
    await severity("a warning again", DiagnosticSeverity.Warning);
  });
});
