import {
  CodeLens,
  type CodeLensProvider,
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocument,
} from "vscode";
import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import { lensItems } from "./lens-items.ts";
import type { OpenSummary } from "./summary-features.ts";

/** Lenses in open summaries, registered for each by itself: a file that is no summary has no provider of ours. */
export class Lenses implements CodeLensProvider {
  readonly #overviewAt: (uri: string) => OverviewResult | undefined;
  readonly #changed = new EventEmitter<void>();
  readonly #registered = new Map<string, Disposable>();
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(overviewAt: (uri: string) => OverviewResult | undefined) {
    this.#overviewAt = overviewAt;
  }

  /** Registers for these summaries and no others, and shows what is open in them now. */
  update(summaries: readonly OpenSummary[]): void {
    const wanted = new Map(summaries.map((summary) => [`${summary.languageId} ${summary.uri}`, summary]));
    for (const [key, registration] of this.#registered) {
      if (wanted.has(key)) continue;
      registration.dispose();
      this.#registered.delete(key);
    }
    for (const [key, { languageId, scheme, path }] of wanted) {
      if (this.#registered.has(key)) continue;
      const selector = { language: languageId, scheme, pattern: path };
      this.#registered.set(key, languages.registerCodeLensProvider(selector, this));
    }
    this.#changed.fire();
  }

  provideCodeLenses({ uri }: TextDocument): CodeLens[] {
    const overview = this.#overviewAt(uri.toString());
    if (overview?.isSummary !== true) return [];
    return lensItems(overview, l10n).map(({ range: { start, end }, command, arguments: args, ...words }) => {
      const range = new Range(start.line, start.character, end.line, end.character);
      return new CodeLens(range, { ...words, command: `structuredSummary.${command}`, arguments: [...args] });
    });
  }

  dispose(): void {
    this.update([]);
    this.#changed.dispose();
  }
}
