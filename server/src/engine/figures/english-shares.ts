import type { Contradiction } from "./contradiction.ts";
import { OF_BASE, OF_THE, type Sentence } from "./english-sentence.ts";
import type { Quantity } from "./quantities.ts";

/** 60 of the 200 members (40%); of 200 members, 60 took part (40%). */
export function* englishShares(sentence: Sentence): Iterable<Contradiction> {
  const { quantities } = sentence;
  for (const [index, percent] of quantities.entries()) {
    if (percent.unit !== "%") continue;
    const counts = countsOf(sentence, index);
    if (counts === undefined) continue;
    const { part, whole } = counts;
    if (part.unit !== whole.unit || part.unit === "%" || part.amount > whole.amount || whole.amount === 0) continue;
    const share = (100 * part.amount) / whole.amount;
    const leeway = percent.rough || part.rough || whole.rough ? 6 : 2 * percent.slack * 0.999;
    if (Math.abs(share - percent.amount) <= leeway) continue;
    yield { kind: "share", at: percent, parts: [part, whole], result: Number(share.toFixed(1)) };
  }
}

/** The part and the whole of the percentage at `index`. */
function countsOf(
  { text, start, quantities }: Sentence,
  index: number,
): { readonly part: Quantity; readonly whole: Quantity } | undefined {
  const [first, last, percent] = [quantities[index - 2], quantities[index - 1], quantities[index]];
  if (first === undefined || last === undefined || percent === undefined) return undefined;
  const behind = text.slice(last.end, percent.start);
  if (!/^[^.;]{0,50}?(?:\(|,? or|,|—)\s?(?:about |some |just )?$/.test(behind)) return undefined;
  const between = text.slice(first.end, last.start);
  if (OF_BASE.test(between)) return { part: first, whole: last };
  // Of 80 wards, 56 reported (70%); 150 ballots, of which 132 (88%).
  const opening = text.slice(start, first.start).trimStart();
  const isOf = /^[^.;]{0,40}, (?:only |just )?$/.test(between) && OF_THE.test(opening) && opening.length < 30;
  const isOfWhich = /\bof (?:whom|which|these|them),? (?:only |just )?$/i.test(between);
  return (isOf || isOfWhich) && /\(\s?(?:about |some |just )?$|\bor $/.test(behind)
    ? { part: last, whole: first }
    : undefined;
}
