import { ONLY_SIMPLIFIED, TRADITIONAL } from "./fold-table.generated.ts";

/** The writing of a document: Simplified, Traditional (of any region), or without Chinese. */
export type Script = "hans" | "hant" | "en";

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000;
/** A Chinese word of two characters says as much as an English one of six or seven letters. */
const LETTERS_PER_HAN = 8;

const HANS = 1;
const HANT = 2;
let sides: Uint8Array | undefined;

function sideTable(): Uint8Array {
  if (sides !== undefined) return sides;
  sides = new Uint8Array(0x10000);
  for (let at = 0; at < ONLY_SIMPLIFIED.length; at += 1) sides[ONLY_SIMPLIFIED.charCodeAt(at)] = HANS;
  for (let at = 0; at < TRADITIONAL.length; at += 1) sides[TRADITIONAL.charCodeAt(at)] = HANT;
  return sides;
}

/**
 * The script of a text, by the characters that only one script writes. `en` when it has hardly any Chinese character;
 * `hans` when its characters belong to both scripts alike. Looks at the first {@link SAMPLE} code units.
 */
export function scriptOf(text: string): Script {
  const table = sideTable();
  const end = Math.min(text.length, SAMPLE);
  let han = 0;
  let letters = 0;
  let hans = 0;
  let hant = 0;
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) {
      han += 1;
      const side = table[unit];
      if (side === HANS) hans += 1;
      else if (side === HANT) hant += 1;
    } else if ((unit | 32) >= 97 && (unit | 32) <= 122) letters += 1;
  }
  if (han === 0 || han * LETTERS_PER_HAN < letters) return "en";
  return hant > hans ? "hant" : "hans";
}
