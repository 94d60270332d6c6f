import type { FoldingRange } from "vscode-languageserver";
import { foldsOf } from "../../engine/authoring/folds.ts";
import { type Feature, guarded } from "../feature.ts";
import { toFold } from "../to-lsp.ts";

const NOTHING: FoldingRange[] = [];

/** `textDocument/foldingRange`: sections, under plain headings too, and front matter. */
export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  isForSummariesOnly: true,
  register(host) {
    host.connection.onFoldingRanges(
      guarded(host, "folding", NOTHING, ({ doc, lines }) => foldsOf(doc).flatMap((fold) => toFold(lines, fold) ?? [])),
    );
  },
};
