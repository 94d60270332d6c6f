import type { Outcome, Ports } from "./ports.ts";
/** A list of what is open in the active summary; for a file that only looks like one, how to have it checked. */
export declare function showOpen(ports: Ports): Promise<Outcome>;
