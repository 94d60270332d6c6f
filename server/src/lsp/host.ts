import type { Connection, InitializeParams } from "vscode-languageserver";
import type { ReadMeta } from "../config/front-matter.ts";
import { type CheckPlan, NO_META, planCheck } from "../config/plan.ts";
import { CONFIG_FILE_NAME } from "../config/schema.ts";
import type { Converter } from "../conversion/converter.ts";
import type { Document } from "../engine/markdown/document.ts";
import { isSummary } from "../engine/outline/is-summary.ts";
import { check, type Report } from "../engine/rules/check.ts";
import { indexLines, type LineIndex } from "../engine/text/line-index.ts";
import type { Typesetter } from "../export/pdf/typesetter.ts";
import type { Files } from "../files/files.ts";
import { resolvePath } from "../files/path.ts";
import type { WriteOptions } from "../files/write-whole.ts";
import { configMessage } from "../l10n/config-message.ts";
import { localDate } from "../l10n/local-date.ts";
import { type Client, readClient } from "./client.ts";
import { clientFiles } from "./client-files.ts";
import { type ConfigComplaint, Configurations, type Scope } from "./configurations.ts";
import { DocumentStore, type OpenDocument } from "./document-store.ts";
import { toFolder, toPath } from "./from-lsp.ts";
import { routedFiles } from "./routed-files.ts";
import { type Say, sayIn } from "./texts.ts";
import { toUri } from "./to-lsp.ts";

/** What the server sees of the process it runs in. */
export interface Ports {
  /** The disk; `undefined` where only the client can read files. */
  readonly files: Files | undefined;
  /** Replaces a file on that disk whole or not at all. Rejects with `FileError`. `undefined` likewise. */
  readonly writeWhole: ((path: string, bytes: Uint8Array, options?: WriteOptions) => Promise<void>) | undefined;
  /** What sets PDFs and previews; the same each time. `undefined` where there are no processes. */
  readonly typesetter: (() => Typesetter) | undefined;
  /** `undefined` where there are no dictionaries: repairs that convert a text are not offered. */
  readonly converter: Converter | undefined;
  readonly now: () => Date;
  /** Resolves when the messages that have already come in have had their turn. */
  readonly nextTurn: () => Promise<void>;
  /** Told the address of the folder that holds the server, where the client says it; before anything is asked. */
  readonly liesIn?: (folder: string) => void;
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

/** An open document, summary or not, with what rules it. */
export interface Opened {
  readonly document: OpenDocument;
  readonly scope: Scope;
}

/** A text that may be a summary. */
interface Candidate extends Pick<Summary, "version" | "uri" | "path" | "lines" | "scope"> {
  readonly doc: Document;
  /** It is one whatever it says of itself. */
  readonly always: boolean;
}

/** What all features share. */
export class Host {
  readonly connection: Connection;
  readonly documents = new DocumentStore();
  readonly ports: Ports;
  /** The disk, and whatever the client serves. */
  readonly files: Files;
  readonly configurations: Configurations;
  client: Client = readClient({ capabilities: {}, processId: null, rootUri: null });
  /** Settings that the client sent of its own accord; plain data. */
  sentSettings: unknown;
  readonly #checked = new WeakMap<Document, Checked>();
  readonly #listeners: HostListeners[] = [];

  constructor(connection: Connection, ports: Ports) {
    this.connection = connection;
    this.ports = ports;
    const served = clientFiles(connection, () => this.client.traits.servesFiles === true);
    this.files = routedFiles(ports.files, served);
    this.configurations = new Configurations({
      files: this.#asWritten(),
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
    const { serverFolder, checked = [] } = this.client.traits;
    if (serverFolder !== undefined) this.ports.liesIn?.(serverFolder);
    for (const uri of checked) this.documents.checkAlways(uri);
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

  /** Some text file of the workspace was written, made or removed. */
  filesChanged(): void {
    for (const { filesChanged } of this.#listeners) filesChanged?.();
  }

  /** What was answered so far may not hold any more. */
  announce(): void {
    for (const { refreshed } of this.#listeners) refreshed?.();
  }

  /** Something changed that every document depends on. */
  async refresh(): Promise<void> {
    this.configurations.forget();
    this.announce();
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
   * The document that is open at an address; `undefined` for one that is not open. Read when everything else is known:
   * what is made from it without waiting belongs to its version.
   */
  async opened(uri: string): Promise<Opened | undefined> {
    const scope = await this.configurations.of(toPath(uri));
    const document = this.documents.at(uri);
    return document && { document, scope };
  }

  /** The summary that is open at an address, read likewise; `undefined` for any other document. */
  async snapshot(uri: string): Promise<Summary | undefined> {
    const opened = await this.opened(uri);
    return opened && this.summaryOf(opened);
  }

  /** An open document as a summary; `undefined` when it is none. */
  summaryOf({ document, scope }: Opened): Summary | undefined {
    if (document.format === undefined) return undefined;
    const { version, uri, path, lines, isAlwaysChecked } = document;
    return this.#summary({ version, uri, path, lines, scope, doc: document.parsed, always: isAlwaysChecked });
  }

  /** Whether an open document that is no summary names itself a summary or report of some kind. */
  isNearMiss({ document, scope }: Opened): boolean {
    if (document.format === undefined) return false;
    const { parsed } = document;
    return isSummary(parsed, metaOf(parsed, scope).meta).nearMiss;
  }

  /** The same of a file that is not open; `always` when somebody asked to have it checked. */
  closedSummary(path: string, doc: Document, scope: Scope, always = false): Summary | undefined {
    return this.#summary({ version: null, uri: toUri(path), path, lines: indexLines(doc.text), scope, doc, always });
  }

  /** How a document that is no summary would be checked if it were one. */
  planAnyway(doc: Document, path: string, scope: Scope): CheckPlan {
    const today = localDate(this.ports.now());
    const plan = planCheck(doc, path, metaOf(doc, scope), { config: scope.config, today, always: true });
    if (plan === undefined) throw new Error("there is a plan for any document");
    return plan;
  }

  #summary(candidate: Candidate): Summary | undefined {
    const { always, ...text } = candidate;
    const { doc, scope, path } = text;
    const today = localDate(this.ports.now());
    let checked = this.#checked.get(doc);
    if (checked?.scope !== scope || checked.today !== today || checked.always !== always) {
      const plan = planCheck(doc, path, metaOf(doc, scope), {
        config: scope.config,
        today,
        always,
        convert: this.ports.converter?.convert,
      });
      const report = plan && check(doc, plan.checkOptions);
      for (const { ruleId, message } of report?.crashes ?? [])
        this.connection.console.error(`rule ${ruleId} failed on ${path}: ${message}`);
      checked = { scope, today, always, answer: plan && report && { plan, report } };
      this.#checked.set(doc, checked);
    }
    return checked.answer && { ...text, ...checked.answer };
  }

  /**
   * The files, with what is open as it stands in the editor: a rule turned off there is off before the file is saved.
   */
  #asWritten(): Files {
    const { files, documents } = this;
    return {
      read: async (path) => {
        const open = documents.atPath(path);
        return open === undefined ? files.read(path) : new TextEncoder().encode(open.text);
      },
      stat: (path) => files.stat(path),
      list: (path) => files.list(path),
    };
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

function metaOf({ frontMatter }: Document, { yaml }: Scope): ReadMeta {
  return frontMatter === undefined ? NO_META : yaml.readMeta(frontMatter);
}

/** What a feature is told of its own accord. */
export interface HostListeners {
  readonly changed?: (uri: string) => void;
  readonly refreshed?: () => void;
  readonly filesChanged?: () => void;
  readonly complained?: (complaint: ConfigComplaint) => void;
}

/** Kept with a parsed document: one check for each version and configuration. */
interface Checked {
  readonly scope: Scope;
  readonly today: string;
  readonly always: boolean;
  readonly answer: Pick<Summary, "plan" | "report"> | undefined;
}
