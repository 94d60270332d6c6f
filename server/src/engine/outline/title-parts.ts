import { ceYear } from "../text/eras.ts";
import { fold } from "../text/fold.ts";
import { readNumeral } from "../text/numerals.ts";

/** The year of the common era that a title names (`2024年`, `二〇二四年`, `民國113年`, `2024 annual report`). */
export function yearOfTitle(title: string): number | undefined {
  const folded = fold(title);
  const roc = /民国\s*(\d{1,3}|[〇零一二三四五六七八九十百]{1,5})\s*年/.exec(folded)?.[1];
  if (roc !== undefined) {
    const year = readNumeral(roc);
    return year === undefined ? undefined : ceYear(year);
  }
  const written =
    /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(folded)?.[1] ?? /([一二][〇零○一二三四五六七八九]{3})年/.exec(folded)?.[1];
  const year = written === undefined ? undefined : readNumeral(written);
  return year !== undefined && year >= 1900 && year < 2100 ? year : undefined;
}

/** A year, filled in or masked, with 年度 or 学年 behind it. */
const YEAR =
  /(?:民国\s?)?(?:(?:19|20)[\dxX×○〇_*]{1,3}|[xX×○〇*_]{2,4}(?=\s?(?:年|学年))|[一二][〇零○×xX一二三四五六七八九]{3}|(?<!\d)\d{2,3}(?=\s?(?:年|学年)))\s?(?:学年|年)?(?:度)?/;
/** What a summary calls itself, and the stretch of time it tells of. */
const NAMES_SUMMARY =
  /(?:[上下]半年|半年|年度|全年|第?[一二三四]季度)?(?:的)?(?:工作|年度|会务)?(?:情况)?(?:总结|小结|报告|汇报)/;
const ENGLISH = /\b(?:annual|yearly|work|mid-?year|half-?year)\b|\bsummary\b|\breport\b/i;
/** Nobody's name. */
const GENERIC = /^(?:本|我|某|企业|公司|学校|医院|单位|基层)*(?:公司|单位|学校|医院|机关)?(?:年度)?工?会?$/;

/**
 * Whose summary it is by its title: 恒泰公司工会 of `恒泰公司工会2018年度工作总结`, in the title's own script. Absent when the title
 * names nobody.
 */
export function organizationOfTitle(title: string): string | undefined {
  const folded = fold(title);
  return /[\u3400-\u9fff]/.test(folded) ? chineseOrganization(title, folded) : englishOrganization(title);
}

function chineseOrganization(title: string, folded: string): string | undefined {
  const year = YEAR.exec(folded);
  const from = year?.index === 0 ? year[0].length : 0;
  const kind = NAMES_SUMMARY.exec(folded.slice(from));
  const ends = [
    kind === null ? folded.length : from + kind.index,
    from === 0 && year !== null ? year.index : folded.length,
  ];
  const name = title.slice(from, Math.min(...ends)).trim();
  return name.length < 3 || kind === null || GENERIC.test(fold(name)) ? undefined : name;
}

function englishOrganization(title: string): string | undefined {
  const behind = /\b(?:summary|report)\s+(?:of|for|by)\s+(?:the\s+)?(\S.*)$/i.exec(title)?.[1];
  const before = title.slice(0, ENGLISH.exec(title)?.index ?? 0);
  const name = (behind ?? before)
    .replace(/\b(?:19|20)[\dXx_]{2}\b/g, "")
    .replace(/[\s,:–—-]+$/, "")
    .trim();
  return name.length < 3 ? undefined : name;
}
