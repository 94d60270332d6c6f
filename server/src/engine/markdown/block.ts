import { BYTE_ORDER_MARK } from "./characters.ts";
import type { Shape } from "./cut.ts";
import { definedLabels, definitionsSource, type Label } from "./definitions.ts";
import { isDense, MAX_MARKS } from "./density.ts";
import type { Block, Element } from "./document.ts";
import { readElements, runsOf } from "./elements.ts";
import { readSimpleBlock, readWhole } from "./fast-path.ts";
import { parseTree } from "./processor.ts";

/** A parsed block, and the labels that its link and footnote definitions give a meaning. */
export interface ReadBlock {
  readonly block: Block;
  readonly defines: readonly Label[];
}

const NONE: readonly Label[] = [];

/** Reads one block by itself. `labels` are those with a definition somewhere that stand in brackets in its text. */
export function readBlock(text: string, shape: Shape, columns: number, labels: readonly Label[]): ReadBlock {
  const simple = readSimpleBlock(text, shape, columns);
  if (simple !== undefined) return { block: toBlock(text, simple), defines: NONE };
  if (columns > MAX_MARKS || isDense(text)) return { block: toBlock(text, readWhole(text)), defines: NONE };
  const context = contextSource(text, columns, labels);
  // Whether micromark reads a lone tag behind a list inside or outside of it depends on a line end behind the tag.
  const tree = parseTree(`${context}${text}\n`);
  const defines = text.includes("]:") ? definedLabels(tree, context.length) : NONE;
  return { block: toBlock(text, readElements(text, context.length, tree)), defines };
}

/** What must stand before the block so that it is parsed as in its document: definitions, the head of its table. */
function contextSource(text: string, columns: number, labels: readonly Label[]): string {
  const definitions = definitionsSource(labels);
  if (columns > 0) return `${definitions}\n${"|x".repeat(columns)}\n${"|-".repeat(columns)}\n`;
  // A heading ends what the definitions opened, and takes a byte order mark off the start, where the parser drops it.
  return labels.length > 0 || text.charCodeAt(0) === BYTE_ORDER_MARK ? `${definitions}#\n` : "";
}

function toBlock(text: string, elements: readonly Element[]): Block {
  return { text, elements, runs: runsOf(elements) };
}
