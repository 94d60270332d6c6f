import { fold } from "../text/fold.ts";
import { brokenLines } from "./broken-lines.ts";
import type { Inline, TextInline } from "./page.ts";
import { widthOf } from "./width.ts";

/**
 * A title in lines, as GB/T 9704-2012 §7.3.1 wants it: broken between words only, the lines of like length with the
 * longest in the middle. A line break of its writer stays one. Never within a Latin word, a number and its unit, what
 * stands in 《》, or the name of a unit, as long as that has room.
 *
 * @param room how much a line holds, in full-width characters of the title
 * @returns at least one line; their inlines joined, with a `break` where the writer set one, are those of the title
 */
export function titleLines(inlines: readonly Inline[], room: number): readonly (readonly Inline[])[] {
  return brokenLines(inlines).flatMap((paragraph) => linesOf(paragraph, Math.max(1, room)));
}

/** What may stand between two lines: a character, or an inline that is none. */
interface Piece {
  readonly text: string;
  /** In full-width characters. */
  readonly width: number;
  readonly inline: Inline;
}

/** What a break costs; 1 is what it costs when a line is a character longer or shorter than it should be. */
const COST = { best: 0, behindUnit: 1, plain: 20, particle: 60, inUnit: 120, inWord: 150, never: 1000 } as const;
/** Of one more line than there must be. */
const EXTRA_LINE = 30;
/** Longer titles are filled line by line: nobody looks at their shape. */
const LONGEST_SHAPED = 400;

function linesOf(inlines: readonly Inline[], room: number): readonly (readonly Inline[])[] {
  const pieces = piecesOf(inlines);
  const widths = pieces.map(({ width }) => width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room) return [inlines];
  const costs = costsOf(pieces.map(({ text }) => text));
  const fewest = Math.ceil(total / room);
  const ways =
    pieces.length > LONGEST_SHAPED
      ? [filled(widths, costs, room)]
      : [fewest, fewest + 1].map((count) => shaped(widths, costs, room, count, total));
  const best = ways.reduce((a, b, index) => (b.cost + index * EXTRA_LINE < a.cost ? b : a));
  const ends = best.ends.length === 0 ? filled(widths, costs, room).ends : best.ends;
  return ends.map((end, line) => joined(pieces.slice(ends[line - 1] ?? 0, end)));
}

interface Way {
  readonly cost: number;
  /** Where each line ends, the last at the end of the title; empty when there is no way. */
  readonly ends: readonly number[];
}

/** The cheapest way to set a title in so many lines. */
function shaped(widths: readonly number[], costs: readonly number[], room: number, count: number, total: number): Way {
  const targets = targetsOf(count, total / count);
  // By line, then by where it ends: the cost so far, and where the line begins.
  let before = new Map<number, Way>([[0, { cost: 0, ends: [] }]]);
  for (const target of targets) {
    const after = new Map<number, Way>();
    for (const [start, way] of before) {
      let width = 0;
      for (let end = start + 1; end <= widths.length; end += 1) {
        width += widths[end - 1] ?? 0;
        if (width > room && end > start + 1) break;
        const cost = way.cost + (width - target) ** 2 + (end === widths.length ? 0 : (costs[end] ?? COST.plain));
        if (cost < (after.get(end)?.cost ?? Number.POSITIVE_INFINITY)) {
          after.set(end, { cost, ends: [...way.ends, end] });
        }
      }
    }
    before = after;
  }
  return before.get(widths.length) ?? { cost: Number.POSITIVE_INFINITY, ends: [] };
}

/** How long the lines should be: a rhombus of three or more, a trapezium of two. */
function targetsOf(count: number, average: number): readonly number[] {
  if (count < 3) return Array.from({ length: count }, () => average);
  const middle = (count - 1) / 2;
  const shares = Array.from({ length: count }, (_, line) => 1.15 - (0.3 * Math.abs(line - middle)) / middle);
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => (share * average * count) / sum);
}

/** As full as they may be, each line broken at the cheapest place of its last third. */
function filled(widths: readonly number[], costs: readonly number[], room: number): Way {
  const ends: number[] = [];
  let start = 0;
  while (start < widths.length) {
    let end = start;
    let best = start + 1;
    let width = 0;
    while (end < widths.length && (width + (widths[end] ?? 0) <= room || end === start)) {
      width += widths[end] ?? 0;
      end += 1;
      const isNear = width > (room * 2) / 3;
      if (isNear && (costs[end] ?? COST.best) <= (best > start + 1 ? (costs[best] ?? 0) : COST.never * 2)) best = end;
    }
    start = end === widths.length ? end : Math.max(best, start + 1);
    ends.push(start);
  }
  return { cost: 0, ends };
}

const OPENING = /[《（(「『“‘〔【[<]/;
const CLOSING = /[》）)」』”’〕】\]>、，。；：？！,.;:?!%％]/;
const LATIN = /[A-Za-z0-9.,%'&/_-]/;
/** Digits, and what counts as one. */
const NUMBER = /[0-9〇零一二三四五六七八九十百千万亿]/;
/** 的 and its like begin no line, 和 and its like end none. */
const BEGINS_NO_LINE = /[的了之地得们等]/;
const ENDS_NO_LINE = /[和与及或对向为在把]/;
/** What a title of a paper ends in, and words that are read as one. */
const WORDS =
  /(?:述职|情况|工作|年度|专项|总体)?(?:工作)?(?:总结|报告|汇报|小结|计划|要点|方案|意见|通知)|年度|上半年|下半年|第[一二三四]季度|工作|情况|关于|开展|加强|进一步|深入|全面|落实|推进|建设|活动|职工|员工|会员|教职工|以来|期间|创新|发展|服务|组织|管理|民主|代表大会|社会主义|中国特色|新时代/g;
const UNIT_ENDS =
  "总工会|工会工作委员会|工会委员会|委员会|工会|有限责任公司|股份有限公司|有限公司|分公司|公司|集团|学校|小学|中学|大学|学院|幼儿园|医院|中心|协会|联合会|厂|局|厅|处|院|社区|街道|办事处";
/** The name of a unit, with units of units behind it: from where a name may begin. */
const UNIT = new RegExp(
  `(?<=^|关于|[、，\\s])[^0-9《》、，的\\s]{1,24}?(?:${UNIT_ENDS})(?:[^0-9《》、，的年\\s]{0,12}?(?:${UNIT_ENDS}))*`,
  "g",
);
const UNIT_END = new RegExp(UNIT_ENDS, "g");

/** What a break before each piece costs. */
function costsOf(pieces: readonly string[]): readonly number[] {
  const text = pieces.join("");
  const folded = fold(text);
  // By UTF-16 unit of the text.
  const costs = new Array<number>(text.length + 1).fill(COST.plain);
  const raise = (at: number, cost: number) => {
    costs[at] = Math.max(costs[at] ?? 0, cost);
  };
  for (const { index, 0: word } of folded.matchAll(WORDS)) {
    costs[index] = Math.min(costs[index] ?? 0, COST.behindUnit);
    for (let at = index + 1; at < index + word.length; at += 1) raise(at, COST.inWord);
  }
  for (const { index, 0: name } of folded.matchAll(UNIT)) {
    const end = index + name.length;
    for (let at = index + 1; at < end; at += 1) raise(at, COST.inUnit);
    for (const { index: inner, 0: part } of name.matchAll(UNIT_END)) {
      if (index + inner + part.length < end) costs[index + inner + part.length] = COST.inUnit / 2;
    }
    costs[end] = COST.best;
  }
  let depth = 0;
  for (let at = 1; at < text.length; at += 1) {
    const [before, after] = [folded.charAt(at - 1), folded.charAt(at)];
    if (OPENING.test(before)) depth += 1;
    if (CLOSING.test(before) && /[》）)」』”’〕】\]>]/.test(before)) depth = Math.max(0, depth - 1);
    if (BEGINS_NO_LINE.test(after) || ENDS_NO_LINE.test(before)) raise(at, COST.particle);
    if (before === " " || /[、，。；：？！]/.test(before)) costs[at] = COST.best;
    if (/[年度]/.test(before) && /年度?$/.test(folded.slice(0, at)) && after !== "度") costs[at] = COST.best;
    const isInNumber = NUMBER.test(before) && (NUMBER.test(after) || /[年月日次届季个项]/.test(after));
    const isInWord = LATIN.test(before) && (LATIN.test(after) || (/[0-9%]/.test(before) && !CLOSING.test(after)));
    if (depth > 0 || isInNumber || isInWord || CLOSING.test(after) || OPENING.test(before) || after === " ") {
      raise(at, COST.never);
    }
  }
  const byPiece: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    byPiece.push(costs[at] ?? COST.plain);
    at += piece.length;
  }
  return byPiece;
}

function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    if (inline.kind === "text") {
      return Array.from(inline.text, (text) => ({ text, inline, width: widthOf(text) }));
    }
    // A note's number goes with what stands before it.
    return [inline.kind === "footnote" ? { text: "%", inline, width: 0.5 } : { text: "图", inline, width: 1 }];
  });
}

function joined(pieces: readonly Piece[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let open: TextInline | undefined;
  for (const { inline, text } of pieces) {
    const last = inlines.at(-1);
    if (inline.kind === "text" && open === inline && last?.kind === "text") {
      inlines[inlines.length - 1] = { ...last, text: last.text + text };
      continue;
    }
    inlines.push(inline.kind === "text" ? { ...inline, text } : inline);
    open = inline.kind === "text" ? inline : undefined;
  }
  return inlines;
}
