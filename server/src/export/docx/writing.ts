import type { IRunOptions } from "docx";
import type { ExportRequest } from "../request.ts";
import type { Measures } from "./measures.ts";

/** What the parts of a file share while it is written. */
export interface Writing {
  readonly request: ExportRequest;
  readonly measures: Measures;
  /** Of every run with text: whose font draws what Chinese and Latin share, such as quotation marks. */
  readonly hint: Pick<IRunOptions, "font">;
  /** How many have been written. */
  readonly headings: { count: number };
  readonly notes: {
    /** Indices of the notes that the text has referred to. */
    readonly referred: Set<number>;
    /** Whether a note is being written; Word allows no reference in it. */
    areOpen: boolean;
  };
}
