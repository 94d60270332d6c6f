import type { Outcome, Ports } from "./ports.ts";
/** The rule pages that came with the extension. */
export interface RulePagesPort {
    exists(file: string): Promise<boolean>;
    /** Shows a page rendered. */
    show(file: string): Promise<void>;
}
/** Shows the page of a rule in the reader's language; the list of rules for one that there is no page of. */
export declare function openRule({ l10n, ui }: Pick<Ports, "l10n" | "ui">, pages: RulePagesPort, rule: unknown, language: string): Promise<Outcome>;
