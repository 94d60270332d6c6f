import type { Format } from "../engine/markdown/document.ts";
import type { Encoding } from "../files/decoded.ts";
import { decode } from "../files/encoding.ts";
import { FileError, type Files } from "../files/files.ts";
import { relativePath, resolvePath } from "../files/path.ts";
import { isWordFile, textFormatOf } from "../files/text-files.ts";
import type { ImportFailure } from "../import/failure.ts";
import { importWord } from "../import/import-word.ts";
import type { Io } from "./io.ts";
import { type NotChecked, notCheckedBecause } from "./not-checked.ts";
import type { Target } from "./targets.ts";

/**
 * A file's text, and what is needed to write it back. The text of a Word file is the Markdown it would be imported as.
 */
export interface Source {
  readonly target: Target;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  /** The paragraph, from 1, of a Word file from which the text at an offset comes; absent for any other file. */
  readonly paragraphAt?: (offset: number) => number;
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
  if (isWordFile(target.path)) return wordSource(target, bytes);
  const decoded = await decode(bytes);
  if (decoded === "binary") return { path: target.shown, failed: true, ...notCheckedBecause("binaryFile") };
  return { target, format: textFormatOf(target.path) ?? "markdown", bytes, ...decoded };
}

async function wordSource(target: Target, bytes: Uint8Array): Promise<Source | NotChecked> {
  const imported = await importWord(bytes, target.path);
  if ("failure" in imported) {
    const failed = target.explicit || !OTHERS_BUSINESS.has(imported.failure);
    return { path: target.shown, failed, ...notCheckedBecause(imported.failure) };
  }
  const { markdown: text, paragraphAt } = imported;
  return { target, format: "markdown", bytes, text, encoding: "utf-8", paragraphAt };
}

/** A file that merely lies in a folder need not be readable to everybody. */
const OTHERS_BUSINESS: ReadonlySet<ImportFailure> = new Set(["encrypted", "doc", "rtf", "pdf", "odt"]);

export function isSource(read: Source | NotChecked): read is Source {
  return "text" in read;
}
