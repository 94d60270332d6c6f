import type { BareSeries } from "../structure/bare-numbers.ts";
import { type Count, ENGLISH_WORDS, type Point, writePoint } from "../structure/enumerations.ts";
import { isInOtherStyle, lostMark } from "../structure/lost-mark.ts";
import { numeralOf } from "../structure/mark-form.ts";
import { CJK } from "../structure/mark-numerals.ts";
import { misnumbered } from "../structure/misnumbered.ts";
import { writeNumberMark } from "../structure/number-mark.ts";
import type { Entry, NumberedEntry, Series } from "../structure/numbering.ts";
import type { TextEdit } from "../text/edit.ts";
import type { DocumentFacts } from "./facts.ts";
import { bareSeriesIn, countsIn, numberingIn } from "./notes.ts";
import { defineRule, type Problem } from "./rule.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "numbering-order",
  scope: "document",
  severity: "warning",
  messages: ["skipped", "repeated", "back", "start", "neighbour"],
  examples: [
    {
      name: "numbers that begin anew under each heading",
      text: "工作总结\n\n一、组织建设\n\n（一）建章立制\n\n修订办法。\n\n（二）培训干部\n\n办班两期。\n\n二、民主管理\n\n（一）厂务公开\n\n按月公开。\n",
    },
    {
      name: "a heading left out",
      text: "工作总结\n\n一、组织建设\n\n班子健全。\n\n⟦三、⟧民主管理\n\n按月公开。\n\n四、职工福利\n\n慰问到位。\n",
      problems: [["skipped", "三、", "一、", "二、"]],
      fixed: "工作总结\n\n一、组织建设\n\n班子健全。\n\n二、民主管理\n\n按月公开。\n\n三、职工福利\n\n慰问到位。\n",
    },
    {
      name: "a number twice among Markdown headings",
      text: "# 工作总结\n\n## 一、组织建设\n\n班子健全。\n\n## ⟦一、⟧民主管理\n\n按月公开。\n",
      problems: [["repeated", "一、", "一、", "二、"]],
      fixed: "# 工作总结\n\n## 一、组织建设\n\n班子健全。\n\n## 二、民主管理\n\n按月公开。\n",
    },
    {
      name: "a number that steps back, among items that are no headings",
      text: "主要做法：\n1、组织职工学习，撰写心得体会三十篇。\n2、走访困难职工，送去慰问品四十份。\n3、举办技能比武，评出操作能手五名。\n⟦2、⟧开展安全检查，整改隐患二十六处。\n",
      problems: [["back", "2、", "3、", "4、"]],
      fixed:
        "主要做法：\n1、组织职工学习，撰写心得体会三十篇。\n2、走访困难职工，送去慰问品四十份。\n3、举办技能比武，评出操作能手五名。\n4、开展安全检查，整改隐患二十六处。\n",
    },
    {
      name: "the first heading is lost",
      text: "# 工作总结\n\n全年工作如下。\n\n## ⟦二、⟧民主管理\n\n按月公开。\n\n## 三、职工福利\n\n慰问到位。\n",
      problems: [["start", "二、", "", "一、"]],
      fixed: "# 工作总结\n\n全年工作如下。\n\n## 一、民主管理\n\n按月公开。\n\n## 二、职工福利\n\n慰问到位。\n",
    },
    {
      name: "the points of a paragraph",
      text: "一是建章立制；二是选好骨干；⟦四是⟧管好经费。措施：（1）摸底；（2）建档；⟦（2）⟧回访。\n",
      problems: [
        ["skipped", "四是", "二是", "三是"],
        ["repeated", "（2）", "（2）", "（3）"],
      ],
      fixed: "一是建章立制；二是选好骨干；三是管好经费。措施：（1）摸底；（2）建档；（3）回访。\n",
    },
    {
      name: "points of several paragraphs",
      text: "一是召开职代会。\n\n二是公开厂务。\n\n⟦二是⟧征集提案。\n\n其一，人手少；⟦其三⟧，经费紧。\n",
      problems: [
        ["repeated", "二是", "二是", "三是"],
        ["skipped", "其三", "其一", "其二"],
      ],
      fixed: "一是召开职代会。\n\n二是公开厂务。\n\n三是征集提案。\n\n其一，人手少；其二，经费紧。\n",
    },
    {
      name: "numerals that are no numbering",
      text: "一、二年级合班，三、四季度评比；统一是要求，唯一是经费少，周一是培训日。一是一，二是二。1.5万元，3.8妇女节，（2）班。\n",
    },
    {
      name: "points told in other words, and points told anew",
      text: "一是学习；其次，是宣传；三是检查。一是甲班，一是乙班。上半年一是摸底，二是建档。下半年一是回访，二是总结。\n",
    },
    { name: "Markdown counts its lists by itself", text: "1. 摸底\n1. 建档\n1. 回访\n" },
    {
      name: "Traditional, mainland",
      text: "工作總結\n\n（一）走訪職工\n\n走訪三十戶。\n\n⟦（三）⟧看望會員\n\n看望十二人。\n",
      problems: [["skipped", "（三）", "（一）", "（二）"]],
      fixed: "工作總結\n\n（一）走訪職工\n\n走訪三十戶。\n\n（二）看望會員\n\n看望十二人。\n",
    },
    {
      name: "Traditional, Taiwan",
      outline: "union-tw",
      text: "會務報告\n\n壹、會務\n\n召開理事會六次。\n\n⟦參、⟧財務\n\n收支平衡。\n\n甲、受理申請\n乙、書面審查\n⟦丁、⟧撥付款項\n",
      problems: [
        ["skipped", "參、", "壹、", "貳、"],
        ["skipped", "丁、", "乙、", "丙、"],
      ],
      fixed:
        "會務報告\n\n壹、會務\n\n召開理事會六次。\n\n貳、財務\n\n收支平衡。\n\n甲、受理申請\n乙、書面審查\n丙、撥付款項\n",
    },
    {
      name: "English",
      text: "First, we met the stewards. Second, we opened an office. ⟦Fourth⟧, we audited the fund.\n\n1. Pay\n2. Hours\n⟦4.⟧ Leave\n",
      problems: [
        ["skipped", "Fourth", "Second", "Third"],
        ["skipped", "4.", "2.", "3."],
      ],
      fixed:
        "First, we met the stewards. Second, we opened an office. Third, we audited the fund.\n\n1. Pay\n2. Hours\n3. Leave\n",
    },
    {
      name: "English: in order",
      text: "The talks covered (a) pay, (b) hours and (c) leave. First, pay rose. Then hours fell. Third, leave grew.\n",
    },
  ],
  *check(facts) {
    for (const series of numberingIn(facts).series) {
      if (series.entries.length > 1) yield* amongSiblings(facts, series);
    }
    for (const series of bareSeriesIn(facts)) yield* amongBare(facts, series);
    for (const count of countsIn(facts)) yield* ofCount(facts, count);
  },
});

/** What the words of a message are made of: a number that stands in the text and the one that belongs there. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly write: (value: number) => string | undefined;
}

function* problemsOf(
  facts: DocumentFacts,
  places: readonly Place[],
  first: number,
  found: readonly Found[],
): Iterable<Problem> {
  if (found.length === 0) return;
  const isRepairable = isPlain(facts, places);
  // One repair for all of a run: it is worked out once, however many numbers are wrong.
  const renumber = suggested("renumber", [], () => renumbered(facts, places, first));
  for (const { at, kind, expected } of found) {
    const place = places[at];
    const before = places[at - 1];
    const wanted = place?.write(expected);
    if (place === undefined || wanted === undefined) continue;
    yield {
      span: { start: place.start, end: place.end },
      messageId: kind,
      args: [place.text, before?.text ?? "", wanted],
      related:
        before === undefined
          ? []
          : [{ span: { start: before.start, end: before.end }, messageId: "neighbour", args: [] }],
      fixes: isRepairable ? [renumber] : [],
    };
  }
}

interface Found {
  readonly at: number;
  readonly kind: "skipped" | "repeated" | "back" | "start";
  readonly expected: number;
}

/** Whether every number stands in the source as it is shown: markup inside one is left to its writer. */
function isPlain({ doc }: DocumentFacts, places: readonly Place[]): boolean {
  return places.every(({ start, end, text }) => doc.text.slice(start, end) === text);
}

function renumbered({ doc }: DocumentFacts, places: readonly Place[], first: number): readonly TextEdit[] {
  return places.flatMap(({ start, end, write }, index) => {
    const newText = write(first + index);
    return newText === undefined || newText === doc.text.slice(start, end) ? [] : [{ span: { start, end }, newText }];
  });
}

function* amongSiblings(facts: DocumentFacts, { entries, among }: Series): Iterable<Problem> {
  const values = entries.map(({ mark }) => mark.value);
  const found: readonly Found[] = [...misnumbered(values), ...repeatedAlone(entries)].filter(
    ({ at, kind, expected }) => {
      const entry = entries[at];
      const before = entries[at - 1];
      if (entry === undefined || before === undefined) return false;
      if (entry.mark.value === values[0] && isOneList(before, entry)) return false;
      return kind !== "skipped" || !isWrittenOtherwise(facts, among, before, entry, expected);
    },
  );
  const model = entries.find(({ mark }) => !mark.malformed)?.mark;
  const places = entries.map(({ mark }): Place => {
    const like = mark.malformed && model !== undefined ? model : mark;
    return { start: mark.start, end: mark.end, text: mark.text, write: (value) => writeNumberMark(like, value) };
  });
  const start = startOf(facts, entries);
  const first = start === undefined ? (values[0] ?? 1) : 1;
  yield* problemsOf(facts, places, first, start === undefined ? found : [start, ...found]);
}

/** `2.1`, `2.2`, `2.4`, and the same of one level without mark. */
function amongBare(facts: DocumentFacts, series: BareSeries): Iterable<Problem> {
  const found = misnumbered(series.map(({ value }) => value)).filter(({ at, kind, expected }) => {
    const before = series[at - 1];
    const { start, prefix, value } = series[at] ?? {};
    if (kind !== "skipped" || before === undefined || start === undefined) return before !== undefined;
    // One left out may stand there with a mark, or before what looks like a unit.
    const between = facts.doc.text.slice(before.end, start);
    return !Array.from({ length: (value ?? 0) - expected }, (_, index) => `${prefix}${expected + index}`).some(
      (written) => new RegExp(`(?:^|\\n)[ \\t\\u3000#*_]*${written.replaceAll(".", "\\.")}(?![0-9])`).test(between),
    );
  });
  const places = series.map(
    ({ start, end, prefix }): Place => ({
      start,
      end,
      text: facts.doc.text.slice(start, end),
      write: (value) => `${prefix}${value}`,
    }),
  );
  return problemsOf(facts, places, 1, found);
}

/** 三、 twice, and no other: a slip where the two are surely numbers. 十一、 is also a holiday. */
function repeatedAlone(entries: readonly NumberedEntry[]): readonly Found[] {
  const [first, second] = entries;
  if (first === undefined || second === undefined || entries.length > 2) return [];
  const { value } = first.mark;
  const isClear = second.section?.form === "markdown" || (second.index === first.index + 1 && !second.apart);
  if (value === 1 || value > 9 || second.mark.value !== value || !isClear) return [];
  return [{ at: 1, kind: "repeated", expected: value + 1 }];
}

/** `1. 1. 1.`: Markdown counts the items of its lists by itself. */
function isOneList(before: Entry, entry: Entry): boolean {
  return before.item && entry.item && before.mark?.value === entry.mark?.value;
}

/** Headings that begin with 二 or 三: the first one was lost. Of a list the start may stand elsewhere. */
function startOf({ doc, tree }: DocumentFacts, run: readonly NumberedEntry[]): Found | undefined {
  const [first] = run;
  if (first?.section === undefined || first.index > 0 || run.length < 2) return undefined;
  const { parent, mark } = first;
  const from = parent === undefined ? tree.title?.heading.end : parent.section?.heading.end;
  if (from === undefined || mark.value < 2 || mark.value > 3) return undefined;
  // 一、 … 2、 3、: another style, not another start.
  if (parent?.mark?.value === mark.value - 1) return undefined;
  return lostMark(doc, from, first, 1) === undefined ? { at: 0, kind: "start", expected: 1 } : undefined;
}

/** Whether a number left out stands between the two after all, in a writing that is no mark of the group. */
function isWrittenOtherwise(
  { doc }: DocumentFacts,
  among: readonly Entry[],
  before: NumberedEntry,
  entry: NumberedEntry,
  expected: number,
): boolean {
  if (isInOtherStyle(before, entry, among)) return true;
  for (let value = expected; value < entry.mark.value; value += 1) {
    if (lostMark(doc, before.mark.end, entry, value) !== undefined) return true;
  }
  return false;
}

function* ofCount(facts: DocumentFacts, points: Count): Iterable<Problem> {
  const values = points.map(({ value }) => value);
  const found = misnumbered(values).filter(({ at, kind, expected }) => {
    const point = points[at];
    const before = points[at - 1];
    if (point === undefined || before === undefined) return false;
    if (kind === "skipped") return !isSaidOtherwise(facts, before, point, expected);
    if (!COUNTED.has(point.family) && point.family.length < 2 && point.words) return false;
    // 一是甲，一是乙: one is this, one is that.
    if (point.value === 1 && at === 1) return values.length > 2;
    // (a), (b) and (c) are named again where they hold.
    return point.words || (point.isClear && point.mark?.style !== "alpha");
  });
  const places = points.map((point): Place => {
    const { base, start, end, text } = point;
    return { start: base + start, end: base + end, text, write: (value) => writePoint(point, value) };
  });
  yield* problemsOf(facts, places, values[0] ?? 1, found);
}

/** Families whose words only count; 一要 and 一抓 may be repeated on purpose. */
const COUNTED: ReadonlySet<string> = new Set(["是", "其", "第", ENGLISH_WORDS]);
const OTHER_WORDS = /其次|再次|另外|此外|还有|還有|再者|接着|接著/;
const OTHER_ENGLISH = /\b(?:next|then|also|another|in addition|moreover|furthermore|besides|after that)\b/i;

/** Whether the point left out is told in other words, or stands there without mark before it. */
function isSaidOtherwise({ doc }: DocumentFacts, before: Point, point: Point, expected: number): boolean {
  const between = doc.text.slice(before.base + before.end, point.base + point.start);
  if (point.words && (point.family === ENGLISH_WORDS ? OTHER_ENGLISH : OTHER_WORDS).test(between)) return true;
  for (let value = expected; value < point.value; value += 1) {
    if (standsIn(between, point, value)) return true;
  }
  return false;
}

/** Whether the number of a point left out stands in the text between its neighbours: `二则`, `(2)` for `（2）`, `2.` for `2、`. */
function standsIn(between: string, point: Point, value: number): boolean {
  const written = writePoint(point, value);
  if (written === undefined) return false;
  if (point.family === ENGLISH_WORDS) return between.toLowerCase().includes(written.replace(/ly$/, "").toLowerCase());
  if (!point.words) {
    const numeral = numeralOf(written);
    return between.includes(written) || new RegExp(`${numeral}[、.．）)，,]|[（(]${numeral}`).test(between);
  }
  const numerals = `${CJK[value] ?? ""}|${value}`;
  return new RegExp(
    `(?:^|[。；;：:，,！!？?、\\s（(第其])(?:${numerals})(?![0-9月年级級季等次届屆期名人十百千万萬])`,
  ).test(between);
}
