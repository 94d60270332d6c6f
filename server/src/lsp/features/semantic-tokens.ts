import type { SemanticTokens, SemanticTokensRangeParams } from "vscode-languageserver";
import { marksOf } from "../../engine/authoring/marks.ts";
import type { Span } from "../../engine/text/span.ts";
import { TOKEN_TYPES } from "../../protocol/tokens.ts";
import { type Feature, guarded } from "../feature.ts";
import { toSpan } from "../from-lsp.ts";
import type { Summary } from "../host.ts";
import { toTokens } from "../to-lsp.ts";

const NOTHING: SemanticTokens = { data: [] };

/** `textDocument/semanticTokens`: blanks, masks, figures and the numbering of headings. */
export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true },
  },
  isForSummariesOnly: true,
  register(host) {
    const { semanticTokens: tokens } = host.connection.languages;
    tokens.on(
      guarded(host, "tokens", NOTHING, (summary) => tokensIn(summary, { start: 0, end: summary.doc.text.length })),
    );
    tokens.onRange(
      guarded(host, "tokens", NOTHING, (summary, { range }: SemanticTokensRangeParams) =>
        tokensIn(summary, toSpan(summary.lines, summary.doc.text, range)),
      ),
    );
    host.listen({
      refreshed() {
        if (host.client.refreshesTokens) tokens.refresh().catch(() => undefined);
      },
    });
  },
};

function tokensIn({ doc, lines }: Summary, within: Span): SemanticTokens {
  return { data: toTokens(lines, doc.text, marksOf(doc, within)) };
}
