import { alike, fits } from "./adding.ts";
import type { Contradiction } from "./contradiction.ts";
import { exact } from "./quantities.ts";
import type { Stated } from "./statements.ts";

/** 会员由1020人: where something stood before. Of 从 the same. */
const FROM = /(?:由|从(?!事))[^由从]{0,14}$/;
const UP =
  /^(?:逐步|稳步|进一步|大幅)?(?:增加|增长|增|提高|提升|上升|扩大|扩充|扩|发展|攀升|上涨|壮大)(?:到|至|为|达)了?/;
const DOWN = /^(?:逐步|稳步|进一步|大幅)?(?:减少|减|下降|降低|降|压缩|压减|缩减|缩短|精简)(?:到|至|为)了?/;
/** By how much, all in all. */
const BY =
  /^(?:共|总共|累计|合计|相当于)?(?:净?增加?|净增长|增长|提高|上升|净?减少?|下降|降低|压减|缩减|缩短|精简)了?$/;
/** The same, of what came in only: some may have left. */
const GAINED = /^(?:共|累计)?新增(?:加)?了?$/;

/** 会员由840人增加到860人，净增30人. */
export function* wrongChanges(stated: readonly Stated[]): Iterable<Contradiction> {
  for (let at = 2; at < stated.length; at += 1) {
    const [before, after, by] = [stated[at - 2], stated[at - 1], stated[at]];
    if (before === undefined || after === undefined || by === undefined) continue;
    if (!isChange(before, after) || !isUnitOf(by, after) || by.apart || by.semicolon || by.depth !== after.depth)
      continue;
    const isUp = UP.test(after.lead);
    const [more, less] = isUp ? [after, before] : [before, after];
    const isGain = isUp && GAINED.test(wordOf(by, before));
    if ((!BY.test(wordOf(by, before)) && !isGain) || /减|降|缩|简/.test(by.lead) === isUp || by.tail !== "") continue;
    const result = exact(more.quantity.amount - less.quantity.amount);
    const parts = [more.quantity, less.quantity];
    if (result <= 0 || fits(by.quantity, result, parts) || (isGain && by.quantity.amount > result)) continue;
    yield { kind: "difference", at: by.quantity, parts, result };
  }
}

/** 由840人增加到860人: where something stood, and where it stands. */
export function isChange(before: Stated, after: Stated): boolean {
  const isRate = before.quantity.unit === "%" && after.quantity.unit === "%";
  return (
    (isRate || alike(before, after)) &&
    !after.apart &&
    FROM.test(before.lead) &&
    (UP.test(after.lead) || DOWN.test(after.lead))
  );
}

/** Whether a change is counted in what changed: 提高7个百分点 of a rate. */
function isUnitOf(by: Stated, after: Stated): boolean {
  return after.quantity.unit === "%" ? by.quantity.unit === "个百分点" : alike(after, by);
}

/** The word of change before a figure, without what changed: 净增会员 where the members were spoken of. */
function wordOf({ lead }: Stated, before: Stated): string {
  const noun = /[\u4e00-\u9fff]{2}$/.exec(lead)?.[0];
  return noun !== undefined && lead.length > 2 && before.lead.includes(noun) ? lead.slice(0, -2) : lead;
}
