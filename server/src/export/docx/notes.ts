import { Paragraph } from "docx";
import type { Footnote } from "../../engine/page/page.ts";
import { runsOf, wordsRun } from "./inlines.ts";
import type { Writing } from "./writing.ts";

/** The notes that the text refers to, by their number. A note that only another one refers to stands below that. */
export function notesOf(writing: Writing): Record<string, { readonly children: readonly Paragraph[] }> {
  const { notes, request } = writing;
  const written = new Set(notes.referred);
  const paragraphs = ({ paragraphs: all }: Footnote, mark: string): Paragraph[] =>
    all.map(
      (inlines, index) =>
        new Paragraph({
          style: "FootnoteText",
          children: [...(index === 0 ? [wordsRun(mark, writing)] : []), ...runsOf(inlines, writing)],
        }),
    );
  const below = (note: Footnote): Paragraph[] =>
    referencesIn(note).flatMap((index) => {
      const inner = request.page.footnotes[index];
      if (inner === undefined || written.has(index)) return [];
      written.add(index);
      return [...paragraphs(inner, `${index + 1} `), ...below(inner)];
    });
  notes.areOpen = true;
  const result = Object.fromEntries(
    [...notes.referred]
      .toSorted((a, b) => a - b)
      .flatMap((index) => {
        const note = request.page.footnotes[index];
        return note === undefined ? [] : [[index + 1, { children: [...paragraphs(note, " "), ...below(note)] }]];
      }),
  );
  notes.areOpen = false;
  return result;
}

function referencesIn({ paragraphs }: Footnote): readonly number[] {
  return paragraphs.flat().flatMap((inline) => (inline.kind === "footnote" ? [inline.index] : []));
}
