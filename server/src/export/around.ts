import type { Files } from "../files/files.ts";

/** Where a document looks for other files: its pictures, last year's summary. Paths absolute with `/`. */
export interface Around {
  /** What relative paths start from: the document's folder. */
  readonly folder: string;
  /** What nothing is read outside of: the workspace's folder. */
  readonly root: string;
  readonly files: Files;
}
