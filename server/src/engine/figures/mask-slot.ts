import { bareUnitAt } from "./bare-unit.ts";
import { isDigitAt, isHanAt, isLetterAt, isSpaceAt } from "./characters.ts";
import { headLength } from "./lexicon.ts";
import { WordList } from "./word-list.ts";
import { HONORIFICS, ORGANISATIONS } from "./words.ts";

/** What an organisation's name has between its place and its kind: 人民医院, 第二中学, 农商银行. */
const KINDS = new WordList(
  "人民 中心 实验 职业 技术 职业技术 中医 中西医结合 妇幼 妇幼保健 儿童 总 农商 农村商业 农业 工商 建设 商业 城市 城商 第一 第二 第三 第四 高级 附属 国有 国际 实业 物流 机械 电力 供水 交通 公交 建筑 建工 化工 纺织 茶业 茶叶 旅游 食品 汽车 铁路 港务 矿业 水务 环卫 教育 产业 职业 企业",
);

/** 年, 月 or 日 that something counts or dates. */
export function dateCharacterAt(folded: string, at: number): string | undefined {
  const char = folded[at];
  if (char === "月" || char === "日") return char;
  return char === "年" ? char : undefined;
}

/**
 * Whether `[start, end)` stands where a value belongs: before a unit, a date character, a title or an organisation. Says
 * whether a character that has another meaning (`*`, `X`, `○`) is a mask there.
 */
export function isMaskSlot(folded: string, start: number, end: number): boolean {
  if (isDigitAt(folded, end) || isLetterAt(folded, end)) return false;
  if (isDigitAt(folded, start - 1)) return folded[end] === "年";
  if (isLetterAt(folded, start - 1)) return false;
  // *号 is the sign itself.
  if (end - start === 1 && folded[end] === "号") return false;
  if (dateCharacterAt(folded, end) !== undefined && headLength(folded, end, 2) === 0) return true;
  if (bareUnitAt(folded, end) !== undefined) return true;
  if (isSpaceAt(folded, end)) return false;
  const kind = KINDS.after(folded, end);
  return (
    (HONORIFICS.after(folded, end) > 0 ||
      ORGANISATIONS.after(folded, end) > 0 ||
      (kind > 0 && ORGANISATIONS.after(folded, end + kind) > 0)) &&
    (end - start > 1 || isHanAt(folded, start - 1))
  );
}
