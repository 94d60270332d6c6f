/** A piece of the Markdown. */
export interface Chunk {
  readonly text: string;
  /** From where on the text comes from which paragraph; the first at 0. */
  readonly origins: readonly Origin[];
  /** Of a list item, the list; it stands on the line below the item before it of the same list. Absent for others. */
  readonly list: string | undefined;
}

/** From `offset` in a text on, what stands there comes from `paragraph` of the Word file. */
export interface Origin {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** From 1. */
  readonly paragraph: number;
}

/** Chunks one below the other, ended by a line end. Without any: the empty text. */
export function joinChunks(chunks: readonly Chunk[]): {
  readonly markdown: string;
  readonly origins: readonly Origin[];
} {
  let markdown = "";
  const origins: Origin[] = [];
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) markdown += chunk.list !== undefined && chunks[index - 1]?.list === chunk.list ? "\n" : "\n\n";
    for (const { offset, paragraph } of chunk.origins) origins.push({ offset: markdown.length + offset, paragraph });
    markdown += chunk.text;
  }
  return { markdown: markdown === "" ? "" : `${markdown}\n`, origins };
}

/** The paragraph from which the text at `offset` comes; of an empty text, 1. */
export function paragraphAt(origins: readonly Origin[], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return origins[Math.max(0, low - 1)]?.paragraph ?? 1;
}
