import {
  Range,
  Selection,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { ProtocolEdit } from "../../server/src/protocol/edits.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import type { DraftPort } from "./commands/new-summary.ts";
import type { EditorPort } from "./commands/ports.ts";

/** The text editors of VS Code. */
export const editor: EditorPort = {
  async show(uri) {
    const { selection } = await shown(uri);
    return { start: toPosition(selection.start), end: toPosition(selection.end) };
  },

  async select(uri, range) {
    selectIn(await shown(uri), range);
  },

  preview(uri, range) {
    const visible = visibleEditor(uri);
    if (visible !== undefined) selectIn(visible, range);
  },

  bookmark(uri) {
    const visible = visibleEditor(uri);
    if (visible === undefined) return () => undefined;
    const { selections, visibleRanges } = visible;
    return () => {
      visible.selections = selections;
      const [first] = visibleRanges;
      if (first !== undefined) visible.revealRange(first, TextEditorRevealType.AtTop);
    };
  },

  async apply(uri, result) {
    const edits: (TextEdit | SnippetTextEdit)[] = result.edits.map(toTextEdit);
    if ("snippet" in result) edits.push(toSnippetEdit(result.snippet));
    const edit = new WorkspaceEdit();
    edit.set(Uri.parse(uri), edits);
    return workspace.applyEdit(edit);
  },
};

/** New documents. */
export const draft: DraftPort = {
  async open() {
    const document = await workspace.openTextDocument({ language: "markdown" });
    await window.showTextDocument(document);
    return () => document.getText() === "";
  },
};

async function shown(uri: string): Promise<TextEditor> {
  const visible = visibleEditor(uri);
  if (visible === undefined) return window.showTextDocument(Uri.parse(uri), { preview: false });
  const { document, viewColumn } = visible;
  return window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

/** The active editor before others: a document may be shown twice. */
function visibleEditor(uri: string): TextEditor | undefined {
  const candidates = [window.activeTextEditor, ...window.visibleTextEditors];
  return candidates.find((candidate) => candidate?.document.uri.toString() === uri);
}

function selectIn(target: TextEditor, range: ProtocolRange): void {
  const { start, end } = toRange(range);
  target.selection = new Selection(start, end);
  target.revealRange(target.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

function toPosition({ line, character }: { readonly line: number; readonly character: number }) {
  return { line, character };
}

function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function toTextEdit({ range, newText }: ProtocolEdit): TextEdit {
  return new TextEdit(toRange(range), newText);
}

function toSnippetEdit({ range, newText }: ProtocolEdit): SnippetTextEdit {
  const edit = new SnippetTextEdit(toRange(range), new SnippetString(newText));
  // The server has laid it out for its place already.
  edit.keepWhitespace = true;
  return edit;
}
