import type { ExportRequest } from "../request.ts";
import type { Frame, FrameSession, Substitution } from "./frame.ts";

/** Typst in a process of its own, which begins at the first request, ends when idle, and ends with this process. */
export interface Typesetter {
  /** Rejects with a {@link TypesetterError}; `aborted` when the signal says so, which ends a running compile. */
  pdf(request: ExportRequest, signal?: AbortSignal): Promise<PdfResult>;
  /**
   * `undefined` when a newer frame was asked for in the same session before this one's turn came.
   * Rejects with a {@link TypesetterError}.
   */
  frame(request: ExportRequest, session: FrameSession): Promise<Frame | undefined>;
  /** Forgets what was kept for a session: its preview is closed. */
  close(sessionId: string): void;
  /** Ends the process; what is still asked for rejects with `stopped`. */
  dispose(): void;
}

export interface PdfResult {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Each once. */
  readonly substitutions: readonly Substitution[];
  /** Characters that no font has, each once, as `𠮷 U+20BB7`. A box stands in their place. */
  readonly missingGlyphs: readonly string[];
  /** `src` of each picture that could not be drawn: its alternative text stands in its place. */
  readonly brokenPictures: readonly string[];
}

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
export type TypesetterFailure = "aborted" | "stopped" | "crashed" | "unavailable" | "failed";
