import { layoutProblems } from "../engine/page/layout-problems.ts";
import type { ExportSettings } from "./config.ts";
import type { ConfigMessageId } from "./problem.ts";

/** A key of the export that does not fit on a page. */
export interface ExportProblem {
  /** From the top of the file: `export/margins/top`. */
  readonly key: string;
  readonly messageId: ConfigMessageId;
  readonly args: readonly string[];
}

/** What in a key `export` does not fit on a page. */
export function exportProblems(settings: ExportSettings): readonly ExportProblem[] {
  return layoutProblems(settings).map(({ path, minimum, maximum }) => ({
    key: ["export", ...path].join("/"),
    messageId: path[0] === "margins" ? "expected-number" : "expected-integer",
    // Half a millimetre more would be too much again.
    args: [path.at(-1) ?? "", ...[minimum, maximum].map((bound) => String(Math.floor(bound * 10) / 10))],
  }));
}
