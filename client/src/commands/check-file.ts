import { CHECK } from "../../../server/src/protocol/edits.ts";
import type { OverviewResult } from "../../../server/src/protocol/overview.ts";
import type { Outcome, Ports } from "./ports.ts";

/** Checks the active document whatever its title says, and shows what was found. */
export async function checkFile({ l10n, documents, server, ui }: Ports): Promise<Outcome> {
  const uri = documents.active();
  if (uri === undefined) return "nothing-open";
  const overview = await server.ask<OverviewResult | null>(CHECK, { uri });
  if (overview === null) return "nothing-open";
  documents.keepChecked(uri);
  if (overview.findings.length > 0) await ui.execute("workbench.actions.view.problems");
  else ui.say(l10n.t("Nothing is open in this file: every section is there, and every blank is filled in."));
  return "done";
}
