import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Span } from "../../server/src/engine/text/span.ts";
import { parseMarkers } from "./markers.ts";

const FOLDER = resolve(import.meta.dirname, "../fixtures/blanks");

/** The lines of a file of `fixtures/blanks`, each with the spans of its blanks. */
export function blankLines(kind: string): readonly { readonly text: string; readonly spans: readonly Span[] }[] {
  return readFileSync(resolve(FOLDER, `${kind}.txt`), "utf8")
    .trimEnd()
    .split("\n")
    .map(parseMarkers);
}
