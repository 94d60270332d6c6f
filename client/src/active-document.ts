import {
  type Disposable,
  type Event,
  EventEmitter,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  window,
  workspace,
} from "vscode";

/**
 * The document of the active *tab*. VS Code's own rendered Markdown editor has no active text editor, so the tab is
 * asked first; a comparison is no document of ours.
 */
export class ActiveDocument implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: readonly Disposable[];

  /** Another document is active, or a document was opened, closed or got another language. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    const fire = () => this.#changed.fire();
    this.#listeners = [
      window.tabGroups.onDidChangeTabs(fire),
      window.tabGroups.onDidChangeTabGroups(fire),
      window.onDidChangeActiveTextEditor(fire),
      workspace.onDidOpenTextDocument(fire),
      workspace.onDidCloseTextDocument(fire),
    ];
  }

  /** `undefined` when the active tab shows no text. */
  get(): TextDocument | undefined {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (input instanceof TabInputTextDiff) return undefined;
    if (input instanceof TabInputText || input instanceof TabInputCustom) return openDocument(input.uri.toString());
    return window.activeTextEditor?.document;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}

/** The open document at an address; `undefined` when none is open there. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
