import type { Outcome, Ports } from "./ports.ts";
/** Ends the server and starts another one, whatever state it is in. */
export declare function restartServer({ l10n, ui }: Pick<Ports, "l10n" | "ui">, server: {
    restart(): Promise<void>;
    readonly isRunning: boolean;
}): Promise<Outcome>;
