import type { PageSize, PaperPoint } from "../../../server/src/protocol/preview.ts";

/** What passes between the extension and the script in the panel of the preview. Plain data; bytes as they are. */

export type ToPanel =
  /** The document that is shown from now on: what was shown is gone. */
  | { readonly kind: "document"; readonly uri: string }
  | PagesMessage
  /** A text that flows, and why it does. */
  | { readonly kind: "text"; readonly html: string; readonly notes: readonly string[] }
  /** Brings a place into view, unless the reader is on the way elsewhere. */
  | { readonly kind: "reveal"; readonly point: PaperPoint };

/** Pages, or their difference to those that were sent before. */
export interface PagesMessage {
  readonly kind: "pages";
  readonly sequence: number;
  readonly action: "reset" | "merge";
  readonly vector: Uint8Array;
  readonly pages: readonly PageSize[];
  readonly notes: readonly string[];
  /** Where the cursor is, when it has moved since the last pages. */
  readonly cursor?: PaperPoint;
}

export type FromPanel =
  /** The script runs and holds nothing. */
  | { readonly kind: "ready" }
  /** What it held does not fit what it was sent: it holds nothing any more. */
  | { readonly kind: "lost" }
  /** It cannot draw pages at all; the reason is for the log. */
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "clicked"; readonly point: PaperPoint };

/** What the panel's script keeps over a reload of the window. */
export interface PanelState {
  readonly uri?: string;
  /** CSS pixels to a point at full size; absent: as wide as the panel. */
  readonly zoom?: number;
  /** How far it is scrolled, in pages from the top of the first one. */
  readonly scroll?: number;
}

/** The words of the panel, in the reader's language; `{0}` and `{1}` are numbers. */
export interface PanelWords {
  readonly pageOf: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitWidth: string;
  readonly pages: string;
  readonly notes: string;
}
