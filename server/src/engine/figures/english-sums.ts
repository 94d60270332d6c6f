import type { Contradiction } from "./contradiction.ts";
import { relationOfEnglish } from "./english-dimensions.ts";
import { exact, type Quantity } from "./quantities.ts";
import type { Statement } from "./statements.ts";

/** How far a trigger may stand from the figures around it, in UTF-16 code units. */
const REACH = 80;
const MOST_PARTS = 16;

/** The whole stands before, all its parts behind. */
const STRICT =
  /\b(?:compris(?:ing|es?|ed)|consist(?:ing|s|ed)? of|(?:is|was|are|were)? ?made up of|composed of|(?:divided|split|shared)(?: up)? (?:into|between|among|across)|broken down (?:into|as)|namely|as follows|breaking down as)\b|(?<=[a-z\d)]) ?(?::|—)(?= )/gi;
/** Parts in brackets right behind the whole. */
const BRACKET = /(?<=\d[a-z ]{2,30})\((?=\d|[a-z]+ (?:wo)?men\b)/gi;
/** The whole stands before, some of its parts behind. */
const PARTITIVE = /\b(?:of (?:whom|which|these|those|them)|among (?:whom|which|them))\b/gi;
const OF_THE = /^(?:of|out of|from among)\b(?: (?:the|our|its|all|these|those|a total of|some))?/i;
const IN_ALL = /^[^.;]{0,40}?\b(?:in all|in total|altogether|all told|overall)\b/i;
const MAKING =
  /(?:(?:\b(?:for|making|giving|bringing|reaching)|,) ?(?:a|an|the)? ?(?:combined |grand |overall )?total (?:of|to)|\btotall?ing|\bin total|\baltogether|\bor a total of|\bmaking) ?(?:some |about )?(?:RMB ?|¥ ?)?$/i;
const REST = /\b(?:the )?(?:remaining|remainder|rest|other|others)\b/i;
const NO_PART =
  /\b(?:up|down|from|by)\s*$|\b(?:each|per|every|average|than|increase|rise|worth|cost|aged|minimum|maximum|including|includes|include)\b/i;
const SUMMING = /\b(?:total|in all|altogether|overall)\b/i;

/** What contradicts itself in an English sentence. */
export function* englishContradictionsOf(
  text: string,
  { start, end, stated }: Statement,
  earlier: Statement | undefined,
): Iterable<Contradiction> {
  const quantities = stated.map(({ quantity }) => quantity);
  const said = new Set<Quantity>();
  const once = function* (found: Contradiction | undefined): Iterable<Contradiction> {
    if (found === undefined || said.has(found.at)) return;
    said.add(found.at);
    yield found;
  };
  const sentence = { text, start, end, quantities };
  for (const { at, to, isStrict } of triggersOf(sentence)) yield* once(breakdown(sentence, at, to, isStrict, earlier));
  yield* once(ofTheWhole(sentence));
  yield* once(divided(sentence));
  yield* once(summedUp(sentence));
  yield* once(remainder(sentence));
  yield* once(rollCall(sentence));
  yield* once(balance(sentence));
  yield* once(change(sentence));
  for (const found of shares(sentence)) yield* once(found);
}

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
}

interface EnglishTrigger {
  readonly at: number;
  readonly to: number;
  readonly isStrict: boolean;
}

function triggersOf({ text, start, end }: Sentence): readonly EnglishTrigger[] {
  const part = text.slice(start, end);
  const found = (pattern: RegExp, isStrict: boolean): readonly EnglishTrigger[] =>
    [...part.matchAll(pattern)].map(({ index, 0: word }) => ({
      at: start + index,
      to: start + index + word.length,
      isStrict,
    }));
  return [...found(PARTITIVE, false), ...found(BRACKET, false), ...found(STRICT, true)].slice(0, 40);
}

/** 1,010 members, of whom 860 are men and 140 are women. */
function breakdown(
  sentence: Sentence,
  at: number,
  to: number,
  isStrict: boolean,
  earlier: Statement | undefined,
): Contradiction | undefined {
  const { text, start, quantities } = sentence;
  const first = quantities.findIndex((quantity) => quantity.start >= to);
  const head = quantities[first];
  if (first < 0 || head === undefined || head.start - to > REACH) return undefined;
  const own = quantities.slice(Math.max(0, first - 8), first).filter((whole) => isWhole(text, whole, head));
  const opens = at - start < 4;
  const before = opens
    ? (earlier?.stated.map(({ quantity }) => quantity).filter((whole) => isWhole(text, whole, head)) ?? [])
    : [];
  const wholes = [...own.reverse(), ...before.reverse()].slice(0, 3);
  const [whole] = wholes;
  if (whole === undefined || (!opens && at - whole.end > REACH)) return undefined;
  const isBracket = text[at] === "(";
  if (isBracket && whole.end > at) return undefined;
  const close = isBracket ? text.indexOf(")", to) : -1;
  const inside = close === -1 ? sentence : { ...sentence, end: close };
  const parts = partsFrom(inside, first).filter(({ quantity }) => quantity.start < inside.end);
  // A colon stands before lists of any kind: there each part has to name itself.
  if (isStrict && !/[a-z]/i.test(text[at] ?? "") && !parts.every(({ label }) => /^ ?[a-z(]{2}/i.test(label)))
    return undefined;
  const last = parts.at(-1);
  if (isStrict && last !== undefined && ONE_OF_THEM.test(text.slice(to, last.quantity.start))) return undefined;
  return judge(sentence, wholes, parts, isStrict);
}

/** A part that is one without saying so: nine: a chair, two deputies and six members. */
const ONE_OF_THEM =
  /(?:^|,|\band)\s*(?:a|an|the|its|our) (?!total|further|remaining|remainder|rest|other|record|combined)[a-z]/i;

function isWhole(text: string, whole: Quantity, part: Quantity): boolean {
  return (
    whole.unit === part.unit &&
    whole.unit !== "%" &&
    !NO_PART.test(text.slice(Math.max(0, whole.start - 14), whole.start))
  );
}

/** Of the 1,010 members, 860 are men and 140 are women. */
function ofTheWhole(sentence: Sentence): Contradiction | undefined {
  const { text, start, quantities } = sentence;
  const [whole, head] = quantities;
  if (whole === undefined || head === undefined || head.unit !== whole.unit) return undefined;
  const opening = text.slice(start, whole.start).trimStart();
  return OF_THE.test(opening) && opening.length < 30
    ? judge(sentence, [whole], partsFrom(sentence, 1), false)
    : undefined;
}

/** 18 grievances were filed; 11 were upheld and 9 dismissed: more than there are. */
function divided(sentence: Sentence): Contradiction | undefined {
  const { text, start, quantities } = sentence;
  const [whole, head] = quantities;
  if (whole === undefined || head === undefined || !isWhole(text, whole, head)) return undefined;
  if (whole.start - start > REACH || head.start - whole.end > REACH) return undefined;
  const parts = partsFrom(sentence, 1);
  const relation = relationOfEnglish(parts.map(({ label }) => label));
  const sum = sumOf(parts.map(({ quantity }) => quantity));
  const isOff = sum > whole.amount && sum < 1.34 * whole.amount && (relation === "complete" || relation === "divided");
  const own = relationOfEnglish([text.slice(whole.end, head.start), ...parts.map(({ label }) => label)]);
  return isOff && own !== "complete" && own !== "divided" ? judge(sentence, [whole], parts, false) : undefined;
}

interface Part {
  readonly quantity: Quantity;
  /** What stands behind it, up to the next one. */
  readonly label: string;
}

function partsFrom({ text, end, quantities }: Sentence, first: number): readonly Part[] {
  const parts: Part[] = [];
  const head = quantities[first];
  for (let index = first; index < quantities.length && parts.length < MOST_PARTS; index += 1) {
    const quantity = quantities[index];
    if (quantity === undefined || head === undefined) break;
    const before = text.slice(quantities[index - 1]?.end ?? quantity.start, quantity.start);
    if (index > first && /;/.test(before)) break;
    if (index > first && TIME_BEHIND.test(text.slice(quantity.end, quantity.end + 10))) continue;
    if (quantity.unit === "%" && head.unit !== "%") continue;
    if (quantity.unit !== head.unit || (index > first && (NO_PART.test(before) || SUMMING.test(before)))) break;
    const behind = text.slice(quantity.end, quantities[index + 1]?.start ?? end);
    if (index > first && (OF_THEM.test(behind) || isInBrackets(text, head.start, quantity.start))) continue;
    if (index > first && IN_ALL.test(behind)) break;
    // "140 women, the remaining": the last words belong to the next part.
    const own = behind.replace(/[,;]?\s*(?:and|plus)?\s*(?:the )?(?:remaining|remainder|rest|other)\b.*$/i, "");
    parts.push({ quantity, label: `${REST.test(before) ? "the rest " : ""}${own}` });
  }
  return parts;
}

/** How long something took: within 30 days. */
const TIME_BEHIND = /^[ -](?:days?|hours?|weeks?|months?|years?|minutes?)\b/i;

/** A part of the part before it: 12 nurses, 5 of whom work nights. */
const OF_THEM = /^\s*of (?:whom|which|these|those|them)\b/i;

/** Whether a bracket opens between two places and does not close. */
function isInBrackets(text: string, from: number, to: number): boolean {
  const open = text.lastIndexOf("(", to);
  return open >= from && !text.slice(open, to).includes(")");
}

/** How much more than the whole the parts of what was only counted come to: three groups: 420 nurses, … . */
const FAR_MORE = 1.5;

function judge(
  { text }: Sentence,
  wholes: readonly Quantity[],
  parts: readonly Part[],
  isStrict: boolean,
): Contradiction | undefined {
  const [whole] = wholes;
  if (whole === undefined || parts.length === 0 || NO_PART.test(text.slice(Math.max(0, whole.start - 10), whole.start)))
    return undefined;
  let sum = 0;
  for (const [index, { quantity }] of parts.entries()) {
    sum = exact(sum + quantity.amount);
    const used = parts.slice(0, index + 1).map((part) => part.quantity);
    if (wholes.some((other) => Math.abs(other.amount - sum) <= toleranceOf([other, ...used]))) return undefined;
  }
  const quantities = parts.map(({ quantity }) => quantity);
  const [only] = quantities;
  if (quantities.length === 1 && only !== undefined) {
    const isMore = wholes.every((other) => only.amount > other.amount + toleranceOf([other, only]));
    return isMore && !isStrict ? { kind: "exceeds", at: whole, parts: quantities, result: only.amount } : undefined;
  }
  if (quantities.length === whole.amount && sum >= FAR_MORE * whole.amount) return undefined;
  const relation = relationOfEnglish(parts.map(({ label }) => label));
  if (relation === "overlapping") return undefined;
  const isOff =
    relation === "complete" || isStrict || sum > whole.amount || (parts.length > 2 && sum >= 0.9 * whole.amount);
  return isOff ? { kind: "sum", at: whole, parts: quantities, result: sum } : undefined;
}

/** 52 men and 76 women, 129 in all. */
function summedUp({ text, start, quantities }: Sentence): Contradiction | undefined {
  for (const [index, whole] of quantities.entries()) {
    if (index < 2) continue;
    const before = text.slice(Math.max(start, whole.start - 48), whole.start);
    const behind = text.slice(whole.end, whole.end + 60);
    if (!MAKING.test(before) && !(IN_ALL.test(behind) && /(?:[,—(-]|\bor|\bmaking|\bso) ?$/.test(before.trimEnd())))
      continue;
    const parts: Quantity[] = [];
    for (let at = index - 1; at >= 0 && parts.length < MOST_PARTS; at -= 1) {
      const part = quantities[at];
      if (part === undefined || part.unit !== whole.unit) break;
      const isOther =
        NO_PART.test(text.slice(Math.max(start, part.start - 14), part.start)) ||
        NO_PART.test(text.slice(part.end, part.end + 10));
      if (isOther || /;/.test(text.slice(part.end, quantities[at + 1]?.start ?? part.end))) break;
      parts.unshift(part);
    }
    if (parts.length < 2) continue;
    const sums = parts.map((_, from) => exact(parts.slice(from).reduce((sum, part) => sum + part.amount, 0)));
    const tolerance = toleranceOf([whole, ...parts]);
    if (sums.some((sum) => Math.abs(sum - whole.amount) <= tolerance)) continue;
    // 96, 104 and 99 at the three meetings.
    if (parts.some(({ amount }) => amount === parts.length - 1)) continue;
    // 12 talks and 4 trips, 320 people in all: far from the sum it counts something else.
    const ratio = (sums[0] ?? 0) / whole.amount;
    if (!(ratio > 0.75 && ratio < 1.34)) continue;
    return { kind: "sum", at: whole, parts, result: sums[0] ?? 0 };
  }
  return undefined;
}

/** 200 members: 120 men, the remaining 70 women. */
function remainder(sentence: Sentence): Contradiction | undefined {
  const { text, quantities } = sentence;
  for (const [index, rest] of quantities.entries()) {
    if (index < 2) continue;
    const before = text.slice(quantities[index - 1]?.end ?? rest.start, rest.start);
    if (!/\b(?:remaining|remainder of|rest,?)\s*$/i.test(before)) continue;
    const window = quantities.slice(Math.max(0, index - MOST_PARTS), index + 1);
    const [part, base] = window;
    const isPartOf =
      part !== undefined && base !== undefined && OF_BASE.test(text.slice(part.end, base.start)) && window.length > 2;
    // Twelve of the 18 are elected, the remaining six appointed.
    const own = isPartOf ? [base, part, ...window.slice(2)] : window;
    if (own.some((quantity) => quantity.unit !== rest.unit)) continue;
    const sums = own
      .slice(0, isPartOf ? 1 : -2)
      .map((whole, at) => ({ whole, sum: sumOf(own.slice(at + 1)), parts: own.slice(at + 1) }));
    const [first] = sums;
    if (
      first === undefined ||
      sums.some(({ whole, sum, parts }) => Math.abs(sum - whole.amount) <= toleranceOf([whole, ...parts]))
    )
      continue;
    return { kind: "sum", at: first.whole, parts: first.parts, result: first.sum };
  }
  return undefined;
}

/** Between a part and its whole: 12 of the 18. */
const OF_BASE = /^\s?(?:[a-z]+\s){0,3}(?:out )?of (?:the|our|its|all|a total of|some|their)?\s*(?:[a-z]+ )?$/i;

function sumOf(quantities: readonly Quantity[]): number {
  return exact(quantities.reduce((sum, { amount }) => sum + amount, 0));
}

/** 120 delegates were due, 112 attended and 6 sent apologies. */
function rollCall({ text, end, quantities }: Sentence): Contradiction | undefined {
  const behind = (index: number): string =>
    text.slice(quantities[index]?.end ?? end, quantities[index + 1]?.start ?? end);
  const having = (pattern: RegExp): readonly Quantity[] => quantities.filter((_, index) => pattern.test(behind(index)));
  const due = having(/\b(?:due|expected|entitled|eligible|invited|registered|should have)\b/i);
  const came = having(/\b(?:attended|were present|was present|came|took part|turned up|voted)\b/i);
  const absent = having(/\b(?:apologies|absent|excused|on leave|leave of absence|did not attend|missed)\b/i);
  const [whole] = due;
  if (whole === undefined || due.length !== 1 || came.length !== 1 || absent.length === 0) return undefined;
  const parts = [...came, ...absent];
  if (parts.some(({ unit }) => unit !== whole.unit) || parts.includes(whole)) return undefined;
  const sum = sumOf(parts);
  if (Math.abs(sum - whole.amount) <= toleranceOf([whole, ...parts])) return undefined;
  return { kind: "sum", at: whole, parts, result: sum };
}

const RISE = /\b(?:grew|rose|increased|climbed|went up|up|expanded|risen|grown)\b[^.;]{0,20}\bfrom (?:about |some )?$/i;
const FALL =
  /\b(?:fell|dropped|decreased|declined|went down|down|shrank|cut|fallen|reduced)\b[^.;]{0,20}\bfrom (?:about |some )?$/i;
const BY =
  /^[^.;\d]{0,24},? (?:or |which is |representing )?an? (?:net |overall )?(?:gain|increase|rise|growth|drop|fall|decrease|decline|loss|reduction) of (?:about |some )?$/i;

/** Membership grew from 820 to 870, a net gain of 40. */
function change({ text, start, quantities }: Sentence): Contradiction | undefined {
  for (const [index, by] of quantities.entries()) {
    const [from, to] = [quantities[index - 2], quantities[index - 1]];
    if (from === undefined || to === undefined || from.unit !== to.unit || by.unit !== to.unit || by.unit === "%")
      continue;
    if (!/^ (?:[a-z]+ )?to (?:about |some )?$/i.test(text.slice(from.end, to.start))) continue;
    if (!BY.test(text.slice(to.end, by.start))) continue;
    const before = text.slice(Math.max(start, from.start - 60), from.start);
    const [more, less] = RISE.test(before) ? [to, from] : FALL.test(before) ? [from, to] : [];
    if (more === undefined || less === undefined) continue;
    const result = exact(more.amount - less.amount);
    if (result <= 0 || Math.abs(result - by.amount) <= toleranceOf([more, less, by])) continue;
    return { kind: "difference", at: by, parts: [more, less], result };
  }
  return undefined;
}

const INCOME = /\b(?:income|revenue|receipts|takings)\b/i;
const EXPENSE = /\b(?:expenditure|expenses?|spending|outlay|payments|outgoings|spent)\b/i;
const LEFT = /\b(?:surplus|balance|remainder)\b/i;
/** What a balance may also hold, and figures of another time. */
const OTHER_MONEY =
  /\b(?:brought forward|carried (?:forward|over)|opening|previous|reserves?|accumulated|budget\w*|planned|last year|up from|increase)\b/i;

/** Income was $52,000 and expenditure $47,500, leaving a surplus of $4,500. */
function balance({ text, start, end, quantities }: Sentence): Contradiction | undefined {
  const [income, expense, left, ...more] = quantities;
  if (income === undefined || expense === undefined || left === undefined || more.length > 0) return undefined;
  if (quantities.some(({ unit }) => unit !== income.unit || unit === "%")) return undefined;
  if (OTHER_MONEY.test(text.slice(start, end))) return undefined;
  const isBalance =
    INCOME.test(text.slice(start, expense.start)) &&
    EXPENSE.test(text.slice(income.end, left.start)) &&
    LEFT.test(text.slice(expense.end, end));
  const parts = [income, expense];
  const result = exact(income.amount - expense.amount);
  if (!isBalance || result < 0 || Math.abs(result - left.amount) <= toleranceOf(quantities)) return undefined;
  return { kind: "difference", at: left, parts, result };
}

/** 60 of the 200 members (40%); of 200 members, 60 took part (40%). */
function* shares(sentence: Sentence): Iterable<Contradiction> {
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

function toleranceOf(quantities: readonly Quantity[]): number {
  const slack = Math.max(...quantities.map((quantity) => quantity.slack)) * 1.001;
  return quantities.some(({ rough }) => rough)
    ? Math.max(slack, Math.max(...quantities.map(({ amount }) => amount)) / 10)
    : slack;
}
