import { type DocumentKind, isCheckable } from "./client-options.ts";

/** Sets what the `when` of commands and keys reads, each key only when it changes. */
export class ContextKeys {
  readonly #set: (key: string, value: boolean) => void;
  readonly #values = new Map<string, boolean>();

  constructor(set: (key: string, value: boolean) => void) {
    this.#set = set;
  }

  /** For the active document, `undefined` when there is none. */
  update(document: DocumentKind | undefined, isSummary: boolean): void {
    this.#put("structuredSummary.isCheckable", document !== undefined && isCheckable(document));
    this.#put("structuredSummary.isSummary", isSummary);
  }

  #put(key: string, value: boolean): void {
    if (this.#values.get(key) === value) return;
    this.#values.set(key, value);
    this.#set(key, value);
  }
}
