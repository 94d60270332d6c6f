import { TOKEN_TYPES } from "../../server/src/protocol/tokens.ts";

/** An open summary, as a selector names it. */
export interface OpenSummary {
  readonly uri: string;
  readonly scheme: string;
  readonly languageId: string;
  /** `Uri.fsPath`: VS Code compares a pattern with it before it reads the pattern as a glob. */
  readonly path: string;
}

/**
 * The features that a file which is no summary must not have from us.
 *
 * @internal
 */
export const SUMMARY_METHODS = [
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/semanticTokens",
] as const;

export type SummaryMethod = (typeof SUMMARY_METHODS)[number];

/** Where features are registered. */
export interface FeatureRegistry {
  register(method: SummaryMethod, id: string, registerOptions: SummaryOptions): void;
  unregister(method: SummaryMethod, id: string): void;
}

interface SummaryOptions {
  readonly documentSelector: { language: string; scheme: string; pattern: string }[];
  readonly legend?: { tokenTypes: string[]; tokenModifiers: string[] };
  readonly full?: boolean;
  readonly range?: boolean;
}

const TOKEN_OPTIONS = { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true };

/** Keeps symbols, folding and tokens registered for the open summaries, for each by itself, and for nothing else. */
export class SummaryFeatures {
  readonly #registry: FeatureRegistry;
  readonly #registered = new Set<string>();

  constructor(registry: FeatureRegistry) {
    this.#registry = registry;
  }

  /** Registers for the summaries that are new and takes back what is registered for all others. */
  update(summaries: readonly OpenSummary[]): void {
    const wanted = new Map(summaries.map((summary) => [`${summary.languageId} ${summary.uri}`, summary]));
    for (const key of [...this.#registered]) {
      if (wanted.has(key)) continue;
      this.#registered.delete(key);
      for (const method of SUMMARY_METHODS) this.#registry.unregister(method, idOf(method, key));
    }
    for (const [key, summary] of wanted) {
      if (this.#registered.has(key)) continue;
      this.#registered.add(key);
      for (const method of SUMMARY_METHODS)
        this.#registry.register(method, idOf(method, key), toOptions(method, summary));
    }
  }

  /** The client has dropped its registrations, as it does when the server ends. */
  reset(): void {
    this.#registered.clear();
  }
}

function idOf(method: SummaryMethod, key: string): string {
  return `${method} ${key}`;
}

function toOptions(method: SummaryMethod, { languageId, scheme, path }: OpenSummary): SummaryOptions {
  const documentSelector = [{ language: languageId, scheme, pattern: path }];
  return method === "textDocument/semanticTokens" ? { documentSelector, ...TOKEN_OPTIONS } : { documentSelector };
}
