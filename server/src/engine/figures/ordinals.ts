import { inRunningText } from "./dates.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./scan.ts";
import { WordList } from "./word-list.ts";

/** 第 ‸ 届: which meeting it was is as much a date as its day. */
const SESSIONS = new WordList("届 次 期 批 届次");
const OTHERS = new WordList("名 位 个 场 条 项 篇 轮 节 版 集 卷");
const WORDS_IN_ORDINAL = new WordList("次第 及第 门第 落第 品第 等第 科第");

/** Whether 第 stands before `at`, and `unit` there calls for the number that is missing. */
export function isOrdinal(folded: string, at: number, unit: string): boolean {
  if (folded[at - 1] !== "第" || WORDS_IN_ORDINAL.before(folded, at) > 0) return false;
  return SESSIONS.has(unit) || OTHERS.has(unit);
}

/** The missing number of `第 届`, from `start` to the end of the unit. Forms leave sessions to be filled in by hand. */
export function pushOrdinal(reading: Reading, start: number, unit: Token): void {
  const text = reading.folded.slice(unit.start, unit.end);
  const session = SESSIONS.has(text);
  if (session && !inRunningText(reading, start, unit.end)) return;
  const messageId = session ? "ordinal" : start === unit.start ? "collapsed" : "gap";
  reading.blanks.push({ start, end: unit.end, kind: session ? "date" : "count", messageId, unit });
}
