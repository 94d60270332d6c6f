import type { Picture } from "../picture.ts";
import { hasAt, joinBytes, readerOf } from "./bytes.ts";

/** The chunks that say how the picture is drawn; all others (texts, times, Exif, what a program adds) are left out. */
const DRAWN: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT".split(" "),
);

const SIGNATURE = "\x89PNG\r\n\x1a\n";

/** A PNG without its texts (PNG 3rd edition §11); `undefined` for anything else and for one that is cut off. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  if (!hasAt(bytes, 0, SIGNATURE) || !hasAt(bytes, 12, "IHDR")) return undefined;
  const { u32 } = readerOf(bytes);
  const kept = [bytes.subarray(0, SIGNATURE.length)];
  let hasData = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + u32(at);
    if (end > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWN.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IDAT") hasData = true;
    if (name === "IEND") {
      if (!hasData) return undefined;
      return { bytes: joinBytes(kept), format: "png", width: u32(16), height: u32(20) };
    }
    at = end;
  }
  return undefined;
}
