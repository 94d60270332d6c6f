import { fold } from "../text/fold.ts";

/** A year in digits, masked or in Chinese, with its 年: it says nothing about the section. */
const YEAR =
  /(?:民国)?(?:[0-9]{2,4}|[0-9]{0,3}[x×_*○〇]{2,4}|二[〇零○][〇零○一二三四五六七八九]{2})(?:-[0-9]{2,4})?学?年度?(?!级|来|轻|限)/g;
/** Marks of multi-level numbering that no number mark reads (`1.2 组织建设`). */
const LEADING_NUMBERS = /^[0-9]+(?:\.[0-9]+)*\.?\s+/;

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
  return fold(title.slice(0, 400))
    .toLowerCase()
    .replace(LEADING_NUMBERS, "")
    .replaceAll(/[计规企]画/g, (word) => `${word.charAt(0)}划`)
    .replaceAll(YEAR, "")
    .replaceAll(QUOTED, (quoted) => quoted.replaceAll("、", SEPARATOR))
    .replaceAll("、", "与")
    .replaceAll(/[\s\-–]+/g, " ")
    .replaceAll(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/g, "")
    .replaceAll(/['’](?:s\b|(?![a-z]))/g, "")
    .replaceAll(/[^\p{L}\p{N} ]+/gu, SEPARATOR)
    .replaceAll(/[a-z]+/g, normalisedWord)
    .replaceAll(/ *\|[| ]*/g, SEPARATOR)
    .replaceAll(/^[| ]+|[| ]+$/g, "");
}
