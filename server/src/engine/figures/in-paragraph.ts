import type { Document } from "../markdown/document.ts";

/** Whether a place lies in a paragraph: code, headings and tables are other matters. */
export function isInParagraph({ blocks }: Document, start: number): boolean {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const placed = blocks[low - 1];
  if (placed === undefined) return false;
  const at = start - placed.start;
  return placed.block.runs.some(
    (run) => run.kind === "paragraph" && run.start <= at && at < run.start + run.text.length,
  );
}
