import type { ExtensionContext } from "vscode";
import { activate as activateOn, type Extension, type Platform } from "./activate.ts";
import { CLIENT_ID, CLIENT_NAME } from "./server-session.ts";

/** The part of Node's `process` that is read here: the types of Node would reach the browser's sources too. */
declare const process: { readonly platform: string; readonly arch: string };

const desktop: Platform = {
  host: "desktop",
  system: `${process.platform} ${process.arch}`,
  async launch(context, options) {
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    const module = context.asAbsolutePath("server/out/server.cjs");
    const server = { module, transport: TransportKind.ipc };
    return { client: new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options), end() {} };
  },
};

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): Extension {
  const activated = activateOn(context, desktop);
  end = activated.end;
  return activated.extension;
}

export async function deactivate(): Promise<void> {
  await end?.();
}
