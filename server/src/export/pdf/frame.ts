import type { FontRole } from "../../engine/page/layout.ts";
import type { Span } from "../../engine/text/span.ts";

/** Who shows the frames, and what it holds: a frame is told as the difference to one that is there already. */
export interface FrameSession {
  /** Of one preview, as its owner likes to name it. */
  readonly id: string;
  /** {@link Frame.sequence} of the frame that it holds; absent when it holds none, or has lost it. */
  readonly held?: number;
}

/** All pages of a summary as the renderer draws them, and where on paper each part of the text stands. */
export interface Frame {
  /** Rises with every frame, of whatever session. */
  readonly sequence: number;
  /**
   * What to do with {@link vector} (`manipulate_data` of the renderer): `reset` forgets what was held, `merge` adds to
   * the frame that the session said it holds.
   */
  readonly action: "reset" | "merge";
  /** The vector artifact, or its difference to the held one. */
  readonly vector: Uint8Array;
  /** In order; lengths in points. */
  readonly pages: readonly { readonly widthPt: number; readonly heightPt: number }[];
  /** In the order of the page; a block that shows nothing has none. */
  readonly places: readonly Place[];
  /** As of {@link PdfResult}. */
  readonly substitutions: readonly Substitution[];
  readonly missingGlyphs: readonly string[];
  /** `src` of each picture that could not be drawn. */
  readonly brokenPictures: readonly string[];
}

/** Where a block stands on paper: from the top of its first line to the bottom of its last one. */
export interface Place {
  /** What it was made from, in the document. */
  readonly source: Span;
  readonly from: PaperPoint;
  readonly to: PaperPoint;
}

/** A point on a page, in points from its upper left corner. */
export interface PaperPoint {
  /** Index into {@link Frame.pages}. */
  readonly page: number;
  readonly xPt: number;
  readonly yPt: number;
}

/** A font that is not installed, and what stands in its place. */
export interface Substitution {
  readonly role: FontRole;
  /** Family name of the font that the layout wants first. */
  readonly wanted: string;
  readonly used: string;
}
