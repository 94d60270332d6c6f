import type { Document, Run } from "../markdown/document.ts";
import { outsideGaps } from "../markdown/outside-gaps.ts";
import { mojibakeIn } from "../text/mojibake.ts";
import { type Mark, PAIR_MARK, partnerOf, toMark, unpairedMarks } from "../text/pairs.ts";
import { PAIRED, signsIn, WRONG_ENCODING } from "../text/signs.ts";
import { defineRule, type Fix, type Problem } from "./rule.ts";
import { runAt, runsBehind } from "./run-at.ts";

export default defineRule({
  id: "no-unpaired-punctuation",
  scope: "run",
  severity: "warning",
  messages: ["unclosed", "unopened", "turned", "mixed", "lone"],
  examples: [
    { name: "every mark has its partner", text: "开展“安康杯”竞赛（含3个班组），学习《工会法》和【班组手册】。\n" },
    {
      name: "a mark that is never closed",
      text: "开展⟦“⟧安康杯竞赛活动，学习⟦《⟧工会法，全员参加⟦（⟧含退休职工。\n",
      problems: [
        ["unclosed", "“", "”"],
        ["unclosed", "《", "》"],
        ["unclosed", "（", "）"],
      ],
    },
    {
      name: "a mark that was never opened",
      text: "开展安康杯⟦”⟧竞赛活动。\n",
      problems: [["unopened", "”", "“"]],
    },
    {
      name: "a mark the wrong way round",
      text: "创建⟦“三无“⟧小区。\n\n争做⟦”四有”⟧职工。\n",
      problems: [
        ["turned", "“", "”"],
        ["turned", "”", "“"],
      ],
      fixed: "创建“三无”小区。\n\n争做“四有”职工。\n",
    },
    {
      name: "a partner of another kind",
      text: '学习⟦《工会法〉⟧，评选⟦“红旗班组"⟧。\n',
      problems: [
        ["mixed", "〉", "》"],
        ["mixed", '"', "”"],
      ],
      fixed: "学习《工会法》，评选“红旗班组”。\n",
    },
    {
      name: "both marks the wrong way round",
      text: "围绕⟦”安康杯“⟧开展竞赛。\n",
      problems: [["turned", "”安康杯“", "“安康杯”"]],
      fixed: "围绕“安康杯”开展竞赛。\n",
    },
    { name: "a straight quotation mark alone", text: '评选⟦"⟧红旗班组活动。\n', problems: [["lone", '"']] },
    { name: "numbers with a bracket behind", text: "1）抓宣传。2）抓培训，包括a)线上b)线下。\n" },
    { name: "intervals, inches and smileys", text: '区间[0, 1)，电视27"和55”各一台，辛苦了:)\n' },
    {
      name: "a quotation that each paragraph opens anew",
      text: "来信说：\n\n“感谢工会的关心。孩子的学费有了着落。\n\n“今后我一定努力工作，回报大家。”\n",
    },
    {
      name: "a bracket that closes in the next line",
      text: "走访“金秋助学（含\n技校生）行动”家庭12户。\n",
      format: "plain",
    },
    { name: "code and links", text: "命令 `f(x` 与 [说明](a.md) 不算。\n" },
    {
      name: "Traditional, mainland",
      text: "開展⟦“⟧送溫暖活動，慰問職工（含家屬）30人。\n",
      problems: [["unclosed", "“", "”"]],
    },
    {
      name: "Traditional, Taiwan",
      text: "本會辦理⟦「⟧會員聯誼活動，並參加『勞動節』晚會⟦）⟧。\n",
      problems: [
        ["unclosed", "「", "」"],
        ["unopened", "）", "（"],
      ],
    },
    { name: "Traditional, Taiwan: nested quotes", text: "主題為「從『心』出發」，詳見（附件一）。\n" },
    { name: "English: apostrophes", text: "The members’ room wasn’t open in the ’90s; (a) hall, b) yard.\n" },
    {
      name: "English",
      text: "We held ⟦“⟧Safety First training in May ⟦(⟧two rounds, and closed.\n",
      problems: [
        ["unclosed", "“", "”"],
        ["unclosed", "(", ")"],
      ],
    },
  ],
  check: ({ run }) => ((signsIn(run.text) & PAIRED) === 0 ? NOTHING : problemsIn(run)),
  *settle(problems, { doc }) {
    const settled = new Set<Problem>();
    for (const [index, problem] of problems.entries()) {
      if (settled.has(problem)) continue;
      const other = closedLater(doc, problems, index, settled);
      if (other !== undefined) settled.add(other);
      else if (!isReopened(doc, problem)) yield problem;
    }
  },
});

const NOTHING: readonly Problem[] = [];

function problemsIn(run: Run): readonly Problem[] {
  const { text } = run;
  const left = unpairedMarks(text, marksOf(run));
  let lone = loneStraight(run);
  // A cell with nothing but a mark repeats the cell above.
  if ((left.length === 0 && lone === undefined) || (run.kind === "cell" && text.length === 1)) return NOTHING;
  const problems: Problem[] = [];
  for (let index = 0; index < left.length; index += 1) {
    const mark = left[index];
    if (mark === undefined) break;
    const next = left[index + 1];
    const partner = lone === undefined ? undefined : straightPartner(text, mark);
    if (next !== undefined && isTurned(text, mark, next)) {
      problems.push(turned(text, mark, next));
      index += 1;
    } else if (next !== undefined && mark.opens && !next.opens && isMixed(text, mark, next)) {
      problems.push(replacement("mixed", mark.at, next.at, [next.at], [next.char, partnerOf(mark.char)]));
      index += 1;
    } else if (partner !== undefined) {
      const [first, last] = mark.opens ? [mark.at, partner] : [partner, mark.at];
      problems.push(replacement("mixed", first, last, [partner], ['"', partnerOf(mark.char)]));
      lone = undefined;
    } else {
      const args = [mark.char, partnerOf(mark.char)];
      problems.push({
        span: { start: mark.at, end: mark.at + 1 },
        messageId: mark.opens ? "unclosed" : "unopened",
        args,
      });
    }
  }
  if (lone !== undefined) problems.push({ span: { start: lone, end: lone + 1 }, messageId: "lone", args: ['"'] });
  return readable(text, problems).sort((a, b) => a.span.start - b.span.start);
}

/** Without the marks that only stand there because the text was read in the wrong encoding. */
function readable(text: string, problems: Problem[]): Problem[] {
  if ((signsIn(text) & WRONG_ENCODING) === 0) return problems;
  const garbled = mojibakeIn(text);
  return problems.filter(({ span }) => !garbled.some(({ start, end }) => start <= span.start && span.start < end));
}

/** The marks of a run outside code, links and tags; none when one hides in a character reference. */
function marksOf(run: Run): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { at, found } of outsideGaps(run, PAIR_MARK)) {
    const mark = toMark(found, at);
    if (mark !== undefined) marks.push(mark);
  }
  return run.gaps.some(({ shown }) => shown !== "" && toMark(shown, 0) !== undefined) ? [] : marks;
}

/** In UTF-16 code units between two marks that belong together though one of them is wrong. */
const NEAR = 24;
/** A finding shows both marks up to this length. */
const SHOWN = 12;

/** The last straight quotation mark of a run when their number is odd, with and without inches (27"). */
function loneStraight(run: Run): number | undefined {
  if (!run.text.includes('"')) return undefined;
  const all = [...outsideGaps(run, /"/g)];
  const quotes = all.filter(({ at }) => !/[0-9]/.test(run.text[at - 1] ?? ""));
  return all.length % 2 === 0 || quotes.length % 2 === 0 ? undefined : quotes.at(-1)?.at;
}

/** Two marks of a kind with a few words between, and one or both of them the wrong way round: `“三無“`, `”三無“`. */
function isTurned(text: string, first: Mark, second: Mark): boolean {
  if (first.kind !== second.kind || !isNear(text, first.at, second.at)) return false;
  const between = text.slice(first.at + 1, second.at);
  // What stands between two pairs that lost their outer halves: 三年”和“五年.
  if (second.opens && !first.opens && /[和与與及或、，：]/.test(between)) return false;
  // 《关于修改《 opens two titles.
  return !between.includes(first.char) && !between.includes(partnerOf(first.char)) && !TITLE_IN_TITLE.test(between);
}

const TITLE_IN_TITLE = /关于|關於|[转轉印][发發]/;

function turned(text: string, first: Mark, second: Mark): Problem {
  const wrong = first.opens ? [second] : second.opens ? [first, second] : [first];
  const places = wrong.map(({ at }) => at);
  const seen = (marks: readonly string[]): string => marks.join(text.slice(first.at + 1, second.at));
  const chars = wrong.map(({ char }) => char);
  const args =
    wrong.length === 2 ? [seen(chars), seen(chars.map(partnerOf))] : [chars.join(""), chars.map(partnerOf).join("")];
  return replacement("turned", first.at, second.at, places, args);
}

/** An opening mark and a closing one of another kind around a name: `《工会法〉`. */
function isMixed(text: string, first: Mark, second: Mark): boolean {
  return (
    isNear(text, first.at, second.at) &&
    !/[，、：,:“”‘’《》（）「」『』【】〔〕〈〉()]/.test(text.slice(first.at + 1, second.at))
  );
}

function isNear(text: string, start: number, end: number): boolean {
  const between = end - start - 1;
  return between > 0 && between <= NEAR && !/[。！？；\r\n]/.test(text.slice(start, end));
}

/** The straight quotation mark that was typed in place of the partner. */
function straightPartner(text: string, { at, char, opens }: Mark): number | undefined {
  if (char !== "“" && char !== "”") return undefined;
  const from = Math.max(0, at - NEAR);
  const partner = opens ? text.slice(0, at + NEAR).indexOf('"', at) : from + text.slice(from, at).lastIndexOf('"');
  if (partner < from || text[partner] !== '"') return undefined;
  return isNear(text, Math.min(partner, at), Math.max(partner, at)) ? partner : undefined;
}

/** The marks at `places` must be others; `first` and `last` are the two marks of the pair. */
function replacement(
  messageId: "turned" | "mixed",
  first: number,
  last: number,
  places: readonly number[],
  args: readonly string[],
): Problem {
  const [found = "", expected = ""] = args;
  const edits = places.map((at) => ({
    span: { start: at, end: at + 1 },
    newText: (at === first ? expected[0] : expected.at(-1)) ?? "",
  }));
  const [wrong = first] = places;
  const span = last + 1 - first <= SHOWN ? { start: first, end: last + 1 } : { start: wrong, end: wrong + 1 };
  const fix: Fix = { titleId: "replace-mark", args: [found, expected], kind: "suggested", edits };
  return { span, messageId, args: [found, expected], fixes: [fix] };
}

/** How many paragraphs a quotation or bracket may run through. */
const MOST_PARAGRAPHS = 5;

/** How many other problems may stand between the two halves. */
const MOST_BETWEEN = 8;

/** The closing mark that an opening one finds in one of the next paragraphs. */
function closedLater(
  doc: Document,
  problems: readonly Problem[],
  index: number,
  settled: ReadonlySet<Problem>,
): Problem | undefined {
  const problem = problems[index];
  const mark = problem === undefined ? undefined : openMark(problem);
  if (problem === undefined || mark === undefined) return undefined;
  const here = runAt(doc, problem.span.start);
  if (here?.run.kind !== "paragraph") return undefined;
  const next = problems
    .slice(index + 1, index + 1 + MOST_BETWEEN)
    .find((other) => !settled.has(other) && isOfKind(other, mark) && runAt(doc, other.span.start)?.run !== here.run);
  if (next === undefined || (next.messageId !== "unopened" && next.messageId !== "lone")) return undefined;
  const there = runAt(doc, next.span.start)?.run;
  let distance = 0;
  for (const run of runsBehind(doc, here)) {
    distance += 1;
    if (run.kind !== "paragraph" || distance > (isQuote(mark) ? MOST_PARAGRAPHS : 1)) return undefined;
    if (run === there) return next;
  }
  return undefined;
}

/** The mark that waits for its partner; absent for one that closes, and for two that are wrong for each other. */
function openMark({ messageId, args }: Problem): string | undefined {
  return messageId === "unclosed" || messageId === "lone" ? args[0] : undefined;
}

function isOfKind({ messageId, args }: Problem, mark: string): boolean {
  if (messageId === "lone") return mark === '"';
  return (
    (messageId === "unclosed" || messageId === "unopened") && toMark(args[0] ?? "", 0)?.kind === toMark(mark, 0)?.kind
  );
}

function isQuote(mark: string): boolean {
  return '“‘「『"'.includes(mark);
}

/** Whether an unclosed quotation is opened again by the next paragraph: the usual way of quoting several paragraphs. */
function isReopened(doc: Document, problem: Problem): boolean {
  const mark = openMark(problem);
  if (mark === undefined || !isQuote(mark)) return false;
  const here = runAt(doc, problem.span.start);
  if (here?.run.kind !== "paragraph") return false;
  const before = doc.text[problem.span.start - 1];
  const placed = doc.blocks[here.block];
  const isFirst = placed !== undefined && problem.span.start === placed.start + here.run.start;
  if (!isFirst && !"：:\n\r".includes(before ?? "\n")) return false;
  if (!"。！？…：；!?.:;".includes(here.run.text.at(-1) ?? " ")) return false;
  const [next] = runsBehind(doc, here);
  if (next?.kind !== "paragraph" || next.text[0] !== mark) return false;
  // “五一”期间 only begins with a quotation.
  const close = next.text.indexOf(partnerOf(mark), 1);
  return close === -1 || /[，。！？；,.!?;]/.test(next.text.slice(0, close));
}
