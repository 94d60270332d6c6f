import type { CancellationToken, LogOutputChannel } from "vscode";
// Types only: the language client is nine tenths of the code, and is read after the activation.
import type {
  BaseLanguageClient,
  CloseAction,
  ErrorAction,
  ErrorHandler,
  LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { diagnosticPullOptions, documentSelector, markdown, traits } from "./client-options.ts";
import { ServerUnavailable } from "./commands/ports.ts";
import { inOrder } from "./in-order.ts";

/** Its settings (`structuredSummary.trace.server`) are read under the client's id. */
export const CLIENT_ID = "structuredSummary";
export const CLIENT_NAME = "Structured Summary";

const STOPPED: State.Stopped = 1;
const RUNNING: State.Running = 2;
const START_FAILED: State.StartFailed = 4;
const SHUT_DOWN: ErrorAction.Shutdown = 2;
const DO_NOT_RESTART: CloseAction.DoNotRestart = 1;
const NEVER_REVEAL: RevealOutputChannelOn.Never = 4;

/** A client with the server that it will start. */
export interface Launched {
  readonly client: BaseLanguageClient;
  /** Ends what the client does not end itself. */
  end(): void;
}

export type Launch = (options: LanguageClientOptions) => Promise<Launched>;

/** What a session tells and asks. */
export interface SessionEvents {
  /** A client was made and is not started yet: the place to answer the server's messages. */
  readonly prepared: (client: BaseLanguageClient) => void;
  /** The server is gone, and with it every feature that was registered. */
  readonly stopped: () => void;
  /** The server could not be started, or ended too often to be started again. */
  readonly gaveUp: () => void;
  /** The addresses that the next server is to check whatever their documents say of themselves. */
  readonly checked: () => readonly string[];
}

/**
 * The server, through crashes and restarts. A client whose start has failed cannot start again, so a restart takes a
 * new one.
 */
export class ServerSession {
  readonly #launch: Launch;
  readonly #output: LogOutputChannel;
  readonly #trace: LogOutputChannel;
  readonly #events: SessionEvents;
  #launched: Launched | undefined;
  /** Resolves when the client that was asked for last is there, or cannot be had. */
  #launching: Promise<unknown> = Promise.resolve();
  #hasGivenUp = false;
  /** Counts the ends, so that a launch which was overtaken by one is noticed. */
  #ends = 0;

  /** Neither channel is disposed here. */
  constructor(
    launch: Launch,
    { output, trace }: { readonly output: LogOutputChannel; readonly trace: LogOutputChannel },
    events: SessionEvents,
  ) {
    this.#launch = launch;
    this.#output = output;
    this.#trace = trace;
    this.#events = events;
  }

  /** `undefined` before there is one and between two. */
  get client(): BaseLanguageClient | undefined {
    return this.#launched?.client;
  }

  /** The server answers. */
  get isRunning(): boolean {
    return this.client?.isRunning() === true;
  }

  /** In English, for whoever helps. */
  get state(): string {
    switch (this.client?.state) {
      case undefined:
        return "none";
      case STOPPED:
        return "stopped";
      case RUNNING:
        return "running";
      case START_FAILED:
        return "failed to start";
      default:
        return "starting";
    }
  }

  /** Resolves when the server answers, or when that has failed, which is told by the events. Never rejects. */
  async start(): Promise<void> {
    const ends = this.#ends;
    try {
      const launched = await this.#launchOne();
      await launched?.client.start();
    } catch (error) {
      this.#output.error(`The server did not start: ${String(error)}`);
      const isOver = this.client === undefined || this.client.state === START_FAILED;
      if (isOver && ends === this.#ends) this.#giveUp();
    }
  }

  async restart(): Promise<void> {
    const ends = this.#ends + 1;
    await this.#end();
    // Overtaken by another restart, or by the end of the session.
    if (ends === this.#ends) await this.start();
  }

  /** The answer to a request of ours; see `ServerPort`. */
  async ask<R>(method: string, params: object, cancellation?: CancellationToken): Promise<R> {
    await this.#launching;
    const { client } = this;
    if (client === undefined) throw new ServerUnavailable();
    try {
      // Waits for a client that is about to start, and fails for one that will not.
      // What is absent is not passed on: the client would send it as a second parameter.
      return await client.sendRequest<R>(method, params, ...(cancellation === undefined ? [] : [cancellation]));
    } catch (error) {
      if (!client.isRunning()) throw new ServerUnavailable(String(error));
      throw error;
    }
  }

  /** Tells the server something that it need not answer; lost when there is none. */
  tell(method: string, params: object): void {
    const { client } = this;
    if (client?.isRunning() === true) client.sendNotification(method, params).catch(() => undefined);
  }

  async dispose(): Promise<void> {
    await this.#end();
  }

  /** `undefined` when the session was ended meanwhile. */
  async #launchOne(): Promise<Launched | undefined> {
    const ends = this.#ends;
    this.#hasGivenUp = false;
    let client: BaseLanguageClient | undefined;
    const launching = nextTurn().then(() => this.#launch(this.#options(() => client)));
    this.#launching = launching.catch(() => undefined);
    const launched = await launching;
    if (ends !== this.#ends) {
      launched.end();
      return undefined;
    }
    client = launched.client;
    this.#launched = launched;
    client.onDidChangeState(({ oldState, newState }) => {
      const isOurs = this.#launched === launched;
      if (isOurs && oldState === RUNNING && newState !== RUNNING) this.#events.stopped();
    });
    this.#events.prepared(client);
    return launched;
  }

  async #end(): Promise<void> {
    this.#ends += 1;
    const launched = this.#launched;
    this.#launched = undefined;
    if (launched === undefined) return;
    if (launched.client.isRunning()) this.#events.stopped();
    try {
      await launched.client.dispose();
    } catch (error) {
      this.#output.warn(`The server did not stop by itself: ${String(error)}`);
    } finally {
      launched.end();
    }
  }

  #options(client: () => BaseLanguageClient | undefined): LanguageClientOptions {
    return {
      documentSelector,
      outputChannel: this.#output,
      traceOutputChannel: this.#trace,
      // Asked for at each start: a client starts its server again by itself when that has crashed.
      initializationOptions: () => ({ ...traits, checked: this.#events.checked() }),
      markdown,
      diagnosticPullOptions,
      // What went wrong is told by our own messages, in the reader's language.
      revealOutputChannelOn: NEVER_REVEAL,
      errorHandler: this.#errorHandler(client),
      middleware: inOrder(),
    };
  }

  /** The usual limits of restarts, with our own word at the end of them. */
  #errorHandler(client: () => BaseLanguageClient | undefined): ErrorHandler {
    let usual: ErrorHandler | undefined;
    const handler = () => {
      usual ??= client()?.createDefaultErrorHandler();
      return usual;
    };
    return {
      error: (error, message, count) => handler()?.error(error, message, count) ?? { action: SHUT_DOWN },
      closed: async () => {
        const result = await handler()?.closed();
        if (result !== undefined && result.action !== DO_NOT_RESTART) return result;
        if (this.client === client()) this.#giveUp();
        return { action: DO_NOT_RESTART, ...result, handled: true };
      },
    };
  }

  /** Told once for a client: a server that ends while it starts is noticed twice. */
  #giveUp(): void {
    if (this.#hasGivenUp) return;
    this.#hasGivenUp = true;
    this.#events.gaveUp();
  }
}

/** Reading the language client takes longer than the whole activation, which is over by then. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
