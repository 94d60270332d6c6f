import type { EditResult } from "../../../server/src/protocol/edits.ts";
import { OVERVIEW, type OverviewResult } from "../../../server/src/protocol/overview.ts";
import type { Outcome, Ports } from "./ports.ts";

/** A person who types while a question is out makes its answer void; it is asked once more, then given up. */
const ATTEMPTS = 2;

/**
 * An answer for the document as it is now. `not-applied` when the text went on changing, `null` where the server has
 * none.
 */
async function fresh<R extends { readonly version: number }>(
  { documents }: Pick<Ports, "documents">,
  uri: string,
  ask: () => Promise<R | null>,
): Promise<R | "not-applied" | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await ask();
    if (answer === null || answer.version === documents.versionOf(uri)) return answer;
  }
  return "not-applied";
}

/** The overview of a document as it is now, or how the command ends without one. */
export async function freshOverview(
  ports: Pick<Ports, "documents" | "server">,
  uri: string,
): Promise<OverviewResult | Outcome> {
  const answer = await fresh(ports, uri, () => ports.server.ask<OverviewResult | null>(OVERVIEW, { uri }));
  return answer ?? "nothing-open";
}

/** The overview of the summary in the active tab, or how the command ends without one. */
export async function activeSummary(
  ports: Pick<Ports, "documents" | "server">,
): Promise<{ readonly uri: string; readonly overview: OverviewResult } | Outcome> {
  const uri = ports.documents.active();
  if (uri === undefined) return "nothing-open";
  const overview = await freshOverview(ports, uri);
  if (typeof overview === "string") return overview;
  return overview.isSummary ? { uri, overview } : "no-summary";
}

/**
 * Asks for edits and applies them to the very text that they were made for. Answers the edits, `not-applied` when the
 * text went on changing or cannot be changed, `null` where the server has none to give.
 */
export async function applyFresh<R extends EditResult>(
  ports: Pick<Ports, "documents" | "editor">,
  uri: string,
  ask: () => Promise<R | null>,
): Promise<R | "not-applied" | null> {
  const result = await fresh(ports, uri, ask);
  if (result === null || result === "not-applied") return result;
  if (result.edits.length === 0 && !("snippet" in result)) return result;
  return (await ports.editor.apply(uri, result)) ? result : "not-applied";
}
