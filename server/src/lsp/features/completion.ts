import type { CompletionParams } from "vscode-languageserver";
import { allOutlines } from "../../config/plan.ts";
import { shapeOf } from "../../config/schema.ts";
import { completionsAt, type FrontMatterWords } from "../../engine/authoring/completions.ts";
import { type Feature, guarded } from "../feature.ts";
import { toOffset } from "../from-lsp.ts";
import type { Summary } from "../host.ts";
import { toCompletionItem } from "../to-lsp.ts";

/** `textDocument/completion`: missing sections, placeholders, and what front matter may hold. */
export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: ["#", "{", "｛"] } },
  register(host) {
    host.connection.onCompletion(
      guarded(host, "completion", [], (summary, { position }: CompletionParams) => {
        const { doc, lines, plan, report } = summary;
        const offset = toOffset(lines, doc.text, position);
        return completionsAt(doc, plan.outline, report, offset, wordsOf(summary)).map((one, rank) =>
          toCompletionItem(host, lines, one, rank),
        );
      }),
    );
  },
};

/** What the schema lets front matter say. */
function wordsOf({ scope }: Summary): FrontMatterWords {
  const { fields } = shapeOf("front-matter");
  const truths = Object.entries(fields).flatMap(([name, { kind }]): readonly [string, readonly string[]][] =>
    kind === "boolean" ? [[name, ["true", "false"]]] : [],
  );
  return {
    keys: Object.keys(fields),
    values: new Map([["outline", allOutlines(scope.config).map(({ id }) => id)], ...truths]),
  };
}
