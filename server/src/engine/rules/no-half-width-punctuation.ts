import { isHanAt, isOneOf } from "../figures/characters.ts";
import type { Document, Run } from "../markdown/document.ts";
import { outsideGaps } from "../markdown/outside-gaps.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { HALF_WIDTH, signsIn } from "../text/signs.ts";
import { shiftSpan } from "../text/span.ts";
import { keepsBlanks } from "./keeps-blanks.ts";
import { defineRule, type Problem } from "./rule.ts";
import { runAt } from "./run-at.ts";
import { lazyFix } from "./suggested.ts";

export default defineRule({
  id: "no-half-width-punctuation",
  scope: "run",
  severity: "information",
  messages: ["half-width"],
  once: { "half-width": "widen-marks" },
  examples: [
    { name: "full-width marks", text: "会议要求：认真学习，抓好落实；会后（含会中）汇报。\n" },
    {
      name: "half-width marks between Chinese characters, said once",
      text: "会议要求⟦:⟧认真学习,抓好落实;会后(含会中)汇报。\n\n工会主席,副主席到会。\n",
      problems: [["half-width", ":", "5"]],
      fixed: "会议要求：认真学习，抓好落实；会后（含会中）汇报。\n\n工会主席，副主席到会。\n",
    },
    {
      name: "numbers, times, Latin words, code and lists",
      text: "共1,234人,8:30开始。\n\n(一)学习 Vue,React。\n\n见`甲,乙`与[a:b](c)。\n",
    },
    {
      name: "Traditional, mainland",
      text: "工會主席⟦,⟧副主席到會。\n",
      problems: [["half-width", ",", "1"]],
      fixed: "工會主席，副主席到會。\n",
    },
    { name: "Traditional, mainland: full-width marks", text: "工會主席，副主席到會。\n" },
    {
      name: "Traditional, Taiwan",
      text: "本會理事⟦(⟧含監事)出席;秘書列席。\n",
      problems: [["half-width", "(", "2"]],
      fixed: "本會理事（含監事）出席；秘書列席。\n",
    },
    { name: "English", text: "We met: twice, in May (or June); then voted.\n" },
  ],
  check: ({ run }) => ((signsIn(run.text) & HALF_WIDTH) === 0 ? NOTHING : problemsIn(run)),
  *settle(all, { doc, excused }) {
    const problems = all.filter(({ span }) => !excused("no-half-width-punctuation", span.start));
    const [first] = problems;
    if (first === undefined) return;
    const count = String(problems.length);
    const titleId = problems.length === 1 ? "widen-mark" : "widen-marks";
    yield {
      ...first,
      args: [...first.args, count],
      fixes: [lazyFix("safe", titleId, [count], () => editsOf(doc, problems))],
    };
  },
});

const NOTHING: readonly Problem[] = [];
const NONE: readonly TextEdit[] = [];
const SUSPECT = /[\u3400-\u9fff”’》」』】）][,;:(][\u3400-\u9fff“‘《「『【（]/;
const CLOSING = "”’》」』】）";
const OPENING = "“‘《「『【（";
const WIDE: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" };

/** A pair of brackets is one place. */
function problemsIn(run: Run): readonly Problem[] {
  return placesInRun(run)
    .filter(({ newText }) => newText !== "）")
    .map(({ span }) => ({
      span: shiftSpan(span, -run.start),
      messageId: "half-width",
      args: [run.text[span.start - run.start] ?? ""],
    }));
}

/** The edits in all runs that have a problem. */
function editsOf(doc: Document, problems: readonly Problem[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let done: Run | undefined;
  for (const { span } of problems) {
    const place = runAt(doc, span.start);
    if (place === undefined || place.run === done) continue;
    done = place.run;
    const start = doc.blocks[place.block]?.start ?? 0;
    for (const edit of safePlacesInRun(place.run)) edits.push({ ...edit, span: shiftSpan(edit.span, start) });
  }
  return edits;
}

/** The repairs of a run, counted from the start of its block, in the order of the text. */
function placesInRun(run: Run): readonly TextEdit[] {
  const { start, text } = run;
  if (!SUSPECT.test(text)) return NONE;
  const places: number[] = [];
  const open: { readonly at: number; readonly isBetween: boolean }[] = [];
  for (const { at, found: char } of outsideGaps(run, /[,;:()]/g)) {
    const isBetween =
      (isHanAt(text, at - 1) || isOneOf(CLOSING, text[at - 1])) &&
      (isHanAt(text, at + 1) || isOneOf(OPENING, text[at + 1]));
    // （含退休人员）(另计): two kinds of brackets, told apart on purpose.
    if (char === "(") open.push({ at, isBetween: isBetween && text[at - 1] !== "）" });
    else if (char === ")") {
      const opening = open.pop();
      if (opening?.isBetween) places.push(opening.at, at);
    } else if (isBetween) places.push(at);
  }
  if (places.length === 0) return NONE;
  return places
    .sort((a, b) => a - b)
    .map((at) => ({ span: { start: start + at, end: start + at + 1 }, newText: WIDE[text[at] ?? ""] ?? "" }));
}

/** None where a blank would come to light or go. */
function safePlacesInRun(run: Run): readonly TextEdit[] {
  const edits = placesInRun(run);
  if (edits.length === 0) return NONE;
  const inRun = edits.map(({ span, newText }) => ({ span: shiftSpan(span, -run.start), newText }));
  return keepsBlanks(run, { ...run, text: applyEdits(run.text, inRun) }) ? edits : NONE;
}
