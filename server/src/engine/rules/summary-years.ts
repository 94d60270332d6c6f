import { ceYear } from "../text/eras.ts";
import { fold } from "../text/fold.ts";
import { Keep } from "../text/keep.ts";
import { readNumeral } from "../text/numerals.ts";
import type { DocumentFacts } from "./facts.ts";

/** The years that a summary tells of, of the common era. */
export interface SummaryYears {
  /** First and last, the same for a single year. */
  readonly first: number;
  readonly last: number;
  /** Years whose plan the title announces beside the summary. */
  readonly planned: readonly number[];
  /** Whether the title counts years of the Republic (民國). */
  readonly roc: boolean;
  /** Whether it tells of a whole year, not of half of one, a season or a month. */
  readonly whole: boolean;
  /** What the front matter says, where the title says another year: where it stands. */
  readonly contradicted: { readonly start: number; readonly end: number; readonly text: string } | undefined;
}

const known = new Keep<DocumentFacts, { readonly years: SummaryYears | undefined }>();

/** What title and front matter say; absent where neither names a year. */
export function summaryYears(facts: DocumentFacts): SummaryYears | undefined {
  let answer = known.get(facts);
  if (answer === undefined) {
    answer = { years: read(facts) };
    known.set(facts, answer);
  }
  return answer.years;
}

const NUMBER = "[0-9]{4}|[0-9]{2,3}|[一二][〇零○一二三四五六七八九]{3}|[一二三四五六七八九十百〇零○]{2,5}";
const TITLE_YEAR = new RegExp(
  `(民国 ?)?(${NUMBER}) ?年? ?(?:(?:[至到、/]|[—–~-]{1,2}) ?([0-9]{4}|[0-9]{2,3}) ?)?(学年|年)?`,
  "g",
);
const PLAN = /计划|打算|思路|安排|设想|展望|规划|plan|outlook/i;
const SUMMARY = /总结|小结|报告|汇报|回顾|情况|纪实|summary|report|review/i;
const PART_OF_YEAR = /[上下]半年|季度|[0-9一二三四五六七八九十]月|周报|本周|学期|half|quarter|month|week/i;

interface TitleYear {
  readonly first: number;
  readonly last: number;
  readonly roc: boolean;
  readonly index: number;
  readonly text: string;
  readonly behind: string;
}

function read({ tree, meta, script }: DocumentFacts): SummaryYears | undefined {
  const title = tree.title?.text ?? meta.title ?? "";
  const named = titleYears(title.slice(0, 120), script === "hant");
  const told = named.filter(({ behind }) => SUMMARY.test(behind) || !PLAN.test(behind));
  const planned = named.filter((year) => !told.includes(year)).map(({ last }) => last);
  const whole = !PART_OF_YEAR.test(fold(title));
  const first = told.length > 0 ? Math.min(...told.map((year) => year.first)) : undefined;
  const last = Math.max(...told.map((year) => year.last));
  const roc = named.some((year) => year.roc);
  const written = yearOfMeta(meta);
  if (written === undefined) {
    return first === undefined ? undefined : { first, last, planned, roc, whole, contradicted: undefined };
  }
  if (first === undefined || (first <= written.last && written.first <= last)) {
    return {
      first: first ?? written.first,
      last: first === undefined ? written.last : last,
      planned,
      roc,
      whole,
      contradicted: undefined,
    };
  }
  const [wrong] = told;
  const at = tree.title?.span.start;
  const contradicted =
    wrong === undefined || at === undefined || !written.sure
      ? undefined
      : { start: at + wrong.index, end: at + wrong.index + wrong.text.length, text: wrong.text };
  return {
    first: written.sure ? written.first : first,
    last: written.sure ? written.last : last,
    planned,
    roc,
    whole,
    contradicted,
  };
}

/** A summary signed in spring tells of the year before. */
function yearOfMeta({ year, date }: DocumentFacts["meta"]): { first: number; last: number; sure: boolean } | undefined {
  if (year !== undefined) {
    const ce = year < 200 ? ceYear(year) : year;
    return { first: ce, last: ce, sure: true };
  }
  const match = /^((?:19|20)[0-9]{2})-([0-9]{2})/.exec(date ?? "");
  if (match === null) return undefined;
  const signed = Number(match[1]);
  return { first: Number(match[2]) <= 6 ? signed - 1 : signed, last: signed, sure: false };
}

function titleYears(title: string, isTraditional: boolean): readonly TitleYear[] {
  const folded = fold(title);
  const found: TitleYear[] = [];
  for (const match of folded.matchAll(TITLE_YEAR)) {
    const [text, era, from = "", to, suffix] = match;
    const value = readNumeral(from);
    if (value === undefined) continue;
    const isFull = value >= 1900 && value < 2100;
    const isYear = suffix !== undefined || /年/.test(text);
    if (era === undefined && (!isFull || (/^[^0-9]/.test(from) && !isYear))) {
      // 113年度: of the Republic where Traditional is written; 24年 may be anything.
      if (!isYear || value < (isTraditional ? 80 : 100) || value > 200 || /^[^0-9]/.test(from)) continue;
    }
    const roc = era !== undefined || !isFull;
    const first = roc ? ceYear(value) : value;
    const end = to === undefined ? undefined : Number(to);
    const isSchoolYear = suffix === "学年";
    const last =
      end === undefined ? first + (isSchoolYear ? 1 : 0) : to?.length === 4 ? end : roc ? ceYear(end) : first + 1;
    if (last < first || last > first + 30) continue;
    found.push({
      first,
      last,
      roc,
      index: match.index,
      text: title.slice(match.index, match.index + text.length),
      behind: "",
    });
  }
  return found.map((year, at) => ({
    ...year,
    behind: folded.slice(year.index + year.text.length, found[at + 1]?.index ?? folded.length),
  }));
}
