import {
  type Disposable,
  env,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from "vscode";
import {
  PREVIEW_CLOSE,
  PREVIEW_FRAME,
  type PreviewCloseParams,
  type PreviewFrame,
  type PreviewFrameParams,
} from "../../../server/src/protocol/preview.ts";
import { openDocument } from "../active-document.ts";
import { editor } from "../editor.ts";
import type { FromPanel, PanelState } from "./messages.ts";
import { panelPage } from "./panel-page.ts";
import { Preview } from "./preview.ts";

/** As the manifest's activation event names it. */
const TYPE = "structuredSummary.preview";

const PICTURES = "**/*.{png,jpg,jpeg,gif,svg,webp}";

interface PreviewServer {
  ask<R>(method: string, params: object): Promise<R>;
  tell(method: string, params: object): void;
}

export interface PreviewPanelOptions {
  /** Of the extension. */
  readonly extensionUri: Uri;
  readonly server: PreviewServer;
  log(message: string): void;
}

interface Shown {
  readonly panel: WebviewPanel;
  readonly preview: Preview;
}

/** The panel with the paged preview: one for the window, which follows the summary that is worked on. */
export class PreviewPanel implements Disposable {
  readonly #options: PreviewPanelOptions;
  readonly #listeners: readonly Disposable[];
  #shown: Shown | undefined;
  /** Panels that were opened, so that each has a name of its own. */
  #count = 0;

  constructor(options: PreviewPanelOptions) {
    this.#options = options;
    const serializer: WebviewPanelSerializer<PanelState | undefined> = {
      deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
    };
    this.#listeners = [
      window.registerWebviewPanelSerializer(TYPE, serializer),
      window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
        if (selection === undefined) return;
        this.#shown?.preview.moved(document.uri.toString(), document.offsetAt(selection.active));
      }),
    ];
  }

  /** Shows a document beside its editor, which keeps the focus. */
  open(uri: string): void {
    this.#shown?.panel.reveal(undefined, true);
    const { preview } = this.#shown ?? this.#take(this.#create());
    preview.show(uri);
  }

  /** Turns to a document, if a preview is open. */
  follow(uri: string): void {
    this.#shown?.preview.show(uri);
  }

  /** A document, or what rules it, may be another one. */
  refresh(uri: string): void {
    this.#shown?.preview.refresh(uri);
  }

  serverStopped(): void {
    this.#shown?.preview.serverStopped();
  }

  dispose(): void {
    this.#shown?.panel.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  async #restore(panel: WebviewPanel, state: PanelState | undefined): Promise<void> {
    const uri = state?.uri;
    // One preview is enough, and one that does not know of what can show nothing.
    if (uri === undefined || this.#shown !== undefined) {
      panel.dispose();
      return;
    }
    try {
      await workspace.openTextDocument(Uri.parse(uri));
    } catch {
      // The file is gone.
      panel.dispose();
      return;
    }
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#folder()] };
    this.#take(panel).preview.show(uri);
  }

  #create(): WebviewPanel {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    return window.createWebviewPanel(TYPE, "", column, { enableScripts: true, localResourceRoots: [this.#folder()] });
  }

  #take(panel: WebviewPanel): Shown {
    const { server, log } = this.#options;
    this.#count += 1;
    const name = `preview-${this.#count}`;
    const preview = new Preview(name, {
      ask: (params: PreviewFrameParams) => server.ask<PreviewFrame | null>(PREVIEW_FRAME, params),
      post(message) {
        panel.webview.postMessage(message).then(undefined, () => undefined);
      },
      turned(uri) {
        panel.title = l10n.t("Preview {0}", Uri.parse(uri).path.split("/").at(-1) ?? "");
      },
      select(uri, offset) {
        const position = openDocument(uri)?.positionAt(offset);
        if (position === undefined) return;
        const at = { line: position.line, character: position.character };
        editor.select(uri, { start: at, end: at }).catch((error: unknown) => log(String(error)));
      },
      cannotDraw: l10n.t("Pages cannot be drawn here; the text is shown without them."),
      log,
    });
    const shown = { panel, preview };
    this.#shown = shown;
    panel.webview.onDidReceiveMessage((message: FromPanel) => preview.heard(message));
    panel.onDidChangeViewState(() => preview.setVisible(panel.visible));
    const watcher = workspace.createFileSystemWatcher(PICTURES);
    for (const changed of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
      changed(() => preview.picturesChanged());
    panel.onDidDispose(() => {
      watcher.dispose();
      if (this.#shown?.panel === panel) this.#shown = undefined;
      const params: PreviewCloseParams = { preview: name };
      server.tell(PREVIEW_CLOSE, params);
    });
    panel.webview.html = this.#page(panel);
    return shown;
  }

  #page({ webview }: WebviewPanel): string {
    const file = (name: string) => webview.asWebviewUri(Uri.joinPath(this.#folder(), name)).toString();
    return panelPage({
      nonce: crypto.randomUUID(),
      source: webview.cspSource,
      script: file("preview.js"),
      style: file("preview.css"),
      wasm: file("renderer.wasm"),
      language: env.language,
      words: {
        pageOf: l10n.t("Page {0} of {1}"),
        zoomIn: l10n.t("Zoom in"),
        zoomOut: l10n.t("Zoom out"),
        fitWidth: l10n.t("Fit the width"),
        pages: l10n.t("Pages"),
        notes: l10n.t("{0} remarks on these pages"),
      },
    });
  }

  #folder(): Uri {
    return Uri.joinPath(this.#options.extensionUri, "client", "out");
  }
}
