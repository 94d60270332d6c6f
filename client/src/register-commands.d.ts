import { type Disposable, type ExtensionContext, type LogOutputChannel } from "vscode";
import type { Platform } from "./activate.ts";
import type { Ports } from "./commands/ports.ts";
import type { ServerSession } from "./server-session.ts";
/** What some commands reach beside the ports. */
export interface Surrounding {
    readonly session: ServerSession;
    readonly output: LogOutputChannel;
    readonly platform: Platform;
}
/** Registers every command of the manifest, and those that only a lens or a link runs. Each answers how it ended. */
export declare function registerCommands(context: ExtensionContext, ports: Ports, around: Surrounding): readonly Disposable[];
