import type { Layout } from "./layout.ts";
import type { Edge, LayoutSettings } from "./layout-settings.ts";
import { typeArea } from "./measures.ts";

/** Both included. */
export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

type Page = Pick<Layout, "paper" | "margins" | "body">;

/** What margins must leave of the page, each way. */
const LEAST_AREA_MM = 50;
/** Lines may touch each other, and lie as far apart as four of them are high. */
const MOST_PITCH = 4;
/** A character may lose a tenth of its width, and stand as far from the next as it is wide. */
const LEAST_ADVANCE = 0.9;
const MOST_ADVANCE = 2;

/** How many lines a page and characters a line there may be, with a body of the page's size. */
export function lineBounds(page: Page): { readonly lines: Bounds; readonly characters: Bounds } {
  const { widthPt, heightPt } = typeArea(page);
  const { sizePt } = page.body;
  return {
    lines: countsIn(heightPt, sizePt, sizePt * MOST_PITCH),
    characters: countsIn(widthPt, sizePt * LEAST_ADVANCE, sizePt * MOST_ADVANCE),
  };
}

function countsIn(lengthPt: number, leastPt: number, mostPt: number): Bounds {
  const maximum = Math.max(1, Math.floor(lengthPt / leastPt));
  return { minimum: Math.min(maximum, Math.ceil(lengthPt / mostPt)), maximum };
}

/** How large a margin may be beside the one across from it. */
export function marginBounds(base: Page, settings: LayoutSettings, edge: Edge): Bounds {
  const [across, length] = edge === "top" || edge === "bottom" ? vertical(base, edge) : horizontal(base, edge);
  const other = settings.margins?.[across] ?? base.margins[`${across}Mm`];
  return { minimum: 0, maximum: Math.max(0, length - LEAST_AREA_MM - other) };
}

function vertical({ paper }: Page, edge: "top" | "bottom"): readonly [Edge, number] {
  return [edge === "top" ? "bottom" : "top", paper.heightMm];
}

function horizontal({ paper }: Page, edge: "left" | "right"): readonly [Edge, number] {
  return [edge === "left" ? "right" : "left", paper.widthMm];
}

/** The margins of a layout with those of the settings; two across from each other that do not fit count for nothing. */
export function marginsThatFit(base: Page, settings: LayoutSettings): Layout["margins"] {
  const { margins: own = {} } = settings;
  const fits = (edge: Edge): boolean => {
    const value = own[edge];
    return value === undefined || value <= marginBounds(base, settings, edge).maximum;
  };
  const { margins } = base;
  return {
    ...margins,
    ...(fits("top") && fits("bottom")
      ? { topMm: own.top ?? margins.topMm, bottomMm: own.bottom ?? margins.bottomMm }
      : {}),
    ...(fits("left") && fits("right")
      ? { leftMm: own.left ?? margins.leftMm, rightMm: own.right ?? margins.rightMm }
      : {}),
  };
}
