import {
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  Position,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  type TextEdit,
  Uri,
  workspace,
} from "vscode";
import { equal, ok } from "./assert.ts";
import {
  codeActions,
  diagnosticsOf,
  diagnosticsWhen,
  fileText,
  HOST,
  open,
  openUntitled,
  pause,
  standards,
  until,
  writeFile,
} from "./support.ts";

/** How long something that must not come is waited for: a summary's findings are there in a tenth of it. */
const QUIET_MS = 1000;
/** Nothing of VS Code's own gives these tokens. */
const OUR_TOKENS = ["blank", "mask", "figure", "ordinal"];
/** Our completions are Chinese in a Chinese summary; those of VS Code and the static snippets have other names. */
const HAN = /\p{Script=Han}/u;
const OPTIONS = { tabSize: 2, insertSpaces: true };

function ask<R>(command: string, ...args: readonly unknown[]): Promise<R> {
  return Promise.resolve(commands.executeCommand<R>(command, ...args));
}

function symbols({ uri }: TextDocument): Promise<readonly DocumentSymbol[] | undefined> {
  return ask("vscode.executeDocumentSymbolProvider", uri);
}

function folding({ uri }: TextDocument): Promise<readonly FoldingRange[] | undefined> {
  return ask("vscode.executeFoldingRangeProvider", uri);
}

/** The kinds of tokens that a document has, by any provider. */
async function tokenTypes({ uri }: TextDocument): Promise<readonly string[]> {
  const legend = await ask<SemanticTokensLegend | undefined>("vscode.provideDocumentSemanticTokensLegend", uri);
  const tokens = await ask<SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", uri);
  if (legend === undefined || tokens === undefined) return [];
  const kinds = [...tokens.data].filter((_, index) => index % 5 === 3).map((kind) => legend.tokenTypes[kind] ?? "?");
  return [...new Set(kinds)].toSorted();
}

async function completions(
  { uri }: TextDocument,
  position: Position,
  trigger: string,
): Promise<readonly CompletionItem[]> {
  return (await ask<CompletionList>("vscode.executeCompletionItemProvider", uri, position, trigger)).items;
}

function names(found: readonly DocumentSymbol[] | undefined): readonly unknown[] {
  return (found ?? []).map(({ name, children }) => (children.length === 0 ? name : [name, ...names(children)]));
}

async function expectNothing(document: TextDocument): Promise<void> {
  const end = document.positionAt(document.getText().length);
  const whole = new Range(document.positionAt(0), end);
  equal(diagnosticsOf(document), []);
  equal(await tokenTypes(document), []);
  for (const kind of [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll]) {
    equal(
      ((await codeActions(document.uri, whole, kind)) ?? []).map(({ title }) => title),
      [],
    );
  }
  equal(await ask<CodeLens[]>("vscode.executeCodeLensProvider", document.uri), []);
  equal((await ask<TextEdit[] | undefined>("vscode.executeFormatDocumentProvider", document.uri, OPTIONS)) ?? [], []);
  for (const trigger of ["#", "{"]) {
    const offered = (await completions(document, end, trigger)).filter(({ kind }) => kind !== CompletionItemKind.Text);
    const labels = offered.map(({ label }) => (typeof label === "string" ? label : label.label));
    equal(
      labels.filter((label) => HAN.test(label) && !label.startsWith("summary-")),
      [],
    );
  }
  equal(await ask<Hover[]>("vscode.executeHoverProvider", document.uri, new Position(0, 3)), []);
}

describe("a file that is no summary", () => {
  standards();

  it("shows nothing of ours, and keeps what VS Code has for it", async () => {
    // The measure: a summary does get all of that.
    const { document: summary } = await open("incomplete.md");
    await diagnosticsWhen(summary, "findings of a summary", ({ length }) => length > 0);
    await until(
      "tokens of a summary",
      () => tokenTypes(summary),
      (kinds) => kinds.includes("figure"),
    );

    const { document } = await open("README.md");
    await pause(QUIET_MS);
    await expectNothing(document);
    equal(
      await until(
        "symbols",
        () => symbols(document).then(names),
        ({ length }) => length > 0,
      ),
      ["# Tools"],
    );
    const own = await until("folding", () => folding(document), Array.isArray);
    equal(
      own?.map(({ start, end }) => [start, end]),
      [[0, 2]],
    );
    equal(document.isDirty, false);
  });

  it("in plain text has neither symbols nor folding", async () => {
    await writeFile("notes.txt", "Shopping\n\n1. Bread for XX\n2. Milk\n\n二、其他\n现有 人\n");
    const { document } = await open("notes.txt");
    await pause(QUIET_MS);
    await expectNothing(document);
    equal((await symbols(document)) ?? [], []);
  });

  it("has one set of symbols for each heading when it is a summary in Markdown", async () => {
    const { document } = await open("clean.md");
    await until(
      "tokens of a summary",
      () => tokenTypes(document),
      (kinds) => OUR_TOKENS.some((one) => kinds.includes(one)),
    );
    const found = await until(
      "symbols",
      () => symbols(document).then(names),
      ({ length }) => length > 0,
    );
    equal(JSON.stringify(found).match(/指导思想/g)?.length, 1);
  });

  it("loses what a summary had when its title is another one, and gets it back", async () => {
    const editor = await openUntitled("长明电机厂工会2024年度工作总结\n\n一、指导思想\n以职工为中心。\n", "plaintext");
    const { document } = editor;
    await until(
      "symbols of a plain-text summary",
      () => symbols(document).then(names),
      (found) => JSON.stringify(found).includes("指导思想"),
    );
    const title = document.lineAt(0).range;
    await editor.edit((builder) => builder.replace(title, "Shopping"));
    await until(
      "no symbols",
      () => symbols(document).then(names),
      ({ length }) => length === 0,
    );
    await diagnosticsWhen(document, "no finding", ({ length }) => length === 0);
    await commands.executeCommand("undo");
    await until(
      "symbols again",
      () => symbols(document).then(names),
      ({ length }) => length > 0,
    );
  });

  it("gets nothing as an older version shown by git", async () => {
    const text = await fileText("incomplete.md");
    const shown = workspace.registerTextDocumentContentProvider("git", { provideTextDocumentContent: () => text });
    try {
      const document = await workspace.openTextDocument(Uri.parse("git:/summaries/incomplete.md?{}"));
      equal(document.languageId, "markdown");
      equal(document.getText(), text);
      await pause(QUIET_MS);
      await expectNothing(document);
    } finally {
      shown.dispose();
    }
  });

  it("is the rest of a workspace, too", async () => {
    await pause(HOST === "node" ? QUIET_MS : 0);
    for (const path of ["README.md", "clean.md"]) {
      const { document } = await open(path);
      equal(diagnosticsOf(document), [], path);
      ok(!document.isDirty, `${path} was changed`);
    }
  });
});
