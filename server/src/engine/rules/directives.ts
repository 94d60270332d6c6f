import type { Block, Document } from "../markdown/document.ts";
import { nextLineStart } from "../text/line.ts";
import type { Span } from "../text/span.ts";

/**
 * What the inline comments of a document turn off:
 * `<!-- structured-summary-disable no-mask -->`, `-enable`, `-disable-next-line`. Without a rule id: every rule.
 */
export interface Directives {
  /** Whether findings of the rule are turned off at the offset. */
  readonly disabled: (ruleId: string, offset: number) => boolean;
}

const OPEN = "<!--";
const CLOSE = "-->";
const NAME = "structured-summary-";
const VERBS = ["disable-next-line", "disable", "enable"] as const;

interface Directive extends Span {
  readonly verb: (typeof VERBS)[number];
  /** Empty: every rule. */
  readonly ruleIds: readonly string[];
  readonly named: readonly NamedRule[];
}

/** A rule id in a comment, as it is written there. */
export interface NamedRule {
  readonly ruleId: string;
  readonly span: Span;
}

const NOTHING: Directives = { disabled: () => false };

/**
 * Reads the directives of a document. Those that stand alone right below a title also hold for it: there, what the
 * whole summary lacks is reported.
 *
 * @param titles of its summaries, in source order
 */
export function directivesOf(doc: Document, titles: readonly (Span | undefined)[]): Directives {
  if (!doc.text.includes(NAME)) return NOTHING;
  const all = directives(doc);
  if (all.length === 0) return NOTHING;
  const places = titles.filter((title) => title !== undefined);
  const below = new Map<Span, number>();
  /** Up to where a comment counts for an offset: in a title, up to the prose below it. */
  const reachOf = (offset: number): number => {
    // Nothing but its own text stands before the first title.
    const title = places.findLast(({ start }) => start <= offset) ?? places[0];
    if (title === undefined || offset >= title.end) return offset;
    const known = below.get(title) ?? firstProseAfter(doc, title.end);
    below.set(title, known);
    return known;
  };
  const byRule = new Map<string, RuleDirectives>();
  return {
    disabled(ruleId, offset) {
      let own = byRule.get(ruleId);
      if (own === undefined) {
        own = directivesFor(doc.text, all, ruleId);
        byRule.set(ruleId, own);
      }
      const line = lastUpTo(own.lines, offset);
      if (line !== undefined && offset < line.end) return true;
      return lastUpTo(own.switches, reachOf(offset))?.verb === "disable";
    },
  };
}

/** What concerns one rule, in source order: a page may hold as many comments as findings. */
interface RuleDirectives {
  /** The lines that `-disable-next-line` excuses. */
  readonly lines: readonly Span[];
  readonly switches: readonly Directive[];
}

function directivesFor(text: string, all: readonly Directive[], ruleId: string): RuleDirectives {
  const own = all.filter(({ ruleIds }) => ruleIds.length === 0 || ruleIds.includes(ruleId));
  return {
    lines: own.filter(({ verb }) => verb === "disable-next-line").map(({ end }) => lineAfter(text, end)),
    switches: own.filter(({ verb }) => verb !== "disable-next-line"),
  };
}

/** The last of those, sorted by start, that begin at an offset or before it; `undefined` when none does. */
function lastUpTo<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return sorted[from - 1];
}

/** Every rule that the comments of a document name, known or not. */
export function namedRules(doc: Document): readonly NamedRule[] {
  return doc.text.includes(NAME) ? directives(doc).flatMap(({ named }) => named) : [];
}

/** The words of a comment, separated by white space and commas. */
function wordsOf(text: string, from: number, to: number): readonly NamedRule[] {
  return [...text.slice(from, to).matchAll(/[^\s,]+/g)].map(({ 0: ruleId, index }) => {
    const start = from + index;
    return { ruleId, span: { start, end: start + ruleId.length } };
  });
}

function directives(doc: Document): readonly Directive[] {
  const found: Directive[] = [];
  const { text } = doc;
  let at = text.indexOf(OPEN);
  while (at !== -1) {
    const close = text.indexOf(CLOSE, at + OPEN.length);
    if (close === -1) break;
    const [first, ...named] = wordsOf(text, at + OPEN.length, close);
    const verb = VERBS.find((name) => first?.ruleId === NAME + name);
    const end = close + CLOSE.length;
    if (verb !== undefined && !inCode(doc, at)) {
      found.push({ verb, ruleIds: named.map(({ ruleId }) => ruleId), named, start: at, end });
    }
    at = text.indexOf(OPEN, end);
  }
  return found;
}

function inCode(doc: Document, offset: number): boolean {
  const placed = doc.blocks.findLast(({ start }) => start <= offset);
  if (placed === undefined) return false;
  const at = offset - placed.start;
  return (
    placed.block.elements.some(({ type, start, end }) => type === "code" && start <= at && at < end) ||
    placed.block.runs.some((run) =>
      run.gaps.some(({ kind, start, end }) => kind === "object" && run.start + start <= at && at < run.start + end),
    )
  );
}

/** Start of the first block behind an offset that is no comment; the end of the text when there is none. */
function firstProseAfter(doc: Document, offset: number): number {
  const isComment = (block: Block): boolean =>
    block.elements.every(({ type }) => type === "html") || block.text.trimStart().startsWith(OPEN);
  return doc.blocks.find(({ start, block }) => start >= offset && !isComment(block))?.start ?? doc.text.length;
}

/** The line behind the one that `offset` stands in, with its line end; at the end of the text the place behind it. */
function lineAfter(text: string, offset: number): Span {
  const start = nextLineStart(text, offset);
  return { start, end: Math.max(nextLineStart(text, start), start + 1) };
}
