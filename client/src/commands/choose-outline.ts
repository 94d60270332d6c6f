import { type EditResult, OUTLINES, type OutlineChoice, SET_OUTLINE } from "../../../server/src/protocol/edits.ts";
import { applyFresh } from "./fresh.ts";
import type { Outcome, Ports } from "./ports.ts";

/**
 * Writes the outline that a document is to follow, chosen from a list, into its front matter. That makes it a summary,
 * so `treat` names the same step for a document that is none.
 */
export async function chooseOutline(ports: Ports, purpose: "choose" | "treat"): Promise<Outcome> {
  const { l10n, documents, server, ui } = ports;
  const uri = documents.active();
  if (uri === undefined) return "nothing-open";
  const choices = await server.ask<readonly OutlineChoice[]>(OUTLINES, { uri });
  if (choices.length === 0) return "nothing-open";
  const outline = await ui.pick(
    choices.map(({ id, title, isCurrent }) => ({
      label: isCurrent ? `$(check) ${title}` : title,
      description: isCurrent ? l10n.t("{0} · in use", id) : id,
      value: id,
    })),
    {
      title: purpose === "treat" ? l10n.t("Treat this file as a work summary") : l10n.t("Choose an outline"),
      placeholder: l10n.t("The outline is written at the top of the file."),
    },
  );
  if (outline === undefined) return "cancelled";
  const applied = await applyFresh(ports, uri, () => server.ask<EditResult | null>(SET_OUTLINE, { uri, outline }));
  if (applied === "not-applied") return applied;
  if (applied !== null && applied.edits.length > 0) return "done";
  ui.say(
    applied === null
      ? l10n.t("The front matter at the top of the file cannot be read; repair it first.")
      : l10n.t("The file names this outline already."),
  );
  return "nothing-to-do";
}
