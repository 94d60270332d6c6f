import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { FileError } from "./files.ts";
import { toFileError } from "./node-files.ts";

export interface WriteOptions {
  /** Whether the file's folder is made where there is none. */
  readonly makesFolder?: boolean;
}

/**
 * Replaces a file's content whole or not at all: a temporary file in the same folder takes its place. Mode and, where
 * the system allows it, owner stay; a link keeps pointing. A file that does not exist is made. Throws
 * {@link FileError}.
 */
export function writeWhole(path: string, bytes: Uint8Array, { makesFolder = false }: WriteOptions = {}): void {
  let temporary: string | undefined;
  try {
    if (makesFolder) makeFolder(dirname(path));
    const before = statSync(path, { throwIfNoEntry: false });
    // Renaming would replace even a file that forbids writing.
    if (before !== undefined) accessSync(path, constants.W_OK);
    const target = before === undefined ? path : realpathSync(path);
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    const file = openSync(temporary, "wx", before === undefined ? 0o666 : before.mode & 0o777);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (before !== undefined) {
      chmodSync(temporary, before.mode & 0o7777);
      keepOwner(temporary, before);
    }
    renameSync(temporary, target);
    temporary = undefined;
  } catch (error) {
    throw toFileError(error);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** Makes a folder and those around it. Node's own way calls a disk that is only read a folder that is missing. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

function keepOwner(path: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only an administrator may give a file away; for others it is theirs already.
  }
}
