import type { Format } from "../engine/markdown/document.ts";
import type { Encoding } from "../files/decoded.ts";
import { decode } from "../files/encoding.ts";
import { FileError, type Files } from "../files/files.ts";
import { relativePath, resolvePath } from "../files/path.ts";
import { textFormatOf } from "../files/text-files.ts";
import type { Io } from "./io.ts";
import { type NotChecked, notCheckedBecause } from "./not-checked.ts";
import type { Target } from "./targets.ts";

/** A file's text, and what is needed to write it back. */
export interface Source {
  readonly target: Target;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
}

/** The path that stands for standard input. */
export const STDIN = "-";

/** Standard input under the name that it was given, if any. */
export function stdinTarget(cwd: string, name: string | undefined): Target {
  const path = resolvePath(cwd, name ?? "stdin.md");
  return { path, shown: name === undefined ? "<stdin>" : relativePath(cwd, path), explicit: true, isStdin: true };
}

/** Reads and decodes a file or standard input. */
export async function readSource(
  { files, stdin }: Pick<Io, "files" | "stdin">,
  target: Target,
): Promise<Source | NotChecked> {
  return target.isStdin ? toSource(target, await stdin()) : readFile(files, target);
}

async function readFile(files: Files, target: Target): Promise<Source | NotChecked> {
  try {
    return await toSource(target, await files.read(target.path));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { path: target.shown, failed: true, ...notCheckedBecause(error) };
  }
}

async function toSource(target: Target, bytes: Uint8Array): Promise<Source | NotChecked> {
  const decoded = await decode(bytes);
  if (decoded === "binary") return { path: target.shown, failed: true, ...notCheckedBecause("binaryFile") };
  return { target, format: textFormatOf(target.path) ?? "markdown", bytes, ...decoded };
}

export function isSource(read: Source | NotChecked): read is Source {
  return "text" in read;
}
