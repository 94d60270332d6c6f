import type { Run } from "../markdown/document.ts";
import { daysIn } from "../text/calendar.ts";
import { ceYear } from "../text/eras.ts";
import { fold } from "../text/fold.ts";
import { readNumeral, writeNumeral } from "../text/numerals.ts";
import type { Span } from "../text/span.ts";
import { type Prose, proseOf } from "./prose.ts";

/** A date or time that no calendar has, or that is written with a zero before its digit. Offsets count from the run's source. */
export interface WrittenDate extends Span {
  /** `leap-day`: 29 February without a year; whether it exists depends on the year that is meant. */
  readonly kind: "day" | "month" | "time" | "leap-day" | "zero-padded";
  /** As the reader sees it. */
  readonly text: string;
  /** The last day of its month, for a day that is too late. */
  readonly last: number | undefined;
  /** What would be right, and where; absent where nobody can know. */
  readonly edit: { readonly span: Span; readonly newText: string } | undefined;
  /** Whether the words before it place it in another year: 去年, 明年. */
  readonly elsewhere: boolean;
}

const NONE: readonly WrittenDate[] = [];
/** What is wrong with the dates of a run, in source order. */
export function wrongDatesOf(run: Run): readonly WrittenDate[] {
  return mayHold(run.text) ? read(run) : NONE;
}

/** Numbers that dates seldom have: above 12 before 月, above 28 before 日, with a zero before them. */
const ODD_DATE = new RegExp(
  [
    "(?:[0０][0-9０-９]?|[1１][3-9３-９]|[2-9２-９][0-9０-９]|[0-9０-９]{3}|[十廿][三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?|[〇零卅]) ?月",
    "(?:[0０][0-9０-９]?|[2２][9９]|[3-9３-９][0-9０-９]|[0-9０-９]{3}|[二廿]十?九|[三四五六七八九]十[一二三四五六七八九]?|[〇零卅]一?) ?[日号號]",
  ].join("|"),
);
const DIGITAL = /[0-9][-/.][0-9]{1,2}(?:[-/.][0-9]| ?[(（][一二三四五六日周週星禮礼])/;
const ODD_CLOCK = /[:：][6-9６-９][0-9０-９]|(?:[2２][4-9４-９]|[3-9３-９][0-9０-９])[:：]/;
const ODD_TIME =
  /[时時点點] ?(?:[6-9６-９][0-9０-９]|[六七八九]十[一二三四五六七八九]?) ?分|(?:[2２][4-9４-９]|[3-9３-９][0-9０-９]) ?[时時点點]/;
const ODD_ENGLISH =
  /(?:29|3[0-9]|[4-9][0-9]|\b0)(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:uary|rch|ril|May|une|uly|ust|ber|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?) (?:29|3[0-9]|[4-9][0-9]|0)/;

/** Whether a date or time may be wrong; nearly all runs end here, most at the first characters that are asked for. */
function mayHold(text: string): boolean {
  if (text.includes("月") && ODD_DATE.test(text)) return true;
  if (text.includes("分") && ODD_TIME.test(text)) return true;
  if ((text.includes(":") || text.includes("：")) && ODD_CLOCK.test(text)) return true;
  return DIGITAL.test(text) || (isLatin(text.charCodeAt(0)) && ODD_ENGLISH.test(text));
}

/** English begins with a letter, a digit or a mark. */
function isLatin(unit: number): boolean {
  return unit < 0x250;
}

interface Reader {
  readonly prose: Prose;
  readonly folded: string;
  readonly cell: boolean;
  readonly found: WrittenDate[];
}

function read(run: Run): readonly WrittenDate[] {
  const prose = proseOf(run);
  const reader: Reader = { prose, folded: fold(prose.text), cell: run.kind === "cell", found: [] };
  chineseDates(reader);
  digitalDates(reader);
  times(reader);
  if (MONTH_NAME.test(reader.folded)) englishDates(reader);
  return reader.found.length === 0 ? NONE : reader.found.sort((a, b) => a.start - b.start);
}

interface Found {
  readonly kind: WrittenDate["kind"];
  readonly start: number;
  readonly end: number;
  readonly last?: number;
  readonly edit?: { readonly start: number; readonly end: number; readonly newText: string };
  readonly elsewhere?: boolean;
}

function push({ prose, found }: Reader, { kind, start, end, last, edit, elsewhere = false }: Found): void {
  found.push({
    ...prose.spanOf(start, end),
    ...{ kind, last, elsewhere, text: prose.text.slice(start, end) },
    edit: edit && { span: prose.spanOf(edit.start, edit.end), newText: edit.newText },
  });
}

/** A month or day; 一二月 and 三四月 are two. */
const CJK_PART = "[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[〇零一二三四五六七八九]";
const PART = `(?:[0-9]{1,3}|${CJK_PART})`;
const BEFORE_MONTH = new RegExp(`(?:(?:(民国) ?)?([0-9]{2,4}|[〇零○一二三四五六七八九十百]{2,6}) ?年 ?)?(${PART}) ?$`);
const JOIN = "(?:[、,，和及]|[至到—–~-]{1,2}) ?";
const DAYS_BEHIND = new RegExp(`^份? ?((?:${PART} ?[日号]? ?${JOIN}){0,6})(${PART}) ?[日号](?![楼线机房台])`);
const EACH_PART = new RegExp(PART, "g");
const NUMERAL_BEFORE = /[0-9〇零○一二三四五六七八九十百.第满近约]$/;
/** What a month is known by where neither year nor day stands with it. */
const MONTH_BEHIND = /^(?:份|底|初|末|[上中下]旬|起|，|,)/;
const MONTH_BEFORE = /(?:[于在自从至到，,。；、]|每年|本年|当年|[今去明]年|^)$/;
const NO_MONTH = /^(?:薪|工资|龄|大|内|期|嫂|的|以|后|制|个)/;
const OTHER_YEAR = /(?:[去明次翌后前]年|上年|来年|闰年|往年|每年|历年)(?:的)?$/;

function chineseDates(reader: Reader): void {
  const { folded } = reader;
  for (let at = folded.indexOf("月"); at !== -1; at = folded.indexOf("月", at + 1)) {
    const window = folded.slice(Math.max(0, at - 18), at);
    const match = BEFORE_MONTH.exec(window);
    if (match === null) continue;
    const [whole, era, yearText, monthText = ""] = match;
    const start = at - whole.length;
    const before = folded.slice(Math.max(0, start - 6), start);
    if (yearText === undefined ? NUMERAL_BEFORE.test(before) : /[0-9]$/.test(before)) continue;
    const month = readNumeral(monthText) ?? 0;
    const year = yearText === undefined ? undefined : yearOf(yearText, era !== undefined);
    const after = folded.slice(at + 1, at + 60);
    const days = DAYS_BEHIND.exec(after);
    const end = at + 1 + (days?.[0].length ?? 0);
    const monthStart = at - (/ $/.test(window) ? 1 : 0) - monthText.length;
    if (month < 1 || month > 12) {
      const isMonth =
        yearText !== undefined || days !== null || (MONTH_BEHIND.test(after) && MONTH_BEFORE.test(before));
      const isSurely = MONTH_BEFORE.test(before) || /^份/.test(after) || yearText !== undefined || days !== null;
      if (isMonth && isSurely && !NO_MONTH.test(after)) push(reader, { kind: "month", start, end });
      continue;
    }
    if (days !== null) checkDays(reader, { start, end, at: at + 1, days, month, year, before });
    if (!reader.cell && /^0[1-9]$/.test(monthText)) padded(reader, monthStart, at + 1);
    const day = days?.[2] ?? "";
    if (!reader.cell && days?.[1] === "" && /^0[1-9]$/.test(day)) {
      padded(reader, folded.lastIndexOf(day, end - 1), end);
    }
  }
}

interface Days {
  readonly start: number;
  readonly end: number;
  /** Where `days` was matched. */
  readonly at: number;
  readonly days: RegExpExecArray;
  readonly month: number;
  readonly year: number | undefined;
  readonly before: string;
}

function checkDays(reader: Reader, { start, end, at, days, month, year, before }: Days): void {
  const last = daysIn(month, year);
  for (const { 0: text, index } of days[0].matchAll(EACH_PART)) {
    const day = readNumeral(text) ?? 0;
    if (day >= 1 && day <= last) {
      const open = month === 2 && day === 29 && year === undefined;
      if (open) push(reader, { kind: "leap-day", start, end, elsewhere: OTHER_YEAR.test(before) });
      continue;
    }
    const newText = writeNumeral(last, /[0-9]/.test(text) ? "arabic" : "cjk");
    const edit = { start: at + index, end: at + index + text.length, newText };
    push(reader, { kind: "day", start, end, last, ...(day > last && { edit }) });
    return;
  }
}

/** A year of three digits is one of the Republic; two digits without era may be of any century. */
function yearOf(text: string, era: boolean): number | undefined {
  const value = readNumeral(text);
  if (value === undefined) return undefined;
  if (era) return ceYear(value);
  if (value >= 1000) return value;
  return value >= 100 && value < 200 ? ceYear(value) : undefined;
}

function padded(reader: Reader, start: number, end: number): void {
  push(reader, { kind: "zero-padded", start, end, edit: { start, end: start + 1, newText: "" } });
}

const ISO =
  /(?<![0-9A-Za-z.\-/])((?:19|20)[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9号A-Za-z]|[.\-/][0-9A-Za-z])/g;
const DAY_FIRST =
  /(?<![0-9A-Za-z.\-/])([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9号A-Za-z]|[.\-/][0-9A-Za-z])/g;
/** 113/06/31: a date of the Republic, where the words before it say that it is one. */
const REPUBLICAN =
  /(?<![0-9A-Za-z.\-/])([1-9][0-9]{1,2})([/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9号A-Za-z]|[.\-/][0-9A-Za-z])/g;
const REPUBLICAN_BEFORE = /(?:日期|民国|时间|期限|[于自至]|截止|有效期) ?:? ?$/;
/** Behind a date that a line begins with: 113/02/28 理事會議, 113/02/28：理事會議. */
const OPENS_LINE = /^(?: |:|、|,|\()[^\d]/;
/** 2/30（五）: a day with that of the week behind it. */
const WITH_WEEKDAY = /(?<![0-9A-Za-z./-])([0-9]{1,2})\/([0-9]{1,2}) ?\((?=(?:周|星期|礼拜)?[一二三四五六日]\))/g;
/** What numbers of three parts are that are no date. */
const NO_DATE = /(?:号|版本?|电话|证|标准|[vV]|[nN]o\.?|GB\/?T?|IP) ?[:：]? ?$/;

function digitalDates(reader: Reader): void {
  const { folded } = reader;
  if (!/[0-9][-/.][0-9]/.test(folded)) return;
  for (const { 0: text, 1: month = "", 2: day = "", index } of folded.matchAll(WITH_WEEKDAY)) {
    const [value, end] = [Number(month), index + text.trimEnd().replace(/ ?\($/, "").length];
    if (value < 1 || value > 12) push(reader, { kind: "month", start: index, end });
    else if (Number(day) < 1 || Number(day) > daysIn(value, undefined))
      push(reader, { kind: "day", start: index, end, last: daysIn(value, undefined) });
  }
  for (const { 0: text, 1: year, 3: month, 4: day, index } of folded.matchAll(ISO)) {
    if (isDate(Number(year), Number(month), Number(day))) continue;
    if (!NO_DATE.test(folded.slice(Math.max(0, index - 8), index)))
      pushDigital(reader, text, index, { month, year, day });
  }
  for (const { 0: text, 1: roc = "", 3: month, 4: day, index } of folded.matchAll(REPUBLICAN)) {
    const year = ceYear(Number(roc));
    const before = folded.slice(Math.max(0, index - 8), index);
    const opens =
      text.includes("/") && /(?:^|\n) ?$/.test(before) && OPENS_LINE.test(folded.slice(index + text.length));
    if (Number(roc) < 80 || (!REPUBLICAN_BEFORE.test(before) && !opens)) continue;
    if (!isDate(year, Number(month), Number(day))) pushDigital(reader, text, index, { month, year: String(year), day });
  }
  for (const { 0: text, 1: one, 3: two, 4: year, index } of folded.matchAll(DAY_FIRST)) {
    if (isDate(Number(year), Number(two), Number(one)) || isDate(Number(year), Number(one), Number(two))) continue;
    if (!NO_DATE.test(folded.slice(Math.max(0, index - 8), index)))
      pushDigital(reader, text, index, { month: two, year });
  }
}

/** `day`: where the date ends in it. */
function pushDigital(
  reader: Reader,
  text: string,
  start: number,
  { month = "", year = "", day }: Readonly<Partial<Record<"month" | "year" | "day", string | undefined>>>,
): void {
  const value = Number(month);
  const end = start + text.length;
  if (value < 1 || value > 12) {
    push(reader, { kind: "month", start, end });
    return;
  }
  const last = daysIn(value, Number(year));
  const isLate = day !== undefined && Number(day) > last;
  const edit = { start: end - (day?.length ?? 0), end, newText: String(last) };
  push(reader, { kind: "day", start, end, last, ...(isLate && { edit }) });
}

function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

const CLOCK = /(?<![0-9.]|[0-9]:)([0-9]{1,2}):([0-9]{2})(?![0-9:.%])/g;
const SPOKEN = new RegExp(`(?<![0-9一二三四五六七八九十])(${PART}) ?[时点] ?(${PART}) ?分(?!之|钟内)`, "g");
/** A time stands there, and no score or ratio. */
const CLOCK_BEFORE =
  /(?:[日号午晚早晨]|时间(?:为|是|:)?|周[一二三四五六日末]|星期.|[0-9]:[0-9]{2} ?[至到—–~-]{1,2}) ?$/;
const PLACE_BEFORE = /[于在至到从自] ?$/;
const RATIO_BEHIND = /^(?:的比|比例|以[内上下]|左右|[的之]比)/;

function times(reader: Reader): void {
  const { folded } = reader;
  if (folded.includes(":")) {
    for (const { 0: text, 1: hourText, 2: minuteText, index } of folded.matchAll(CLOCK)) {
      const [hour, minute] = [Number(hourText), Number(minuteText)];
      if (isTime(hour, minute)) continue;
      const before = folded.slice(Math.max(0, index - 10), index);
      const isPlace = PLACE_BEFORE.test(before) && hour >= 6 && hour <= 29 && hour + minute !== 100;
      const end = index + text.length;
      if (!CLOCK_BEFORE.test(before) && !isPlace) continue;
      if (RATIO_BEHIND.test(folded.slice(end, end + 4)) || /比分|战胜|获胜/.test(before)) continue;
      push(reader, { kind: "time", start: index, end });
    }
  }
  if (!folded.includes("分")) return;
  for (const { 0: text, 1: hour = "", 2: minute = "", index } of folded.matchAll(SPOKEN)) {
    if (isTime(readNumeral(hour) ?? 0, readNumeral(minute) ?? 0)) continue;
    push(reader, { kind: "time", start: index, end: index + text.length });
  }
}

function isTime(hour: number, minute: number): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_WORDS =
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";
const MONTH_NAME = new RegExp(`\\b(?:${MONTH_WORDS})(?![a-z])`);
const DAY_MONTH = new RegExp(
  `(?<![0-9A-Za-z.,/-])([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH_WORDS})(?![a-z])(?:,? ([0-9]{4})(?![0-9]))?`,
  "g",
);
const MONTH_DAY = new RegExp(
  `\\b(${MONTH_WORDS}) ([0-9]{1,2})(st|nd|rd|th)?(?![0-9:%]|[.,][0-9])(?:,? ([0-9]{4})(?![0-9]))?`,
  "g",
);

function englishDates(reader: Reader): void {
  const { folded } = reader;
  for (const { 0: text, 1: day, 2: month = "", 3: year, index } of folded.matchAll(DAY_MONTH)) {
    checkEnglish(reader, { index, text, month, day: Number(day), year, dayStart: index });
  }
  for (const { 0: text, 1: month = "", 2: day, 3: ordinal, 4: year, index } of folded.matchAll(MONTH_DAY)) {
    // In March 45 members joined.
    const isDay =
      ordinal !== undefined ||
      year !== undefined ||
      /\b(?:on|by|until|from) $/i.test(folded.slice(Math.max(0, index - 6), index));
    const dayStart = index + month.length + 1;
    if (isDay) checkEnglish(reader, { index, text, month, day: Number(day), year, dayStart });
  }
}

function checkEnglish(
  reader: Reader,
  given: { index: number; text: string; month: string; day: number; year: string | undefined; dayStart: number },
): void {
  const { index, text, day, year } = given;
  const month = MONTHS.indexOf(given.month.slice(0, 3).toLowerCase()) + 1;
  const last = daysIn(month, year === undefined ? undefined : Number(year));
  const end = index + text.length;
  // 31st April: the ending belongs to the number.
  const isBare = !/\d(?:st|nd|rd|th)/.test(text);
  const edit = { start: given.dayStart, end: given.dayStart + String(day).length, newText: String(last) };
  if (day < 1 || day > last)
    push(reader, { kind: "day", start: index, end, last, ...(day > last && isBare && { edit }) });
  else if (month === 2 && day === 29 && year === undefined) push(reader, { kind: "leap-day", start: index, end });
}
