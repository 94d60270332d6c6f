import { openItems } from "../open-items.ts";
import { checkFile } from "./check-file.ts";
import { chooseOutline } from "./choose-outline.ts";
import { freshOverview } from "./fresh.ts";
import { goToBlank } from "./go-to-blank.ts";
import { insertMissingSections } from "./insert-missing-sections.ts";
import { insertSectionAt } from "./insert-section.ts";
import type { Outcome, Ports } from "./ports.ts";

/** A list of what is open in the active summary; for a file that only looks like one, how to have it checked. */
export async function showOpen(ports: Ports): Promise<Outcome> {
  const { l10n, documents, editor, ui } = ports;
  const uri = documents.active();
  if (uri === undefined) return "nothing-open";
  const overview = await freshOverview(ports, uri);
  if (typeof overview === "string") return overview;
  if (!overview.isSummary) return overview.isNearMiss ? offerCheck(ports) : "no-summary";

  const bookmark = editor.bookmark(uri);
  let isAway = false;
  const goBack = () => {
    if (isAway) bookmark();
    isAway = false;
  };
  const action = await ui.pick(openItems(overview, l10n), {
    title: l10n.t("What is open in this summary"),
    placeholder: l10n.t("Choose what to do next."),
    focused(value) {
      if (value.kind !== "select") return goBack();
      isAway = true;
      editor.preview(uri, value.range);
    },
  });
  // The next blank and every insertion start from where the person was, not from what the list last showed.
  if (action?.kind !== "select") goBack();
  switch (action?.kind) {
    case undefined:
      return "cancelled";
    case "insert-all":
      return insertMissingSections(ports);
    case "next-blank":
      return goToBlank(ports, "next");
    case "choose-outline":
      return chooseOutline(ports, "choose");
    case "insert-section":
      return insertSectionAt(ports, uri, action.section);
    case "select":
      await editor.select(uri, action.range);
      return "done";
  }
}

async function offerCheck(ports: Ports): Promise<Outcome> {
  const { l10n, ui } = ports;
  const choice = await ui.pick<"check" | "treat">(
    [
      {
        label: l10n.t("Check this file once"),
        detail: l10n.t("Until the window is closed. The file stays as it is."),
        value: "check",
      },
      {
        label: l10n.t("Treat this file as a work summary…"),
        detail: l10n.t("Writes the outline that it follows at the top of the file."),
        value: "treat",
      },
    ],
    { title: l10n.t("Not checked as a work summary"), placeholder: l10n.t("The title does not name a work summary.") },
  );
  if (choice === undefined) return "cancelled";
  return choice === "check" ? checkFile(ports) : chooseOutline(ports, "treat");
}
