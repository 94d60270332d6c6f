import type { DraftPort } from "./commands/new-summary.ts";
import type { EditorPort } from "./commands/ports.ts";
/** The text editors of VS Code. */
export declare const editor: EditorPort;
/** New documents. */
export declare const draft: DraftPort;
