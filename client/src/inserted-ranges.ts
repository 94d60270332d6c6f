import type { ProtocolEdit } from "../../server/src/protocol/edits.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import { compareRanges } from "./ranges.ts";

/** Where the new texts of disjoint edits stand once all are applied, in the document's order. */
export function insertedRanges(edits: readonly ProtocolEdit[]): readonly ProtocolRange[] {
  const inserted: ProtocolRange[] = [];
  let lineShift = 0;
  /** The last line that an edit ended on, in the old text, and how far the rest of that line has moved. */
  let lastLine = -1;
  let characterShift = 0;
  for (const { range, newText } of [...edits].sort((a, b) => compareRanges(a.range, b.range))) {
    const start = {
      line: range.start.line + lineShift,
      character: range.start.character + (range.start.line === lastLine ? characterShift : 0),
    };
    const lines = newText.split(/\r\n|\r|\n/);
    const lastLength = lines.at(-1)?.length ?? 0;
    const end = {
      line: start.line + lines.length - 1,
      character: lines.length === 1 ? start.character + lastLength : lastLength,
    };
    inserted.push({ start, end });
    lineShift = end.line - range.end.line;
    lastLine = range.end.line;
    characterShift = end.character - range.end.character;
  }
  return inserted;
}
