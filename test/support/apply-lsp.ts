import type { CodeAction, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A text after edits, applied by the protocol's own implementation. */
export function applyLsp(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create("", "", 0, text), [...edits]);
}

/** What a workspace edit does to one document; throws when it does not touch it. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): readonly TextEdit[] {
  for (const change of edit?.documentChanges ?? []) {
    if ("edits" in change && change.textDocument.uri === uri) return change.edits as TextEdit[];
  }
  const edits = edit?.changes?.[uri];
  if (edits === undefined) throw new Error(`no edit of ${uri}`);
  return edits;
}

/** The action whose title begins like this; throws when there is none. */
export function titled(actions: readonly CodeAction[], start: string): CodeAction {
  const found = actions.find(({ title }) => title.startsWith(start));
  if (found === undefined) throw new Error(`no “${start}” among ${actions.map(({ title }) => title).join(" · ")}`);
  return found;
}
