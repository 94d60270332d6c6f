import type { LogOutputChannel } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
/** Its settings (`structuredSummary.trace.server`) are read under the client's id. */
export declare const CLIENT_ID = "structuredSummary";
export declare const CLIENT_NAME = "Structured Summary";
/** A client with the server that it will start. */
export interface Launched {
    readonly client: BaseLanguageClient;
    /** Ends what the client does not end itself. */
    end(): void;
}
export type Launch = (options: LanguageClientOptions) => Promise<Launched>;
/** What a session tells. */
export interface SessionEvents {
    /** A client was made and is not started yet: the place to answer the server's messages. */
    readonly prepared: (client: BaseLanguageClient) => void;
    /** The server is gone, and with it every feature that was registered. */
    readonly stopped: () => void;
    /** The server could not be started, or ended too often to be started again. */
    readonly gaveUp: () => void;
}
/**
 * The server, through crashes and restarts. A client whose start has failed cannot start again, so a restart takes a
 * new one.
 */
export declare class ServerSession {
    #private;
    /** Neither channel is disposed here. */
    constructor(launch: Launch, { output, trace }: {
        readonly output: LogOutputChannel;
        readonly trace: LogOutputChannel;
    }, events: SessionEvents);
    /** `undefined` before there is one and between two. */
    get client(): BaseLanguageClient | undefined;
    /** The server answers. */
    get isRunning(): boolean;
    /** In English, for whoever helps. */
    get state(): string;
    /** Resolves when the server answers, or when that has failed, which is told by the events. Never rejects. */
    start(): Promise<void>;
    restart(): Promise<void>;
    /** The answer to a request of ours; see `ServerPort`. */
    ask<R>(method: string, params: object): Promise<R>;
    dispose(): Promise<void>;
}
