import { type Surroundings } from "../issue-body.ts";
import type { Outcome, Ports } from "./ports.ts";
/** What an issue needs beside the common ports. */
export interface IssuePort {
    readonly extensionId: string;
    surroundings(): Surroundings;
    hasCommand(command: string): Promise<boolean>;
    copy(text: string): Promise<void>;
}
/** Opens VS Code's issue reporter with what is known of this installation; copies it where that cannot be had. */
export declare function reportIssue({ l10n, ui }: Pick<Ports, "l10n" | "ui">, issue: IssuePort): Promise<Outcome>;
