/** Why nothing was set. */
export class TypesetterError extends Error {
  readonly reason: TypesetterFailure;

  constructor(reason: TypesetterFailure, message: string) {
    super(message);
    this.name = "TypesetterError";
    this.reason = reason;
  }
}

/**
 * `crashed`: the process ended twice at the same request. `unavailable`: it could not be started. `failed`: Typst
 * refused; the message is its own.
 */
export type TypesetterFailure = "aborted" | "stopped" | "crashed" | "unavailable" | "failed" | "too-long";
