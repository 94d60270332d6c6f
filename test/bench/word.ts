import { deflateSync, strToU8 } from "fflate";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { layoutFor } from "../../server/src/engine/page/layouts.ts";
import { toPage } from "../../server/src/engine/page/to-page.ts";
import { writeDocx } from "../../server/src/export/docx/docx.ts";
import { makeSummary } from "../support/corpus.ts";
import { partsOf } from "../support/word-parts.ts";
import { type Measured, quantile, timesOf } from "./measure.ts";

/** Thirty pages of 22 lines of 28 characters, headings and tables included. */
const LENGTH = 15_000;
const TIMES = 9;

/** A summary of 30 pages as a Word file, in process: what a person waits for after the first. */
export async function word(): Promise<readonly Measured[]> {
  const page = toPage(parseDocument(makeSummary({ length: LENGTH, seed: 3, style: "rich" })), {
    meta: {},
    dates: "chinese",
  });
  const request = { page, layout: layoutFor(page.script, {}), pictures: new Map(), marksBlanks: false };
  const write = () => writeDocx(request);
  const { "word/document.xml": xml = "" } = partsOf(await write());
  const bytes = strToU8(xml);
  const words = xml.replaceAll(/<[^>]+>/g, "");
  if (words.length < 0.9 * LENGTH || !xml.includes("<w:tbl>")) {
    throw new Error(`the bench measures nothing: ${words.length} characters`);
  }
  const all: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await write();
    all.push(performance.now() - start);
  }
  const sorted = all.toSorted((a, b) => a - b);
  return [
    {
      name: "Word file of 30 pages, best",
      ms: sorted[0] ?? Number.NaN,
      typicalMs: quantile(sorted, 0.5),
      limitMs: 500,
      floorMs: quantile(
        timesOf(9, () => void deflateSync(bytes)),
        0.5,
      ),
      floor: "packing its text",
    },
  ];
}
