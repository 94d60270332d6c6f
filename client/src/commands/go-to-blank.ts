import { chooseBlank, type Direction } from "../choose-blank.ts";
import { activeSummary } from "./fresh.ts";
import type { Outcome, Ports } from "./ports.ts";

/** Selects the next or the previous blank, from the last one to the first and back. */
export async function goToBlank(ports: Ports, direction: Direction): Promise<Outcome> {
  const { l10n, editor, ui } = ports;
  const active = await activeSummary(ports);
  if (typeof active === "string") return active;
  const { uri, overview } = active;
  const blanks = overview.blanks.map(({ range }) => range);
  if (blanks.length === 0) {
    ui.hint(l10n.t("There is no blank left in this summary."));
    return "nothing-to-do";
  }
  const choice = chooseBlank(blanks, await editor.show(uri), direction);
  if (choice === undefined) return "nothing-to-do";
  await editor.select(uri, choice.range);
  if (choice.isWrapped) {
    ui.hint(
      direction === "next" ? l10n.t("Continued from the first blank.") : l10n.t("Continued from the last blank."),
    );
  }
  return "done";
}
