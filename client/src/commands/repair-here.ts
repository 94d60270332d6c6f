import type { OverviewResult } from "../../../server/src/protocol/overview.ts";
import type { ProtocolRange } from "../../../server/src/protocol/range.ts";
import { otherFindings } from "../other-findings.ts";
import { freshOverview } from "./fresh.ts";
import type { Outcome, Ports } from "./ports.ts";

/** A finding that a lens offers to repair, as it stood in one version of its document. */
export interface RepairPlace {
  readonly version: number;
  readonly range: ProtocolRange;
  readonly rule: string;
  readonly message: string;
}

/** Opens the list of repairs at a finding of the active document, wherever that stands by now. */
export async function repairHere(
  ports: Pick<Ports, "documents" | "editor" | "server" | "ui">,
  given: unknown,
): Promise<Outcome> {
  const { documents, editor, ui } = ports;
  const uri = documents.active();
  if (uri === undefined || !isPlace(given)) return "nothing-open";
  let { range } = given;
  if (given.version !== documents.versionOf(uri)) {
    const overview = await freshOverview(ports, uri);
    if (typeof overview === "string") return overview;
    const moved = nearest(overview, given);
    if (moved === undefined) return "not-applied";
    range = moved;
  }
  await editor.select(uri, range);
  await ui.execute("editor.action.quickFix");
  return "done";
}

/** Where the same finding stands that is the nearest to where it stood; `undefined` when it is there no more. */
function nearest(overview: OverviewResult, { range, rule, message }: RepairPlace): ProtocolRange | undefined {
  const distance = ({ start }: ProtocolRange): number => Math.abs(start.line - range.start.line);
  return otherFindings(overview)
    .filter((finding) => finding.isRepairable && finding.rule === rule && finding.message === message)
    .map((finding) => finding.range)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** What a lens hands over goes through VS Code, where anybody can run the command. */
function isPlace(value: unknown): value is RepairPlace {
  const range = property(value, "range");
  return (
    isPosition(property(range, "start")) &&
    isPosition(property(range, "end")) &&
    Number.isInteger(property(value, "version")) &&
    typeof property(value, "rule") === "string" &&
    typeof property(value, "message") === "string"
  );
}

function isPosition(value: unknown): boolean {
  return Number.isInteger(property(value, "line")) && Number.isInteger(property(value, "character"));
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
