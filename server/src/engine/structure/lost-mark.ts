import type { Document } from "../markdown/document.ts";
import type { Span } from "../text/span.ts";
import { numeralOf } from "./mark-form.ts";
import { writeNumberMark } from "./number-mark.ts";
import type { Entry, NumberedEntry } from "./numbering.ts";

const ENDS = "[，,。．.：:；;、）)]|(?=[ \\t\\u3000])";
const BEHIND = "[。；;：:！!？?\\s][ \\t\\u3000]*";
/** What a numeral counts or names when nothing is between: `二月`, `三年来`, `2023年`. */
const COUNTED =
  "月年级級季等次届屆期名人个個项項条條件日号號楼樓层層班车線线大小是要则則来來抓靠方者种種类類百千万萬亿億";
const NUMERALS = "0-9０-９一二三四五六七八九十";

/** How numbers of the entry's style stand in the text where they are no mark. Group 1 is the number at a line's start. */
function writing(entry: NumberedEntry, value: number): RegExp {
  const { mark, section } = entry;
  const line =
    section?.form === "markdown"
      ? "(?:^|[\\n\\r])[ \\t]*(?:#{1,6}[ \\t]*|\\*\\*|__)"
      : "(?:^|[\\n\\r])[ \\t\\u3000>#*_]*";
  const whole = writeNumberMark({ ...mark, malformed: false }, value);
  const numeral = numeralOf(whole);
  const bare = `${numeral}(?:${ENDS}|(?=[\\u3400-\\u9fff])(?![${COUNTED}${NUMERALS}]))`;
  switch (mark.style) {
    // 參加, 陸續: formal numerals begin words.
    case "formal":
      return new RegExp(`${line}(${numeral}(?:${ENDS}))|${BEHIND}${numeral}[、.．]`);
    case "cjk-paren":
    case "arabic-paren":
      return new RegExp(
        `${line}([（(【〔[]\\s?${numeral}[）)】〕\\]]?|${numeral}[）)】〕\\]])|${BEHIND}[（(【〔[]\\s?${numeral}`,
      );
    case "circled":
    case "chapter":
      return new RegExp(`(?!)()|${whole}`);
    default:
      return new RegExp(`${line}(${bare})|${BEHIND}${numeral}[、.．]`);
  }
}

/** A number left out that stands there after all. `place` covers it where it begins a line: a mark that lost its form. */
interface Lost {
  readonly place: Span | undefined;
}

/**
 * Whether `value`, which is missing between two siblings (or, without the first, before `entry`), is written there as no
 * mark of theirs. `from` is where to look.
 */
export function lostMark(doc: Document, from: number, entry: NumberedEntry, value: number): Lost | undefined {
  const match = writing(entry, value).exec(doc.text.slice(from, entry.mark.start));
  if (match === null) return undefined;
  const [whole, written = ""] = match;
  if (written === "") return { place: undefined };
  const end = from + match.index + whole.length;
  return { place: { start: end - written.length, end } };
}

/** Whether a number left out is written in another style: a sibling, or an entry inside that counts on from nothing. */
export function isInOtherStyle(before: NumberedEntry, entry: NumberedEntry, among: readonly Entry[]): boolean {
  const fits = ({ mark }: Entry): boolean =>
    mark !== undefined && mark.value > before.mark.value && mark.value < entry.mark.value;
  if (among.slice(before.index + 1, entry.index).some(fits)) return true;
  const leads = (child: Entry): boolean =>
    before.children.find(({ mark }) => mark?.style === child.mark?.style) === child;
  return before.children.some((child) => fits(child) && leads(child));
}
