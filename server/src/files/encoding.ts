import type { Decoded, Encoding } from "./decoded.ts";
import { decodeUtf8, utf8Health } from "./utf8.ts";

/** What the bytes of a file are; `binary` when they are no text in any encoding known here. */
export async function decode(bytes: Uint8Array): Promise<Decoded | "binary"> {
  if (hasBinarySignature(bytes)) return "binary";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeUtf16(bytes, true), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeUtf16(bytes, false), encoding: "utf-16be" };
  const text = decodeUtf8(bytes);
  if (text !== undefined) return isMostlyControls(text) ? "binary" : { text, encoding: "utf-8" };
  if (bytes.includes(0)) return "binary";
  const { good, bad } = utf8Health(bytes);
  const damagedUtf8 = (): Decoded => ({ text: lenient.decode(bytes), encoding: "utf-8" });
  if (good > bad * 4) return damagedUtf8();
  const { decodeChinese } = await import("./chinese-encoding.ts");
  return decodeChinese(bytes) ?? (good > 0 && good >= bad ? damagedUtf8() : "binary");
}

/** The bytes of a text. A character that the encoding lacks becomes another one: see {@link isLossless}. */
export async function encode(text: string, encoding: Encoding): Promise<Uint8Array> {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-16le":
    case "utf-16be":
      return encodeUtf16(text, encoding === "utf-16le");
    case "gb18030":
    case "big5": {
      const { encodeAs } = await import("./chinese-codec.ts");
      return encodeAs(text, encoding);
    }
  }
}

/** Whether the text stands for exactly these bytes, so that writing it back changes nothing but what was edited. */
export async function isLossless(bytes: Uint8Array, { text, encoding }: Decoded): Promise<boolean> {
  return sameBytes(await encode(text, encoding), bytes);
}

/** Whether the encoding has every character of the text. */
export async function canEncode(text: string, encoding: Encoding): Promise<boolean> {
  if (encoding === "utf-16le" || encoding === "utf-16be") return true;
  const bytes = await encode(text, encoding);
  if (encoding === "utf-8") return lenient.decode(bytes) === text;
  const { decodeAs } = await import("./chinese-codec.ts");
  return decodeAs(bytes, encoding) === text;
}

const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Zip (also docx), PDF, OLE (doc, wps), PNG, JPEG, GIF, gzip, RAR, 7z. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

function hasBinarySignature(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

/** A stray NUL does not make a text binary; one character in fifty does. */
function isMostlyControls(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > 1 && controls * 50 > text.length;
}

/** An odd last byte becomes U+FFFD. */
function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const units: number[] = [];
    for (let unit = at; unit < at + CHUNK && unit + 1 < bytes.length; unit += 2)
      units.push(view.getUint16(unit, littleEndian));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("") + (bytes.length % 2 === 1 ? "\uFFFD" : "");
}

/** In bytes, even; small enough to be spread as arguments. */
const CHUNK = 8192;

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let unit = 0; unit < text.length; unit += 1) view.setUint16(unit * 2, text.charCodeAt(unit), littleEndian);
  return bytes;
}
