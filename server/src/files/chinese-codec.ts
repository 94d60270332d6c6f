import iconv from "iconv-lite";
import type { Encoding } from "./decoded.ts";

export type ChineseEncoding = Extract<Encoding, "gb18030" | "big5">;

/** What is no character of the encoding becomes U+FFFD. A byte order mark stays. */
export function decodeAs(bytes: Uint8Array, encoding: ChineseEncoding): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false });
}

/** A character that the encoding lacks becomes `?`. */
export function encodeAs(text: string, encoding: ChineseEncoding): Uint8Array {
  return iconv.encode(text, encoding);
}
