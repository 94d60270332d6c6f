import {
  commands,
  type Disposable,
  FileSystemError,
  type TextDocumentContentProvider,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { ImportPort } from "./import-port.ts";

/** Of texts that were imported and are compared with a file; nothing of ours looks at them. */
const SCHEME = "structured-summary-import";

/** VS Code's dialogs, documents and files, as an import uses them. */
export class Importing implements ImportPort, TextDocumentContentProvider, Disposable {
  readonly log: (message: string) => void;
  readonly #texts = new Map<string, string>();
  readonly #disposables: readonly Disposable[];
  #count = 0;

  constructor(log: (message: string) => void) {
    this.log = log;
    this.#disposables = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidCloseTextDocument(({ uri }) => void this.#texts.delete(uri.toString())),
    ];
  }

  async choose(): Promise<readonly string[]> {
    const chosen = await window.showOpenDialog({ canSelectMany: true, filters: { Word: ["docx"] } });
    return (chosen ?? []).map((uri) => uri.toString());
  }

  async draft(uri: string, text: string): Promise<void> {
    const document =
      (await emptyDraftAt(Uri.parse(uri))) ?? (await workspace.openTextDocument({ language: "markdown" }));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), text);
    await workspace.applyEdit(edit);
    await window.showTextDocument(document, { preview: false });
  }

  /** What was imported stands at the left, so that the arrows between the sides take it over into the file. */
  async compare(uri: string, text: string, title: string): Promise<void> {
    const target = Uri.parse(uri);
    this.#count += 1;
    const imported = target.with({ scheme: SCHEME, authority: "", query: String(this.#count) });
    this.#texts.set(imported.toString(), text);
    await commands.executeCommand("vscode.diff", imported, target, title, { preview: false });
  }

  async writeNew(uri: string, bytes: Uint8Array): Promise<boolean> {
    const target = Uri.parse(uri);
    if (await exists(target)) return false;
    await workspace.fs.writeFile(target, bytes);
    return true;
  }

  provideTextDocumentContent(uri: Uri): string | undefined {
    return this.#texts.get(uri.toString());
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }
}

/**
 * A new document that will be saved at an address; `undefined` where there can be none, or where one has a text
 * already.
 */
async function emptyDraftAt(target: Uri) {
  if (target.scheme !== "file") return undefined;
  try {
    const document = await workspace.openTextDocument(target.with({ scheme: "untitled" }));
    return document.getText() === "" ? document : undefined;
  } catch {
    return undefined;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}
