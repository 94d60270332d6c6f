import { arabicValue, cjkValue, STEMS } from "./mark-numerals.ts";
import type { NumberStyle } from "./section.ts";

/** What is counted by ordinals, so that `三、四季度` enumerates two of them. */
const ORDINAL_NOUN =
  /^(?:[号號](?:[楼樓机機]|[^召]|$)|[楼樓](?!宇)|[层層](?!层|層|面|次)|年[级級]|季度|月|期(?!间|間|盼|待)|班(?!子|组|組|委)|[车車][间間]|[产產][业業]|[线線](?!上|下|索)|等(?:[奖獎]|[级級])|[级級](?!联|聯|书|書|网|網|管|安|架)|届|屆|[栋棟]|[单單]元|[标標]段|分[厂廠会會]|把手|食堂|支部|中[队隊]|大[队隊]|胎|孩|[两兩]|日|站|路|#|[组組](?![织織建])|[区區]|、)/;
/** The same for numerals that do not follow each other (`三、五号楼`): only what cannot begin a title. */
const FAR_ORDINAL_NOUN = /^(?:[号號][楼樓机機]|年[级級]|季度|月份|[楼樓][层層]|等[奖獎]|[车車][间間]|、)/;
const HOLIDAY = /^(?:[妇婦]女|[国國][庆慶际際]|[劳勞][动動]|青年|[儿兒]童|建[党黨军軍]|[节節])/;
const HOLIDAY_NUMBERS = new Set(["3/8", "5/1", "5/4", "6/1", "7/1", "8/1", "10/1"]);

/** Whether `value` and what follows its `、` name a list of things (`一、三、五号楼`), not a place in an order. */
function enumerates(value: number, next: number | undefined, after: string): boolean {
  if (next === undefined) return false;
  if (HOLIDAY_NUMBERS.has(`${value}/${next}`) && HOLIDAY.test(after)) return true;
  if (next === value + 1) return ORDINAL_NOUN.test(after);
  return next > value && FAR_ORDINAL_NOUN.test(after);
}

const CJK_RUN = /^[一二三四五六七八九十]{1,4}/;
const DIGIT_RUN = /^[0-9０-９]{1,4}/;

/**
 * Whether a mark of the style and value, ended by `、`, only looks like one before the rest of its line: `一、二年级`.
 */
export function isLookAlike(style: NumberStyle, value: number, rest: string): boolean {
  if (style === "cjk") {
    const run = CJK_RUN.exec(rest)?.[0] ?? "";
    if (enumerates(value, cjkValue(run), rest.slice(run.length))) return true;
    return value === 11 && /^(?:元旦|中秋|春[节節]|[国國][庆慶])[和、与與及到]/.test(rest);
  }
  if (style === "arabic") {
    const run = DIGIT_RUN.exec(rest)?.[0] ?? "";
    return enumerates(value, arabicValue(run), rest.slice(run.length));
  }
  if (style === "formal") return value === 6 && /^海、空/.test(rest);
  if (style === "stem") return STEMS.indexOf(rest.charAt(0)) === value;
  if (style === "alpha") return /^[A-Za-z](?![A-Za-z])/.test(rest);
  return false;
}

/** `（2）班` names a class, `（一）号楼` a house. */
export const NAMED_BY_NUMBER = /^(?:班(?!子|组|組|委|前|后|後)|年[级級]|[号號](?:[楼樓线線机機]|$)|[级級]|中[队隊])/;
