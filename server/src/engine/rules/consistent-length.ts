import { lengthOf } from "../markdown/length.ts";
import { pagesOf } from "../markdown/pages.ts";
import { lineAt } from "../text/line.ts";
import type { Span } from "../text/span.ts";
import type { Bounds, DocumentFacts } from "./facts.ts";
import { defineRule, type Problem } from "./rule.ts";

/** How far an estimate of pages may be wrong. */
const TOLERANCE = 0.25;

export default defineRule({
  id: "consistent-length",
  scope: "document",
  severity: "information",
  messages: ["too-short", "too-long", "few-pages", "many-pages"],
  examples: [
    { name: "no length is asked for", text: "# 工会工作总结\n\n全年走访职工86人次。\n" },
    {
      name: "within the length that is asked for",
      length: { min: 10, max: 100 },
      pages: { max: 3 },
      text: "# 工会工作总结\n\n全年走访职工86人次。\n",
    },
    {
      name: "shorter than is asked for",
      length: { min: 1500 },
      text: "⟦# 工会工作总结⟧\n\n全年走访职工86人次。\n",
      problems: [["too-short", "16", "1500"]],
    },
    {
      name: "Traditional: longer than is asked for",
      length: { max: 12 },
      text: "⟦工會工作總結⟧\n\n全年走訪職工86人次。\n",
      problems: [["too-long", "16", "12"]],
    },
    {
      name: "English: fewer pages than are asked for",
      pages: { min: 2 },
      text: "⟦# Annual work summary⟧\n\nWe met four times.\n",
      problems: [["few-pages", "1", "2"]],
    },
    {
      name: "more pages than are asked for",
      pages: { max: 1 },
      text: `⟦# 工会工作总结⟧\n\n${"走访职工，听取意见。\n\n".repeat(40)}`,
      problems: [["many-pages", "2", "1"]],
    },
  ],
  *check(facts) {
    const { doc, length, pages } = facts;
    if (length !== undefined) {
      const actual = lengthOf(doc);
      const wrong = outside(actual, length, 0);
      if (wrong !== undefined) yield problemOf(facts, wrong.short ? "too-short" : "too-long", actual, wrong.bound);
    }
    if (pages !== undefined) {
      const actual = pagesOf(doc);
      const wrong = outside(actual, pages, TOLERANCE);
      if (wrong !== undefined) {
        yield problemOf(facts, wrong.short ? "few-pages" : "many-pages", Math.max(1, Math.ceil(actual)), wrong.bound);
      }
    }
  },
});

/** A document of three pages fills more than two. */
function outside(
  actual: number,
  { min, max }: Bounds,
  tolerance: number,
): { readonly short: boolean; readonly bound: number } | undefined {
  const isPages = tolerance > 0;
  if (min !== undefined && actual < (isPages ? min - 1 : min) - tolerance) return { short: true, bound: min };
  if (max !== undefined && actual > max + tolerance) return { short: false, bound: max };
  return undefined;
}

function problemOf(
  facts: DocumentFacts,
  messageId: "too-short" | "too-long" | "few-pages" | "many-pages",
  actual: number,
  bound: number,
): Problem {
  return { span: titleOf(facts), messageId, args: [String(actual), String(bound)] };
}

/** The title; the first line where there is none. */
function titleOf({ doc, tree }: DocumentFacts): Span {
  return tree.title?.heading ?? lineAt(doc.text, doc.blocks[0]?.start ?? 0);
}
