import { type EditResult, INSERT_MISSING_SECTIONS } from "../../../server/src/protocol/edits.ts";
import type { OverviewResult } from "../../../server/src/protocol/overview.ts";
import { insertedRanges } from "../inserted-ranges.ts";
import { comparePositions } from "../ranges.ts";
import { activeSummary, applyFresh, freshOverview } from "./fresh.ts";
import type { Outcome, Ports } from "./ports.ts";

/** Inserts every missing section in one step, then selects the first blank of what was inserted. */
export async function insertMissingSections(ports: Ports): Promise<Outcome> {
  const { l10n, server, editor, ui } = ports;
  const active = await activeSummary(ports);
  if (typeof active === "string") return active;
  const { uri, overview: before } = active;
  const applied = await applyFresh(ports, uri, () => server.ask<EditResult | null>(INSERT_MISSING_SECTIONS, { uri }));
  if (applied === "not-applied") return applied;
  if (applied === null) {
    ui.say(
      missing(before) === 0
        ? l10n.t("No section is missing.")
        : l10n.t("The missing sections have no place in the text as it stands, perhaps in an unclosed block of code."),
    );
    return "nothing-to-do";
  }
  const after = await freshOverview(ports, uri);
  if (typeof after === "string") return "done";
  const ranges = insertedRanges(applied.edits);
  const blank = after.blanks.find(({ range }) =>
    ranges.some(({ start, end }) => comparePositions(start, range.start) <= 0 && comparePositions(range.end, end) <= 0),
  );
  const target = blank?.range ?? (ranges[0] && { start: ranges[0].start, end: ranges[0].start });
  if (target !== undefined) await editor.select(uri, target);
  const count = missing(before) - missing(after);
  if (count === 1) ui.hint(l10n.t("Inserted 1 section."));
  else if (count > 1) ui.hint(l10n.t("Inserted {0} sections.", count));
  return "done";
}

function missing({ sections }: OverviewResult): number {
  return sections.filter(({ isMissing }) => isMissing).length;
}
