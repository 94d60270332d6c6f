import type { OverviewResult } from "../../server/src/protocol/overview.ts";

/**
 * How long a document must rest before its overview is asked for again, in milliseconds.
 *
 * @internal
 */
export const QUIET_MS = 250;

export interface OverviewPorts {
  /** `null` for a document that the server does not know. Rejects when there is no server. */
  ask(uri: string): Promise<OverviewResult | null>;
  /** `undefined` for a document that is not open, or that is none of ours. */
  versionOf(uri: string): number | undefined;
  /** Runs `run` once after `ms` milliseconds; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
  /** The overview of a document is another one now. */
  changed(uri: string): void;
}

interface Followed {
  overview?: OverviewResult;
  isAsking?: boolean;
  /** Something changed while the question was out. */
  isOutdated?: boolean;
  cancelTimer?: () => void;
}

/**
 * The overviews of open documents. A document is asked for at once the first time, then when it has rested, and never
 * twice at a time. An answer for a text that has changed meanwhile is dropped.
 */
export class Overviews {
  readonly #ports: OverviewPorts;
  readonly #followed = new Map<string, Followed>();

  constructor(ports: OverviewPorts) {
    this.#ports = ports;
  }

  /** The last overview of a document; `undefined` when there is none, or no longer. */
  at(uri: string): OverviewResult | undefined {
    return this.#followed.get(uri)?.overview;
  }

  /** The overview of a document may be another one. */
  refresh(uri: string): void {
    if (this.#ports.versionOf(uri) === undefined) return;
    const followed = this.#followed.get(uri) ?? {};
    this.#followed.set(uri, followed);
    if (followed.isAsking === true) followed.isOutdated = true;
    else if (followed.overview === undefined) this.#ask(uri, followed);
    else this.#askLater(uri, followed);
  }

  /** The document was closed. */
  forget(uri: string): void {
    const followed = this.#followed.get(uri);
    if (followed === undefined) return;
    followed.cancelTimer?.();
    this.#followed.delete(uri);
    this.#ports.changed(uri);
  }

  /** The server is gone, and everything it said is void. */
  clear(): void {
    const gone = [...this.#followed];
    this.#followed.clear();
    for (const [uri, { cancelTimer }] of gone) {
      cancelTimer?.();
      this.#ports.changed(uri);
    }
  }

  #askLater(uri: string, followed: Followed): void {
    followed.cancelTimer?.();
    followed.cancelTimer = this.#ports.after(QUIET_MS, () => {
      delete followed.cancelTimer;
      this.#ask(uri, followed);
    });
  }

  #ask(uri: string, followed: Followed): void {
    followed.cancelTimer?.();
    delete followed.cancelTimer;
    followed.isAsking = true;
    followed.isOutdated = false;
    this.#ports.ask(uri).then(
      (overview) => this.#answered(uri, followed, overview),
      // Without an answer what was known stays; a server that comes back tells of its documents again.
      () => this.#answered(uri, followed, undefined),
    );
  }

  #answered(uri: string, followed: Followed, overview: OverviewResult | null | undefined): void {
    followed.isAsking = false;
    if (this.#followed.get(uri) !== followed) return;
    if (overview === null) {
      this.forget(uri);
      return;
    }
    const isCurrent = overview !== undefined && overview.version === this.#ports.versionOf(uri);
    if (isCurrent) {
      followed.overview = overview;
      this.#ports.changed(uri);
    }
    if (followed.isOutdated === true || (overview !== undefined && !isCurrent)) this.#askLater(uri, followed);
  }
}
