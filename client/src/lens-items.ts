import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import type { RepairPlace } from "./commands/repair-here.ts";
import type { Localizer } from "./localizer.ts";
import { otherFindings } from "./other-findings.ts";

/** A line of its own above a line of the text, which runs a command. */
export interface LensItem {
  readonly range: ProtocolRange;
  readonly title: string;
  readonly tooltip: string;
  /** One of ours, without the prefix. */
  readonly command: "insertMissingSections" | "nextBlank" | "repairHere";
  readonly arguments: readonly unknown[];
}

/**
 * What a click can do in a summary: insert what is missing, go to the next blank, repair what stands in a line. The key
 * of the light bulb is taken by input methods for Chinese.
 */
export function lensItems(overview: OverviewResult, l10n: Localizer): readonly LensItem[] {
  const { head, sections, blanks } = overview;
  const items: LensItem[] = [];
  const missing = sections.filter(({ isMissing }) => isMissing).map(({ title }) => title);
  const [first] = missing;
  if (head !== undefined && first !== undefined) {
    items.push({
      range: head,
      title:
        missing.length === 1 ? l10n.t("Insert “{0}”", first) : l10n.t("Insert {0} missing sections", missing.length),
      tooltip: l10n.t("Missing: {0}", missing.join(" · ")),
      command: "insertMissingSections",
      arguments: [],
    });
  }
  if (head !== undefined && blanks.length > 0) {
    items.push({
      range: head,
      title: blanks.length === 1 ? l10n.t("1 blank: go there") : l10n.t("{0} blanks: go to the next", blanks.length),
      tooltip: l10n.t("Selects the next blank of the text."),
      command: "nextBlank",
      arguments: [],
    });
  }
  const lines = new Set<number>();
  for (const { rule, range, message, isRepairable } of otherFindings(overview)) {
    if (!isRepairable || lines.has(range.start.line)) continue;
    lines.add(range.start.line);
    const place: RepairPlace = { version: overview.version, range, rule, message };
    items.push({ range, title: l10n.t("Repair…"), tooltip: message, command: "repairHere", arguments: [place] });
  }
  return items;
}
