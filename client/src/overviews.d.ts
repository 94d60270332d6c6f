import type { OverviewResult } from "../../server/src/protocol/overview.ts";
/**
 * How long a document must rest before its overview is asked for again, in milliseconds.
 *
 * @internal
 */
export declare const QUIET_MS = 250;
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
/**
 * The overviews of open documents. A document is asked for at once the first time, then when it has rested, and never
 * twice at a time. An answer for a text that has changed meanwhile is dropped.
 */
export declare class Overviews {
    #private;
    constructor(ports: OverviewPorts);
    /** The last overview of a document; `undefined` when there is none, or no longer. */
    at(uri: string): OverviewResult | undefined;
    /** The overview of a document may be another one. */
    refresh(uri: string): void;
    /** The document was closed. */
    forget(uri: string): void;
    /** The server is gone, and everything it said is void. */
    clear(): void;
}
