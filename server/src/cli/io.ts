import type { Typesetter } from "../export/pdf/typesetter.ts";
import type { Files } from "../files/files.ts";
import type { WriteOptions } from "../files/write-whole.ts";

/** Everything a command sees of the process it runs in. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Absolute, as the system writes it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly files: Files;
  /** Replaces a file whole or not at all. Rejects with `FileError`. */
  readonly writeWhole: (path: string, bytes: Uint8Array, options?: WriteOptions) => Promise<void>;
  /** A typesetter, which the caller disposes of. */
  readonly startTypesetter: () => Promise<Typesetter>;
  /**
   * Aborted when the user interrupts the program. Once it has been asked for, the first interrupt ends nothing by
   * itself; a second one does.
   */
  readonly interrupted: () => AbortSignal;
}

export interface Output {
  /** Text goes out as UTF-8. */
  write(text: string | Uint8Array): void;
  /** Whether a person watches it on a terminal. */
  readonly isTTY: boolean;
  /** Width of the terminal in columns; absent when it is none. */
  readonly columns?: number | undefined;
}

/** The exit codes of every command. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;
