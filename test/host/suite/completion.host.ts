import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Position,
  Range,
  SnippetString,
  type TextEditor,
} from "vscode";
import { equal, match, ok } from "./assert.ts";
import { diagnosticsWhen, open, openUntitled, pause, rangeOf, replace, standards, until } from "./support.ts";

/** Types as a keyboard does, at the cursor. */
async function type(text: string): Promise<void> {
  for (const character of text) await commands.executeCommand("type", { text: character });
}

function cursorAt(editor: TextEditor, position: Position): void {
  editor.selections = [new (editor.selection.constructor as typeof import("vscode").Selection)(position, position)];
}

/** Takes the suggestion in focus as soon as there is one. */
async function acceptSuggestion({ document }: TextEditor): Promise<void> {
  const before = document.version;
  await commands.executeCommand("editor.action.triggerSuggest");
  await until("a suggestion to take", async () => {
    await commands.executeCommand("acceptSelectedSuggestion");
    return document.version > before;
  });
}

async function suggestions({ document, selection }: TextEditor, trigger?: string): Promise<readonly CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    selection.active,
    trigger,
  );
  return items;
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

function selected({ document, selection }: TextEditor): string {
  return document.getText(selection);
}

describe("completion", () => {
  standards();

  async function atNewHeading(): Promise<TextEditor> {
    const editor = await open("incomplete.md");
    await diagnosticsWhen(editor.document, "the missing section", ({ length }) => length === 1);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await replace(editor, end, "\n");
    cursorAt(editor, end.translate(1).with({ character: 0 }));
    return editor;
  }

  it("offers the sections that are missing behind `## `, in the order of the outline", async () => {
    const editor = await atNewHeading();
    await type("## ");
    const items = await until(
      "sections",
      () => suggestions(editor),
      (all) => all.some((item) => labelOf(item) === "存在的问题"),
    );
    const ordered = items.toSorted((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? "")).map(labelOf);
    ok(ordered.indexOf("宣传教育") < ordered.indexOf("存在的问题"), `not in order: ${ordered}`);
    const item = items.find((one) => labelOf(one) === "存在的问题");
    equal(item?.detail, "required");
    ok(item?.insertText instanceof SnippetString, "no snippet");
    match(item.insertText.value, /^## 五、存在的问题\n\n.*\$\{1:/s);
  });

  it("inserts a section whose tab stops work", async () => {
    const editor = await atNewHeading();
    await type("## 存在");
    await acceptSuggestion(editor);
    const { document } = editor;
    match(document.getText(), /36 人次。\n\n## 五、存在的问题\n\n/);
    const stops: string[] = [];
    for (;;) {
      const stop = await until("a tab stop", () => selected(editor));
      stops.push(stop);
      const before = editor.selection;
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
      await until("the next tab stop", () => !editor.selection.isEqual(before));
      if (editor.selection.isEmpty) break;
    }
    ok(stops.length > 1, `only one tab stop: ${stops}`);
    for (const stop of stops) match(stop, /^\{\{[^{}]+\}\}$/);
    equal(new Set(stops).size, stops.length);

    await commands.executeCommand("editor.action.insertLineAfter");
    equal(document.getText().includes(stops[0] ?? "?"), true);
  });

  it("typing over a tab stop fills it in", async () => {
    const editor = await atNewHeading();
    await type("## 存在");
    await acceptSuggestion(editor);
    const first = await until("a tab stop", () => selected(editor));
    await type("人手少");
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    const second = await until("the next tab stop", () => selected(editor));
    ok(first !== second, "the cursor did not move");
    ok(!editor.document.getText().includes(first), "the placeholder is still there");
    match(editor.document.getText(), /## 五、存在的问题\n\n.*人手少/);
  });

  for (const opening of ["{{", "｛｛"]) {
    it(`offers placeholders after ${opening}`, async () => {
      const editor = await open("clean.md");
      const { document } = editor;
      await until("the server to know the summary", () => suggestions(editor));
      const figure = rangeOf(document, "36 人次");
      await replace(editor, figure, "人次");
      cursorAt(editor, figure.start);
      await type(opening);
      const items = await until(
        "placeholders",
        () => suggestions(editor, opening.slice(-1)),
        (all) => all.some(({ filterText }) => filterText?.startsWith(opening)),
      );
      const first = items
        .filter(({ filterText }) => filterText?.startsWith(opening))
        .toSorted((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""))[0];
      ok(first, "no placeholder");
      await acceptSuggestion(editor);
      match(document.getText(), /慰问困难职工 (\{\{[^{}\n]+\}\})人次。/);
    });
  }

  it("inserts a static snippet of an outline whose blanks are all found", async () => {
    const editor = await openUntitled("");
    await commands.executeCommand("editor.action.insertSnippet", { langId: "markdown", name: "weekly hans" });
    const { document } = editor;
    equal(await until("a tab stop", () => selected(editor)), "{{部门或姓名}}");
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    equal(
      await until(
        "the next tab stop",
        () => selected(editor),
        (text) => text !== "{{部门或姓名}}",
      ),
      "{{起止日期}}",
    );
    await diagnosticsWhen(
      document,
      "every blank",
      ({ length }) => length === document.getText().split("{{").length - 1,
    );
  });

  it("leaves the middle of a sentence alone", async () => {
    const editor = await open("clean.md");
    cursorAt(editor, rangeOf(editor.document, "各项工作").start);
    await pause(200);
    const items = await until("an answer", () => suggestions(editor), Array.isArray);
    equal(
      items.map(labelOf).filter((label) => label === "计划" || label === "宣传教育"),
      [],
    );
    equal(editor.selection.isEqual(new Range(editor.selection.active, editor.selection.active)), true);
  });
});
