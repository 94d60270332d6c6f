import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { convertScript, loadConverter } from "../../server/src/conversion/converter.ts";
import type { Typesetter } from "../../server/src/export/pdf/typesetter.ts";
import type { Files } from "../../server/src/files/files.ts";
import { serve } from "../../server/src/lsp/server.ts";
import { memoryFiles } from "../config/memory-files.ts";
import { pipedServer } from "./piped-server.ts";

/** What VS Code can do, as far as the server asks. */
const FULL: ClientCapabilities = {
  textDocument: {
    synchronization: { didSave: true },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** A client that knows LSP 3.15. */
export const BARE: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Absolute path → content; a test may change it while the server runs. */
  readonly files?: Record<string, string>;
  /** Another disk in place of the one on `files`; `none` for a server that has no disk, and no dictionaries. */
  readonly port?: Files | "none";
  /** Writes what is exported; the client is given it when absent. */
  readonly writeWhole?: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Sets PDFs and previews; there are none when absent. */
  readonly typesetter?: Typesetter;
  /** What it answers to requests of the server, by method; `null` to any other one. May throw. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
  readonly folders?: readonly string[];
  /** By folder address, or for all. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
}

interface Heard {
  readonly method: string;
  readonly params: unknown;
}

/** A client of the real server, in this process, over two pipes: nothing that outlives the test is held open. */
export class LspClient {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** The last diagnostics sent of their own accord, by address. */
  readonly published: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Requests and notifications of the server, in order. */
  readonly heard: Heard[];
  readonly #versions = new Map<string, number>();

  private constructor(
    connection: MessageConnection,
    initialized: InitializeResult,
    published: ReadonlyMap<string, PublishDiagnosticsParams>,
    heard: Heard[],
  ) {
    this.connection = connection;
    this.initialized = initialized;
    this.published = published;
    this.heard = heard;
  }

  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const { capabilities = FULL, folders = ["file:///w"], files = {} } = options;
    const { server, toServer, toClient } = pipedServer();
    serve(server, {
      files: options.port === "none" ? undefined : (options.port ?? memoryFiles(files)),
      writeWhole: options.writeWhole,
      typesetter: options.typesetter && (() => options.typesetter as Typesetter),
      converter: options.port === "none" ? undefined : { convert: convertScript, load: loadConverter },
      now: () => new Date(2024, 11, 20),
      nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    });
    const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const heard: Heard[] = [];
    const published = new Map<string, PublishDiagnosticsParams>();
    connection.onRequest((method, params) => {
      heard.push({ method, params });
      const answer = options.answers?.[method];
      if (answer !== undefined) return answer(params);
      if (method !== "workspace/configuration") return null;
      const { items } = params as { items: { scopeUri?: string }[] };
      return items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null);
    });
    connection.onNotification((method, params) => {
      heard.push({ method, params });
      if (method !== "textDocument/publishDiagnostics") return;
      const sent = params as PublishDiagnosticsParams;
      published.set(sent.uri, sent);
    });
    connection.listen();
    const initialized: InitializeResult = await connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
      locale: options.locale ?? "en",
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    });
    await connection.sendNotification("initialized", {});
    return new LspClient(connection, initialized, published, heard);
  }

  async open(uri: string, text: string, languageId = "markdown"): Promise<void> {
    this.#versions.set(uri, 1);
    await this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  /** With a range: replaces it; without: the whole text. */
  async change(uri: string, text: string, range?: Range): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const contentChanges = [range === undefined ? { text } : { range, text }];
    await this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** A request about a document. */
  ask<R>(method: string, uri: string, params: object = {}): Promise<R> {
    return this.request(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }

  /** The diagnostics of a document, pulled. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.ask<DocumentDiagnosticReport>("diagnostic", uri);
    if (report.kind !== "full") throw new Error(`a ${report.kind} report`);
    return report.items;
  }

  /** Waits until the server has handled what it was told and said what it has to say. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      await this.request("textDocument/hover", { textDocument: { uri: "none:" }, position: { line: 0, character: 0 } });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** What the server said by this method, and forgets it. */
  take(method: string): readonly unknown[] {
    const taken = this.heard.filter((one) => one.method === method).map(({ params }) => params);
    const left = this.heard.filter((one) => one.method !== method);
    this.heard.splice(0, this.heard.length, ...left);
    return taken;
  }
}
