import fc from "fast-check";
import { expect, it } from "vitest";
import { roundTrip, seen, words } from "./round-trip.ts";
import { draft, tameSummary, wildSummary } from "./summaries.ts";

/** The same summaries each time: one that is new is tried by hand, with another seed. */
const SAMPLE = { numRuns: 40, seed: 2024 };

/** A link that is none for a backslash: its bare address takes all that stands behind it, signs and backslashes too. */
const BARE_ADDRESS = /\\\[[^\]\n]*\]\(https?:/;

// Emphasis within emphasis, program text or a link may go: Word gives a run one style, Markdown's stars do not nest
// beside each other.
it("import(export(x)) has the parts, levels, numbers and words of x, whatever signs stand in it", async () => {
  await fc.assert(
    fc.asyncProperty(wildSummary, async (text) => {
      fc.pre(!BARE_ADDRESS.test(text));
      expect(words(await roundTrip(text, "markdown"))).toEqual(words(seen(text, "markdown")));
    }),
    SAMPLE,
  );
});

it("import(export(x)) has the looks of x too", async () => {
  await fc.assert(
    fc.asyncProperty(tameSummary, async (text) => {
      expect(await roundTrip(text, "markdown")).toEqual(seen(text, "markdown"));
    }),
    SAMPLE,
  );
});

// An address in plain text leads nowhere, in Markdown it is a link.
it("import(export(x)) of a draft in plain text has its parts, levels, numbers and words", async () => {
  await fc.assert(
    fc.asyncProperty(draft, async (text) => {
      expect(words(await roundTrip(text, "plain"))).toEqual(words(seen(text, "plain")));
    }),
    SAMPLE,
  );
});
