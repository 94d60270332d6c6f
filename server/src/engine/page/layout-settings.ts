import type { LayoutId } from "./layout.ts";

/**
 * What a configuration or front matter may say of the page; what is absent is as the layout has it. Of the right types
 * and within the bounds of the schema, but not more: whether it fits on the page is asked here.
 */
export interface LayoutSettings {
  /** `auto`: by the language of the document. */
  readonly layout?: LayoutId | "auto";
  /** Names of families. `latin`: of Latin letters and digits in every role. */
  readonly fonts?: Readonly<
    Partial<Record<"body" | "title" | "heading1" | "heading2" | "pageNumber" | "latin", string>>
  >;
  /** In points. */
  readonly sizes?: Readonly<
    Partial<
      Record<"body" | "title" | "heading1" | "heading2" | "heading3" | "heading4" | "tables" | "pageNumber", number>
    >
  >;
  /** In millimetres. */
  readonly margins?: Readonly<Partial<Record<Edge, number>>>;
  /** A page. Makes a grid of a layout that has none. */
  readonly lines?: number;
  /** A line. Makes a grid of a layout that has none. */
  readonly characters?: number;
  /** So many times as high as the font wants; without `lines` and `characters` only. Takes the grid away. */
  readonly lineSpacing?: number;
}

export type Edge = "top" | "bottom" | "left" | "right";
