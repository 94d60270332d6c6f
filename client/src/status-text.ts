import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { Localizer } from "./localizer.ts";
import { otherFindings } from "./other-findings.ts";

/** What the status bar says. Texts may hold VS Code's `$(icon)`. */
export interface StatusText {
  readonly text: string;
  /** Several lines. */
  readonly tooltip: string;
  /** The text without icons, for a screen reader. */
  readonly spoken: string;
}

/** What the status bar says of a document; `undefined` when nothing of ours belongs there. */
export function statusText(overview: OverviewResult | undefined, l10n: Localizer): StatusText | undefined {
  if (overview?.isSummary === true) return summaryStatus(overview, l10n);
  if (overview?.isNearMiss !== true) return undefined;
  const spoken = l10n.t("Not checked as a work summary");
  return {
    text: `$(circle-slash) ${spoken}`,
    tooltip: l10n.t("The title does not name a work summary. Click to check this file."),
    spoken,
  };
}

function summaryStatus(overview: OverviewResult, l10n: Localizer): StatusText {
  const missing = overview.sections.filter(({ isMissing }) => isMissing);
  const others = otherFindings(overview).filter(({ severity }) => severity !== "information");
  const parts = [
    blanksText(overview.blanks.length, l10n),
    missingText(missing.length, l10n),
    problemsText(others.length, l10n),
  ].filter((part) => part !== "");
  const isComplete = parts.length === 0;
  const spoken = isComplete ? l10n.t("Summary complete") : parts.join(" · ");
  const lines = [
    ...(overview.outline === undefined ? [] : [l10n.t("Outline: {0}", overview.outline.title)]),
    spoken,
    ...(missing.length === 0 ? [] : [l10n.t("Missing: {0}", missing.map(({ title }) => title).join(" · "))]),
    l10n.t("Click to see what is open."),
  ];
  return { text: `${isComplete ? "$(check)" : "$(checklist)"} ${spoken}`, tooltip: lines.join("\n"), spoken };
}

function blanksText(count: number, l10n: Localizer): string {
  if (count === 0) return "";
  return count === 1 ? l10n.t("1 blank") : l10n.t("{0} blanks", count);
}

function missingText(count: number, l10n: Localizer): string {
  if (count === 0) return "";
  return count === 1 ? l10n.t("1 section missing") : l10n.t("{0} sections missing", count);
}

function problemsText(count: number, l10n: Localizer): string {
  if (count === 0) return "";
  return count === 1 ? l10n.t("1 other problem") : l10n.t("{0} other problems", count);
}
