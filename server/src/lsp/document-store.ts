import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import type { Document, Format } from "../engine/markdown/document.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import { indexLines, type LineIndex, reindexLines } from "../engine/text/line-index.ts";
import { textFormatOf } from "../files/text-files.ts";
import { toPath, toSpan } from "./from-lsp.ts";

/** A document that the client has open, as of its last change. */
export class OpenDocument {
  readonly uri: string;
  /** As the files port knows it. */
  readonly path: string;
  /** `undefined` for what is neither Markdown nor plain text. */
  readonly format: Format | undefined;
  /** Somebody asked to have it checked, whatever it says of itself. */
  isAlwaysChecked: boolean;
  #version: number;
  #text: string;
  #lines: LineIndex;
  #parsed: Document | undefined;

  constructor({ uri, languageId, version, text }: TextDocumentItem, isAlwaysChecked = false) {
    this.isAlwaysChecked = isAlwaysChecked;
    this.uri = uri;
    this.path = toPath(uri);
    this.format = formatOf(languageId, this.path);
    this.#version = version;
    this.#text = text;
    this.#lines = indexLines(text);
  }

  get version(): number {
    return this.#version;
  }

  get text(): string {
    return this.#text;
  }

  get lines(): LineIndex {
    return this.#lines;
  }

  /** Parsed once for each version, with the blocks of the last parsed one. */
  get parsed(): Document {
    const { format = "plain" } = this;
    const previous = this.#parsed === undefined ? {} : { previous: this.#parsed };
    this.#parsed = parseDocument(this.#text, { format, ...previous });
    return this.#parsed;
  }

  /** Each change counts from the text that the one before it left. A range beyond the end stands for the end. */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    for (const change of changes) {
      if (!("range" in change)) {
        this.#text = change.text;
        this.#lines = indexLines(change.text);
        continue;
      }
      const { start, end } = toSpan(this.#lines, this.#text, change.range);
      this.#text = this.#text.slice(0, start) + change.text + this.#text.slice(end);
      this.#lines = reindexLines(this.#lines, this.#text, start, end, change.text.length);
    }
    this.#version = version;
  }
}

/** The open documents, and what somebody asked to have checked. */
export class DocumentStore {
  readonly #documents = new Map<string, OpenDocument>();
  /** By address, open or not: a document whose language changes is closed and opened again. */
  readonly #alwaysChecked = new Set<string>();
  readonly #closedDrafts = new Set<string>();

  /** A document that is opened again takes the place of the one that was open. */
  open(item: TextDocumentItem): void {
    const { uri, version } = item;
    // The address of a draft that was given up goes to the next one, which begins with its first version.
    if (this.#closedDrafts.delete(uri) && version <= 1) this.#alwaysChecked.delete(uri);
    this.#documents.set(uri, new OpenDocument(item, this.#alwaysChecked.has(uri)));
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    if (uri.startsWith("untitled:") && this.#alwaysChecked.has(uri)) this.#closedDrafts.add(uri);
  }

  /** What is, or will be, open at an address is checked whatever it says of itself, as long as the server runs. */
  checkAlways(uri: string): void {
    this.#alwaysChecked.add(uri);
    const document = this.at(uri);
    if (document !== undefined) document.isAlwaysChecked = true;
  }

  /** Somebody asked to have what is at an address checked, open or not. */
  isAlwaysChecked(uri: string): boolean {
    return this.#alwaysChecked.has(uri);
  }

  /** `undefined` for a document that is not open. */
  at(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  /** The open document of a file; `undefined` when it is not open. */
  atPath(path: string): OpenDocument | undefined {
    return this.all().find((document) => document.path === path);
  }

  all(): readonly OpenDocument[] {
    return [...this.#documents.values()];
  }
}

/**
 * Editors name languages differently: Neovim says `text`, VS Code `plaintext`. The name of the file decides the rest.
 */
function formatOf(languageId: string, path: string): Format | undefined {
  switch (languageId.toLowerCase()) {
    case "markdown":
    case "gfm":
    case "pandoc":
      return "markdown";
    case "plaintext":
    case "text":
    case "txt":
      return "plain";
    case "":
      return textFormatOf(path);
    default:
      return undefined;
  }
}
