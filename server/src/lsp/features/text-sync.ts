import { TextDocumentSyncKind } from "vscode-languageserver";
import { CONFIG_FILE_NAME } from "../../config/schema.ts";
import { nameOf } from "../../files/path.ts";
import type { Feature } from "../feature.ts";
import { toPath } from "../from-lsp.ts";

/** The client tells what is open and how it changes. What it tells of a document that is not open is passed over. */
export const textSync: Feature = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  },
  register(host) {
    const { connection, documents } = host;
    connection.onDidOpenTextDocument(async ({ textDocument }) => {
      documents.open(textDocument);
      host.changed(textDocument.uri);
      // It may be opened with a text that was never saved.
      if (isConfiguration(textDocument)) await host.refresh();
    });
    connection.onDidChangeTextDocument(async ({ textDocument, contentChanges }) => {
      const document = documents.at(textDocument.uri);
      if (document === undefined) {
        connection.console.warn(`a change of ${textDocument.uri}, which is not open`);
        return;
      }
      document.change(textDocument.version, contentChanges);
      host.changed(textDocument.uri);
      if (isConfiguration(textDocument)) await host.refresh();
    });
    connection.onDidCloseTextDocument(async ({ textDocument }) => {
      documents.close(textDocument.uri);
      host.changed(textDocument.uri);
      if (isConfiguration(textDocument)) await host.refresh();
    });
    // A client that watches no files may still tell of the ones it saves itself.
    connection.onDidSaveTextDocument(async ({ textDocument }) => {
      if (isConfiguration(textDocument)) await host.refresh();
    });
  },
};

function isConfiguration({ uri }: { readonly uri: string }): boolean {
  return nameOf(toPath(uri)) === CONFIG_FILE_NAME;
}
