import type { Document } from "../markdown/document.ts";
import { type Count, otherPoint, writePoint } from "../structure/enumerations.ts";
import { isInOtherStyle, lostMark } from "../structure/lost-mark.ts";
import { formOf, haveOneForm, inForm, numeralOf, officialForm } from "../structure/mark-form.ts";
import { writeNumberMark } from "../structure/number-mark.ts";
import { type Entry, isNumbered, type NumberedEntry, type Numbering, type Series } from "../structure/numbering.ts";
import type { NumberMark, NumberStyle } from "../structure/section.ts";
import type { DocumentFacts } from "./facts.ts";
import { countsIn, numberingIn } from "./notes.ts";
import { isPlain, isReadAsNumber, replaceMark, unofficialNumbers } from "./official-numbers.ts";
import { defineRule, type Fix, type Problem } from "./rule.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "consistent-numbering",
  scope: "document",
  severity: "warning",
  messages: ["malformed", "mixed", "official", "official-level"],
  once: { official: "write-officially", "official-level": "write-officially" },
  milder: { official: "information", "official-level": "information" },
  examples: [
    {
      name: "one style for each level",
      text: "工作总结\n\n一、组织建设\n\n（一）建章立制\n\n1.修订办法\n\n已经施行。\n\n二、民主管理\n\n按月公开。\n",
    },
    {
      name: "a malformed mark",
      text: "工作总结\n\n（一）摸清底数\n\n走访三十户。\n\n⟦(二、)⟧列出清单\n\n共二十六项。\n",
      problems: [["malformed", "(二、)", "（二）"]],
      fixed: "工作总结\n\n（一）摸清底数\n\n走访三十户。\n\n（二）列出清单\n\n共二十六项。\n",
    },
    {
      name: "a number that lost its mark",
      text: "工作总结\n\n一、总体情况\n\n会员稳定。\n\n⟦二⟧主要做法\n\n走访三十户。\n\n三、几点体会\n\n贵在坚持。\n",
      problems: [["malformed", "二", "二、"]],
      fixed: "工作总结\n\n一、总体情况\n\n会员稳定。\n\n二、主要做法\n\n走访三十户。\n\n三、几点体会\n\n贵在坚持。\n",
    },
    {
      name: "another style among siblings",
      text: "工作总结\n\n一、抓思想\n\n学习不断线。\n\n⟦2、⟧抓组织\n\n班子有活力。\n\n三、抓作风\n\n一是勤走访，二是多听取，⟦3、⟧快办理，四是常回访。\n",
      problems: [
        ["mixed", "2、", "二、"],
        ["mixed", "3、", "三是"],
      ],
      fixed:
        "工作总结\n\n一、抓思想\n\n学习不断线。\n\n二、抓组织\n\n班子有活力。\n\n三、抓作风\n\n一是勤走访，二是多听取，三是快办理，四是常回访。\n",
    },
    {
      name: "another form among siblings",
      text: "1.摸底\n2.建档\n⟦3、⟧走访\n4.总结\n",
      problems: [["mixed", "3、", "3."]],
      fixed: "1.摸底\n2.建档\n3.走访\n4.总结\n",
    },
    {
      name: "what GB/T 9704 wants otherwise, said once",
      text: "工作总结\n\n一、组织建设\n\n⟦(一)、⟧建章立制\n\n修订办法。\n\n(二)、培训干部\n\n办班两期。\n",
      problems: [["official", "(一)、", "（一）", "2"]],
      fixed: "工作总结\n\n一、组织建设\n\n（一）建章立制\n\n修订办法。\n\n（二）培训干部\n\n办班两期。\n",
    },
    {
      name: "一、 straight to 1.",
      text: "工作总结\n\n一、组织建设\n\n⟦1.⟧建章立制\n\n修订办法。\n\n2.培训干部\n\n办班两期。\n\n二、民主管理\n\n按月公开。\n",
      problems: [["official-level", "1.", "一、", "（一）"]],
      fixed:
        "工作总结\n\n一、组织建设\n\n（一）建章立制\n\n修订办法。\n\n（二）培训干部\n\n办班两期。\n\n二、民主管理\n\n按月公开。\n",
    },
    {
      name: "what GB/T 9704 wants otherwise, in all points of a paragraph",
      text: "⟦(1)⟧建章立制；(2)培训干部；(3)走访职工。\n\n1、摸底\n2、建档\n",
      problems: [["official", "(1)", "（1）", "5"]],
      fixed: "（1）建章立制；（2）培训干部；（3）走访职工。\n\n1.摸底\n2.建档\n",
    },
    {
      name: "styles that lie in each other",
      text: "一、制度\n1.修订办法\n已经施行。\n2.完善台账\n已经建立。\n",
      outline: "union-tw",
    },
    {
      name: "Traditional, mainland",
      text: "工作總結\n\n（一）摸清底數\n\n走訪三十戶。\n\n⟦二)⟧列出清單\n\n共二十六項。\n",
      problems: [["malformed", "二)", "（二）"]],
      fixed: "工作總結\n\n（一）摸清底數\n\n走訪三十戶。\n\n（二）列出清單\n\n共二十六項。\n",
    },
    {
      name: "Traditional, Taiwan: brackets of both widths, 1、 and 1.",
      outline: "union-tw",
      text: "會務報告\n\n壹、會務\n\n一、理事會\n\n（一）開會\n\n六次。\n\n(二)提案\n\n十件。\n\n二、監事會\n\n1、開會\n2.查帳\n",
    },
    {
      name: "Traditional, Taiwan: another style among siblings",
      outline: "union-tw",
      text: "會務報告\n\n壹、會務\n\n召開理事會六次。\n\n⟦2、⟧財務\n\n收支平衡。\n\n參、福利\n\n發放補助。\n",
      problems: [["mixed", "2、", "貳、"]],
      fixed: "會務報告\n\n壹、會務\n\n召開理事會六次。\n\n貳、財務\n\n收支平衡。\n\n參、福利\n\n發放補助。\n",
    },
    {
      name: "English",
      text: "1) plan\n2) act\n⟦iii)⟧ review\n",
      problems: [["mixed", "iii)", "3)"]],
      fixed: "1) plan\n2) act\n3) review\n",
    },
    { name: "English: one style", text: "# Report\n\n## 1. Pay\n\nIt rose.\n\n## 2. Hours\n\nThey fell.\n" },
  ],
  *check(facts) {
    const numbering = numberingIn(facts);
    const mixed = [...mixedStyles(facts, numbering)];
    yield* mixed.map(({ problem }) => problem);
    const seen = new Set<Entry>(mixed.map(({ entry }) => entry));
    yield* forms(facts, numbering, seen);
    yield* lostForms(facts, numbering);
    for (const count of countsIn(facts)) yield* mixedPoints(facts, count);
    if (facts.outline.id !== TAIWAN) yield* unofficialNumbers(facts, numbering, seen);
  },
});

/** An entry in a style that is not that of its neighbours in the same order. */
interface Odd {
  readonly entry: NumberedEntry;
  readonly problem: Problem;
}

function* mixedStyles(facts: DocumentFacts, { levels }: Numbering): Iterable<Odd> {
  for (const level of levels) {
    yield* mixedSiblings(facts, level);
    for (const [index, entry] of level.entries()) {
      if (isNumbered(entry) && entry.children.length > 0) yield* mixedChildren(facts, level, index, entry);
    }
  }
}

/** `一、` `2、` `三、` side by side: Markdown headings of one level, or styles of which none lies in the other. */
function* mixedSiblings(facts: DocumentFacts, level: readonly Entry[]): Iterable<Odd> {
  const last = new Map<string, number>();
  let chain: NumberedEntry[] = [];
  for (const entry of level) {
    const before = chain.at(-1);
    if (!isNumbered(entry) || entry.item) {
      yield* oddOnes(facts, chain);
      chain = [];
      continue;
    }
    const { style, value } = entry.mark;
    const isOwnNext = last.get(style) === value - 1;
    last.set(style, value);
    if (before !== undefined && before.mark.value === value - 1 && (before.mark.style === style || !isOwnNext)) {
      chain.push(entry);
      continue;
    }
    yield* oddOnes(facts, chain);
    chain = [entry];
  }
  yield* oddOnes(facts, chain);
}

/** Of numbers that follow each other: those in another style than most. */
function* oddOnes(facts: DocumentFacts, chain: readonly NumberedEntry[]): Iterable<Odd> {
  const [first] = chain;
  if (first === undefined || chain.every(({ mark }) => mark.style === first.mark.style)) return;
  const counts = new Map<string, number>();
  for (const { mark } of chain) counts.set(mark.style, (counts.get(mark.style) ?? 0) + 1);
  const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const model = chain.find(({ mark }) => mark.style === most);
  if (model === undefined) return;
  for (const entry of chain) {
    if (entry.mark.style !== most) yield odd(facts, entry, writeNumberMark(model.mark, entry.mark.value));
  }
}

/** `2、` in `一、`, with `三、` or nothing behind it: it lies there only because its style says so. */
function* mixedChildren(
  facts: DocumentFacts,
  level: readonly Entry[],
  index: number,
  parent: NumberedEntry,
): Iterable<Odd> {
  const [first] = parent.children;
  if (first === undefined || !isNumbered(first) || first.item) return;
  if (first.mark.value !== parent.mark.value + 1) return;
  const chain = consecutive(parent.children);
  if (chain.length < parent.children.length) return;
  // 1、3月份 is read as no mark; the list in which it stands goes on with 2、.
  if (lostMark(facts.doc, parent.mark.end, first, first.mark.value - 1) !== undefined) return;
  const end = first.mark.value + chain.length;
  const next = numberedBehind(level, index);
  if (next !== undefined && (next.mark.style !== parent.mark.style || next.mark.value !== end)) return;
  if (next === undefined && chain.length > 1 && index > 0) return;
  for (const entry of chain) yield odd(facts, entry, writeNumberMark(parent.mark, entry.mark.value));
}

function numberedBehind(level: readonly Entry[], index: number): NumberedEntry | undefined {
  for (let at = index + 1; at < level.length; at += 1) {
    const entry = level[at];
    if (entry !== undefined && isNumbered(entry)) return entry;
  }
  return undefined;
}

/** The first entries, as far as they are numbered on in one style. */
function consecutive(entries: readonly Entry[]): readonly NumberedEntry[] {
  const chain: NumberedEntry[] = [];
  for (const entry of entries) {
    const before = chain.at(-1);
    if (!isNumbered(entry)) break;
    const { style, value } = entry.mark;
    if (before !== undefined && (before.mark.style !== style || before.mark.value !== value - 1)) break;
    chain.push(entry);
  }
  return chain;
}

function odd(facts: DocumentFacts, entry: NumberedEntry, expected: string): Odd {
  const { mark } = entry;
  return {
    entry,
    problem: {
      span: { start: mark.start, end: mark.end },
      messageId: "mixed",
      args: [mark.text, expected],
      ...(isPlain(facts, entry) && {
        fixes: [suggested("write-mark", [expected], () => [replaceMark(entry, expected)])],
      }),
    },
  };
}

/** Marks that are malformed, or written otherwise than those of their siblings; they join what was `seen`. */
function* forms(facts: DocumentFacts, { series }: Numbering, seen: Set<Entry>): Iterable<Problem> {
  const isLenient = facts.outline.id === TAIWAN || (facts.script === "hant" && series.some(isFormal));
  const alike = (form: string): string => (isLenient ? leniently(form) : form);
  for (const { entries } of series) {
    if (haveOneForm(entries)) continue;
    const counts = new Map<string, { count: number; form: string }>();
    for (const { mark, item } of entries) {
      const form = formOf(mark);
      if (mark.malformed || item || form === undefined) continue;
      const known = counts.get(alike(form));
      if (known === undefined) counts.set(alike(form), { count: 1, form });
      else known.count += 1;
    }
    const most = mostUsed([...counts.values()], entries[0]?.mark.style);
    const isTheirs =
      most === "" &&
      entries.every(({ mark }) => isUnopened(mark)) &&
      (entries.length > 1 || goesOnInLine(facts.doc, entries[0]));
    for (const entry of entries) {
      const { mark, item } = entry;
      const form = formOf(mark);
      if (item || form === undefined || seen.has(entry)) continue;
      if (mark.malformed ? isTheirs : counts.size < 2 || alike(form) === alike(most)) continue;
      const newText = inForm(mark, most === "" ? (officialForm(mark.style) ?? "（N）") : most);
      if (isReadAsNumber(facts, newText, mark.end)) continue;
      seen.add(entry);
      yield formProblem(facts, entry, newText);
    }
  }
}

/** A malformed mark has one right form; another of several good ones is a matter of taste. */
function formProblem(facts: DocumentFacts, entry: NumberedEntry, newText: string): Problem {
  const { start, end, text, malformed } = entry.mark;
  const edits = [replaceMark(entry, newText)];
  const fix: Fix = { titleId: "write-mark", args: [newText], kind: malformed ? "safe" : "suggested", edits };
  return {
    span: { start, end },
    messageId: malformed ? "malformed" : "mixed",
    args: [text, newText],
    fixes: isPlain(facts, entry) ? [fix] : [],
  };
}

/** The form of most marks; of forms that are used alike the official one, else the first. Empty where there is none. */
function mostUsed(counts: readonly { count: number; form: string }[], style: NumberStyle | undefined): string {
  const weight = (one: { count: number; form: string }): number =>
    one.count * 2 + (style !== undefined && one.form === officialForm(style) ? 1 : 0);
  return counts.reduce((a, b) => (weight(b) > weight(a) ? b : a), { count: 0, form: "" }).form;
}

/** `二主要做法` between 一、 and 三、: a number whose mark was lost. */
function* lostForms({ doc }: DocumentFacts, { series }: Numbering): Iterable<Problem> {
  for (const { entries, among } of series) {
    for (const [at, entry] of entries.entries()) {
      const before = entries[at - 1];
      if (before === undefined || entry.mark.value < before.mark.value + 2) continue;
      if (isInOtherStyle(before, entry, among)) continue;
      for (let value = before.mark.value + 1; value < entry.mark.value && value < before.mark.value + 4; value += 1) {
        const place = lostMark(doc, before.mark.end, entry, value)?.place;
        if (place === undefined) continue;
        const newText = writeNumberMark(before.mark.malformed ? entry.mark : before.mark, value);
        yield {
          span: place,
          messageId: "malformed",
          args: [doc.text.slice(place.start, place.end), newText],
          fixes: [suggested("write-mark", [newText], () => [{ span: place, newText }])],
        };
      }
    }
  }
}

/** `3、` among 一是, 二是 and 四是. */
function* mixedPoints({ doc }: DocumentFacts, count: Count): Iterable<Problem> {
  for (const [at, point] of count.entries()) {
    const before = count[at - 1];
    if (before === undefined || !point.words || point.value !== before.value + 2) continue;
    const span = otherPoint(doc, before, point, before.value + 1);
    const newText = writePoint(point, before.value + 1);
    if (span === undefined || newText === undefined) continue;
    const fixes = [suggested("write-mark", [newText], () => [{ span, newText }])];
    yield { span, messageId: "mixed", args: [doc.text.slice(span.start, span.end), newText], fixes };
  }
}

const TAIWAN = "union-tw";

/** 壹、貳、: a Traditional document so numbered comes from Taiwan, whatever its outline. */
function isFormal({ entries }: Series): boolean {
  return entries[0]?.mark.style === "formal";
}

/** In Taiwan （一） and (一) are one, and so are 1、 and 1. */
function leniently(form: string): string {
  return form.replace("（", "(").replace("）", ")").replace(".", "、");
}

/** 一）报到；二）体检: the line goes on as it began. */
function goesOnInLine({ text }: Document, entry: NumberedEntry | undefined): boolean {
  if (entry === undefined) return false;
  const next = numeralOf(writeNumberMark({ ...entry.mark, malformed: false }, entry.mark.value + 1));
  return new RegExp(`[，。；、,;]\\s?${next}[）)]`).test(text.slice(entry.mark.end, entry.end));
}

/** `一)` all along: a style of its own. */
function isUnopened({ text }: NumberMark): boolean {
  return !/^[（(]/.test(text);
}
