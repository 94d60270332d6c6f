import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { commands, TabInputWebview, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { equal, ok } from "./assert.ts";
import { open, openUntitled, ours, pause, replace, standards, until } from "./support.ts";

const MEGABYTE = 1024 * 1024;
const MOST_HEAP = 30 * MEGABYTE;

/** Some eight pages. */
const LONG = [
  "# 长明电机厂工会2024年度工作总结",
  ...Array.from({ length: 80 }, (_, index) => `第${index + 1}次会议研究了职工代表提出的意见，逐项落实到车间和班组。`),
  "",
].join("\n\n");

/** What of the server's answer is looked at here. */
interface Frame {
  readonly kind: string;
  readonly version: number;
  readonly sequence: number;
  readonly action: string;
  readonly vector: string;
  readonly pages: readonly unknown[];
}

function previewTab() {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("structuredSummary.preview"));
}

async function frameOf(uri: string, held?: number): Promise<Frame | null> {
  const client: BaseLanguageClient | undefined = ours().exports.client();
  ok(client, "no server runs");
  const params = { uri, preview: "a test", ...(held === undefined ? {} : { held }) };
  return client.sendRequest("structuredSummary/preview/frame", params);
}

/** What is held in the extension host, without garbage. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

describe("the paged preview", () => {
  standards();

  it("sets pages in a process of its own, then what has changed", async () => {
    const editor = await openUntitled(LONG);
    const uri = editor.document.uri.toString();
    const whole = await frameOf(uri);
    ok(whole?.kind === "pages", "no pages");
    equal(whole.action, "reset");
    ok(whole.pages.length >= 6, `${whole.pages.length} pages`);
    await replace(editor, editor.document.validateRange(editor.selection), "　");
    let changed = whole;
    await until("the change", async () => {
      changed = (await frameOf(uri, whole.sequence)) ?? whole;
      return changed.version === editor.document.version;
    });
    const { action, vector } = changed;
    equal(action, "merge");
    ok(vector.length < whole.vector.length / 4, `${vector.length} of ${whole.vector.length}`);
  });

  it("opens beside the editor, which keeps the focus, turns to another summary, and holds little", async () => {
    const editor = await openUntitled(LONG);
    await until(
      "the summary",
      async () => (await commands.executeCommand("structuredSummary.nextBlank")) !== "no-summary",
    );
    const before = heap();
    equal(await commands.executeCommand("structuredSummary.showPreview"), "done");
    await until("the panel", () => previewTab() !== undefined);
    ok(window.activeTextEditor?.document === editor.document, "the editor has lost the focus");
    await pause(5000);
    for (let index = 0; index < 20; index += 1) {
      await replace(editor, editor.document.validateRange(editor.selection), "一");
      await pause(100);
    }
    const grown = heap() - before;
    ok(grown < MOST_HEAP, `${grown} bytes more`);
    await open("clean.md");
    await until("the other summary", () => previewTab()?.label.includes("clean.md") === true);
    await open("README.md");
    await pause(500);
    ok(previewTab()?.label.includes("clean.md"), "it has turned to what is no summary");
  });
});
