import type { Format } from "../engine/markdown/document.ts";
import type { Encoding } from "../files/decoded.ts";
import { decode } from "../files/encoding.ts";
import { FileError, type Files } from "../files/files.ts";
import { textFormatOf } from "../files/text-files.ts";
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

/** Reads and decodes a file. */
export async function readSource(files: Files, target: Target): Promise<Source | NotChecked> {
  try {
    return await toSource(target, await files.read(target.path));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { path: target.shown, failed: true, ...notCheckedBecause(error) };
  }
}

/** Decodes bytes that were read from elsewhere. */
export async function toSource(target: Target, bytes: Uint8Array): Promise<Source | NotChecked> {
  const decoded = await decode(bytes);
  if (decoded === "binary") return { path: target.shown, failed: true, ...notCheckedBecause("binaryFile") };
  return { target, format: textFormatOf(target.path) ?? "markdown", bytes, ...decoded };
}

export function isSource(read: Source | NotChecked): read is Source {
  return "text" in read;
}
