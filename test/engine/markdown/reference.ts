import { cutMarkdown } from "../../../server/src/engine/markdown/cut.ts";
import type { Block, Document, Element } from "../../../server/src/engine/markdown/document.ts";
import { readElements } from "../../../server/src/engine/markdown/elements.ts";
import { readHead } from "../../../server/src/engine/markdown/front-matter.ts";
import { countLabels, toDraft, toPiece } from "../../../server/src/engine/markdown/pieces.ts";
import { parseTree } from "../../../server/src/engine/markdown/processor.ts";

/**
 * What one pass of the Markdown parser over the whole text finds. Text and blocks are read as though a line end stood
 * behind them: the parser makes a difference of it in `- a\n<b>` alone, where the tag is in the item with a line end.
 */
export function wholeElements(text: string): readonly Element[] {
  const { bodyStart } = readHead(text);
  // The parser drops a byte order mark at its start; an empty heading before the text keeps it.
  const guard = "#\n";
  const body = text.slice(bodyStart);
  return readElements(body, guard.length, parseTree(`${guard}${body}\n`)).map((element) => moved(element, bodyStart));
}

/** What the blocks of the text hold, with offsets into the text. Lines of drafts are left in their paragraphs. */
export function blockElements(text: string): readonly Element[] {
  const cuts = cutMarkdown(text, readHead(text).bodyStart, { drafts: false });
  const drafts = cuts.map((cut) => toDraft(text.slice(cut.start, cut.end), cut));
  const labels = countLabels(drafts);
  return drafts.flatMap((draft, index) =>
    toPiece(draft, labels, new Map()).block.elements.map((element) => moved(element, cuts[index]?.start ?? 0)),
  );
}

/** The texts of a document's blocks. */
export function blockTexts(document: Document): readonly string[] {
  return document.blocks.map(({ block }) => block.text);
}

/** What the reader sees of each run. */
export function seen(document: Document): readonly string[] {
  return document.blocks.flatMap(({ block }) => seenIn(block));
}

export function seenIn(block: Block): readonly string[] {
  return block.runs.map((run) => {
    let shown = "";
    let at = 0;
    for (const gap of run.gaps) {
      shown += run.text.slice(at, gap.start) + gap.shown;
      at = gap.end;
    }
    return shown + run.text.slice(at);
  });
}

function moved(element: Element, by: number): Element {
  const span = { start: element.start + by, end: element.end + by };
  if (element.type === "heading" || element.type === "paragraph") {
    return { ...element, ...span, run: { ...element.run, start: element.run.start + by } };
  }
  if (element.type === "row") {
    return { ...element, ...span, cells: element.cells.map((cell) => ({ ...cell, start: cell.start + by })) };
  }
  return { ...element, ...span };
}
