import type { Script } from "../text/script.ts";
import type { Layout } from "./layout.ts";

/** Millimetres in points. */
export function toPoints(mm: number): number {
  return (mm * 72) / 25.4;
}

/** What the margins leave, in points. */
export function typeArea({ paper, margins }: Pick<Layout, "paper" | "margins">): {
  readonly widthPt: number;
  readonly heightPt: number;
} {
  return {
    widthPt: toPoints(paper.widthMm - margins.leftMm - margins.rightMm),
    heightPt: toPoints(paper.heightMm - margins.topMm - margins.bottomMm),
  };
}

/** Single spacing in sizes, as Word counts: what Times New Roman asks for, and what it gives any Chinese font. */
export function singleLine(script: Script): number {
  return script === "en" ? 1.15 : 1.3;
}

/** The size of footnotes, a step below that of the text. In points, as Word counts them: in halves. */
export function noteSizePt({ body }: Pick<Layout, "body">): number {
  return Math.round(body.sizePt * 0.66 * 2) / 2;
}
