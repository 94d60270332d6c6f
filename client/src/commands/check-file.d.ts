import type { Outcome, Ports } from "./ports.ts";
/** Checks the active document whatever its title says, and shows what was found. */
export declare function checkFile({ l10n, documents, server, ui }: Ports): Promise<Outcome>;
