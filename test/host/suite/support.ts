import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  extensions,
  FileType,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { ok, shown } from "./assert.ts";

declare const SUITE_HOST: "node" | "worker";

/** The extension host that this run was started for. */
export const HOST = SUITE_HOST;

/** What every diagnostic of ours carries as its source. */
const SOURCE = "structured-summary";
const EXTENSION = "structured-summary.structured-summary";

/** Longest wait for something that should come at once: slow machines, not slow code. */
const LIMIT_MS = 10_000;
const STEP_MS = 25;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The extension under test; it is there, or the test fails. */
export function ours() {
  const extension = extensions.getExtension(EXTENSION);
  ok(extension, `${EXTENSION} is not installed`);
  return extension;
}

/** A file or folder of the workspace that is open. */
export function inWorkspace(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, "no folder is open");
  return Uri.joinPath(folder.uri, path);
}

/**
 * Opens a document of the workspace in an editor, as a person does: a document that an extension opens by itself stays
 * open for minutes when its editor is closed.
 *
 * @param path relative to the workspace folder
 */
export async function open(path: string): Promise<TextEditor> {
  const uri = inWorkspace(path);
  await commands.executeCommand("vscode.open", uri, { preview: false });
  const isShown = () => window.activeTextEditor?.document.uri.toString() === uri.toString();
  await until(`an editor of ${path}`, isShown);
  ok(window.activeTextEditor, `no editor of ${path}`);
  return window.activeTextEditor;
}

/** Opens an untitled document with this text in an editor. */
export async function openUntitled(content: string, language = "markdown"): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language, content }), {
    preview: false,
  });
  const { document } = editor;
  // Names of untitled documents are used again: no text of an earlier one is taken for this one.
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  if (document.getText() !== content) await replace(editor, whole, content);
  return editor;
}

/** Waits, without a condition: only where nothing is to happen. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks again and again until the answer is as wanted, and returns it. A question that fails counts as not yet.
 *
 * @param what completes "waited … for …" in the message, which also says what was seen last
 * @throws after `limitMs`
 */
export async function until<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  isWanted: (answer: T) => boolean = Boolean,
  limitMs = LIMIT_MS,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    let seen: string;
    try {
      const answer = await ask();
      if (isWanted(answer)) return answer;
      seen = shown(answer);
    } catch (error) {
      seen = String(error);
    }
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms for ${what}; last seen: ${seen.slice(0, 1000)}`);
    await pause(STEP_MS);
  }
}

/** Our diagnostics of a document now, in its order. */
export function diagnosticsOf({ uri }: Pick<TextDocument, "uri">): readonly Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === SOURCE)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule that a diagnostic comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The rules of our diagnostics of a document now, in its order. */
export function rulesIn(document: Pick<TextDocument, "uri">): readonly string[] {
  return diagnosticsOf(document).map(ruleOf);
}

/** Waits until our diagnostics of a document are as wanted, and returns them. */
export async function diagnosticsWhen(
  document: Pick<TextDocument, "uri">,
  what: string,
  isWanted: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  await until(
    what,
    () => diagnosticsOf(document).map((found) => `${ruleOf(found)}: ${found.message}`),
    () => isWanted(diagnosticsOf(document)),
  );
  return diagnosticsOf(document);
}

/** Related places of a diagnostic; empty if it has none. */
export function relatedOf({ relatedInformation = [] }: Diagnostic): readonly DiagnosticRelatedInformation[] {
  return relatedInformation;
}

/**
 * Waits for a code action whose title holds the text. (Shortly after the start VS Code cancels such questions.)
 *
 * @param at a position, or the range that is selected
 */
export function codeActionWhen(
  { uri }: Pick<TextDocument, "uri">,
  at: Position | Range,
  title: string,
  kind: CodeActionKind = CodeActionKind.Empty,
): Promise<CodeAction> {
  const range = at instanceof Range ? at : new Range(at, at);
  let found: CodeAction | undefined;
  const ask = async () => {
    const actions = await codeActions(uri, range, kind);
    found = actions.find((action) => action.title.includes(title));
    return actions.map((action) => action.title);
  };
  return until(`a code action “${title}”`, ask, () => found !== undefined).then(() => {
    ok(found, `no code action “${title}”`);
    return found;
  });
}

/** The code actions at a range now, with their edits. */
export function codeActions(uri: Uri, range: Range, kind: CodeActionKind = CodeActionKind.Empty) {
  const resolved = 20;
  return commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind.value, resolved);
}

/** Applies a code action as choosing it does: its edit, then its command. */
export async function apply({ title, edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined) ok(await workspace.applyEdit(edit), `the edit of “${title}” was refused`);
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Replaces the text at a range as typing does: one undo step of the open document. */
export async function replace(editor: TextEditor, range: Range | Position, text: string): Promise<void> {
  const target = range instanceof Range ? range : new Range(range, range);
  ok(await editor.edit((builder) => builder.replace(target, text)), "the edit was refused");
}

/**
 * Runs a command that asks by one list, and takes an entry of it; answers how the command ended.
 *
 * @param index0 of the entry, separators not counted
 */
export async function chosenInList(index0: number, run: () => Thenable<unknown>): Promise<unknown> {
  let outcome: { readonly value: unknown } | undefined;
  const running = Promise.resolve(run()).then((value) => {
    outcome = { value };
  });
  let isShown = false;
  const ask = async () => {
    if (!isShown) {
      // There is no other way to see a list than to move in it: what is accepted too early accepts nothing.
      await pause(400);
      for (let step = 0; step < index0; step += 1)
        await commands.executeCommand("workbench.action.quickOpenSelectNext");
      isShown = true;
    }
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return outcome !== undefined;
  };
  await until("the end of a command", ask, Boolean, 30_000);
  await running;
  return outcome?.value;
}

/** The range of the first occurrence of a text in a document; it is there, or the test fails. */
export function rangeOf(document: TextDocument, text: string): Range {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `“${text}” does not occur in ${document.uri.path}`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Undoes what was not saved and closes every editor, so that the next test begins with none. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await showAlone(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
  await until(
    "all editors to be closed",
    () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
    (labels) => labels.length === 0,
  );
  await until(
    "all files to be closed",
    () => workspace.textDocuments.flatMap(({ uri }) => (workspace.getWorkspaceFolder(uri) ? [uri.path] : [])),
    (paths) => paths.length === 0,
  );
}

/** Another editor that opens at the same moment, as after a test of a slow machine, makes VS Code refuse; then once more. */
async function showAlone(document: TextDocument): Promise<void> {
  for (let left = 5; left > 0; left -= 1) {
    try {
      await window.showTextDocument(document, { preview: false });
      return;
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

/** The files of the workspace as they were before the tests; made by `standards`. */
let pristine: ReadonlyMap<string, string | undefined> | undefined;

/**
 * The habits that keep tests apart: call it once in every suite file, outside of all tests. After each test editors are
 * reverted and closed, files are put back and settings restored.
 */
export function standards(): void {
  before(async () => {
    pristine ??= await workspaceFiles();
    await ours().activate();
  });
  afterEach(async () => {
    await closeAll();
    await restoreSettings();
    await resetFiles();
  });
}

/** The text of a file on disk, not of an editor. */
export async function fileText(path: string): Promise<string> {
  return decoder.decode(await workspace.fs.readFile(inWorkspace(path)));
}

/** Writes a file as another program does, past every editor. It is removed or put back after the test. */
export async function writeFile(path: string, text: string): Promise<Uri> {
  const uri = inWorkspace(path);
  await workspace.fs.writeFile(uri, encoder.encode(text));
  return uri;
}

const restores: (() => Promise<void>)[] = [];

/**
 * Changes a setting until the test is over.
 *
 * @param key full name, such as `structuredSummary.rules`
 * @param value `undefined` removes it
 */
export async function set(key: string, value: unknown, target = ConfigurationTarget.Global): Promise<void> {
  const dot = key.lastIndexOf(".");
  const [section, name] = [key.slice(0, dot), key.slice(dot + 1)];
  const found = workspace.getConfiguration(section).inspect(name);
  const earlier = target === ConfigurationTarget.Global ? found?.globalValue : found?.workspaceValue;
  restores.push(async () => workspace.getConfiguration(section).update(name, earlier, target));
  await workspace.getConfiguration(section).update(name, value, target);
}

async function restoreSettings(): Promise<void> {
  for (const restore of restores.splice(0).reverse()) await restore();
}

async function resetFiles(): Promise<void> {
  if (pristine === undefined) return;
  const now = await workspaceFiles();
  for (const path of now.keys()) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const isTopmost = parent === "" || pristine.has(parent);
    if (pristine.has(path) || !isTopmost) continue;
    await workspace.fs.delete(inWorkspace(path), { recursive: true, useTrash: false });
  }
  for (const [path, text] of pristine) {
    if (text !== undefined && now.get(path) !== text) await writeFile(path, text);
  }
}

/** Text by path relative to the workspace folder, `undefined` for a folder, which comes before what is in it. */
async function workspaceFiles(folder = ""): Promise<ReadonlyMap<string, string | undefined>> {
  const files = new Map<string, string | undefined>();
  for (const [name, type] of await workspace.fs.readDirectory(inWorkspace(folder))) {
    const path = folder === "" ? name : `${folder}/${name}`;
    const isFolder = type === FileType.Directory;
    files.set(path, isFolder ? undefined : await fileText(path));
    if (!isFolder) continue;
    for (const [inner, text] of await workspaceFiles(path)) files.set(inner, text);
  }
  return files;
}
