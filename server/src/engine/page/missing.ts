import type { PageBlock } from "./page.ts";

/** A section that the outline wants: its title, and where in the document it belongs. */
export interface Missing {
  readonly title: string;
  readonly at: number;
}

/** The blocks with those of missing sections among them, each before what stands at or behind its place. */
export function withMissing(blocks: readonly PageBlock[], missing: readonly Missing[]): readonly PageBlock[] {
  if (missing.length === 0) return blocks;
  const waiting = missing.toSorted((a, b) => a.at - b.at);
  let next = 0;
  const all: PageBlock[] = [];
  const addUpTo = (place: number) => {
    for (; next < waiting.length; next += 1) {
      const section = waiting[next];
      if (section === undefined || section.at > place) return;
      all.push({ kind: "missing-section", source: { start: section.at, end: section.at }, title: section.title });
    }
  };
  for (const block of blocks) {
    if (block.kind !== "title" && block.kind !== "addressee") addUpTo(block.source.start);
    all.push(block);
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return all;
}
