import { isCount, sameUnit } from "./adding.ts";
import type { Stated, Statement } from "./statements.ts";
import { DELTA, PER, TOTAL_WORD } from "./sum-words.ts";

/** How many figures are looked at for the parts of one whole. */
const MOST_LOOKED_AT = 60;
/** How many earlier figures of a sentence may be the whole. */
const MOST_WHOLES = 4;

/** The figures before a breakdown that may be its whole, the likeliest first. */
export function wholesBefore(
  stated: readonly Stated[],
  first: number,
  head: Stated,
  earlier: Statement | undefined,
  opens: boolean,
): readonly Stated[] {
  const own = stated.slice(Math.max(0, first - 12), first);
  const fromEarlier = opens ? (earlier?.stated.slice(-12) ?? []) : [];
  const unitless = head.quantity.unit === "";
  const all = [...fromEarlier, ...own].filter(
    (one) =>
      one.depth <= head.depth &&
      !PER.test(one.lead) &&
      (unitless ? isCount(one.quantity) : sameUnit(one.quantity, head.quantity)),
  );
  const deltas = all.filter(({ lead }) => DELTA.test(lead));
  return [...all.filter((one) => !deltas.includes(one)).reverse(), ...deltas].slice(0, MOST_WHOLES);
}

/** What was spent, and what is left. */
const OUTGOING = /^(?:全年|本年|当年|年末|累计)?(?:总|经费)?(?:支出|结余|结存|盈余)/;

/** What a sentence lists behind the announcement of a breakdown. */
export interface Parts {
  readonly parts: readonly Stated[];
  /** The sentence goes on with other figures of the same unit. */
  readonly cut: boolean;
}

/** The figures from `first` on that list the parts of `whole`. */
export function partsFrom(stated: readonly Stated[], first: number, whole: Stated): Parts {
  const head = stated[first];
  const parts: Stated[] = [];
  let cut = false;
  let others = false;
  for (let index = first; index < Math.min(stated.length, first + MOST_LOOKED_AT); index += 1) {
    const one = stated[index];
    if (one === undefined || head === undefined || one.depth < head.depth) break;
    if (one.depth > head.depth) continue;
    if (index > first && (one.semicolon || TOTAL_WORD.test(one.lead))) break;
    // 其中小修80台，另完成临修45台: beside the whole.
    if (index > first && /^另外?(?!有|外)[\u4e00-\u9fff]/.test(one.lead)) {
      cut = true;
      break;
    }
    if (index > first && /其中|包括|包含|(?<!包)含/.test(one.lead)) {
      cut = true;
      break;
    }
    // 收入56万元，其中会费40万元，支出41万元: the other side of the account is no part.
    if (index > first && OUTGOING.test(one.lead) && !OUTGOING.test(head.lead) && !OUTGOING.test(whole.lead)) break;
    if (one.quantity.unit === "%" || PER.test(one.lead) || DELTA.test(one.lead)) continue;
    const isPart = head.quantity.unit === "" ? one.quantity.unit === "" : sameUnit(one.quantity, head.quantity);
    if (!isPart) {
      others = true;
      continue;
    }
    if (index > first && one.apart) break;
    cut ||= others;
    parts.push(one);
  }
  return { parts: whole === head ? [] : parts, cut };
}
