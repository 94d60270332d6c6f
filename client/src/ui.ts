import { commands, ProgressLocation, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { PickEntry, PickOptions, UiPort } from "./commands/ports.ts";

/** How long a hint stays in the status bar, in milliseconds. */
const HINT_MS = 4000;

interface Item<T> extends QuickPickItem {
  /** Absent for a separator. */
  readonly entry?: { readonly value: T };
}

/** VS Code's messages, lists and commands. */
export const ui: UiPort = {
  say(message) {
    window.showInformationMessage(message).then(undefined, () => undefined);
  },

  async offer(message, ...buttons) {
    return window.showInformationMessage(message, ...buttons);
  },

  async confirm(message, detail, ...buttons) {
    return window.showWarningMessage(message, { modal: true, detail }, ...buttons);
  },

  async progress(title, task) {
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    return window.withProgress(options, (progress, cancellation) =>
      task({ report: (message) => progress.report({ message }), cancellation }),
    );
  },

  hint(message) {
    window.setStatusBarMessage(message, HINT_MS);
  },

  pick,

  async execute(command, ...args) {
    return commands.executeCommand(command, ...args);
  },
};

function pick<T>(entries: readonly PickEntry<T>[], { title, placeholder, focused }: PickOptions<T>) {
  return new Promise<T | undefined>((resolve) => {
    const list = window.createQuickPick<Item<T>>();
    let chosen: T | undefined;
    list.title = title;
    list.placeholder = placeholder;
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.items = entries.map(toItem);
    list.onDidChangeActive(([item]) => {
      if (item?.entry !== undefined) focused?.(item.entry.value);
    });
    list.onDidAccept(() => {
      const [item] = list.activeItems;
      if (item?.entry === undefined) return;
      chosen = item.entry.value;
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      resolve(chosen);
    });
    list.show();
  });
}

function toItem<T>(entry: PickEntry<T>): Item<T> {
  if ("separator" in entry) return { label: entry.separator, kind: QuickPickItemKind.Separator };
  const { label, description, detail } = entry;
  return {
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    entry,
  };
}
