import { fold } from "../text/fold.ts";

/** A year in digits, masked or in Chinese, with its 年: it says nothing about the section. */
const YEAR =
  /(?:民国)?(?:[0-9]{2,4}|[0-9]{0,3}[x×_*○〇]{2,4}|二[〇零○][〇零○一二三四五六七八九]{2})(?:-[0-9]{2,4})?学?年度?(?!级|来|轻|限)/g;
/** Marks of multi-level numbering that no number mark reads (`1.2 组织建设`). */
const LEADING_NUMBERS = /^[0-9]+(?:\.[0-9]+)*\.?\s+/;

/** Punctuation that titles hold; asked first, because to make an expression of all letters and digits there are takes longer than to read a short summary. */
const COMMON_SIGNS = /[!-/:-@[-`{-~·\u2010-\u205e\u3001-\u3004\u3008-\u3020！-／：-＠［-｀｛-･]+/g;
/** Nothing but letters, digits and what became of signs. */
const ALL_KNOWN = /^[a-z0-9 |\u4e00-\u9fff]*$/;

/** `text` with {@link SEPARATOR} for each stretch of characters that are no letter, digit or space. */
function withoutSigns(text: string): string {
  const common = text.replaceAll(COMMON_SIGNS, SEPARATOR);
  return ALL_KNOWN.test(common) ? common : common.replaceAll(/[^\p{L}\p{N} ]+/gu, SEPARATOR);
}

const QUOTED = /[“「『"][^“”「」『』"]*[”」』"]/g;

/** Between clauses of a normalised text. */
export const SEPARATOR = "|";

function normalisedWord(word: string): string {
  const plain = word.replace("isation", "ization").replace("labour", "labor").replace("programme", "program");
  if (plain === "news") return plain;
  if (/(?:ch|sh|x|ss)es$/.test(plain)) return plain.slice(0, -2);
  if (plain.length > 4 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && /[^siu]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/**
 * A title or keyword as the matcher compares it: Simplified, half-width, lower case, English words in the singular,
 * without years, white space inside Chinese, and punctuation (which becomes {@link SEPARATOR}; `、` says 与).
 */
export function normalise(title: string): string {
  const words = fold(title.slice(0, 400))
    .toLowerCase()
    .replace(LEADING_NUMBERS, "")
    .replaceAll(/[计规企]画/g, (word) => `${word.charAt(0)}划`)
    .replaceAll(YEAR, "")
    .replaceAll(QUOTED, (quoted) => quoted.replaceAll("、", SEPARATOR))
    .replaceAll("、", "与")
    .replaceAll(/[\s\-–]+/g, " ")
    .replaceAll(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/g, "")
    .replaceAll(/['’](?:s\b|(?![a-z]))/g, "");
  return withoutSigns(words)
    .replaceAll(/[a-z]+/g, normalisedWord)
    .replaceAll(/ *\|[| ]*/g, SEPARATOR)
    .replaceAll(/^[| ]+|[| ]+$/g, "");
}
