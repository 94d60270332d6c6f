import { ceYear } from "../engine/text/eras.ts";
import { fold } from "../engine/text/fold.ts";
import { readNumeral } from "../engine/text/numerals.ts";

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
