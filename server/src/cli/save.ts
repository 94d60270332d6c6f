import type { Encoding } from "../files/decoded.ts";
import { canEncode, encode, isLossless } from "../files/encoding.ts";
import { FileError } from "../files/files.ts";
import type { Io } from "./io.ts";
import { type NotChecked, type NotCheckedReason, notCheckedBecause } from "./not-checked.ts";
import type { Source } from "./source.ts";

/** Whether saving keeps the encoding of the file. */
export function isSameEncoding({ encoding }: Source, toUtf8: boolean): boolean {
  return !toUtf8 || encoding === "utf-8";
}

/**
 * Writes a changed text back where it came from, in its own encoding unless `toUtf8`. Answers why it did not: every
 * byte that no fix touched must come out as it went in.
 */
export async function saveSource(
  io: Io,
  source: Source,
  text: string,
  toUtf8: boolean,
): Promise<NotChecked | undefined> {
  const { target, bytes } = source;
  const encoding: Encoding = toUtf8 ? "utf-8" : source.encoding;
  const refuse = (reason: NotCheckedReason | FileError): NotChecked => ({
    path: target.shown,
    failed: true,
    ...notCheckedBecause(reason),
  });
  if (!toUtf8 && !(await isLossless(bytes, source))) return refuse("wouldLoseBytes");
  if (!(await canEncode(text, encoding))) return refuse("wouldLoseCharacters");
  const encoded = await encode(text, encoding);
  if (target.isStdin) {
    io.stdout.write(encoded);
    return undefined;
  }
  try {
    await io.writeWhole(target.path, encoded);
    return undefined;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { path: target.shown, failed: true, reason: "notWritable", detail: error.message };
  }
}
