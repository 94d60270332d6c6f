import { readRun } from "../figures/lex.ts";
import type { Run } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import type { Span } from "../text/span.ts";

const NONE: readonly Span[] = [];
const known = new Keep<Run, readonly Span[]>();

/**
 * Where values are missing in a run, in its source: sorted, disjoint, none of them empty, since the lexer gives the
 * unit where nothing was left for the value. Made once for a run object.
 */
export function blankSpansOf(run: Run): readonly Span[] {
  let spans = known.get(run);
  if (spans === undefined) {
    const { blanks } = readRun(run);
    spans = blanks.length === 0 ? NONE : blanks.map(({ start, end }) => ({ start, end }));
    known.set(run, spans);
  }
  return spans;
}
