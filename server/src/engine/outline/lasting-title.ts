import { fold } from "../text/fold.ts";

/** A title as the next paper of the same place would write it. */
export interface LastingTitle {
  /** Without years and without the organization; empty when nothing else was there. */
  readonly text: string;
  /** Whether it named a year. */
  readonly dated: boolean;
}

const ONE_YEAR =
  "(?:(?:19|20)[0-9xX×○〇_*]{2}|[xX×○〇_*]{2,4}(?=\\s?学?年)|[一二][〇零○九][〇零○×xX一二三四五六七八九]{2}(?=\\s?学?年)|民国\\s?[0-9〇零一二三四五六七八九十百]{2,5}(?=\\s?学?年)|1[0-4][0-9](?=\\s?学?年))";
/** Counted things: `2000人` is no year. */
const COUNTED = "(?![0-9]|\\s?[人名个次元万%余多份项条件场户台篇本册米吨字亩])";
/** A year or a stretch of years on a folded text. */
const YEARS = new RegExp(
  `(?<![0-9.])(?:FY\\s?)?(?:${ONE_YEAR}\\s?(?:学?年度?)?\\s?[-—–~～/至到]\\s?)?${ONE_YEAR}${COUNTED}\\s?(?:学?年度?)?`,
  "g",
);

/** What a year leaves behind: empty brackets, a preposition, a dash. */
const LEFT_BEHIND: readonly (readonly [RegExp, string])[] = [
  [/[（(［[【〔《“「]\s*[）)\]］】〕》”」]/g, " "],
  [/\s+(?:of|for|in|during|by|at)(?:\s+the)?\s*$/i, ""],
  [/^[\s,，、:：;；.·—–-]+|[\s,，、:：;；·—–-]+$/g, ""],
  [/\s{2,}/g, " "],
];

/** A name that ends in, or holds, a word for a body of people; any other may be the matter of the paper. */
const BODY =
  /(?:[公分]司|集团|[厂矿校院所局部处科室站段队馆社店园区县市镇乡村]|[学大小中]学|工会|协会|委员会|学会|中心|车间|机关|单位|银行|支行|分行|街道|办事处)$/;
const BODY_EN =
  /\b(?:union|company|corporation|group|school|college|university|hospital|bank|depot|workshop|works|plant|factory|branch|office|department|committee|association|society|bureau|institute|cent(?:re|er)|council|team)\b/i;

/** Takes out of a title what holds for one year and one place only. */
export function lastingTitle(title: string, organization: string | undefined): LastingTitle {
  const years = [...fold(title).matchAll(YEARS)];
  let text = "";
  let end = 0;
  for (const year of years) {
    text += title.slice(end, year.index);
    end = year.index + year[0].length;
  }
  text = tidy(text + title.slice(end));
  const named = organization !== undefined && isBody(organization) ? organization : undefined;
  return { text: named === undefined ? text : withoutName(text, named), dated: years.length > 0 };
}

function isBody(name: string): boolean {
  return BODY.test(fold(name)) || BODY_EN.test(name);
}

/** The title without a name, unless nothing is left. */
function withoutName(title: string, name: string): string {
  const at = title.indexOf(name);
  if (at === -1) return title;
  const rest = tidy(`${tidy(title.slice(0, at))} ${title.slice(at + name.length)}`);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : title;
}

function tidy(text: string): string {
  return LEFT_BEHIND.reduce((rest, [pattern, put]) => rest.replace(pattern, put), text).trim();
}
