import { SIMPLIFIED, TRADITIONAL } from "./fold-table.generated.ts";

/** Sentence punctuation keeps its width: `，` ends a clause, `,` may stand inside a number. */
const KEPT_WIDE = "！，；？";
const CHUNK = 8192;

const units = new Uint16Array(CHUNK);
let table: Uint16Array | undefined;

function foldTable(): Uint16Array {
  if (table !== undefined) return table;
  table = new Uint16Array(0x10000);
  for (let wide = 0xff01; wide <= 0xff5e; wide += 1) table[wide] = wide - 0xfee0;
  for (const char of KEPT_WIDE) table[char.charCodeAt(0)] = 0;
  table[0xffe5] = 0xa5;
  for (let at = 0; at < TRADITIONAL.length; at += 1) table[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  return table;
}

/**
 * `text` in Simplified characters and with half-width letters, digits, brackets, colons and signs; `，。、；！？` stay.
 * Same length in UTF-16 code units, character by character, so offsets agree. The same string when nothing changes.
 */
export function fold(text: string): string {
  const map = foldTable();
  const { length } = text;
  let from = 0;
  while (from < length && map[text.charCodeAt(from)] === 0) from += 1;
  if (from === length) return text;
  const parts = [text.slice(0, from)];
  for (let start = from; start < length; start += CHUNK) {
    const end = Math.min(length, start + CHUNK);
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      units[at - start] = map[unit] || unit;
    }
    parts.push(String.fromCharCode.apply(undefined, units.subarray(0, end - start) as unknown as number[]));
  }
  return parts.join("");
}
