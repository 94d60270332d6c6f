/** Requests of the editor's export: a document as a file that leaves the office. Plain data; imports nothing. */

/**
 * Request: what a document would be exported as, and what is still open in it. Of an open document the text in the
 * editor counts, else the file.
 */
export const EXPORT_STATE = "structuredSummary/exportState";

/** Request: makes the file. Cancelled, it leaves nothing behind. */
export const EXPORT = "structuredSummary/export";

/** In the order in which they are offered. Each is also the extension of its files. */
export const EXPORT_FORMATS = ["docx", "pdf", "html", "txt"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportStateParams {
  readonly uri: string;
}

export type ExportStateResult = ExportState | ExportRefusal;

export interface ExportState {
  readonly kind: "state";
  /** Its title on one line, or the name of its file. */
  readonly title: string;
  /** The configured format. */
  readonly format: ExportFormat;
  /** By format: what can be made here. */
  readonly files: Readonly<Partial<Record<ExportFormat, ExportTarget>>>;
  /** The words around each place where a value is missing. */
  readonly blanks: readonly string[];
  /** Titles of sections that the outline wants and the text lacks. */
  readonly missing: readonly string[];
}

export interface ExportTarget {
  /** With its extension. */
  readonly name: string;
  /** Where it would lie; absent for a document that was never saved. */
  readonly uri?: string;
  /** The same named after the document's own file, for when another summary has taken the place; absent likewise. */
  readonly otherwise?: { readonly name: string; readonly uri: string };
}

export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
  /** The file to write. */
  readonly to: string;
  /** Whether a file that is there may be replaced. */
  readonly replaces: boolean;
}

export type ExportResult =
  | {
      readonly kind: "written";
      /** What the reader should know of the file, a sentence each, in the editor's language. */
      readonly notes: readonly string[];
    }
  /** The server cannot write there: the client shall. */
  | { readonly kind: "content"; readonly base64: string; readonly notes: readonly string[] }
  /** A file is there that must not be replaced; nothing was made. */
  | { readonly kind: "exists" }
  | ExportRefusal;

/** Why nothing was made, in the editor's language, with what to do about it. */
export interface ExportRefusal {
  readonly kind: "refused";
  readonly reason: string;
}
