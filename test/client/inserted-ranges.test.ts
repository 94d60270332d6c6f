import fc from "fast-check";
import { expect, it } from "vitest";
import { insertedRanges } from "../../client/src/inserted-ranges.ts";
import type { ProtocolEdit } from "../../server/src/protocol/edits.ts";
import { onLine } from "../support/client-ports.ts";

it("follows what earlier edits moved", () => {
  const edits = [
    { range: onLine(4, 0), newText: "## 计划\n\n{{事项}}\n" },
    { range: onLine(1, 0, 2), newText: "一、甲\n二、乙\n" },
    { range: onLine(1, 5, 6), newText: "三" },
  ];
  expect(insertedRanges(edits)).toEqual([
    { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } },
    onLine(3, 3, 4),
    { start: { line: 6, character: 0 }, end: { line: 9, character: 0 } },
  ]);
});

it("finds the new texts in the text with the edits applied", () => {
  const piece = fc.string({ unit: fc.constantFrom("a", "总", "\n"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, piece, piece), { minLength: 1, maxLength: 5 }), (pieces) => {
      // Each piece is a stretch that stays, one that is replaced, and its new text. A stretch that stays keeps apart.
      let before = "";
      let after = "";
      const edits: ProtocolEdit[] = [];
      for (const [kept, old, newText] of pieces) {
        before += `|${kept}`;
        after += `|${kept}${newText}`;
        const start = endOf(before);
        before += old;
        edits.push({ range: { start, end: endOf(before) }, newText });
      }
      expect(
        insertedRanges(edits).map(({ start, end }) => after.slice(offset(after, start), offset(after, end))),
      ).toEqual(edits.map(({ newText }) => newText));
    }),
  );
});

function endOf(text: string) {
  const lines = text.split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offset(text: string, { line, character }: { line: number; character: number }): number {
  const before = text.split("\n").slice(0, line);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + character;
}
