import type { Document, ParagraphElement, PlacedBlock } from "../../markdown/document.ts";
import { parseDocument } from "../../markdown/parse.ts";
import { fold } from "../../text/fold.ts";

/**
 * Where a section can be appended: after the text, but before a closing signature and date. Absent where a heading
 * would be none, as inside an unclosed code fence; probed by parsing the last block with a heading behind it.
 */
export function appendPoint(doc: Document): number | undefined {
  let known = points.get(doc);
  if (known === undefined) {
    known = { at: findAppendPoint(doc) };
    points.set(doc, known);
  }
  return known.at;
}

/** Asked for by every fix of a document, and dear: found once. */
const points = new WeakMap<Document, { readonly at: number | undefined }>();

function findAppendPoint(doc: Document): number | undefined {
  const last = doc.blocks.at(-1);
  if (last === undefined) return doc.text.length;
  if (doc.format === "markdown") {
    const probe = parseDocument(`${last.block.text}\n\n# x\n`, { format: doc.format })
      .blocks.at(-1)
      ?.block.elements.at(-1);
    if (probe?.type !== "heading" || probe.quotes + probe.lists > 0) return undefined;
  }
  const closing = signature(doc.blocks);
  return closing?.start ?? last.start + last.block.text.length;
}

/** A date alone on its line, in digits or masks: `2018年12月20日`, `XX年X月X日`, `民國113年1月2日`. */
const DATE_LINE = /^(?:民国|公元)?[^\s，。；]{1,5}年[^\s，。；]{1,3}月[^\s，。；]{1,3}日$/;
const LONGEST_SIGNATURE = 30;

/** The block in which the closing signature begins; absent when the text does not end in a date line. */
function signature(blocks: readonly PlacedBlock[]): { readonly start: number } | undefined {
  const last = blocks.at(-1);
  const lines = last && soleParagraph(last)?.run.text.split(/\r\n|\n|\r/);
  const date = lines?.at(-1);
  if (last === undefined || lines === undefined || date === undefined) return undefined;
  if (!DATE_LINE.test(fold(date).replaceAll(/\s/g, ""))) return undefined;
  if (lines.length > 1) return lines.length === 2 && isName(lines[0]) ? last : undefined;
  const before = blocks.at(-2);
  return before !== undefined && isName(soleParagraph(before)?.run.text) ? before : last;
}

function isName(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.length > 0 &&
    line.length <= LONGEST_SIGNATURE &&
    !/[，。；！？：、,;!?]|^[#一二三四五六七八九十（(]/.test(line)
  );
}

function soleParagraph({ block }: PlacedBlock): ParagraphElement | undefined {
  const [element] = block.elements;
  return block.elements.length === 1 && element?.type === "paragraph" ? element : undefined;
}
