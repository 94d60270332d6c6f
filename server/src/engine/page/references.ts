/** What the definitions of a document give the runs that refer to them. Labels are as written. */
export interface References {
  /** Where the label of a link or picture leads, as its definition says; absent without one. */
  destinationOf(label: string): string | undefined;
  /** The number of the footnote (from 0), which it gets by its first reference; absent without a definition. */
  footnoteOf(label: string): number | undefined;
}

/** Of a text that stands by itself. */
export const NO_REFERENCES: References = {
  destinationOf: () => undefined,
  footnoteOf: () => undefined,
};
