import { readRun } from "../figures/lex.ts";
import type { Blank } from "../figures/lexed-run.ts";
import type { Run } from "../markdown/document.ts";
import { Keep } from "../text/keep.ts";
import type { Span } from "../text/span.ts";

const NONE: readonly Span[] = [];
const known = new Keep<Run, readonly Span[]>();

/**
 * Where values are missing in a run, in its source: sorted, disjoint, none of them empty. Where nothing was left for the
 * missing value, its unit stands for it, or else the character behind or before. Made once for a run object.
 */
export function blankSpansOf(run: Run): readonly Span[] {
  let spans = known.get(run);
  if (spans === undefined) {
    const { blanks } = readRun(run);
    spans = blanks.length === 0 ? NONE : disjoint(blanks.map((blank) => visible(run.text, blank)));
    known.set(run, spans);
  }
  return spans;
}

function visible(text: string, { start, end, unit = "" }: Blank): Span {
  if (end > start) return { start, end };
  if (unit !== "" && text.startsWith(unit, start)) return { start, end: start + unit.length };
  const behind = lengthAt(text, start);
  if (behind > 0 && /\S/.test(text.charAt(start))) return { start, end: start + behind };
  const before = start >= 2 && lengthAt(text, start - 2) === 2 ? 2 : 1;
  return { start: Math.max(0, start - before), end: start };
}

function lengthAt(text: string, at: number): number {
  const point = text.codePointAt(at);
  return point === undefined ? 0 : point > 0xffff ? 2 : 1;
}

function disjoint(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    const from = Math.max(start, done);
    if (from >= end) continue;
    found.push({ start: from, end });
    done = end;
  }
  return found;
}
