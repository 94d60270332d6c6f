import { INSERT_SECTION, type SnippetResult } from "../../../server/src/protocol/edits.ts";
import { activeSummary, applyFresh } from "./fresh.ts";
import type { Outcome, PickEntry, Ports } from "./ports.ts";

/** Inserts a section that the summary does not have yet, chosen from a list, missing ones first. */
export async function insertSection(ports: Ports): Promise<Outcome> {
  const { l10n, ui } = ports;
  const active = await activeSummary(ports);
  if (typeof active === "string") return active;
  const open = active.overview.sections.filter(({ filledBy }) => filledBy === undefined);
  if (open.length === 0) {
    ui.say(l10n.t("The summary has every section of its outline."));
    return "nothing-to-do";
  }
  const missing = open.filter(({ isMissing }) => isMissing);
  const others = open.filter(({ isMissing }) => !isMissing);
  const entries: PickEntry<string>[] = [
    ...(missing.length > 0 ? [{ separator: l10n.t("Missing sections") }] : []),
    ...missing.map(toEntry),
    ...(others.length > 0 ? [{ separator: l10n.t("Optional sections") }] : []),
    ...others.map(toEntry),
  ];
  const section = await ui.pick(entries, {
    title: l10n.t("Insert a section"),
    placeholder: l10n.t("The section is inserted at its place in the outline."),
  });
  return section === undefined ? "cancelled" : insertSectionAt(ports, active.uri, section);
}

/** Inserts a section at its place, with the cursor in its first tab stop. `section` is the id of an outline section. */
export async function insertSectionAt(ports: Ports, uri: string, section: string): Promise<Outcome> {
  const { l10n, server, editor, ui } = ports;
  // A snippet goes into the active editor only.
  await editor.show(uri);
  const applied = await applyFresh(ports, uri, () =>
    server.ask<SnippetResult | null>(INSERT_SECTION, { uri, section }),
  );
  if (applied === "not-applied") return applied;
  if (applied !== null) return "done";
  ui.say(l10n.t("This section has no place in the summary as it stands."));
  return "nothing-to-do";
}

function toEntry({ id, title }: { readonly id: string; readonly title: string }): PickEntry<string> {
  return { label: title, value: id };
}
