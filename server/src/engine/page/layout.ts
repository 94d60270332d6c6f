import type { HeadingLevel } from "./page.ts";

/** How a page looks: lengths in millimetres, sizes in points. Plain data, complete: no writer adds a number of its own. */
export interface Layout {
  readonly id: LayoutId;
  /** A4. */
  readonly paper: { readonly widthMm: number; readonly heightMm: number };
  readonly margins: {
    readonly topMm: number;
    readonly bottomMm: number;
    readonly leftMm: number;
    readonly rightMm: number;
  };
  /**
   * `grid`: so many lines a page and characters a line fill the type area exactly, whatever stands in them.
   * `multiple`: lines are so many times as high as their font wants, as Word counts.
   */
  readonly lines:
    | { readonly kind: "grid"; readonly linesPerPage: number; readonly charactersPerLine: number }
    | { readonly kind: "multiple"; readonly factor: number };
  readonly title: TextStyle;
  readonly body: TextStyle;
  readonly headings: Readonly<Record<HeadingLevel, TextStyle>>;
  readonly tables: TextStyle;
  /** `附件1` above an attachment. */
  readonly attachment: TextStyle;
  readonly pageNumber: {
    readonly style: TextStyle;
    /** `dashes`: `— 1 —`. */
    readonly form: "dashes" | "plain";
    /** `outside`: right on odd pages and left on even ones, one character in. */
    readonly place: "outside" | "center";
    /** From the lower edge of the type area to the number: its dash for `dashes`, else its middle. */
    readonly belowMm: number;
  };
  /** Of a paragraph's first line, in characters of its own size. */
  readonly indentCharacters: number;
  readonly justified: boolean;
  /** How dates that a front matter gives as `2024-11-15` are written. */
  readonly dates: "chinese" | "republic" | "english";
}

export type LayoutId = "official" | "taiwan" | "english" | "plain";

export interface TextStyle {
  readonly font: FontRole;
  readonly sizePt: number;
  readonly bold: boolean;
}

/** What a font is for; `fonts.ts` names the families that serve, the wanted one first. */
export type FontRole = "body" | "title" | "heading-1" | "heading-2" | "page-number";
