import { type CancellationToken, LSPErrorCodes, ResponseError, type ServerCapabilities } from "vscode-languageserver";
import type { Host, Opened, Summary } from "./host.ts";

/** One feature of the protocol: what is announced stands beside what answers. */
export interface Feature {
  /** Merged with those of the others; no key may be announced twice. */
  readonly capabilities: ServerCapabilities;
  /** Not announced to a client that registers for summaries itself; answered all the same. */
  readonly isForSummariesOnly?: boolean;
  /** Called once, before the client is heard. */
  register(host: Host): void;
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * The handler of a request about a document. Everything is awaited first and the document read last; `answer` runs
 * without waiting, so that what it says fits the version it was made from. A document that is no summary, and one that
 * is not open, gets `empty`, and so does the request in which `answer` fails: a bug costs one answer, not the server.
 */
export function guarded<P extends DocumentParams, R>(
  host: Host,
  name: string,
  empty: R,
  answer: (summary: Summary, params: P) => R,
): (params: P, token: CancellationToken) => Promise<R> {
  return contained(host, name, empty, async (params, token) => {
    const summary = await host.snapshot(params.textDocument.uri);
    stopIfCancelled(token, name);
    return summary === undefined ? empty : answer(summary, params);
  });
}

/**
 * The handler of a request of our own about an open document, summary or not; likewise. A document that is not open
 * gets `empty`.
 */
export function guardedOpened<P extends { readonly uri: string }, R>(
  host: Host,
  name: string,
  empty: R,
  answer: (opened: Opened, params: P) => R,
): (params: P, token: CancellationToken) => Promise<R> {
  return contained(host, name, empty, async (params, token) => {
    const opened = await host.opened(params.uri);
    stopIfCancelled(token, name);
    return opened === undefined ? empty : answer(opened, params);
  });
}

/** A handler that answers `empty` instead of failing; a cancelled request stays cancelled. */
export function contained<P, R>(
  host: Host,
  name: string,
  empty: R,
  answer: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await answer(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      host.connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return empty;
    }
  };
}

/** Throws what the protocol wants to hear of a request that its client has given up. */
export function stopIfCancelled(token: CancellationToken, name: string): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, name);
}
