import fc from "fast-check";
import { expect, it } from "vitest";
import { roundTrip, seen, words } from "./round-trip.ts";
import { draft, tameSummary, wildSummary } from "./summaries.ts";

const numRuns = 40;

// Emphasis within emphasis, program text or a link may go: Word gives a run one style, Markdown's stars do not nest
// beside each other.
it("import(export(x)) has the parts, levels, numbers and words of x, whatever signs stand in it", async () => {
  await fc.assert(
    fc.asyncProperty(wildSummary, async (text) => {
      expect(words(await roundTrip(text, "markdown"))).toEqual(words(seen(text, "markdown")));
    }),
    { numRuns },
  );
});

it("import(export(x)) has the looks of x too", async () => {
  await fc.assert(
    fc.asyncProperty(tameSummary, async (text) => {
      expect(await roundTrip(text, "markdown")).toEqual(seen(text, "markdown"));
    }),
    { numRuns },
  );
});

// An address in plain text leads nowhere, in Markdown it is a link.
it("import(export(x)) of a draft in plain text has its parts, levels, numbers and words", async () => {
  await fc.assert(
    fc.asyncProperty(draft, async (text) => {
      expect(words(await roundTrip(text, "plain"))).toEqual(words(seen(text, "plain")));
    }),
    { numRuns },
  );
});
