import { resolve } from "node:path";
import type { Frame } from "../../server/src/export/pdf/frame.ts";
import { startTypesetter, type Typesetter } from "../../server/src/export/pdf/typesetter.ts";
import { makeSummary } from "../support/corpus.ts";
import { pageOf, paragraph, requestOf } from "../support/pages.ts";
import { type Measured, quantile } from "./measure.ts";

/** The process that sets pages, built before the bench runs. */
const HOST = resolve("server/out/typst-host.cjs");
const EDITS = 40;
/** The first edits find Typst's code not yet compiled for speed, which nobody sees twice. */
const WARM_UP = 10;

/** PDFs and frames of a preview, from the request to the bytes: what a webview needs to draw them comes on top. */
export async function pages(): Promise<readonly Measured[]> {
  const { floorMs, floor } = floorOf();
  const results: Measured[] = [];
  for (const { count, coldMs, warmMs, frameMs } of [
    { count: 8, coldMs: 5000, warmMs: 1000, frameMs: 100 },
    { count: 30, coldMs: 5000, warmMs: 1000, frameMs: 350 },
  ]) {
    const typesetter = startTypesetter({ hostPath: HOST });
    try {
      const name = `${count} pages`;
      const of = (edit: number) => requestOf(pageOf(paragraphsOf(count, edit)));
      const cold = await timeOf(() => pdf(typesetter, of(0), count));
      const warm: number[] = [];
      for (let edit = 1; edit <= 5; edit += 1) warm.push(await timeOf(() => pdf(typesetter, of(edit), count)));
      const best = Math.min(...warm);
      results.push(
        { name: `PDF cold, ${name}`, ms: cold, limitMs: coldMs, floorMs, floor },
        { name: `PDF warm best, ${name}`, ms: best, limitMs: warmMs, floorMs, floor },
        await frames(typesetter, name, frameMs, of, { floorMs, floor }),
      );
    } finally {
      typesetter.dispose();
    }
  }
  return results;
}

async function frames(
  typesetter: Typesetter,
  name: string,
  limitMs: number,
  of: (edit: number) => ReturnType<typeof requestOf>,
  floor: Pick<Measured, "floor" | "floorMs">,
): Promise<Measured> {
  const times: number[] = [];
  let held: Frame | undefined;
  for (let edit = 0; edit < EDITS; edit += 1) {
    const before = held;
    const ms = await timeOf(async () => {
      held = await typesetter.frame(of(100 + edit), {
        id: "bench",
        ...(before === undefined ? {} : { held: before.sequence }),
      });
    });
    if (edit > 0 && (held?.action !== "merge" || held.vector.length === 0))
      throw new Error("the bench measures nothing");
    if (edit >= WARM_UP) times.push(ms);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const typicalMs = quantile(sorted, 0.5);
  return { name: `frame p95, an edit in ${name}`, ms: quantile(sorted, 0.95), limitMs, typicalMs, ...floor };
}

/** So many pages of running text, with a change in the middle of it that differs by `edit`. */
function paragraphsOf(count: number, edit: number) {
  const lines = makeSummary({ length: count * 450, seed: 3 })
    .split("\n")
    .filter((line) => line !== "");
  const middle = Math.floor(lines.length / 2);
  return lines.map((line, index) => paragraph(index === middle ? `${line}改动${edit}` : line));
}

async function pdf(typesetter: Typesetter, request: ReturnType<typeof requestOf>, count: number): Promise<void> {
  const { bytes, pageCount } = await typesetter.pdf(request);
  if (bytes.length < 10_000 || Math.abs(pageCount - count) > count / 4) {
    throw new Error(`the bench measures nothing: ${pageCount} pages in ${bytes.length} bytes`);
  }
}

async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Sorting a million numbers, for a measure of the machine that starts no process. */
function floorOf(): { readonly floorMs: number; readonly floor: string } {
  const numbers = Float64Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 1_000_003);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    numbers.slice().sort();
    return performance.now() - start;
  });
  return { floorMs: Math.min(...times), floor: "sort of 10⁶ numbers" };
}
