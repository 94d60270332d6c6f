import type { Run } from "../markdown/document.ts";
import { ceYear } from "../text/eras.ts";
import { fold } from "../text/fold.ts";
import { readNumeral } from "../text/numerals.ts";
import { type Prose, proseOf } from "./prose.ts";

/** A year that is written with 年 behind it, or after In in English. Offsets count from the start of the run's prose. */
export interface YearMention {
  /** Of its number. */
  readonly start: number;
  readonly end: number;
  /** Of its era (`民國`) or its number. */
  readonly from: number;
  /** Behind 年, 年度 or 学年. */
  readonly to: number;
  /** Of the common era. */
  readonly year: number;
  readonly roc: boolean;
  readonly digits: "arabic" | "cjk" | "cjk-digits";
  readonly school: boolean;
}

export interface YearMentions {
  readonly prose: Prose;
  /** Simplified and half-width, of the prose's length. */
  readonly folded: string;
  /** In source order. */
  readonly years: readonly YearMention[];
}

/** The years of a run; absent when it names none. */
export function yearsOf(run: Run): YearMentions | undefined {
  if (MAY_HOLD.test(run.text)) return read(run);
  return ENGLISH_YEAR.test(run.text) ? readEnglish(run) : undefined;
}

/** A number long enough for a year, before 年. */
const MAY_HOLD =
  /(?:[0-9０-９]{3}|[一二][〇零○一二三四五六七八九]{3}|民[国國] ?[0-9０-９〇零○一二三四五六七八九十百]{1,5}) ?[学學]?年/;

const BEFORE =
  /(民国 ?)?((?:19|2[0-9])[0-9]{2}|[0-9]{3}|[一二][〇零○一二三四五六七八九]{3}|[一二三四五六七八九十百〇零○]{2,5}) ?学?$/;

const SCHOOL_RANGE = /((?:19|2[0-9])[0-9]{2})(?:学?年)? ?(?:[至到/]|[—–~-]{1,2}) ?$/;

function read(run: Run): YearMentions | undefined {
  const prose = proseOf(run);
  const folded = fold(prose.text);
  const years: YearMention[] = [];
  for (let at = folded.indexOf("年"); at !== -1; at = folded.indexOf("年", at + 1)) {
    const window = folded.slice(Math.max(0, at - 14), at);
    const match = BEFORE.exec(window);
    if (match === null) continue;
    const [whole, era = "", number = ""] = match;
    const from = at - whole.length;
    if (/[0-9.〇零○一二三四五六七八九十百]$/.test(folded.slice(Math.max(0, from - 1), from))) continue;
    const value = readNumeral(number);
    if (value === undefined) continue;
    const arabic = /[0-9]/.test(number);
    const isFull = value >= 1900 && value < 3000;
    // 112年 is a year of the Republic; 三十年 and 一百年 are long.
    if (era === "" && !isFull && !(arabic && value >= 80 && value < 200)) continue;
    const roc = era !== "" || !isFull;
    const school = whole.endsWith("学");
    // 2021—2022学年 begins in the first of the two.
    const range = school ? SCHOOL_RANGE.exec(folded.slice(Math.max(0, from - 8), from)) : null;
    const opening = range === null ? undefined : Number(range[1]);
    if (range !== null && opening !== undefined && opening + 1 === value) {
      const [whole, number = ""] = [range[0], range[1]];
      const start = from - whole.length;
      const place = {
        from: start,
        start,
        end: start + number.length,
        to: at + (folded.startsWith("年度", at) ? 2 : 1),
      };
      years.push({ ...place, year: opening, roc: false, digits: "arabic", school });
      continue;
    }
    years.push({
      ...{ from, start: from + era.length, end: from + era.length + number.length, roc, school },
      to: at + (folded.startsWith("年度", at) ? 2 : 1),
      year: roc ? ceYear(value) : value,
      digits: arabic ? "arabic" : /[十百]/.test(number) ? "cjk" : "cjk-digits",
    });
  }
  return years.length === 0 ? undefined : { prose, folded, years };
}

const MONTH_NAME = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const ENGLISH = `(?:In|During|Throughout) (?:(?:early |late |mid-)?${MONTH_NAME} (?:of )?|the (?:spring|summer|autumn|fall|winter) of )?(2[0-9]{3}|19[0-9]{2})\\b`;
const ENGLISH_YEAR = new RegExp(`^${ENGLISH}`);

/** Only the year that a paragraph opens with. */
function readEnglish(run: Run): YearMentions | undefined {
  const prose = proseOf(run);
  const match = ENGLISH_YEAR.exec(prose.text);
  if (match === null) return undefined;
  const end = match[0].length;
  const start = end - 4;
  const year = Number(match[1]);
  return {
    prose,
    folded: prose.text,
    years: [{ from: start, start, end, to: end, year, roc: false, digits: "arabic", school: false }],
  };
}
