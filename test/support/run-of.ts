import { lexRun } from "../../server/src/engine/figures/lex.ts";
import type { Blank, LexedRun } from "../../server/src/engine/figures/lexed-run.ts";
import type { Gap, Run } from "../../server/src/engine/markdown/document.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";

/** A paragraph of plain text, or another run of the same content. */
export function runOf(text: string, more: { kind?: Run["kind"]; gaps?: readonly Gap[] } = {}): Run {
  return { kind: more.kind ?? "paragraph", start: 0, text, gaps: more.gaps ?? [] };
}

/** A plain text, lexed as one paragraph. */
export function lexText(text: string): LexedRun {
  return lexRun(runOf(text));
}

/** The blanks of a Markdown text, with offsets into it. */
export function blanksOf(text: string): readonly Blank[] {
  return parseDocument(text).blocks.flatMap(({ start, block }) =>
    block.runs.flatMap((run) =>
      lexRun(run).blanks.map((blank) => ({
        ...blank,
        start: start + run.start + blank.start,
        end: start + run.start + blank.end,
      })),
    ),
  );
}
