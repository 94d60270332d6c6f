/** Request of the editor's import: a Word document as Markdown. Plain data; imports nothing. */

/** Request: reads a Word document. Writes nothing. */
export const IMPORT = "structuredSummary/import";

export interface ImportParams {
  readonly uri: string;
}

export type ImportResult =
  | {
      readonly kind: "imported";
      readonly markdown: string;
      /** What the reader should know of it, a sentence each, in the editor's language. */
      readonly notes: readonly string[];
      readonly pictures: readonly ImportedPicture[];
      /** The Markdown file beside the document, whether it is there or not. */
      readonly target: { readonly uri: string; readonly exists: boolean };
    }
  /** In the editor's language, with what to do about it. */
  | { readonly kind: "refused"; readonly reason: string };

/** A picture of the document, to lie where the Markdown looks for it. */
export interface ImportedPicture {
  readonly uri: string;
  readonly base64: string;
}
