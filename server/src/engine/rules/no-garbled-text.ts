import { isHanAt, isOneOf } from "../figures/characters.ts";
import type { LexedRun } from "../figures/lexed-run.ts";
import { mojibakeIn } from "../text/mojibake.ts";
import { LOST, signsIn, WRONG_ENCODING } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Problem } from "./rule.ts";

export default defineRule({
  id: "no-garbled-text",
  scope: "run",
  severity: "warning",
  messages: ["lost", "replacement", "mojibake"],
  examples: [
    { name: "readable text", text: "十四·五规划开局，工会应当做些什么?我们作了探索。\n" },
    {
      name: "question marks in place of characters",
      text: "学习卡尔⟦?⟧马克思的著作，落实“十四⟦?⟧五”规划，职工⟦??⟧大会已召开。\n",
      problems: [
        ["lost", "尔?马"],
        ["lost", "四?五"],
        ["lost", "工??大"],
      ],
    },
    {
      name: "the sign for a character that could not be read",
      text: "慰问困难职⟦\uFFFD\uFFFD⟧12户。\n",
      problems: [["replacement", "职\uFFFD\uFFFD1"]],
    },
    {
      name: "text in the wrong encoding",
      text: "⟦å·¥ä¼š⟧活动，⟦锟斤拷⟧，⟦鑱屽伐⟧之家，⟦¹¤»á⟧。\n",
      problems: [
        ["mojibake", "å·¥ä¼š"],
        ["mojibake", "锟斤拷"],
        ["mojibake", "鑱屽伐"],
        ["mojibake", "¹¤»á"],
      ],
    },
    {
      name: "a lost character beside a mark",
      text: "打下了组织基⟦?⟧，学习《⟦?⟧山枫叶》。\n",
      problems: [
        ["lost", "基?，"],
        ["lost", "《?山"],
      ],
    },
    { name: "questions", text: "怎样当好主席?首先要服务。大家满意不满意?职工说了算。真的吗??当然。\n" },
    {
      name: "Traditional, mainland",
      text: "學習馬克思⟦?⟧恩格斯著作。\n",
      problems: [["lost", "思?恩"]],
    },
    {
      name: "Traditional, Taiwan",
      text: "本會辦理⟦??⟧教育，會員⟦\uFFFD⟧躍參加。\n",
      problems: [
        ["lost", "理??教"],
        ["replacement", "員\uFFFD躍"],
      ],
    },
    { name: "Traditional, Taiwan: a question", text: "如何吸引青年會員?我們從社團做起。\n" },
    {
      name: "English",
      text: "It is the union⟦?⟧s duty⟦â€”⟧we don⟦?⟧t rest.\n",
      problems: [
        ["lost", "n?s"],
        ["mojibake", "â€”"],
        ["lost", "n?t"],
      ],
    },
    { name: "English: questions and accents", text: "Did the café’s naïve owner agree? Yes. What now??\n" },
  ],
  check: (run) => ((signsIn(run.prose) & (LOST | WRONG_ENCODING)) === 0 ? NOTHING : problemsIn(run)),
});

const NOTHING: readonly Problem[] = [];

function* problemsIn({ prose, folded, toSource }: LexedRun): Generator<Problem> {
  const signs = signsIn(prose);
  const places: { readonly messageId: "lost" | "replacement" | "mojibake"; readonly span: Span }[] = [];
  if ((signs & LOST) !== 0) {
    for (const span of lostIn(prose, folded)) places.push({ messageId: "lost", span });
    // Alone between spaces it is spoken of.
    for (const span of spansOf(prose, /(?<!\s)\uFFFD+|\uFFFD+(?!\s)/g)) places.push({ messageId: "replacement", span });
  }
  if ((signs & WRONG_ENCODING) !== 0)
    for (const span of mojibakeIn(prose)) places.push({ messageId: "mojibake", span });
  if (places.length > 1) places.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let done = 0;
  let last: (typeof places)[number]["messageId"] | undefined;
  for (const { messageId, span } of places) {
    // What the wrong encoding has no character for stands in the midst of it.
    if (span.start < done) continue;
    if (messageId === "replacement" && last === "mojibake" && span.start <= done + RAGGED) continue;
    done = span.end;
    last = messageId;
    const context = messageId === "mojibake" ? 0 : 1;
    const shown = prose.slice(Math.max(0, span.start - context), span.end + context).replaceAll(/\s/g, " ");
    yield {
      span: { start: toSource(span.start), end: toSource(span.end - 1) + 1 },
      messageId,
      args: [shown.slice(0, LONGEST)],
    };
  }
}

/** UTF-16 code units that may look sound at the end of a stretch in the wrong encoding. */
const RAGGED = 4;
const LONGEST = 24;

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

const APOSTROPHE = /^(?:s|t|re|ve|ll)(?=[\s,.;:!)]|$)/;

/** Question marks that stand for characters which an encoding had no place for. */
function* lostIn(prose: string, folded: string): Generator<Span> {
  for (const { 0: text, index: start } of prose.matchAll(/[?？]+/g)) {
    const end = start + text.length;
    const before = folded[start - 1] ?? " ";
    const isWide = text.includes("？");
    if (isHanAt(folded, start - 1) && isHanAt(folded, end)) {
      const isInNumber = text.length === 1 && NUMERAL.test(before) && NUMERAL.test(folded[end] ?? "");
      if (isInNumber || (!isWide && !asks(folded, start))) yield { start, end };
    } else if (!isWide && isHanAt(folded, start - 1) && isOneOf("，、；", folded[end])) {
      if (!asks(folded, start)) yield { start, end };
    } else if (!isWide && isHanAt(folded, end) && isOneOf("，、；：“《「『", folded[start - 1])) {
      yield { start, end };
    } else if (text === "?" && /[a-z]/.test(before) && APOSTROPHE.test(prose.slice(end, end + 3))) {
      yield { start, end };
    }
  }
}

const NUMERAL = /[一二三四五六七八九十]/;

/** In UTF-16 code units. */
const LONGEST_QUESTION = 60;

/** Words that ask, A 不 A among them. */
const QUESTION =
  /什么|甚么|为何|何|怎|如何|哪|谁|几|多少|多久|多大|多远|吗|么|呢|吧|否|难道|岂|还是|啥|咋|孰|是不是|有没有|没有$|了没$|可曾|不成|啊|呀|问|疑|想不想|请问|(.)[不没]\1|(..)[不没]\2/;

/** Whether the sentence that ends at `at` is a question. */
function asks(folded: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < LONGEST_QUESTION && !"。！？；!?;\n".includes(folded[start - 1] ?? "")) start -= 1;
  return QUESTION.test(folded.slice(start, at));
}
