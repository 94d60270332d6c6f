import type { Layout } from "../../engine/page/layout.ts";
import { singleLine } from "../../engine/page/measures.ts";
import type { Script } from "../../engine/text/script.ts";

/** Lengths of a layout as Word counts them: in twips, twentieths of a point, unless the name says otherwise. */
export interface Measures {
  readonly areaWidth: number;
  readonly areaHeight: number;
  /** From one base line of the grid to the next; absent where lines are as high as their font wants. */
  readonly pitch: number | undefined;
  /** What an empty line of body text takes. */
  readonly line: number;
  /**
   * Added to each character of body text, so that a line holds as many as it shall; mostly negative, 0 without a grid.
   */
  readonly tracking: number;
  /** From one full-width character of body text to the next. */
  readonly character: number;
}

const TWIPS_PER_MM = 1440 / 25.4;
export const TWIPS_PER_POINT = 20;

export function toTwips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

export function measuresOf({ paper, margins, lines, body }: Layout, script: Script): Measures {
  const areaWidth = toTwips(paper.widthMm) - toTwips(margins.leftMm) - toTwips(margins.rightMm);
  const areaHeight = toTwips(paper.heightMm) - toTwips(margins.topMm) - toTwips(margins.bottomMm);
  const size = body.sizePt * TWIPS_PER_POINT;
  if (lines.kind === "multiple") {
    const line = Math.round(lines.factor * size * singleLine(script));
    return { areaWidth, areaHeight, pitch: undefined, line, tracking: 0, character: size };
  }
  // Rounded down: a twip more and the last line, or the last character, would have no room.
  const pitch = Math.floor(areaHeight / lines.linesPerPage);
  const tracking = Math.floor(areaWidth / lines.charactersPerLine - size);
  return { areaWidth, areaHeight, pitch, line: pitch, tracking, character: size + tracking };
}
