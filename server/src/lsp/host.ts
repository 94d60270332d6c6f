import type { Connection, InitializeParams } from "vscode-languageserver";
import { type CheckPlan, NO_META, planCheck } from "../config/plan.ts";
import { CONFIG_FILE_NAME } from "../config/schema.ts";
import { convertScript } from "../conversion/converter.ts";
import type { Document, Format } from "../engine/markdown/document.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import { check, type Report } from "../engine/rules/check.ts";
import { indexLines, type LineIndex } from "../engine/text/line-index.ts";
import type { Files } from "../files/files.ts";
import { resolvePath } from "../files/path.ts";
import { configMessage } from "../l10n/config-message.ts";
import { localDate } from "../l10n/local-date.ts";
import { type Client, readClient } from "./client.ts";
import { type ConfigComplaint, Configurations, type Scope } from "./configurations.ts";
import { DocumentStore, type OpenDocument } from "./document-store.ts";
import { toFolder, toPath } from "./from-lsp.ts";
import { type Say, sayIn } from "./texts.ts";
import { toUri } from "./to-lsp.ts";

/** What the server sees of the process it runs in. */
export interface Ports {
  readonly files: Files;
  readonly now: () => Date;
  /** Resolves when the messages that have already come in have had their turn. */
  readonly nextTurn: () => Promise<void>;
}

/** A summary with its report: one version of it under one configuration. */
export interface Summary {
  /** `null` for a file that is not open. */
  readonly version: number | null;
  readonly uri: string;
  readonly path: string;
  readonly lines: LineIndex;
  readonly doc: Document;
  readonly plan: CheckPlan;
  readonly report: Report;
  readonly scope: Scope;
}

/** A text that may be a summary. */
interface Candidate extends Pick<Summary, "version" | "uri" | "path" | "lines" | "scope"> {
  readonly doc: Document;
}

/** What all features share. */
export class Host {
  readonly connection: Connection;
  readonly documents = new DocumentStore();
  readonly ports: Ports;
  readonly configurations: Configurations;
  client: Client = readClient({ capabilities: {}, processId: null, rootUri: null });
  /** Settings that the client sent of its own accord; plain data. */
  sentSettings: unknown;
  readonly #checked = new WeakMap<Document, Checked>();
  readonly #listeners: HostListeners[] = [];

  constructor(connection: Connection, ports: Ports) {
    this.connection = connection;
    this.ports = ports;
    this.configurations = new Configurations({
      files: ports.files,
      settings: (folder) => this.#settings(folder),
      complain: (complaint) => {
        for (const { complained } of this.#listeners) complained?.(complaint);
      },
      complainOfSettings: (problems) => {
        for (const problem of problems)
          connection.console.warn(this.say("settingsProblem", configMessage(this.client.locale, problem)));
      },
    });
  }

  get say(): Say {
    return sayIn(this.client.locale);
  }

  initialize(params: InitializeParams): void {
    this.client = readClient(params);
    const { workspaceFolders, rootUri } = params;
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]);
    this.configurations.folders = uris.map(toFolder);
  }

  listen(listeners: HostListeners): void {
    this.#listeners.push(listeners);
  }

  /** The text of an open document is another one, or it has just been opened or closed. */
  changed(uri: string): void {
    for (const { changed } of this.#listeners) changed?.(uri);
  }

  /** Something changed that every document depends on. */
  async refresh(): Promise<void> {
    this.configurations.forget();
    for (const { refreshed } of this.#listeners) refreshed?.();
    await this.readConfigurations(this.configurations.folders);
  }

  /** Reads what rules these folders, so that what is wrong there is said before a document in them is opened. */
  async readConfigurations(folders: readonly string[]): Promise<void> {
    try {
      await Promise.all(folders.map((folder) => this.configurations.of(resolvePath(folder, CONFIG_FILE_NAME))));
    } catch (error) {
      this.connection.console.error(`configurations could not be read: ${String(error)}`);
    }
  }

  /**
   * The summary that is open at an address; `undefined` for any other document, and for one that is not open. Read
   * when everything else is known: what is made from it without waiting belongs to its version.
   */
  async snapshot(uri: string): Promise<Summary | undefined> {
    const scope = await this.configurations.of(toPath(uri));
    const document = this.documents.at(uri);
    return document && this.#openSummary(document, scope);
  }

  #openSummary(document: OpenDocument, scope: Scope): Summary | undefined {
    if (document.format === undefined) return undefined;
    const { version, uri, path, lines } = document;
    return this.#summary({ version, uri, path, lines, scope, doc: document.parsed });
  }

  /** The same of a file that is not open. */
  closedSummary(path: string, text: string, format: Format, scope: Scope): Summary | undefined {
    const doc = parseDocument(text, { format });
    return this.#summary({ version: null, uri: toUri(path), path, lines: indexLines(text), scope, doc });
  }

  #summary(candidate: Candidate): Summary | undefined {
    const { doc, scope, path } = candidate;
    const today = localDate(this.ports.now());
    let checked = this.#checked.get(doc);
    if (checked?.scope !== scope || checked.today !== today) {
      const read = doc.frontMatter === undefined ? NO_META : scope.readMeta(doc.frontMatter);
      const plan = planCheck(doc, path, read, { config: scope.config, today, convert: convertScript });
      const report = plan && check(doc, plan.checkOptions);
      for (const { ruleId, message } of report?.crashes ?? [])
        this.connection.console.error(`rule ${ruleId} failed on ${path}: ${message}`);
      checked = { scope, today, answer: plan && report && { plan, report } };
      this.#checked.set(doc, checked);
    }
    return checked.answer && { ...candidate, ...checked.answer };
  }

  async #settings(folder: string | undefined): Promise<unknown> {
    if (!this.client.givesSettings) return this.sentSettings;
    const scope = folder === undefined ? {} : { scopeUri: toUri(folder) };
    try {
      return await this.connection.workspace.getConfiguration({ section: "structuredSummary", ...scope });
    } catch (error) {
      this.connection.console.warn(`no settings from the client: ${String(error)}`);
      return undefined;
    }
  }
}

/** What a feature is told of its own accord. */
export interface HostListeners {
  readonly changed?: (uri: string) => void;
  readonly refreshed?: () => void;
  readonly complained?: (complaint: ConfigComplaint) => void;
}

/** Kept with a parsed document: one check for each version and configuration. */
interface Checked {
  readonly scope: Scope;
  readonly today: string;
  readonly answer: Pick<Summary, "plan" | "report"> | undefined;
}
