import fc from "fast-check";
import { expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { indexLines } from "../../server/src/engine/text/line-index.ts";
import { OpenDocument } from "../../server/src/lsp/document-store.ts";

const text = fc.string({
  unit: fc.constantFrom("一", "a", "#", " ", "\n", "\r", "\r\n", "😀", "\u2028"),
  maxLength: 40,
});
const position = fc.record({ line: fc.nat(12), character: fc.nat(12) });
const change = fc.record({ range: fc.record({ start: position, end: position }), text });

it("reads every edit as the protocol's own implementation does, and never has stale lines", () => {
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 6 }), (start, changes) => {
      const uri = "file:///a.md";
      const ours = new OpenDocument({ uri, languageId: "markdown", version: 1, text: start });
      for (const [index, one] of changes.entries()) {
        // A fresh one each time: only its reading of a range is of interest, not how it keeps its own lines.
        const theirs = TextDocument.create(uri, "markdown", 1, ours.text);
        TextDocument.update(theirs, [one], 2);
        ours.change(index + 2, [one]);
        expect(ours.text).toBe(theirs.getText());
        expect(ours.lines).toEqual(indexLines(ours.text));
      }
      expect(ours.parsed).toEqual(parseDocument(ours.text));
      expect(ours.parsed).toBe(ours.parsed);
    }),
    { numRuns: 300 },
  );
});
