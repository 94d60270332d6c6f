import type { Document, Run } from "../markdown/document.ts";

/** A run with the index of its block. */
export interface PlacedRun {
  readonly block: number;
  readonly run: Run;
}

/** The run that holds an offset of the document; absent between runs. */
export function runAt(doc: Document, offset: number): PlacedRun | undefined {
  const index = lastUpTo(doc.blocks, offset);
  const placed = doc.blocks[index];
  if (placed === undefined) return undefined;
  const at = offset - placed.start;
  const run = placed.block.runs[lastUpTo(placed.block.runs, at)];
  return run !== undefined && at < run.start + run.text.length ? { block: index, run } : undefined;
}

/** The runs behind one, in the order of the document. */
export function* runsBehind(doc: Document, { block, run }: PlacedRun): Generator<Run> {
  const own = doc.blocks[block]?.block.runs ?? [];
  for (let index = lastUpTo(own, run.start) + 1; index < own.length; index += 1) {
    const next = own[index];
    if (next !== undefined) yield next;
  }
  for (let index = block + 1; index < doc.blocks.length; index += 1) yield* doc.blocks[index]?.block.runs ?? [];
}

/** Index of the last one that starts at `offset` or before; -1 when none does. */
function lastUpTo(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
