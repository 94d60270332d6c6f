import { Document, DocumentGridType, Packer } from "docx";
import type { ExportRequest } from "../request.ts";
import { blocksOf } from "./blocks.ts";
import { finished } from "./finish.ts";
import { measuresOf, toTwips } from "./measures.ts";
import { notesOf } from "./notes.ts";
import { footersOf, footerTwips } from "./page-number.ts";
import { stylesFor } from "./styles.ts";
import type { Writing } from "./writing.ts";

/**
 * A summary as a Word file. The same request gives the same bytes: no time, no name and no number of this machine is in
 * it. Pictures that the request does not hold show their alternative text.
 */
export async function writeDocx(request: ExportRequest): Promise<Uint8Array> {
  const { page, layout } = request;
  const measures = measuresOf(layout, page.script);
  const writing: Writing = {
    request,
    measures,
    hint: page.script === "en" ? {} : { font: { hint: "eastAsia" } },
    headings: { count: 0 },
    notes: { referred: new Set(), areOpen: false },
  };
  const children = blocksOf(writing);
  const { margins, paper } = layout;
  const file = new Document({
    styles: stylesFor(layout, page, measures),
    footnotes: notesOf(writing),
    evenAndOddHeaderAndFooters: layout.pageNumber.place === "outside",
    defaultTabStop: Math.round(2 * measures.character),
    compatibility: {
      version: 15,
      // What Word sets in a file of its own in Chinese.
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotLeaveBackslashAlone: true,
      underlineTrailingSpaces: true,
      doNotExpandShiftReturn: true,
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: toTwips(paper.widthMm), height: toTwips(paper.heightMm) },
            margin: {
              top: toTwips(margins.topMm),
              bottom: toTwips(margins.bottomMm),
              left: toTwips(margins.leftMm),
              right: toTwips(margins.rightMm),
              header: toTwips(margins.topMm / 2),
              footer: footerTwips(layout),
              gutter: 0,
            },
          },
          ...(measures.pitch === undefined
            ? {}
            : { grid: { type: DocumentGridType.LINES, linePitch: measures.pitch } }),
        },
        footers: footersOf(writing),
        children,
      },
    ],
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(file)), page);
}
