import { type ExtensionContext, Uri } from "vscode";
import { activate as activateOn, type Extension, type Platform } from "./activate.ts";
import { CLIENT_ID, CLIENT_NAME } from "./server-session.ts";

const web: Platform = {
  host: "web",
  system: navigator.userAgent,
  async launch(context, options) {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      "vscode-languageclient/browser"
    );
    const serverFolder = Uri.joinPath(context.extensionUri, "server/out");
    const script = Uri.joinPath(serverFolder, "server-worker.js").toString(true);
    let worker: Worker | undefined;
    // A client that starts again wants a worker that has not started yet. It is handed over as streams: the `Worker` of
    // VS Code's extension host makes objects that are no instances of it, which the client would not recognise.
    const server = async () => {
      worker?.terminate();
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    // VS Code starts a worker from a blob, which does not know where it came from.
    const initializationOptions = () => ({
      ...options.initializationOptions(),
      serverFolder: serverFolder.toString(true),
    });
    return {
      client: new LanguageClient(CLIENT_ID, CLIENT_NAME, server, { ...options, initializationOptions }),
      end: () => worker?.terminate(),
    };
  },
};

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): Extension {
  const activated = activateOn(context, web);
  end = activated.end;
  return activated.extension;
}

export async function deactivate(): Promise<void> {
  await end?.();
}
