import { isOneOf } from "./characters.ts";
import { headLength } from "./lexicon.ts";
import { nounsOf } from "./nouns.ts";
import { type UnitMatch, unitAt } from "./units.ts";

/** The unit at `at`, unless a longer everyday word begins there (人员, 项目). 名‸护士 is a unit all the same: 护士 are counted so. */
export function bareUnitAt(folded: string, at: number): UnitMatch | undefined {
  const match = unitAt(folded, at);
  if (match === undefined || headLength(folded, match.base, match.unit.text.length + 1) === 0) return match;
  return nounsOf(match.unit.text).after(folded, match.end) > 1 || isPersonTakingPart(folded, match) ? match : undefined;
}

/** 12 人参加 has nothing to do with 人参. */
function isPersonTakingPart(folded: string, { unit, end }: UnitMatch): boolean {
  return unit.text === "人" && folded[end] === "参" && isOneOf("加与赛观训保会评展选军考战演股", folded[end + 1]);
}
