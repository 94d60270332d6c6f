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
  /** It asks for the edit of a code action when the action is chosen. */
  readonly resolvesEdits: boolean;
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
  const actions = textDocument?.codeAction;
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
    resolvesEdits: actions?.dataSupport === true && actions.resolveSupport?.properties.includes("edit") === true,
    versionedEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes("create") === true,
    givesSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    traits: readTraits(initializationOptions),
  };
}

/** What has the wrong type counts as absent. */
function readTraits(options: unknown): ClientTraits {
  const given = (name: keyof ClientTraits): unknown =>
    typeof options === "object" && options !== null ? Reflect.get(options, name) : undefined;
  const rulePage = given("rulePage");
  const serverFolder = given("serverFolder");
  const checked = given("checked");
  return {
    editorKnowsMarkdown: given("editorKnowsMarkdown") === true,
    wantsOverview: given("wantsOverview") === true,
    registersForSummaries: given("registersForSummaries") === true,
    servesFiles: given("servesFiles") === true,
    ...(typeof rulePage === "string" && rulePage.includes("{rule}") ? { rulePage } : {}),
    ...(typeof serverFolder === "string" && URL.canParse(serverFolder) ? { serverFolder } : {}),
    ...(Array.isArray(checked) ? { checked: checked.filter((uri) => typeof uri === "string") } : {}),
  };
}
