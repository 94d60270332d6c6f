import { DATE_CHARACTERS, isHanAt, isOneOf } from "./characters.ts";
import { beginsWithVerb, headLength } from "./lexicon.ts";
import { isClauseMark, type Reading } from "./reading.ts";
import type { Token } from "./scan.ts";
import { WordList } from "./word-list.ts";

type Slot = "number" | "mask" | "gap" | "none";

/** One of 年, 月, 日 with what stands where its number belongs. */
interface Part {
  readonly char: string;
  readonly slot: Slot;
  /** Start of the slot; of the character where the slot is missing. */
  readonly start: number;
  readonly end: number;
  readonly value: number | undefined;
  /** Index of the token of the number or mask. */
  readonly slotIndex: number;
}

const DATE_PREPOSITIONS = new WordList(
  "于 在 自 从 至 到 截至 截止 截止到 截止至 自从 直到 由 定于 将于 已于 曾于 会于 并于 先后于 分别于 我们于 年",
);
const TEN_DAYS = new WordList("上旬 中旬 下旬");
/** How far a line may go on around a date and still be a signature or a form, in UTF-16 code units. */
const FORM_REACH = 60;

/**
 * A date that begins at the token `index`: pushes the blanks in it and answers how many tokens it takes; 0 when no date
 * begins there.
 */
export function readDate(reading: Reading, index: number): number {
  const parts: Part[] = [];
  let at = index;
  for (let part = partAt(reading, at, ""); part !== undefined; part = partAt(reading, at, parts.at(-1)?.char ?? "")) {
    parts.push(part.part);
    at = part.next;
    if (part.part.char === "日") break;
  }
  const [first] = parts;
  if (first === undefined) return 0;
  if (parts.some((part) => part.slot === "mask")) pushMasked(reading, parts);
  else if (parts.some((part) => part.slot === "gap")) {
    if (!pushGap(reading, parts)) return 0;
  } else if (parts.some((part) => part.slot === "none")) {
    if (!pushCollapsed(reading, parts)) return 0;
  } else if (parts.length > 1 && first.char === "年" && first.value === 20 && first.end - first.start === 3) {
    reading.blanks.push({ start: first.start, end: first.end - 1, kind: "mask", messageId: "partial-year" });
  } else if (parts.length === 1 && first.char === "年" && (first.value ?? 0) < 1000) return 0;
  return at - index;
}

/** The part at the token `index`, which must come after `previous` in the order 年, 月, 日. */
function partAt(reading: Reading, index: number, previous: string): { part: Part; next: number } | undefined {
  const { tokens, folded } = reading;
  const later = (token: Token | undefined): boolean =>
    token?.kind === "date" &&
    DATE_CHARACTERS.indexOf(folded[token.start] ?? "") > (previous === "" ? -1 : DATE_CHARACTERS.indexOf(previous));
  const make = (
    slot: Slot,
    start: number,
    date: Token,
    slotIndex: number,
    next: number,
  ): { part: Part; next: number } => ({
    part: { char: folded[date.start] ?? "", slot, start, end: date.end, value: tokens[slotIndex]?.value, slotIndex },
    next,
  });
  let at = index;
  let token = tokens[at];
  if (token === undefined) return undefined;
  if (later(token)) return make("none", token.start, token, -1, at + 1);
  const gap = token.kind === "space" ? token : undefined;
  if (gap !== undefined) {
    // A date may begin with a gap only where it is one: spaces before a number belong to nobody.
    token = tokens[++at];
    if (token !== undefined && later(token)) return make("gap", gap.start, token, -1, at + 1);
    if (previous === "" || token === undefined) return undefined;
  }
  // 某年某月: a narrator's date lacks nothing.
  if ((token.kind !== "number" && token.kind !== "mask") || folded[token.start] === "某") return undefined;
  const slot = token;
  const slotIndex = at;
  let date = tokens[++at];
  if (date?.kind === "space") date = tokens[++at];
  return date !== undefined && later(date)
    ? make(slot.kind === "mask" ? "mask" : "number", slot.start, date, slotIndex, at + 1)
    : undefined;
}

/** A masked year is one finding, masked month and day are one more. */
function pushMasked(reading: Reading, parts: readonly Part[]): void {
  const { tokens } = reading;
  const [first] = parts;
  if (first?.char === "年" && first.slot === "mask") {
    const slot = tokens[first.slotIndex];
    if (slot !== undefined) reading.blanks.push({ start: slot.start, end: slot.end, kind: "mask", messageId: "year" });
  }
  const masked = parts.filter(
    (part) => part.char !== "年" && (part.slot === "mask" || part.slot === "gap" || part.slot === "none"),
  );
  const from = masked[0];
  const to = masked.at(-1);
  if (from !== undefined && to !== undefined)
    reading.blanks.push({ start: from.start, end: to.end, kind: "mask", messageId: "date" });
}

function pushGap(reading: Reading, parts: readonly Part[]): boolean {
  const { folded } = reading;
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return false;
  const open = parts.filter((part) => part.slot === "gap" || part.slot === "none");
  const from = open[0];
  const to = open.at(-1);
  if (from === undefined || to === undefined) return false;
  const before = folded[first.start - 1];
  if (parts.length === 1 && first.slot === "gap") {
    // One character alone may be a word: 工作 年度, 安全 月活动.
    if (headLength(folded, first.end - 1, 2) > 0 && !TEN_DAYS.after(folded, first.end)) return false;
    if (first.char === "年" && !isClauseStart(before) && DATE_PREPOSITIONS.before(folded, first.start) === 0)
      return false;
    if (first.char !== "年" && (DATE_PREPOSITIONS.before(folded, first.start) === 0 || before === "年")) return false;
    if (
      isClauseStart(before) &&
      (folded[first.end] === undefined || isClauseMark(folded[first.end])) &&
      first.char !== "年"
    )
      return false;
  }
  if (!inRunningText(reading, first.start, last.end)) return true;
  reading.blanks.push({
    start: from.start,
    end: to.end,
    kind: "date",
    messageId: parts.length === 1 ? "part" : "gap",
    parts: joined(open),
  });
  return true;
}

/** What a date lacks: 年月日, 月日 or one of them. */
function joined(parts: readonly Part[]): string {
  return parts.map((part) => part.char).join("");
}

/** 月日， and 于月日: the digits were dropped. 年月日 and 日月 are words. */
function pushCollapsed(reading: Reading, parts: readonly Part[]): boolean {
  const { folded } = reading;
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return false;
  const open = parts.filter((part) => part.slot === "none");
  const before = folded[first.start - 1];
  const opens = isClauseStart(before);
  const preposition =
    DATE_PREPOSITIONS.before(folded, first.start) > 0 && (before !== "年" || isYearBefore(folded, first.start - 1));
  const tenDays = last.char === "月" ? TEN_DAYS.after(folded, last.end) : 0;
  // 2011年日本: the last character begins another word.
  if (tenDays === 0 && headLength(folded, last.end - 1, 2) > 0) return false;
  const after = folded[last.end + tenDays];
  const numbered = parts.some((part) => part.slot === "number");
  const found =
    (parts.length > 1 && numbered && first.slot === "number" && open[0]?.char !== "年") ||
    (parts.length > 1 && first.char !== "年" && (preposition || (opens && (after === "，" || after === ",")))) ||
    (parts.length > 1 &&
      first.char === "年" &&
      (isOneOf("于自至", before) || isOpening(reading, first.start, after))) ||
    (parts.length > 1 && isHeadless(reading, parts)) ||
    (parts.length === 1 && tenDays > 0 && (preposition || (opens && (after === "，" || after === ","))));
  if (!found || !inRunningText(reading, first.start, last.end)) return false;
  const from = open[0] ?? first;
  const to = open.at(-1) ?? last;
  reading.blanks.push({
    start: from.start,
    end: to === last ? last.end + tenDays : to.end,
    kind: "date",
    messageId: "collapsed",
    parts: joined(open),
  });
  return true;
}

/** 年月，: at the head of a sentence, behind which another begins. */
function isOpening({ folded }: Reading, start: number, after: string | undefined): boolean {
  return (start === 0 || isOneOf("。；\n", folded[start - 1])) && (after === "，" || after === ",");
}

/** 月15日召开 and 年月日召开, at the head of a sentence: what is told there began with a date. */
function isHeadless({ folded }: Reading, parts: readonly Part[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || first.slot !== "none" || last.char !== "日") return false;
  if (first.start > 0 && !isOneOf("。；\n", folded[first.start - 1])) return false;
  return beginsWithVerb(folded, last.end) && (first.char === "年" || last.slot === "number");
}

/** 今年月日 and 2023年月日 lost digits; 生年月日 is a word. */
function isYearBefore(folded: string, year: number): boolean {
  return /[今去同当本明\d]/.test(folded[year - 1] ?? "");
}

function isClauseStart(char: string | undefined): boolean {
  return isClauseMark(char);
}

/**
 * Whether the date stands in a sentence. A cell, a signature and a line that is only label and date are forms to be filled
 * in by hand.
 */
export function inRunningText(reading: Reading, start: number, end: number): boolean {
  if (reading.cell) return false;
  const { folded } = reading;
  if (DATE_PREPOSITIONS.before(folded, start) > 0) return true;
  let lineStart = start;
  while (lineStart > 0 && start - lineStart < FORM_REACH && folded[lineStart - 1] !== "\n") lineStart -= 1;
  let lineEnd = end;
  while (lineEnd < folded.length && lineEnd - end < FORM_REACH && folded[lineEnd] !== "\n") lineEnd += 1;
  if (start - lineStart >= FORM_REACH || lineEnd - end >= FORM_REACH) return true;
  const before = folded.slice(lineStart, start);
  const after = folded.slice(end, lineEnd).trim();
  if (/[。，；！？,;]/.test(before) || /[。，；！？,;]/.test(after)) return true;
  const label = /[:：]\s*$/.test(before) || before.trim() === "";
  if (after === "" || /^[)）\]】》(（\s]/.test(after)) return false;
  return !(label && (/[:：]/.test(after) || !isHanAt(after, 0)));
}
