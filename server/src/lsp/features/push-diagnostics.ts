import type { Feature } from "../feature.ts";
import type { Host } from "../host.ts";
import { toDiagnostics } from "../to-lsp.ts";

/** `textDocument/publishDiagnostics`, for clients that do not ask for diagnostics themselves. */
export const pushDiagnostics: Feature = {
  capabilities: {},
  register(host) {
    const spokenOf = new Set<string>();
    const queue = new Queue(host, (uri) => publish(host, uri, spokenOf));
    host.listen({
      changed(uri) {
        if (!host.client.pullsDiagnostics) queue.add(uri);
      },
      refreshed() {
        if (!host.client.pullsDiagnostics) for (const { uri } of host.documents.all()) queue.add(uri);
      },
    });
  },
};

/** Nothing is taken back that was not said: what others say of a file that is no summary stays. */
async function publish(host: Host, uri: string, spokenOf: Set<string>): Promise<void> {
  const summary = await host.snapshot(uri);
  const version = host.documents.at(uri)?.version;
  const diagnostics = summary === undefined ? [] : toDiagnostics(host, summary);
  if (diagnostics.length > 0) spokenOf.add(uri);
  else if (!spokenOf.delete(uri)) return;
  await host.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
}

/** The first change is answered at once; while an answer is being made, the documents that change are only noted. */
class Queue {
  readonly #host: Host;
  readonly #run: (uri: string) => Promise<void>;
  readonly #waiting = new Set<string>();
  #changes = 0;
  #isRunning = false;

  constructor(host: Host, run: (uri: string) => Promise<void>) {
    this.#host = host;
    this.#run = run;
  }

  add(uri: string): void {
    this.#waiting.add(uri);
    this.#changes += 1;
    if (!this.#isRunning) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#isRunning = true;
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      try {
        await this.#run(uri);
      } catch (error) {
        this.#host.connection.console.error(`diagnostics failed: ${String(error)}`);
      }
      await this.#hearAll();
    }
    this.#isRunning = false;
  }

  /** Keys struck meanwhile are heard before the next answer is made: it would be out of date already. */
  async #hearAll(): Promise<void> {
    let heard: number;
    do {
      heard = this.#changes;
      await this.#host.ports.nextTurn();
    } while (heard !== this.#changes);
  }
}
