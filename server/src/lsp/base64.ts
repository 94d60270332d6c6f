/** How many arguments a call may have is not without bounds. */
const CHUNK = 0x8000;

/** Bytes in base64 (RFC 4648 §4), for a message that is JSON. Node and a browser's worker both have `btoa`. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(""));
}
