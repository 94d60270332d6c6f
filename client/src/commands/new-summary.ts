import { type Script, scriptFor } from "../languages.ts";
import type { Localizer } from "../localizer.ts";
import type { Outcome, Ports } from "./ports.ts";

/** What a new summary needs beside the common ports. */
export interface DraftPort {
  /** Opens an empty, untitled Markdown document in the active editor; the answer tells whether it is still empty. */
  open(): Promise<() => boolean>;
}

/** Each in its own script, whatever language the editor speaks. */
const LANGUAGE_NAMES: Readonly<Record<Script, string>> = { hans: "简体中文", hant: "繁體中文", en: "English" };

/** Starts a summary: an untitled Markdown document with the snippet of an outline, both chosen from lists. */
export async function newSummary(
  { l10n, ui }: Pick<Ports, "l10n" | "ui">,
  draft: DraftPort,
  language: string,
): Promise<Outcome> {
  const title = l10n.t("New work summary");
  const outline = await ui.pick(outlineEntries(l10n), { title, placeholder: l10n.t("Which outline does it follow?") });
  if (outline === undefined) return "cancelled";
  const first = outline === "union-tw" ? "hant" : scriptFor(language);
  const scripts = [first, ...(["hans", "hant", "en"] as const).filter((script) => script !== first)];
  const script = await ui.pick(
    scripts.map((value) => ({ label: LANGUAGE_NAMES[value], value })),
    { title, placeholder: l10n.t("Which language is it written in?") },
  );
  if (script === undefined) return "cancelled";
  const isEmpty = await draft.open();
  await ui.execute("editor.action.insertSnippet", { langId: "markdown", name: `${outline} ${script}` });
  // VS Code says nothing about a snippet that it does not find.
  if (!isEmpty()) return "done";
  ui.say(l10n.t("The outline could not be inserted. Type “summary-” to choose a snippet."));
  return "nothing-to-do";
}

function outlineEntries(l10n: Localizer) {
  return [
    { value: "union-annual", label: l10n.t("Annual union work summary") },
    { value: "union-school", label: l10n.t("Annual summary of a school union") },
    { value: "union-enterprise", label: l10n.t("Annual summary of a company union") },
    { value: "union-hospital", label: l10n.t("Annual summary of a hospital union") },
    { value: "union-tw", label: l10n.t("Annual union report (Taiwan)") },
    { value: "general", label: l10n.t("General work summary") },
    { value: "weekly", label: l10n.t("Weekly summary") },
  ].map((entry) => ({ ...entry, description: entry.value }));
}
