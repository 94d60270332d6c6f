import type { Outcome, Ports } from "./ports.ts";
/** What a new summary needs beside the common ports. */
export interface DraftPort {
    /** Opens an empty, untitled Markdown document in the active editor; the answer tells whether it is still empty. */
    open(): Promise<() => boolean>;
}
/** Starts a summary: an untitled Markdown document with the snippet of an outline, both chosen from lists. */
export declare function newSummary({ l10n, ui }: Pick<Ports, "l10n" | "ui">, draft: DraftPort, language: string): Promise<Outcome>;
