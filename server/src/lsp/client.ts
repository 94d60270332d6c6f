import type { InitializeParams } from "vscode-languageserver";
import { type Locale, toLocale } from "../l10n/locale.ts";
import type { ClientTraits } from "../protocol/overview.ts";

/** What the client can do and wants, as far as an answer depends on it. */
export interface Client {
  /** Of the messages. */
  readonly locale: Locale;
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly codeDescription: boolean;
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly symbolTree: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  /** It answers `workspace/configuration`; otherwise it sends its settings with each change of them. */
  readonly givesSettings: boolean;
  readonly registersSettings: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly traits: ClientTraits;
}

export function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const edits = workspace?.workspaceEdit;
  const hover = textDocument?.hover?.contentFormat;
  return {
    locale: toLocale(locale),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    // The two kinds of diagnostics are described apart since LSP 3.18.
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    diagnosticTags:
      textDocument?.diagnostic?.tagSupport !== undefined || textDocument?.publishDiagnostics?.tagSupport !== undefined,
    codeDescription:
      textDocument?.diagnostic?.codeDescriptionSupport === true ||
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdown: hover?.includes("markdown") === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    versionedEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes("create") === true,
    givesSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    traits: readTraits(initializationOptions),
  };
}

function readTraits(options: unknown): ClientTraits {
  const has = (name: keyof ClientTraits): boolean =>
    typeof options === "object" && options !== null && Reflect.get(options, name) === true;
  return { editorKnowsMarkdown: has("editorKnowsMarkdown"), wantsOverview: has("wantsOverview") };
}
