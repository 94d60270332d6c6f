import type { Localizer } from "../localizer.ts";
import { type Outcome, type UiPort } from "./ports.ts";
/** What is needed to say how a command ended. */
export interface RunPorts {
    readonly l10n: Localizer;
    readonly ui: Pick<UiPort, "say" | "offer" | "execute">;
    log(message: string): void;
}
/**
 * Runs a command and says how it ended, where that needs a word; the message is not waited for. `failed` for a command
 * that threw, whose reason is logged. Never rejects.
 */
export declare function runCommand(ports: RunPorts, id: string, command: () => Promise<Outcome>): Promise<Outcome | "failed">;
