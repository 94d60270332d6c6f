/**
 * Requests of the server to a client that serves files (`servesFiles`): in a browser and in a virtual workspace only
 * the editor can read them. Plain data; imports nothing.
 */

/** Answers {@link FileContent}. */
export const FILES_READ = "structuredSummary/fs/read";

/** Answers {@link FileState}. */
export const FILES_STAT = "structuredSummary/fs/stat";

/** Answers {@link FolderContent}. */
export const FILES_LIST = "structuredSummary/fs/list";

export interface FileParams {
  readonly uri: string;
}

/** Why something could not be read; `other` with the editor's own words. */
export interface FileRefusal {
  readonly failure: "missing" | "denied" | "is-folder" | "other";
  readonly detail: string;
}

export type FileContent = { readonly base64: string } | FileRefusal;

/** `null` when nothing stands there. `size` in bytes. */
export type FileState = { readonly kind: "file" | "folder" | "other"; readonly size: number } | FileRefusal | null;

export type FolderContent =
  | { readonly entries: readonly { readonly name: string; readonly kind: "file" | "folder" | "link" | "other" }[] }
  | FileRefusal;
