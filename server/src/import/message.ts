/**
 * What somebody should know about an import: what was changed, left out or cannot be written in Markdown. The words
 * stand in the catalogues (`l10n/…/import.ts`).
 *
 * - `changesAccepted`: how many insertions, how many deletions
 * - `comment`: its text, with its author's name before it
 * - `textBoxLeftOut`, `headerLeftOut`, `footerLeftOut`: what it begins with
 * - `mergedCells`: how many cells a table now leaves empty
 * - `pictureFormat`: its format; `pictureRemote`: its address; `pictureMissing`
 * - `unknownSymbol`: font, code
 * - `hiddenLeftOut`: what it begins with
 */
export interface ImportMessage {
  readonly id: ImportMessageId;
  readonly args: readonly string[];
  /** Of the Word file, from 1; absent for what concerns it as a whole. */
  readonly paragraph: number | undefined;
}

export type ImportMessageId =
  | "changesAccepted"
  | "comment"
  | "textBoxLeftOut"
  | "headerLeftOut"
  | "footerLeftOut"
  | "contentsLeftOut"
  | "objectLeftOut"
  | "hiddenLeftOut"
  | "mergedCells"
  | "nestedTable"
  | "pictureFormat"
  | "pictureRemote"
  | "pictureMissing"
  | "unknownSymbol"
  | "equation";

/** As much of what is left out as lets somebody recognise it. */
export function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const shown = [...line].slice(0, LONGEST_EXCERPT).join("");
  return shown.length < line.length ? `${shown}…` : shown;
}

const LONGEST_EXCERPT = 24;
