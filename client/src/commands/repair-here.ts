import type { ProtocolRange } from "../../../server/src/protocol/range.ts";
import type { Outcome, Ports } from "./ports.ts";

/** Opens the list of repairs at a place of the active document. */
export async function repairHere(
  { documents, editor, ui }: Pick<Ports, "documents" | "editor" | "ui">,
  place: unknown,
): Promise<Outcome> {
  const uri = documents.active();
  if (uri === undefined || !isRange(place)) return "nothing-open";
  await editor.select(uri, place);
  await ui.execute("editor.action.quickFix");
  return "done";
}

/** What a lens hands over goes through VS Code, where anybody can run the command. */
function isRange(value: unknown): value is ProtocolRange {
  return isPosition(property(value, "start")) && isPosition(property(value, "end"));
}

function isPosition(value: unknown): boolean {
  return Number.isInteger(property(value, "line")) && Number.isInteger(property(value, "character"));
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
