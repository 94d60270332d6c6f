import type { ChineseEncoding } from "./chinese-codec.ts";

/**
 * Takes the place of `chinese-codec.ts` in a browser, which brings its own tables and writes no files.
 *
 * @public The bundler puts it in.
 */
export function decodeAs(bytes: Uint8Array, encoding: ChineseEncoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
