/**
 * The port through which everything above the engine sees files. Paths are absolute and use `/`; what lies behind
 * them (a disk, an editor's virtual workspace) is the implementation's business.
 */
export interface Files {
  /** The bytes of a file. Rejects with {@link FileError}. */
  read(path: string): Promise<Uint8Array>;
  /** What stands at the path, links followed; `undefined` when nothing does. Rejects with {@link FileError}. */
  stat(path: string): Promise<FileStat | undefined>;
  /** What a folder holds, in any order, without `.` and `..`. Rejects with {@link FileError}. */
  list(path: string): Promise<readonly FolderEntry[]>;
}

export interface FileStat {
  readonly kind: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** Equal for two paths that lead to the same file or folder. */
  readonly identity: string;
}

export interface FolderEntry {
  readonly name: string;
  /** A `link` is not followed. */
  readonly kind: "file" | "folder" | "link" | "other";
}

/**
 * Why a file could not be read, written or listed. `busy`: another program holds it; `full`: the disk is, or one's
 * share of it.
 */
export type FileFailure = "missing" | "denied" | "loop" | "is-folder" | "too-large" | "busy" | "full" | "other";

/** What a {@link Files} implementation rejects with. */
export class FileError extends Error {
  readonly failure: FileFailure;

  /** `detail` is the system's own code or words; shown only with the failure `other`. */
  constructor(failure: FileFailure, detail: string) {
    super(detail);
    this.name = "FileError";
    this.failure = failure;
  }
}
