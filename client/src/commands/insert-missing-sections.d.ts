import type { Outcome, Ports } from "./ports.ts";
/** Inserts every missing section in one step, then selects the first blank of what was inserted. */
export declare function insertMissingSections(ports: Ports): Promise<Outcome>;
