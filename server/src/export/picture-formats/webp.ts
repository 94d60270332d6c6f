import type { Picture } from "../picture.ts";
import { hasAt, joinBytes, readerOf } from "./bytes.ts";

const DRAWN: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]);
/** In the flags of `VP8X`: Exif and XMP follow. */
const METADATA = 0x08 | 0x04;

/** A WebP without Exif and XMP (RFC 9649); `undefined` for anything else and for one that is cut off. */
export function readWebp(bytes: Uint8Array): Picture | undefined {
  if (!hasAt(bytes, 0, "RIFF") || !hasAt(bytes, 8, "WEBP")) return undefined;
  const { u32 } = readerOf(bytes);
  const whole = 8 + u32(4, true);
  if (whole > bytes.length) return undefined;
  const kept: Uint8Array[] = [];
  let size: Size | undefined;
  let hasData = false;
  for (let at = 12; at + 8 <= whole; ) {
    const end = at + 8 + u32(at + 4, true);
    if (end > whole) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (DRAWN.has(name)) {
      // A chunk of odd length is followed by a byte that does not count.
      const padding = (end - at) % 2 === 0 ? [] : [new Uint8Array(1)];
      kept.push(name === "VP8X" ? withoutFlags(bytes.slice(at, end)) : bytes.subarray(at, end), ...padding);
    }
    size ??= sizeIn(bytes.subarray(at + 8, end), name);
    if (name === "VP8 " || name === "VP8L" || name === "ANMF") hasData = true;
    at = end + ((end - at) % 2);
  }
  if (size === undefined || !hasData) return undefined;
  const body = joinBytes([bytes.subarray(8, 12), ...kept]);
  const head = new Uint8Array(8);
  head.set(bytes.subarray(0, 4));
  new DataView(head.buffer).setUint32(4, body.length, true);
  return { bytes: joinBytes([head, body]), format: "webp", ...size };
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  if (chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~METADATA;
  return chunk;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeIn(data: Uint8Array, name: string): Size | undefined {
  const { u8, u16, u24, u32 } = readerOf(data);
  if (name === "VP8X" && data.length >= 10) return { width: u24(4, true) + 1, height: u24(7, true) + 1 };
  if (name === "VP8 " && hasAt(data, 3, "\x9d\x01\x2a") && data.length >= 10) {
    return { width: u16(6, true) & 0x3fff, height: u16(8, true) & 0x3fff };
  }
  if (name === "VP8L" && u8(0) === 0x2f && data.length >= 5) {
    const bits = u32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}
