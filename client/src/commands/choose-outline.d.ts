import type { Outcome, Ports } from "./ports.ts";
/**
 * Writes the outline that a document is to follow, chosen from a list, into its front matter. That makes it a summary,
 * so `treat` names the same step for a document that is none.
 */
export declare function chooseOutline(ports: Ports, purpose: "choose" | "treat"): Promise<Outcome>;
