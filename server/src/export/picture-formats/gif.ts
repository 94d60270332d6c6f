import type { Picture } from "../picture.ts";
import { hasAt, joinBytes, readerOf } from "./bytes.ts";

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;

/** A GIF without comments and XMP; `undefined` for anything else and for one that is cut off. */
export function readGif(bytes: Uint8Array): Picture | undefined {
  if (!hasAt(bytes, 0, "GIF87a") && !hasAt(bytes, 0, "GIF89a")) return undefined;
  const { u8, u16 } = readerOf(bytes);
  const start = 13 + tableLength(u8(10));
  const kept = [bytes.subarray(0, start)];
  let hasImage = false;
  for (let at = start; at < bytes.length; ) {
    const kind = u8(at);
    if (kind === TRAILER) {
      if (!hasImage) return undefined;
      kept.push(bytes.subarray(at, at + 1));
      return { bytes: joinBytes(kept), format: "gif", width: u16(6, true), height: u16(8, true) };
    }
    if (kind !== IMAGE && kind !== EXTENSION) return undefined;
    const data = kind === IMAGE ? at + 10 + tableLength(u8(at + 9)) + 1 : at + 2;
    const end = endOfBlocks(bytes, data);
    if (end === undefined) return undefined;
    if (kind === IMAGE) hasImage = true;
    if (kind === IMAGE || isDrawn(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Of the applications' extensions only the one that says how often the picture repeats. */
function isDrawn(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === COMMENT) return false;
  return label !== APPLICATION || hasAt(bytes, at + 3, "NETSCAPE2.0");
}

/** In bytes, by the flags that announce the table of colours. */
function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Behind a row of data blocks, each with its length in front, the last one empty. */
function endOfBlocks(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    if (length === 0) return at + 1;
    at += 1 + length;
  }
  return undefined;
}
