import type { OverviewResult } from "../../server/src/protocol/overview.ts";
import { compareRanges } from "./ranges.ts";

type FindingState = OverviewResult["findings"][number];

/** The rule whose findings are missing sections, among others. */
const MISSING_SECTION_RULE = "require-section";

/** The findings that neither stand at a blank nor report a section as missing: those are listed by themselves. */
export function otherFindings({ findings, blanks, sections }: OverviewResult): readonly FindingState[] {
  const missing = sections.filter(({ isMissing }) => isMissing);
  return findings.filter(
    ({ rule, message, range }) =>
      !blanks.some((blank) => compareRanges(blank.range, range) === 0) &&
      !(rule === MISSING_SECTION_RULE && missing.some(({ title }) => message.includes(title))),
  );
}
