import type { Document } from "../../markdown/document.ts";
import { parseDocument } from "../../markdown/parse.ts";

/**
 * Whether a heading behind the text would be one: it would not inside an unclosed code fence. Probed by parsing the
 * last block with a heading behind it.
 */
export function canAppend(doc: Document): boolean {
  const last = doc.blocks.at(-1);
  if (doc.format === "plain" || last === undefined) return true;
  const probe = parseDocument(`${last.block.text}\n\n# x\n`).blocks.at(-1)?.block.elements.at(-1);
  return probe?.type === "heading" && probe.quotes + probe.lists === 0;
}
