import type { UiPort } from "./commands/ports.ts";
/** VS Code's messages, lists and commands. */
export declare const ui: UiPort;
