import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { FileError, type FileFailure, type FileStat, type Files, type FolderEntry } from "./files.ts";

/** Beyond this a file is no summary; reading it would only exhaust memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * The disk. Reads synchronously: for the small files of this trade a round trip through the thread pool costs more than
 * the read itself.
 */
export const nodeFiles: Files = {
  async read(path) {
    return attempt(() => {
      if (statSync(path).size > MAX_BYTES) throw new FileError("too-large", path);
      return readFileSync(path);
    });
  },

  async stat(path) {
    return attempt((): FileStat | undefined => {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return undefined;
      const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
      return { kind, size: stats.size, identity: `${stats.dev}:${stats.ino}` };
    });
  },

  async list(path) {
    return attempt(() =>
      readdirSync(path, { withFileTypes: true }).map((entry): FolderEntry => {
        if (entry.isFile()) return { name: entry.name, kind: "file" };
        if (entry.isDirectory()) return { name: entry.name, kind: "folder" };
        if (entry.isSymbolicLink()) return { name: entry.name, kind: "link" };
        return { name: entry.name, kind: kindOf(`${path}/${entry.name}`) };
      }),
    );
  },
};

/** Some file systems leave the type out of a folder's listing. */
function kindOf(path: string): FolderEntry["kind"] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() === true) return "file";
  if (stats?.isDirectory() === true) return "folder";
  return stats?.isSymbolicLink() === true ? "link" : "other";
}

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw toFileError(error);
  }
}

const FAILURES: Readonly<Record<string, FileFailure>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  EBUSY: "busy",
  ETXTBSY: "busy",
  ENOSPC: "full",
  EDQUOT: "full",
  ELOOP: "loop",
  EISDIR: "is-folder",
  EFBIG: "too-large",
  ERR_FS_FILE_TOO_LARGE: "too-large",
};

/** The failure behind an error of `node:fs`. */
export function toFileError(error: unknown): FileError {
  if (error instanceof FileError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new FileError(FAILURES[code] ?? "other", code === "" ? String(error) : code);
}
