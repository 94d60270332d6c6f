import type { Io } from "./io.ts";
import type { Say } from "./texts.ts";

const SILENT_MS = 1000;
const INTERVAL_MS = 100;

/** A line on a terminal that says how far a long run is. Nothing where nobody watches, and nothing in a short run. */
export class Progress {
  readonly #io: Io;
  readonly #say: Say;
  readonly #startMs: number;
  #lastMs: number;
  #shown = false;

  constructor(io: Io, say: Say) {
    this.#io = io;
    this.#say = say;
    this.#startMs = io.now().getTime();
    this.#lastMs = this.#startMs;
  }

  show(done: number, total: number): void {
    if (!this.#io.stderr.isTTY) return;
    const nowMs = this.#io.now().getTime();
    if (nowMs - this.#startMs < SILENT_MS || nowMs - this.#lastMs < INTERVAL_MS) return;
    this.#lastMs = nowMs;
    this.#shown = true;
    this.#io.stderr.write(`\r\u001B[K${this.#say("progress", done, total)}`);
  }

  /** Before anything else is written to the terminal. */
  clear(): void {
    if (this.#shown) this.#io.stderr.write("\r\u001B[K");
    this.#shown = false;
  }
}
