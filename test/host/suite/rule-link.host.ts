import { commands, env, TabInputWebview, type TextDocument, Uri, window, workspace } from "vscode";
import { equal, match, ok } from "./assert.ts";
import { diagnosticsWhen, HOST, open, ours, replace, set, standards, until } from "./support.ts";

describe("help", () => {
  standards();

  it("the rule of a finding leads to its page, rendered", async () => {
    const { document } = await open("incomplete.md");
    const [found] = await diagnosticsWhen(document, "the missing section", ({ length }) => length === 1);
    ok(typeof found?.code === "object" && found.code.target instanceof Uri, "no link");
    const { path, query } = found.code.target;
    equal(await commands.executeCommand(path, ...JSON.parse(query)), "done");
    const shown = await until(
      "the page",
      () => {
        const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
        return tabs.filter(({ input }) => input instanceof TabInputWebview).map(({ label }) => label);
      },
      ({ length }) => length > 0,
    );
    match(shown.join(), /require-section\.md/);
    await until("the text of the page", () =>
      workspace.textDocuments.some((one) => /\/require-section\.md$/.test(one.uri.path) && one.lineCount > 10),
    );
  });

  it("an unknown rule leads to the list of rules", async () => {
    equal(await commands.executeCommand("structuredSummary.openRule", "../../../package"), "done");
    await until("the list", () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /README\.md/.test(label))),
    );
  });

  it("the traffic with the server is written to the output when that is set", async () => {
    await commands.executeCommand("structuredSummary.showOutput");
    const isOutput = ({ uri }: TextDocument) =>
      uri.scheme === "output" && decodeURIComponent(uri.path).includes("Structured Summary");
    await until("the output", () => workspace.textDocuments.some(isOutput));
    const isTraced = () => /'textDocument\/didChange'/.test(workspace.textDocuments.find(isOutput)?.getText() ?? "");
    ok(!isTraced(), "it is written without being asked for");
    await set("structuredSummary.trace.server", "messages");
    const editor = await open("incomplete.md");
    await until("the traffic", async () => {
      await replace(editor, editor.document.positionAt(0), " ");
      return isTraced();
    });
  });

  it("an issue starts with the versions of everything", async () => {
    await env.clipboard.writeText("");
    equal(await commands.executeCommand("structuredSummary.reportIssue"), "done");
    // Where VS Code has a window for issues the text goes there, and nowhere else.
    if ((await commands.getCommands(true)).includes("workbench.action.openIssueReporter")) return;
    const body = await env.clipboard.readText();
    match(
      body,
      new RegExp(
        `- Structured Summary ${ours().packageJSON.version}\n- Server: running, ${ours().packageJSON.version}\n`,
      ),
    );
    match(body, HOST === "node" ? /, desktop/ : /, web/);
  });
});
