import type { OverviewResult } from "../../server/src/protocol/overview.ts";

/** The findings that are neither blanks nor missing sections: those are listed by themselves. */
export function otherFindings({ findings }: OverviewResult): readonly OverviewResult["findings"][number][] {
  return findings.filter(({ about }) => about === "other");
}
