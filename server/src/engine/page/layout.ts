import type { HeadingLevel } from "./page.ts";

/**
 * How a page looks: lengths in millimetres, sizes in points. Plain data, complete: no writer adds a number of its own.
 */
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
  /** Empty room below a paragraph or heading, where no indent tells one from the next; 0 on a grid. */
  readonly paragraphSpacePt: number;
  readonly justified: boolean;
  /** How dates that a front matter gives as `2024-11-15` are written. */
  readonly dates: "chinese" | "republic" | "english";
  readonly fonts: Readonly<Record<FontRole, FontChain>>;
}

export const LAYOUT_IDS = ["official", "taiwan", "english", "plain"] as const;

export type LayoutId = (typeof LAYOUT_IDS)[number];

export interface TextStyle {
  readonly font: FontRole;
  readonly sizePt: number;
  readonly bold: boolean;
}

/** What a font is for; {@link Layout.fonts} names the families that serve. */
export type FontRole = "body" | "title" | "heading-1" | "heading-2" | "page-number";

/** The families that serve a role. */
export interface FontChain {
  /** Draw Latin letters and digits, the wanted one first; empty where the other families draw them too. */
  readonly latin: readonly string[];
  /** Draw everything else, and what the Latin ones lack: the wanted one first, last the embedded ones. Never empty. */
  readonly families: readonly FontFace[];
}

export interface FontFace {
  /** As a program for text lists it. */
  readonly family: string;
  /** It is taken in its bold weight although the style is not bold, to be as heavy as what it stands for. */
  readonly bold?: true;
  /** Another design than the wanted one, which a reader should be told of. */
  readonly substitute?: true;
}
