import type { LayoutId } from "./layout.ts";
import { type Bounds, lineBounds, marginBounds, marginsThatFit } from "./layout-bounds.ts";
import type { LayoutSettings } from "./layout-settings.ts";
import { LAYOUTS } from "./layouts.ts";

/** A setting that does not fit on the page. */
export interface LayoutProblem extends Bounds {
  /** Its key from the settings themselves: `["lines"]`, `["margins", "top"]`. */
  readonly path: readonly string[];
}

const BY_LANGUAGE: readonly LayoutId[] = ["official", "taiwan", "english"];
const EDGES = ["top", "bottom", "left", "right"] as const;

/**
 * What {@link layoutFor} leaves out whatever the document is, with the values that would do. Without a layout of their
 * own the settings are wrong only where they fit none that a language may choose.
 */
export function layoutProblems(settings: LayoutSettings): readonly LayoutProblem[] {
  const { layout = "auto" } = settings;
  const candidates = layout === "auto" ? BY_LANGUAGE : [layout];
  const problem = (path: readonly string[], value: number | undefined, all: readonly Bounds[]): LayoutProblem[] =>
    value === undefined || all.some(({ minimum, maximum }) => value >= minimum && value <= maximum)
      ? []
      : [
          {
            path,
            minimum: Math.min(...all.map(({ minimum }) => minimum)),
            maximum: Math.max(...all.map(({ maximum }) => maximum)),
          },
        ];
  const counts = candidates.map((id) => {
    const { paper, body } = LAYOUTS[id];
    return lineBounds({
      paper,
      margins: marginsThatFit(LAYOUTS[id], settings),
      body: { ...body, sizePt: settings.sizes?.body ?? body.sizePt },
    });
  });
  return [
    ...EDGES.flatMap((edge) =>
      problem(
        ["margins", edge],
        settings.margins?.[edge],
        candidates.map((id) => marginBounds(LAYOUTS[id], settings, edge)),
      ),
    ),
    ...problem(
      ["lines"],
      settings.lines,
      counts.map(({ lines }) => lines),
    ),
    ...problem(
      ["characters"],
      settings.characters,
      counts.map(({ characters }) => characters),
    ),
  ];
}
