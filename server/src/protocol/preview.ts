/** A summary as it stands on paper, for a preview beside the editor. Plain data. */

/**
 * Request: all pages of a document as they are now. Answers {@link PreviewFrame}, or `null` for an unknown document and
 * where a newer frame of the same preview was asked for meanwhile.
 */
export const PREVIEW_FRAME = "structuredSummary/preview/frame";

/** Notification, client to server: a preview is closed, and nothing is kept for it any more. */
export const PREVIEW_CLOSE = "structuredSummary/preview/close";

export interface PreviewFrameParams {
  readonly uri: string;
  /** The preview that asks, by a name that no other has. A preview asks for one frame at a time. */
  readonly preview: string;
  /** `sequence` of the pages that it holds; absent when it holds none. */
  readonly held?: number;
  /** It cannot draw pages and wants a text that flows. */
  readonly plain?: boolean;
}

export interface PreviewCloseParams {
  readonly preview: string;
}

export type PreviewFrame = PreviewPages | PreviewText;

/** Pages as the PDF has them. Lengths in points. */
interface PreviewPages {
  readonly kind: "pages";
  /** Of the document. */
  readonly version: number;
  readonly sequence: number;
  /** `reset` forgets what is held; `merge` adds to what the request said. */
  readonly action: "reset" | "merge";
  /** The vector artifact of Typst, or its difference to what is held, in base64. */
  readonly vector: string;
  readonly pages: readonly PageSize[];
  readonly map: PaperMap;
  /** What a reader is to know of these pages, such as a font that is not installed. In the reader's language. */
  readonly notes: readonly string[];
}

export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Where each part of a document stands on paper. */
export interface PaperMap {
  /** The type area, the same on every page. */
  readonly area: {
    readonly leftPt: number;
    readonly topPt: number;
    readonly rightPt: number;
    readonly bottomPt: number;
  };
  /** From one line of body text to the next. */
  readonly linePt: number;
  /** In the order of the page. */
  readonly places: readonly PaperPlace[];
}

/** A block, from the top of its first line to the bottom of its last one. */
export interface PaperPlace {
  /** Half-open, in UTF-16 code units of the document's text. Empty for what the text does not hold. */
  readonly start: number;
  readonly end: number;
  readonly from: PaperPoint;
  readonly to: PaperPoint;
}

/** A point on a page, from its upper left corner. */
export interface PaperPoint {
  /** The first page is 0. */
  readonly page: number;
  readonly xPt: number;
  readonly yPt: number;
}

/** The same content as one text, where no pages can be had. */
interface PreviewText {
  readonly kind: "text";
  readonly version: number;
  /** A whole HTML document without script. */
  readonly html: string;
  /** Why there are no pages, in the reader's language; absent when the request wanted none. */
  readonly why?: string;
}
