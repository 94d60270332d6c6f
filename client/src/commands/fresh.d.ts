import type { EditResult } from "../../../server/src/protocol/edits.ts";
import { type OverviewResult } from "../../../server/src/protocol/overview.ts";
import type { Outcome, Ports } from "./ports.ts";
/** The overview of a document as it is now, or how the command ends without one. */
export declare function freshOverview(ports: Pick<Ports, "documents" | "server">, uri: string): Promise<OverviewResult | Outcome>;
/** The overview of the summary in the active tab, or how the command ends without one. */
export declare function activeSummary(ports: Pick<Ports, "documents" | "server">): Promise<{
    readonly uri: string;
    readonly overview: OverviewResult;
} | Outcome>;
/**
 * Asks for edits and applies them to the very text that they were made for. Answers the edits, `not-applied` when the
 * text went on changing or cannot be changed, `null` where there are none.
 */
export declare function applyFresh<R extends EditResult>(ports: Pick<Ports, "documents" | "editor">, uri: string, ask: () => Promise<R | null>): Promise<R | "not-applied" | null>;
