import type { Outcome, Ports } from "./ports.ts";
/** Opens the list of repairs at a place of the active document. */
export declare function repairHere({ documents, editor, ui }: Pick<Ports, "documents" | "editor" | "ui">, place: unknown): Promise<Outcome>;
