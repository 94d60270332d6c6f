import { type ExtensionContext } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { type Launched } from "./server-session.ts";
/** What differs between VS Code on a desktop and in a browser. */
export interface Platform {
    readonly host: "desktop" | "web";
    /** As `linux x64`. */
    readonly system: string;
    /** A client with the server that it will start. */
    launch(context: ExtensionContext, options: LanguageClientOptions): Promise<Launched>;
}
/** What the extension exports, for tests in a real VS Code. */
export interface Extension {
    /** Resolves when the server answers for the first time, or when that has failed. */
    readonly ready: Promise<void>;
    /** The client of the server that runs now; `undefined` during a restart. */
    client(): BaseLanguageClient | undefined;
}
/** The extension with what ends it, to be awaited when the extension is deactivated. */
export declare function activate(context: ExtensionContext, platform: Platform): {
    readonly extension: Extension;
    end(): Promise<void>;
};
