import type { Document } from "../../markdown/document.ts";

/** How a document sets its lines and paragraphs, so that what a fix writes looks like its neighbours. */
export interface Layout {
  /** The line end that is used first; LF in a document of one line. */
  readonly lineEnd: "\n" | "\r\n" | "\r";
  /** What sets paragraphs off: a blank line, or a single line end in a draft without blank lines. */
  readonly paragraphBreak: string;
}

const layouts = new WeakMap<Document, Layout>();

/** The layout of a document; looked for once, however many fixes ask. */
export function layoutOf(doc: Document): Layout {
  let layout = layouts.get(doc);
  if (layout === undefined) {
    const found = /\r\n|\n|\r/.exec(doc.text)?.[0];
    const lineEnd = found === "\r\n" || found === "\r" ? found : "\n";
    const isAiry = found === undefined || doc.text.includes(lineEnd + lineEnd);
    layout = { lineEnd, paragraphBreak: isAiry ? lineEnd + lineEnd : lineEnd };
    layouts.set(doc, layout);
  }
  return layout;
}
