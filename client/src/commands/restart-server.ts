import type { Outcome, Ports } from "./ports.ts";

/** Ends the server and starts another one, whatever state it is in. */
export async function restartServer(
  { l10n, ui }: Pick<Ports, "l10n" | "ui">,
  server: { restart(): Promise<void>; readonly isRunning: boolean },
): Promise<Outcome> {
  await server.restart();
  // A failed start has said so itself.
  if (server.isRunning) ui.hint(l10n.t("The language server of Structured Summary was restarted."));
  return "done";
}
