import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import type { ProtocolRange } from "../../server/src/protocol/range.ts";
import type { PickEntry } from "./commands/ports.ts";
import type { Localizer } from "./localizer.ts";
import { otherFindings } from "./other-findings.ts";

/** What choosing an entry of the list of open things does. */
export type OpenAction =
  | { readonly kind: "insert-all" | "next-blank" | "choose-outline" }
  | { readonly kind: "insert-section"; readonly section: string }
  | { readonly kind: "select"; readonly range: ProtocolRange };

type BlankState = OverviewResult["blanks"][number];

/** What is open in a summary, in groups: what one can do at once, missing sections, blanks, everything else. */
export function openItems(overview: OverviewResult, l10n: Localizer): readonly PickEntry<OpenAction>[] {
  const missing = overview.sections.filter(({ isMissing }) => isMissing);
  const entries: PickEntry<OpenAction>[] = [];
  if (missing.length > 0) {
    entries.push({ label: `$(add) ${l10n.t("Insert all missing sections")}`, value: { kind: "insert-all" } });
  }
  if (overview.blanks.length > 0) {
    entries.push({ label: `$(arrow-down) ${l10n.t("Go to the next blank")}`, value: { kind: "next-blank" } });
  }
  entries.push({
    label: `$(list-tree) ${l10n.t("Choose another outline…")}`,
    ...(overview.outline && { description: overview.outline.title }),
    value: { kind: "choose-outline" },
  });
  entries.push(
    ...group(
      l10n.t("Missing sections"),
      missing.map(({ id, title }) => ({
        label: `$(diff-added) ${title}`,
        description: l10n.t("insert"),
        value: { kind: "insert-section", section: id },
      })),
    ),
    ...group(
      l10n.t("Blanks"),
      overview.blanks.map((blank) => ({
        label: `$(edit) ${blankName(blank, l10n)}`,
        description: lineOf(blank.range, l10n),
        detail: blank.context,
        value: { kind: "select", range: blank.range },
      })),
    ),
    ...group(
      l10n.t("Other findings"),
      otherFindings(overview).map(({ severity, message, range, rule }) => ({
        label: `${severityIcon(severity)} ${withoutIcons(message)}`,
        description: `${lineOf(range, l10n)} · ${rule}`,
        value: { kind: "select", range },
      })),
    ),
  );
  return entries;
}

function group(label: string, items: readonly PickEntry<OpenAction>[]): readonly PickEntry<OpenAction>[] {
  return items.length === 0 ? [] : [{ separator: label }, ...items];
}

function lineOf({ start }: ProtocolRange, l10n: Localizer): string {
  return l10n.t("line {0}", start.line + 1);
}

function blankName({ label, unit, kind }: BlankState, l10n: Localizer): string {
  const words = [label, unit].filter((word) => word !== undefined && word !== "");
  return words.length > 0 ? withoutIcons(words.join(" · ")) : kindName(kind, l10n);
}

function kindName(kind: BlankState["kind"], l10n: Localizer): string {
  switch (kind) {
    case "count":
      return l10n.t("A number");
    case "name":
      return l10n.t("A name");
    case "date":
      return l10n.t("A date");
    case "mask":
      return l10n.t("A mask such as XX");
    case "placeholder":
      return l10n.t("A placeholder");
  }
}

function severityIcon(severity: OverviewResult["findings"][number]["severity"]): string {
  return severity === "information" ? "$(info)" : `$(${severity})`;
}

/** A label reads `$(name)` as an icon; a document's own words are none. */
function withoutIcons(text: string): string {
  return text.replaceAll("$(", "\\$(");
}
