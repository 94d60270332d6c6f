import { Keep } from "../text/keep.ts";
import { bareUnitAt } from "./bare-unit.ts";
import { isDigitAt, isHanAt, isLetterAt, isOneOf, isSpaceAt } from "./characters.ts";
import { headLength } from "./lexicon.ts";
import { dateCharacterAt, isMaskSlot } from "./mask-slot.ts";
import { isClauseMark, type Reading } from "./reading.ts";
import type { Token } from "./scan.ts";
import { SURNAMES } from "./surnames.ts";
import { WordList } from "./word-list.ts";
import { MARK_NAMES } from "./words.ts";

/** X光, XX染色体, XX型: letters that are letters. */
const LETTER_NOUNS = new WordList(
  "光 射线 线 轴 坐标 染色体 型 码 战警 档案 因子 教授 元素 形 值 方向 片 级 基因 连锁",
);
const CODE_NOUNS = new WordList("后 编程 设计 思想 语言 分析 方法 模型");
/** N人次 is a count to fill in; N个 and N次 are ways to say many. */
const N_UNITS = new WordList("人次 人 名 位 项 件 条 场 份 篇 期 元 万元 余人 户 家");
const ROMAN_NOUNS = new WordList("Chapter Volume Part Bowl Act Section Size size Book Louis");
const DOCTRINES = new WordList("重要思想 思想 理论 重要讲话 讲话精神 精神");

/** A token of mask characters: pushes a blank when its surroundings make it one. */
export function readMask(reading: Reading, index: number, token: Token): void {
  const messageId = maskMessage(reading, index, token);
  if (messageId === undefined || brokenEmphasis(reading).has(token)) return;
  const { folded } = reading;
  const at = isSpaceAt(folded, token.end) ? token.end + 1 : token.end;
  const unit = messageId === "number" ? bareUnitAt(folded, at) : undefined;
  const congress = messageId === "congress" ? congressEnd(folded, token) : undefined;
  reading.blanks.push({
    start: token.start,
    end: congress ?? token.end,
    kind: "mask",
    messageId,
    unit: unit && { start: at, end: unit.end },
  });
}

function maskMessage(reading: Reading, index: number, token: Token): string | undefined {
  const { folded } = reading;
  const text = folded.slice(token.start, token.end);
  if (!isMask(reading, index, token, text)) return undefined;
  if (!/^\d/.test(text) && congressEnd(folded, token) !== undefined) return "congress";
  if (isQuoted(folded, token) && DOCTRINES.after(folded, token.end + 1) > 0) return "doctrine";
  if (isRedacted(folded, token, text)) return text.startsWith("○") || text.startsWith("某") ? undefined : "redaction";
  if (/^(?:19|20)\d?\D/.test(text) || isYear(folded, token.end)) return "year";
  const after = isSpaceAt(folded, token.end) ? token.end + 1 : token.end;
  if (bareUnitAt(folded, after) !== undefined) return "number";
  if (dateCharacterAt(folded, after) !== undefined) return "date";
  if (text.startsWith("_") && !isHanAt(folded, token.start - 1) && !isHanAt(folded, after)) return "line";
  return /^[xX]+-/.test(text) || /[$¥€£#]$/.test(folded.slice(0, token.start).slice(-1)) ? "number" : "name";
}

function isYear(folded: string, end: number): boolean {
  const at = isSpaceAt(folded, end) ? end + 1 : end;
  if (folded[at] === "年") return true;
  if (folded[at] === "学" && folded[at + 1] === "年") return true;
  return /^[-—~至][xX×○_*\d]+(?:学年|年)/.test(folded.slice(at, at + 12));
}

function isMask(reading: Reading, index: number, token: Token, text: string): boolean {
  const { folded } = reading;
  const { start, end } = token;
  const first = text[0] ?? "";
  if (MARK_NAMES.before(folded, start) > 0) return false;
  if (/\d/.test(first)) return isLetterFree(folded, start, end);
  switch (first) {
    case "x":
    case "X":
      return isLetterMask(reading, index, token, text);
    case "O":
      return isHanAt(folded, end) && CODE_NOUNS.after(folded, end) === 0;
    case "N": {
      const unit = N_UNITS.after(folded, end);
      return (
        unit > 0 &&
        bareUnitAt(folded, end) !== undefined &&
        (isHanAt(folded, start - 1) || isClauseMark(folded[start - 1]))
      );
    }
    case "_":
      if (isLetterAt(folded, start - 1) || isLetterAt(folded, end)) return false;
      return text.length > 1 || isHanAt(folded, start - 1) || isHanAt(folded, end);
    case "*":
      return isStarMask(reading, token, text);
    case "某":
      return text.length > 1;
    case "□":
      return text.length > 1 || (isHanAt(folded, start - 1) && bareUnitAt(folded, end) !== undefined);
    case "〇":
      return isHanAt(folded, end) || isHanAt(folded, start - 1);
    case "一":
    case "二":
    case "两":
      return true;
    default:
      return isSignMask(folded, token, text);
  }
}

/** `report_20XX.md` and `A-20XX` are names of things. */
function isLetterFree(folded: string, start: number, end: number): boolean {
  if (/[_/.\-A-Za-z]/.test(folded[start - 1] ?? " ") && isLetterAt(folded, start - 2)) return false;
  return !(/[_/.]/.test(folded[end] ?? " ") && isLetterAt(folded, end + 1));
}

function isLetterMask(reading: Reading, index: number, token: Token, text: string): boolean {
  const { folded } = reading;
  const { start, end } = token;
  if (LETTER_NOUNS.after(folded, end) > 0 || (isSpaceAt(folded, end) && LETTER_NOUNS.after(folded, end + 1) > 0))
    return false;
  if (text.length === 1) return isLetterSlot(folded, start, end);
  if (isDigitAt(folded, start - 1)) return false;
  if (
    /[-/._+]/.test(folded[end] ?? " ") &&
    (isDigitAt(folded, end + 1) || (isLetterAt(folded, end + 1) && !/[xX]/.test(folded[end + 1] ?? "")))
  )
    return false;
  if (
    /[-/._+]/.test(folded[start - 1] ?? " ") &&
    (isDigitAt(folded, start - 2) || (isLetterAt(folded, start - 2) && !/[xX]/.test(folded[start - 2] ?? "")))
  )
    return false;
  const around = folded.slice(Math.max(0, start - 12), end + 12);
  if (/染色体|[Cc]hromosom|\bX[YO]\b/.test(around) && text === "XX") return false;
  const chinese = /[\u3400-\u9fff]/.test(around);
  if (chinese) return true;
  const previous = reading.tokens[index - 2];
  if (previous?.kind === "latin" && ROMAN_NOUNS.has(folded.slice(previous.start, previous.end))) return false;
  const next = reading.tokens[index + 2];
  const beforeWord =
    reading.tokens[index + 1]?.kind === "space" &&
    next?.kind === "latin" &&
    /^[a-z]{3,}/.test(folded.slice(next.start, next.end));
  return text.length > 2 || beforeWord || /[$¥€£%]/.test(folded[start - 1] ?? " ") || folded[end] === "%";
}

/** One letter is a mask only right where a number belongs: X名, 第X次, x月. */
function isLetterSlot(folded: string, start: number, end: number): boolean {
  if (isLetterAt(folded, start - 1) || isDigitAt(folded, start - 1) || isDigitAt(folded, end)) return false;
  const spaced = isSpaceAt(folded, end) && folded[start] === "X" && isSpaceAt(folded, start - 1);
  const at = spaced ? end + 1 : end;
  if (dateCharacterAt(folded, at) !== undefined && headLength(folded, at, 2) === 0) return true;
  const unit = bareUnitAt(folded, at);
  if (unit === undefined || isOneOf("片级类型面方度层", unit.unit.text)) return false;
  return isHanAt(folded, start - 1) || isClauseMark(folded[start - 1]) || (spaced && isHanAt(folded, start - 2));
}

function isStarMask(reading: Reading, token: Token, text: string): boolean {
  const { folded } = reading;
  const { start, end } = token;
  if (isQuoted(folded, token) && text.length > 1) return true;
  const slot = isMaskSlot(folded, start, end);
  return slot || (text.length > 1 && folded.slice(start - 2, start) === "党的" && isHanAt(folded, end));
}

/** × and ○: two of them, or one where a number belongs. */
function isSignMask(folded: string, token: Token, text: string): boolean {
  const { start, end } = token;
  const beside = `${folded[start - 1] ?? ""}${folded[end] ?? ""}`;
  if (/[√✓\dA-Za-z]/.test(beside)) return false;
  if (text.length > 1) return isHanAt(folded, start - 1) || isHanAt(folded, end) || isQuoted(folded, token);
  return (
    isMaskSlot(folded, start, end) &&
    (folded[end] === "年" ||
      folded[end] === "月" ||
      folded[end] === "日" ||
      isHanAt(folded, start - 1) ||
      isClauseMark(folded[start - 1]))
  );
}

function isQuoted(folded: string, token: Token): boolean {
  const open = folded[token.start - 1] ?? "";
  const close = folded[token.end] ?? "";
  return open !== "" && close !== "" && isOneOf('“‘《「『"', open) && isOneOf('”’》」』"', close);
}

/** 孙某某, 李○○: a name withheld on purpose, not one that is missing. */
function isRedacted(folded: string, token: Token, text: string): boolean {
  if (!/^[某○×*]{1,2}$/.test(text)) return false;
  const surname = folded[token.start - 1] ?? "";
  if (surname === "" || !isOneOf(SURNAMES, surname)) return false;
  if (text.startsWith("某")) return true;
  const before = token.start - 2;
  const opens = !isHanAt(folded, before) || /[工长记任员师理生友事者和与由对向、]/.test(folded[before] ?? "");
  return opens && bareUnitAt(folded, token.end) === undefined;
}

/** 党的xx大, 工会xx大, xx届x中全会: the end of it; absent when the mask stands for something else. */
function congressEnd(folded: string, token: Token): number | undefined {
  const { start, end } = token;
  const rest = folded.slice(end, end + 10);
  if (/^大(?![学队街厦酒会道楼型小])/.test(rest) || /^大会?精神/.test(rest)) return end;
  const session = /^届[一二三四五六七八九十xX×○*_]{0,3}中?全会/.exec(rest);
  if (session !== null) return end + session[0].length;
  if (/^次全国代表大会/.test(rest)) return end;
  if (folded.slice(start - 1, start) === "届" && /^中全会/.test(rest)) return end;
  return folded.slice(start - 2, start) === "党的" && /^(?:精神|报告|会议)/.test(rest) ? end : undefined;
}

const broken = new Keep<Reading, ReadonlySet<Token>>();

/**
 * Marks of emphasis that CommonMark does not see because of the punctuation beside them: `**真，**她`. They come in pairs
 * around text, stand at a boundary, and no value belongs in their place.
 */
function brokenEmphasis(reading: Reading): ReadonlySet<Token> {
  const known = broken.get(reading);
  if (known !== undefined) return known;
  const { folded } = reading;
  const found = new Set<Token>();
  let open: Token | undefined;
  for (const token of reading.tokens) {
    if (token.kind === "break") open = undefined;
    if (
      token.kind !== "mask" ||
      token.end - token.start > 3 ||
      (folded[token.start] !== "*" && folded[token.start] !== "_")
    )
      continue;
    if (open === undefined || folded.slice(open.start, open.end) !== folded.slice(token.start, token.end)) {
      open = token;
      continue;
    }
    if (embraces(folded, open, token)) {
      found.add(open).add(token);
      open = undefined;
    } else open = token;
  }
  broken.set(reading, found);
  return found;
}

/** `（一）`, `1.`, `第二，`: set off from the words that it numbers. */
const NUMBERING =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|(?:第?[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、.．,，:：])$/;
/** In UTF-16 code units. */
const LONGEST_NUMBERING = 5;

function embraces(folded: string, open: Token, close: Token): boolean {
  if (close.start - open.end <= LONGEST_NUMBERING && NUMBERING.test(folded.slice(open.end, close.start))) return true;
  const isOpenSlot = isMaskSlot(folded, open.start, open.end);
  // **关心职工，**工会走访 is emphasis, **学校，**公司 are two names.
  if (
    isMaskSlot(folded, close.start, close.end) &&
    (isOpenSlot || !/[：:。！？；，]/.test(folded[close.start - 1] ?? " "))
  )
    return false;
  if (bareUnitAt(folded, open.end) !== undefined || dateCharacterAt(folded, open.end) !== undefined) return false;
  const before = folded[open.start - 1] ?? " ";
  const first = folded[open.end] ?? " ";
  const last = folded[close.start - 1] ?? " ";
  const after = folded[close.end] ?? " ";
  if (/[\s，、。；,;:]/.test(first) || /\s/.test(last)) return false;
  // **公司：** is emphasis, **公司和**学校 are two names.
  if (isOpenSlot && !/[：:。！？）)”》]/.test(last)) return false;
  const opens = /[\s，、。；：！？,.;:()（）“”]/.test(before) || /[“‘《「（(【]/.test(first);
  const closes = /[\s，、。；：！？,.;:()“”]/.test(after) || /[”’》」）)】。！？；：:，]/.test(last);
  return opens && closes && !(/[，：:]/.test(last) && !/[“‘《「（(【]/.test(first) && before !== " ");
}
