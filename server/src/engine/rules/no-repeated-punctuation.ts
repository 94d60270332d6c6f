import { isHanAt, isLetterAt } from "../figures/characters.ts";
import type { LexedRun } from "../figures/lexed-run.ts";
import { hanBefore } from "../figures/reading.ts";
import type { TextEdit } from "../text/edit.ts";
import { REPEATED, signsIn } from "../text/signs.ts";
import { overlaps, type Span } from "../text/span.ts";
import { defineRule, type Fix, type Problem } from "./rule.ts";

export default defineRule({
  id: "no-repeated-punctuation",
  scope: "run",
  severity: "warning",
  messages: ["repeated", "conflicting", "ellipsis"],
  examples: [
    { name: "one mark at a time", text: "工作扎实，成绩明显。下一步：再接再厉！\n" },
    {
      name: "the same mark twice",
      text: "读书⟦、、⟧书法、象棋⟦，，⟧样样都有⟦。。⟧\n",
      problems: [
        ["repeated", "、、", "、"],
        ["repeated", "，，", "，"],
        ["repeated", "。。", "。"],
      ],
      fixed: "读书、书法、象棋，样样都有。\n",
    },
    {
      name: "two marks for one pause",
      text: "比赛圆满结束⟦，。⟧职工人人叫好⟦！。⟧\n",
      problems: [
        ["conflicting", "，。", "。"],
        ["conflicting", "！。", "！"],
      ],
      fixed: "比赛圆满结束。职工人人叫好！\n",
    },
    {
      name: "half-width marks between Chinese characters",
      text: "工作扎实⟦,,⟧成绩明显⟦，,⟧职工满意。\n",
      problems: [
        ["repeated", ",,", "，"],
        ["repeated", "，,", "，"],
      ],
      fixed: "工作扎实，成绩明显，职工满意。\n",
    },
    {
      name: "full stops for an ellipsis",
      text: "书法、摄影、棋牌⟦。。。⟧\n",
      problems: [["ellipsis", "。。。", "……"]],
      fixed: "书法、摄影、棋牌……\n",
    },
    { name: "marks that are long by themselves", text: "凡此种种……工会——职工之家！！真的吗？！等等...\n" },
    { name: "numbers, code and paths", text: "见 ../a.md，区间 1..9，`a,,b`，共1,234人。\n" },
    { name: "a label without its value is a blank", text: "组长：，副组长：何欣。\n" },
    {
      name: "Traditional, mainland",
      text: "吸收他們參加各項活動⟦。。⟧\n",
      problems: [["repeated", "。。", "。"]],
      fixed: "吸收他們參加各項活動。\n",
    },
    {
      name: "Traditional, Taiwan",
      text: "本會辦理勞工教育⟦，，⟧會員踴躍參加。\n",
      problems: [["repeated", "，，", "，"]],
      fixed: "本會辦理勞工教育，會員踴躍參加。\n",
    },
    {
      name: "English",
      text: "We met twice⟦,,⟧ then voted⟦..⟧\n",
      problems: [
        ["repeated", ",,", ","],
        ["repeated", "..", "."],
      ],
      fixed: "We met twice, then voted.\n",
    },
    { name: "English: abbreviations and ellipses", text: "Pens, books, etc., were bought... Acme Inc., too.\n" },
  ],
  check: (run) => ((signsIn(run.prose) & REPEATED) === 0 ? NOTHING : problemsIn(run)),
});

const NOTHING: readonly Problem[] = [];

function* problemsIn(run: LexedRun): Generator<Problem> {
  const { prose, folded } = run;
  for (const { 0: text, index } of prose.matchAll(MARKS)) {
    const kind = kindOf(folded, index, text);
    if (kind === undefined) continue;
    const problem = problemOf(run, kind, index, text);
    if (problem !== undefined) yield problem;
  }
}

type Kind = "repeated" | "conflicting" | "ellipsis";

const MARKS = /[，。、；：！？,;:.!?]{2,}/g;

/** What the marks at `at` do wrong; absent when they may stand there. */
function kindOf(folded: string, at: number, text: string): Kind | undefined {
  if (text.includes("?") || text.includes("...") || /^[！？!]*$/.test(text)) return undefined;
  if (/^[,;:.!]+$/.test(text)) return isHalfWidthRepeated(folded, at, text) ? sameness(text) : undefined;
  if (/^。{3,}$/.test(text)) return "ellipsis";
  const [first = ""] = text;
  // `Inc.，`, `Yahoo!。` and `&nbsp;，` end in a mark of their own.
  if (",;:.!".includes(first) && !isHanAt(folded, at - 1)) return undefined;
  if ("：:".includes(first) && !isSame(text) && !isAnnounced(folded, at)) return undefined;
  return sameness(text);
}

/** Behind these a colon announces. */
const ANNOUNCES = /(?:如下|以下|强调|指出|要求|提出|认为|表示|做到|主要有|主要是|包括|例如|比如|就是|归纳为|说|即)$/;
/** What a label ends in; its value may be missing, which is no matter of punctuation. */
const LABEL_END = /[长员人名席记任点间址位务话门期号额量计数率师者处部科室班组县市区省校院厂会司称型类别码箱年月日龄]$/;
const LONGEST_LABEL = 8;

/** Whether the colon at `at` stands behind a clause, not behind a label. */
function isAnnounced(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - LONGEST_LABEL), at);
  const han = hanBefore(folded, at, LONGEST_LABEL);
  return ANNOUNCES.test(before) || (han >= 4 && (han === LONGEST_LABEL || !LABEL_END.test(before)));
}

/** Whether the marks are one mark, in either width. */
function isSame(text: string): boolean {
  return new Set(Array.from(text, (char) => WIDE[char] ?? char)).size === 1;
}

function sameness(text: string): Kind {
  return isSame(text) ? "repeated" : "conflicting";
}

const WIDE: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", ".": "。", "!": "！" };

/** `,,` and `..` behind a word, and `;;` or `::` between Chinese characters: elsewhere they are code, a path or a range. */
function isHalfWidthRepeated(folded: string, at: number, text: string): boolean {
  if (isHanAt(folded, at - 1)) return isSame(text) && (text !== ".." || isEnd(folded, at + 2));
  if (/[)”"]/.test(folded[at - 1] ?? "")) return isSame(text) && text.length === 2 && isEnd(folded, at + 2);
  if (!isLetterAt(folded, at - 1) || !isEnd(folded, at + text.length)) return false;
  return (
    text === ",," ||
    text === ".." ||
    (/^(?:,[.;:!]|[;:!][,.;:]|\.[,;:!])$/.test(text) && WORD.test(folded.slice(Math.max(0, at - 12), at)))
  );
}

/** A word that is no abbreviation: etc., Inc. and a.m. have a full stop of their own. */
const WORD = /(?:^|[\s(])(?!approx|assoc|depts?$)[a-z]{5,}$/;

function isEnd(folded: string, at: number): boolean {
  return at >= folded.length || /\s/.test(folded[at] ?? "") || isHanAt(folded, at);
}

/** Of several marks the one that ends most stays; of equal ones the full-width one. */
const STRENGTH = "、,，;；:：.。!！？";

function problemOf(
  { run, folded, blanks, toSource }: LexedRun,
  messageId: Kind,
  at: number,
  text: string,
): Problem | undefined {
  const start = toSource(at);
  const end = toSource(at + text.length - 1) + 1;
  const span = { start, end };
  if (blanks.some((blank) => overlaps(blank, span))) return undefined;
  const kept = Array.from(text).reduce(
    (best, char, index) => (STRENGTH.indexOf(char) > STRENGTH.indexOf(text[best] ?? "") ? index : best),
    0,
  );
  const left = messageId === "ellipsis" ? "……" : written(folded, at, text, text[kept] ?? "");
  const problem = { span, messageId, args: [text, left] };
  // Marks with markup between them: which of them belongs to it is not known.
  if (end - start !== text.length || run.text.slice(start, end) !== text) return problem;
  const fix: Fix =
    messageId === "ellipsis"
      ? { titleId: "write-ellipsis", args: [left], kind: "suggested", edits: [{ span, newText: left }] }
      : { titleId: "keep-one-mark", args: [left], kind: "safe", edits: onlyOne(span, text, kept, left) };
  return { ...problem, fixes: [fix] };
}

/** A half-width mark would be the next thing wrong between Chinese characters. */
function written(folded: string, at: number, text: string, mark: string): string {
  const isBetween = isHanAt(folded, at - 1) && isHanAt(folded, at + text.length);
  return isBetween && ",;:".includes(mark) ? (WIDE[mark] ?? mark) : mark;
}

function onlyOne({ start, end }: Span, text: string, kept: number, left: string): readonly TextEdit[] {
  return text[kept] === left ? around(start, start + kept, end) : [{ span: { start, end }, newText: left }];
}

/** Takes away everything in `[start, end)` but the character at `kept`. */
function around(start: number, kept: number, end: number): readonly TextEdit[] {
  return [
    { span: { start, end: kept }, newText: "" },
    { span: { start: kept + 1, end }, newText: "" },
  ].filter(({ span }) => span.start < span.end);
}
