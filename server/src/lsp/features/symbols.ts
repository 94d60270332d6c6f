import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver";
import { hasPlainHeadings, symbolsOf } from "../../engine/authoring/symbols.ts";
import { type Feature, guarded } from "../feature.ts";
import { toFlatSymbols, toSymbol } from "../to-lsp.ts";

const NOTHING: DocumentSymbol[] | SymbolInformation[] = [];

/** `textDocument/documentSymbol`: the headings, plain ones too. */
export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  isForSummariesOnly: true,
  register(host) {
    host.connection.onDocumentSymbol(
      guarded(host, "symbols", NOTHING, (summary) => {
        const { doc, lines } = summary;
        const { traits, symbolTree } = host.client;
        if (traits.editorKnowsMarkdown === true && doc.format === "markdown" && !hasPlainHeadings(doc)) return [];
        const all = symbolsOf(doc);
        return symbolTree
          ? all.map((symbol) => toSymbol(lines, symbol))
          : all.flatMap((symbol) => toFlatSymbols(summary, symbol));
      }),
    );
  },
};
