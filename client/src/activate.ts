import { type Disposable, type ExtensionContext, l10n, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { OVERVIEW, OVERVIEW_CHANGED, type OverviewChangedParams } from "../../server/src/protocol/overview.ts";
import { ActiveDocument, openDocument } from "./active-document.ts";
import { CheckedFiles } from "./checked-files.ts";
import { isCheckable } from "./client-options.ts";
import type { Ports } from "./commands/ports.ts";
import { ContextKeys } from "./context-keys.ts";
import { editor } from "./editor.ts";
import { answerFileRequests } from "./file-requests.ts";
import { Lenses } from "./lenses.ts";
import { type MarkdownIt, markBlanks } from "./markdown-it/mark-blanks.ts";
import { RenderedBlanks } from "./markdown-it/rendered-blanks.ts";
import { Overviews } from "./overviews.ts";
import { PreviewPanel } from "./preview/preview-panel.ts";
import { registerCommands } from "./register-commands.ts";
import { CLIENT_NAME, type Launched, ServerSession } from "./server-session.ts";
import { StatusBar } from "./status-bar.ts";
import { type OpenSummary, SummaryFeatures, type SummaryMethod } from "./summary-features.ts";
import { traceChannel } from "./trace-channel.ts";
import { ui } from "./ui.ts";

/** What differs between VS Code on a desktop and in a browser. */
export interface Platform {
  readonly host: "desktop" | "web";
  /** As `linux x64`. */
  readonly system: string;
  /** A client with the server that it will start. */
  launch(context: ExtensionContext, options: LanguageClientOptions): Promise<Launched>;
}

/** What the extension exports: for VS Code's Markdown preview, and for tests in a real VS Code. */
export interface Extension {
  /**
   * The parser with blanks marked in summaries; VS Code calls it for each that it makes (`markdown.markdownItPlugins`).
   */
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
  /** Resolves when the server answers for the first time, or when that has failed. */
  readonly ready: Promise<void>;
  /** The client of the server that runs now; `undefined` during a restart. */
  client(): BaseLanguageClient | undefined;
}

/** The extension with what ends it, to be awaited when the extension is deactivated. */
export function activate(
  context: ExtensionContext,
  platform: Platform,
): { readonly extension: Extension; end(): Promise<void> } {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const trace = traceChannel(output);
  const active = new ActiveDocument();
  const statusBar = new StatusBar();
  const contextKeys = new ContextKeys((key, value) => void ui.execute("setContext", key, value).catch(() => undefined));
  const checkedFiles = new CheckedFiles();
  const session = new ServerSession(
    (options) => platform.launch(context, options),
    { output, trace },
    {
      prepared(client) {
        client.onNotification(OVERVIEW_CHANGED, ({ uri }: OverviewChangedParams) => {
          overviews.refresh(uri);
          preview.refresh(uri);
        });
        answerFileRequests(client);
      },
      stopped() {
        features.reset();
        overviews.clear();
        preview.serverStopped();
      },
      checked: () => checkedFiles.all((uri) => versionOf(uri) !== undefined),
      gaveUp: () => sayGivenUp(session).catch((error: unknown) => output.error(String(error))),
    },
  );
  const features = new SummaryFeatures({
    register: (method, id, registerOptions) => featureOf(session.client, method)?.register({ id, registerOptions }),
    unregister: (method, id) => featureOf(session.client, method)?.unregister(id),
  });
  const preview = new PreviewPanel({
    extensionUri: context.extensionUri,
    server: session,
    log: (message) => output.error(message),
  });
  const lenses = new Lenses((uri) => overviews.at(uri));
  const overviews = new Overviews({
    ask: (uri) => session.ask(OVERVIEW, { uri }),
    versionOf,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    changed(uri) {
      const summaries = workspace.textDocuments.filter(isSummary).map(toSummary);
      features.update(summaries);
      lenses.update(summaries);
      rendered.changed(uri);
      if (active.get()?.uri.toString() === uri) showActive();
    },
  });
  const rendered = new RenderedBlanks({
    overviewOf: (uri) => overviews.at(uri),
    refresh: () => void ui.execute("markdown.preview.refresh").catch(() => undefined),
  });
  const isSummary = ({ uri }: TextDocument) => overviews.at(uri.toString())?.isSummary === true;

  const showActive = () => {
    const document = active.get();
    const overview = document && overviews.at(document.uri.toString());
    statusBar.update(overview);
    contextKeys.update(
      document && { languageId: document.languageId, scheme: document.uri.scheme },
      overview?.isSummary === true,
    );
    if (document !== undefined && overview?.isSummary === true) preview.follow(document.uri.toString());
  };

  const ports: Ports = {
    l10n,
    editor,
    ui,
    server: session,
    preview,
    documents: {
      active() {
        const document = active.get();
        return document && isOurs(document) ? document.uri.toString() : undefined;
      },
      versionOf,
      keepChecked: (uri) => checkedFiles.add(uri),
    },
  };
  const disposables: Disposable[] = [
    output,
    trace,
    active,
    lenses,
    statusBar,
    preview,
    active.onDidChange(showActive),
    workspace.onDidCloseTextDocument(({ uri }) => overviews.forget(uri.toString())),
    { dispose: () => overviews.clear() },
    ...registerCommands(context, ports, { session, output, platform }),
  ];
  context.subscriptions.push(...disposables);
  showActive();
  const ready = session.start();
  const extension: Extension = {
    extendMarkdownIt: (md) => markBlanks(md, (uri) => rendered.of(uri)),
    ready,
    client: () => session.client,
  };
  return { extension, end: () => session.dispose() };
}

function versionOf(uri: string): number | undefined {
  const document = openDocument(uri);
  return document && isOurs(document) ? document.version : undefined;
}

function isOurs({ languageId, uri }: TextDocument): boolean {
  return isCheckable({ languageId, scheme: uri.scheme });
}

function featureOf(client: BaseLanguageClient | undefined, method: SummaryMethod) {
  switch (method) {
    case "textDocument/documentSymbol":
      return client?.getFeature(method);
    case "textDocument/foldingRange":
      return client?.getFeature(method);
    case "textDocument/semanticTokens":
      return client?.getFeature(method);
  }
}

function toSummary({ languageId, uri }: TextDocument): OpenSummary {
  return { uri: uri.toString(), scheme: uri.scheme, languageId, path: uri.fsPath };
}

async function sayGivenUp(session: ServerSession): Promise<void> {
  const restart = l10n.t("Restart");
  const output = l10n.t("Show Output");
  const answer = await window.showErrorMessage(
    l10n.t("The language server of Structured Summary stopped and was not started again."),
    restart,
    output,
  );
  if (answer === restart) await session.restart();
  if (answer === output) await ui.execute("structuredSummary.showOutput");
}
