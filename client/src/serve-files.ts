import { toBase64 } from "../../server/src/protocol/base64.ts";
import type { FileContent, FileRefusal, FileState, FolderContent } from "../../server/src/protocol/files.ts";

/** What of `vscode.workspace.fs` is needed, by address. Rejects like it, with a `FileSystemError`. */
export interface FileSystemPort {
  read(uri: string): PromiseLike<Uint8Array>;
  /** `type` is a `vscode.FileType`, `size` in bytes. */
  stat(uri: string): PromiseLike<{ readonly type: number; readonly size: number }>;
  /** Names with their `vscode.FileType`. */
  list(uri: string): PromiseLike<readonly (readonly [name: string, type: number])[]>;
}

/** Bits of `vscode.FileType`. */
const FILE = 1;
const FOLDER = 2;
const LINK = 64;

/** Answers a request for a file's bytes. Never rejects. */
export async function readFile(files: FileSystemPort, uri: string): Promise<FileContent> {
  try {
    return { base64: toBase64(await files.read(uri)) };
  } catch (error) {
    return refusal(error);
  }
}

/** Answers a request for what stands at an address. Never rejects. */
export async function statFile(files: FileSystemPort, uri: string): Promise<FileState> {
  try {
    const { type, size } = await files.stat(uri);
    return { kind: (type & FOLDER) !== 0 ? "folder" : (type & FILE) !== 0 ? "file" : "other", size };
  } catch (error) {
    const refused = refusal(error);
    return refused.failure === "missing" ? null : refused;
  }
}

/** Answers a request for what a folder holds. Never rejects. */
export async function listFolder(files: FileSystemPort, uri: string): Promise<FolderContent> {
  try {
    return { entries: (await files.list(uri)).map(([name, type]) => ({ name, kind: entryKind(type) })) };
  } catch (error) {
    return refusal(error);
  }
}

function entryKind(type: number): "file" | "folder" | "link" | "other" {
  if ((type & LINK) !== 0) return "link";
  if ((type & FOLDER) !== 0) return "folder";
  return (type & FILE) !== 0 ? "file" : "other";
}

function refusal(error: unknown): FileRefusal {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return { failure: failureOf(code), detail: error instanceof Error ? error.message : String(error) };
}

/** Codes of `vscode.FileSystemError`. */
function failureOf(code: unknown): FileRefusal["failure"] {
  if (code === "FileNotFound" || code === "FileNotADirectory") return "missing";
  if (code === "NoPermissions") return "denied";
  return code === "FileIsADirectory" ? "is-folder" : "other";
}
