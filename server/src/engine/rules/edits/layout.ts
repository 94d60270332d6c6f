import type { Document } from "../../markdown/document.ts";
import type { SectionTree } from "../../structure/section.ts";
import { Keep } from "../../text/keep.ts";
import { lineAt, spaceBefore } from "../../text/line.ts";

/**
 * How a document sets its headings and paragraphs, so that what a fix writes looks like its neighbours. Read off what
 * stands between its first section and its closing: title and signature are set off differently.
 */
export interface Layout {
  /** The line end that is used first; LF in a document of one line. */
  readonly lineEnd: "\n" | "\r\n" | "\r";
  /** Between a paragraph and the heading behind it: one line end, or two for a blank line. */
  readonly beforeHeading: string;
  /** Between a heading and its first paragraph. */
  readonly afterHeading: string;
  /** Between two paragraphs. */
  readonly betweenParagraphs: string;
  /** White space before the first paragraph under a heading, as most have it. */
  readonly indent: string;
}

const layouts = new Keep<Document, Layout>();

/** The layout of a document; looked for once, however many fixes ask. */
export function layoutOf(doc: Document, tree: SectionTree): Layout {
  let layout = layouts.get(doc);
  if (layout === undefined) {
    layout = read(doc, tree);
    layouts.set(doc, layout);
  }
  return layout;
}

/** Gaps with and without a blank line. */
interface Votes {
  airy: number;
  tight: number;
}

function read(doc: Document, tree: SectionTree): Layout {
  const found = /\r\n|\n|\r/.exec(doc.text)?.[0];
  const lineEnd = found === "\r\n" || found === "\r" ? found : "\n";
  const votes = { before: noVotes(), after: noVotes(), between: noVotes() };
  const indents = new Map<string, number>();
  const from = tree.sections[0]?.span.start ?? 0;
  const to = tree.closing?.start ?? doc.text.length;
  let section = 0;
  let afterHeading = false;
  for (const [index, { start, block }] of doc.blocks.entries()) {
    if (start >= to) break;
    while ((tree.sections[section]?.heading.end ?? doc.text.length + 1) <= start) section += 1;
    const isHeading = (tree.sections[section]?.heading.start ?? doc.text.length + 1) <= start;
    const previous = doc.blocks[index - 1];
    if (previous !== undefined && previous.start >= from) {
      const gap = doc.text.slice(previous.start + previous.block.text.length, start);
      const kind = isHeading ? votes.before : afterHeading ? votes.after : votes.between;
      kind[isAiry(gap) ? "airy" : "tight"] += 1;
      if (afterHeading && !isHeading) {
        const text = start + (block.runs[0]?.start ?? 0);
        const from = text - spaceBefore(doc.text, text);
        // White space behind the marker of a list, a quotation or a cell is no indentation.
        if (from === lineAt(doc.text, text).start) {
          const indent = doc.text.slice(from, text);
          indents.set(indent, (indents.get(indent) ?? 0) + 1);
        }
      }
    }
    afterHeading = isHeading;
  }
  const all = sum(sum(votes.before, votes.after), votes.between);
  const isAirySpace = (own: Votes): boolean => {
    const decisive = own.airy + own.tight > 0 ? own : all;
    return decisive.airy + decisive.tight > 0
      ? decisive.airy >= decisive.tight
      : doc.format === "markdown" || isAiry(doc.text);
  };
  const space = (own: Votes): string => (isAirySpace(own) ? lineEnd + lineEnd : lineEnd);
  return {
    lineEnd,
    beforeHeading: space(votes.before),
    afterHeading: space(votes.after),
    betweenParagraphs: space(votes.between),
    indent: [...indents].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "",
  };
}

function noVotes(): Votes {
  return { airy: 0, tight: 0 };
}

function sum(a: Votes, b: Votes): Votes {
  return { airy: a.airy + b.airy, tight: a.tight + b.tight };
}

function isAiry(gap: string): boolean {
  return /(?:\r\n|\n|\r)[ \t\u3000]*(?:\r\n|\n|\r)/.test(gap);
}
