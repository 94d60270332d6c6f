import { type Span, shiftSpan } from "../text/span.ts";
import type { Section, SectionTree } from "./section.ts";

/** The tree of a part of a document, with offsets into the document. */
export function placedTree({ title, lead, sections, closing }: SectionTree, start: number): SectionTree {
  const place = (span: Span): Span => shiftSpan(span, start);
  return {
    title: title && { text: title.text, span: place(title.span), heading: place(title.heading) },
    lead: place(lead),
    sections: sections.map(
      (section): Section => ({
        ...section,
        titleSpan: place(section.titleSpan),
        mark: section.mark && { ...section.mark, ...place(section.mark) },
        heading: place(section.heading),
        span: place(section.span),
      }),
    ),
    closing: closing && place(closing),
  };
}

/** Trees of parts of one document, placed in it and in source order, as one. */
export function joinTrees(parts: readonly { readonly isSummary: boolean; readonly tree: SectionTree }[]): SectionTree {
  const first = parts.find(({ isSummary }) => isSummary)?.tree;
  const sections: Section[] = [];
  for (const { tree } of parts) {
    const before = sections.length;
    for (const section of tree.sections) {
      const { index, parent } = section;
      sections.push({ ...section, index: before + index, parent: parent === undefined ? undefined : before + parent });
    }
  }
  return {
    title: first?.title,
    lead: first?.lead ?? { start: 0, end: 0 },
    sections,
    closing: parts.at(-1)?.tree.closing,
  };
}
