import type { Localizer } from "../localizer.ts";
import { type Outcome, ServerUnavailable, type UiPort } from "./ports.ts";

/** What is needed to say how a command ended. */
export interface RunPorts {
  readonly l10n: Localizer;
  readonly ui: Pick<UiPort, "say" | "offer" | "execute">;
  log(message: string): void;
}

/**
 * Runs a command and says how it ended, where that needs a word; the message is not waited for. `failed` for a command
 * that threw, whose reason is logged. Never rejects.
 */
export async function runCommand(
  ports: RunPorts,
  id: string,
  command: () => Promise<Outcome>,
): Promise<Outcome | "failed"> {
  const log = (error: unknown) => ports.log(`${id}: ${error instanceof Error ? (error.stack ?? "") : String(error)}`);
  try {
    const outcome = await command();
    sayOutcome(ports, outcome).catch(log);
    return outcome;
  } catch (error) {
    log(error);
    sayFailure(ports, error).catch(log);
    return "failed";
  }
}

async function sayOutcome({ l10n, ui }: RunPorts, outcome: Outcome): Promise<void> {
  switch (outcome) {
    case "done":
    case "cancelled":
    case "nothing-to-do":
      return;
    case "nothing-open":
      ui.say(l10n.t("Open a Markdown or text file first."));
      return;
    case "not-applied":
      ui.say(l10n.t("The file was not changed: it is read-only, or its text changed meanwhile."));
      return;
    case "no-summary": {
      const treat = l10n.t("Treat as Summary");
      const answer = await ui.offer(l10n.t("This file is not checked as a work summary."), treat);
      if (answer === treat) await ui.execute("structuredSummary.treatAsSummary");
    }
  }
}

async function sayFailure({ l10n, ui }: RunPorts, error: unknown): Promise<void> {
  const restart = l10n.t("Restart");
  const output = l10n.t("Show Output");
  const answer =
    error instanceof ServerUnavailable
      ? await ui.offer(l10n.t("The language server of Structured Summary is not running."), restart, output)
      : await ui.offer(l10n.t("The command failed. The output tells why."), output);
  if (answer === restart) await ui.execute("structuredSummary.restartServer");
  if (answer === output) await ui.execute("structuredSummary.showOutput");
}
