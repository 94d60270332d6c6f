import { activeSummary } from "./fresh.ts";
import type { Outcome, Ports } from "./ports.ts";

/** Shows the active summary as it stands on paper. */
export async function showPreview(ports: Ports): Promise<Outcome> {
  const active = await activeSummary(ports);
  if (typeof active === "string") return active;
  ports.preview.open(active.uri);
  return "done";
}
