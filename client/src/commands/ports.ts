import type { CancellationToken } from "vscode";
import type { EditResult, SnippetResult } from "../../../server/src/protocol/edits.ts";
import type { ProtocolRange } from "../../../server/src/protocol/range.ts";
import type { Localizer } from "../localizer.ts";

/**
 * How a command ended. `done`, `cancelled` by the person and `nothing-to-do`, which the command has said itself, need
 * no further word.
 */
export type Outcome = "done" | "cancelled" | "nothing-to-do" | "nothing-open" | "no-summary" | "not-applied";

/** What commands need of VS Code and the server. Each takes those that it uses. */
export interface Ports {
  readonly l10n: Localizer;
  readonly documents: DocumentsPort;
  readonly editor: EditorPort;
  readonly server: ServerPort;
  readonly ui: UiPort;
  readonly preview: PreviewPort;
}

interface DocumentsPort {
  /** The address of the active tab's document; `undefined` when it is none that can be checked. */
  active(): string | undefined;
  /** `undefined` for a document that is not open. */
  versionOf(uri: string): number | undefined;
  /** A document is checked whatever it says of itself, by the servers to come, too. */
  keepChecked(uri: string): void;
}

export interface EditorPort {
  /** Shows a document in a text editor, if none does, and answers its first selection. */
  show(uri: string): Promise<ProtocolRange>;
  /** Shows a document with `range` selected, in the middle when it was out of view. */
  select(uri: string, range: ProtocolRange): Promise<void>;
  /** Selects where the document is on view, without taking the focus; nothing where it is not. */
  preview(uri: string, range: ProtocolRange): void;
  /** What leads back to the present selection and scroll position. */
  bookmark(uri: string): () => void;
  /** Applies edits as one step to undo; a snippet starts at its first tab stop. `false` when they were not applied. */
  apply(uri: string, result: EditResult | SnippetResult): Promise<boolean>;
}

interface PreviewPort {
  /** Shows a document as it stands on paper, beside its editor. */
  open(uri: string): void;
}

interface ServerPort {
  /**
   * The server's answer to one of its own requests.
   * @throws {ServerUnavailable} when no server runs; what the server answered with, when that is an error, as it is for
   * a request that was cancelled.
   */
  ask<R>(method: string, params: object, cancellation?: CancellationToken): Promise<R>;
}

/** There is no server to ask. */
export class ServerUnavailable extends Error {}

export type PickEntry<T> =
  | { readonly separator: string }
  | { readonly label: string; readonly description?: string; readonly detail?: string; readonly value: T };

export interface PickOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  /** One moves through the entries: this one is in focus. */
  readonly focused?: (value: T) => void;
}

/** A task that the person watches. */
export interface RunningTask {
  /** What it does now. */
  report(message: string): void;
  readonly cancellation: CancellationToken;
}

export interface UiPort {
  /** A message, which is not waited for. */
  say(message: string): void;
  /** A message with buttons: the one that was chosen, `undefined` for none. */
  offer(message: string, ...buttons: string[]): Promise<string | undefined>;
  /** A question that must be answered before anything else: the button that was chosen, `undefined` for none. */
  confirm(message: string, detail: string, ...buttons: string[]): Promise<string | undefined>;
  /** Shows for as long as the task runs that it runs, with a way to cancel it. */
  progress<T>(title: string, task: (progress: RunningTask) => Promise<T>): Promise<T>;
  /** A word in the status bar that goes by itself. */
  hint(message: string): void;
  /** `undefined` when nothing was chosen. */
  pick<T>(entries: readonly PickEntry<T>[], options: PickOptions<T>): Promise<T | undefined>;
  /** Runs a command of VS Code. */
  execute(command: string, ...args: unknown[]): Promise<unknown>;
}
