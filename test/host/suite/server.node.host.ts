import { commands, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { equal, match, ok } from "./assert.ts";
import { diagnosticsWhen, fileText, open, openUntitled, ours, rangeOf, replace, standards, until } from "./support.ts";

const MASKED = "# 长明电机厂工会2024年度工作总结\n\n慰问困难职工XX人次。\n";

/** What the extension exports for tests. */
function client(): BaseLanguageClient | undefined {
  return ours().exports.client();
}

/** The process of the server that runs now. */
function serverProcess(): number | undefined {
  const child: unknown = Reflect.get(client() ?? {}, "_serverProcess");
  const pid: unknown = typeof child === "object" && child !== null ? Reflect.get(child, "pid") : undefined;
  return typeof pid === "number" ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("the server", () => {
  standards();

  it("comes back by itself when it is killed, with its findings, and no text is lost", async () => {
    const editor = await open("incomplete.md");
    const { document } = editor;
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    await replace(editor, rangeOf(document, "36"), "XX");
    const draft = await openUntitled(MASKED);
    await diagnosticsWhen(document, "the mask", ({ length }) => length === 2);
    const [text, draftText] = [document.getText(), draft.document.getText()];

    const killed = serverProcess();
    ok(killed !== undefined && isAlive(killed), "the server's process is not to be found");
    process.kill(killed, "SIGKILL");
    await until("the process to end", () => !isAlive(killed));
    // Typing goes on while there is no server.
    await replace(draft, draft.document.lineAt(2).range.end, "走访企业XX家。");
    const started = Date.now();
    await until("another process", () => {
      const pid = serverProcess();
      return pid !== undefined && pid !== killed && isAlive(pid) && client()?.isRunning();
    });
    await diagnosticsWhen(
      draft.document,
      "what was typed without a server",
      (all) => all.filter(({ message }) => /XX/.test(message)).length === 2,
    );
    await diagnosticsWhen(document, "the findings", ({ length }) => length === 2);
    ok(Date.now() - started < 30_000, "the server took long to come back");

    equal(document.getText(), text);
    equal(document.isDirty, true);
    equal(draft.document.getText(), draftText.replace("人次。", "人次。走访企业XX家。"));
    match(await fileText("incomplete.md"), /36/);

    await replace(draft, rangeOf(draft.document, "XX家"), "12 家");
    await diagnosticsWhen(
      draft.document,
      "findings that follow the typing",
      (all) => all.filter(({ message }) => /XX/.test(message)).length === 1,
    );
    ok(window.activeTextEditor, "no editor");
  });

  it("is restarted by a command", async () => {
    const { document } = await open("incomplete.md");
    await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    const before = serverProcess();
    equal(await commands.executeCommand("structuredSummary.restartServer"), "done");
    const after = serverProcess();
    ok(before !== undefined && after !== undefined && before !== after, "it is the same process");
    await until("the old process to end", () => !isAlive(before));
    await diagnosticsWhen(document, "the missing section again", ({ length }) => length === 1);
  });
});
