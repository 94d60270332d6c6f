import type { CancellationToken } from "vscode-languageserver";
import type { Host } from "./host.ts";

/** Counts whatever the findings of a workspace depend on. */
export class WorkspaceChanges {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  constructor(host: Host) {
    const changed = () => {
      this.#count += 1;
      for (const wake of this.#waiting) wake();
      this.#waiting.clear();
    };
    host.listen({ changed, refreshed: changed, filesChanged: changed });
  }

  /** Equal at two moments between which nothing changed. */
  get count(): number {
    return this.#count;
  }

  /** Resolves at the next change, or when the request is given up. */
  next(token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      const cancelled = token.onCancellationRequested(() => wake());
      const wake = () => {
        this.#waiting.delete(wake);
        cancelled.dispose();
        resolve();
      };
      this.#waiting.add(wake);
    });
  }
}
