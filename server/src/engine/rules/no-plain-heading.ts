import type { Section } from "../structure/section.ts";
import type { TextEdit } from "../text/edit.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule } from "./rule.ts";
import { suggested } from "./suggested.ts";

/** CommonMark 0.31 §4.2: a heading has at most six marks. */
const DEEPEST = 6;

export default defineRule({
  id: "no-plain-heading",
  scope: "document",
  severity: "information",
  messages: ["plain"],
  once: { plain: "turn-all-headings" },
  examples: [
    {
      name: "a draft without Markdown headings",
      outline: "weekly",
      text: "周报\n\n一、本周完成\n\n已修订。\n\n二、下周计划\n\n培训。\n",
    },
    {
      name: "plain headings under a Markdown title, said once",
      outline: "weekly",
      text: "# 周报\n\n⟦一、本周完成⟧\n\n已修订。\n\n二、下周计划\n\n培训。\n",
      problems: [["plain", "2"]],
      fixed: "# 周报\n\n## 一、本周完成\n\n已修订。\n\n## 二、下周计划\n\n培训。\n",
    },
    {
      name: "Traditional",
      outline: "weekly",
      text: "# 週報\n\n⟦一、本週完成⟧\n\n已修訂。\n\n二、下週計畫\n\n訓練。\n",
      problems: [["plain", "2"]],
      fixed: "# 週報\n\n## 一、本週完成\n\n已修訂。\n\n## 二、下週計畫\n\n訓練。\n",
    },
  ],
  *check(facts) {
    if (facts.doc.format === "plain" || !hasMarkdownHeading(facts)) return;
    const plain = facts.tree.sections.filter(
      ({ form, heading }) => form === "plain" && !facts.excused("no-plain-heading", heading.start),
    );
    const [first] = plain;
    if (first === undefined) return;
    const turn = (sections: readonly Section[]): readonly TextEdit[] =>
      sections.map((section) => ({
        span: { start: section.heading.start, end: section.heading.start + indent(facts, section) },
        newText: `${"#".repeat(depthOf(facts, section))} `,
      }));
    yield {
      span: first.heading,
      messageId: "plain",
      args: [String(plain.length)],
      fixes: [
        ...(plain.length > 1 ? [suggested("turn-all-headings", [String(plain.length)], () => turn(plain))] : []),
        suggested("turn-heading", [], () => turn([first])),
      ],
    };
  },
});

function hasMarkdownHeading({ doc, tree }: DocumentFacts): boolean {
  return tree.sections.some(({ form }) => form === "markdown") || isMarkdownTitle(doc.text, tree.title?.heading.start);
}

function isMarkdownTitle(text: string, at: number | undefined): boolean {
  return at !== undefined && /^ {0,3}#/.test(text.slice(at, at + 4));
}

function depthOf({ doc, tree }: DocumentFacts, section: Section): number {
  return Math.min(DEEPEST, section.level + (isMarkdownTitle(doc.text, tree.title?.heading.start) ? 1 : 0));
}

function indent({ doc }: DocumentFacts, { heading }: Section): number {
  const line = doc.text.slice(heading.start, heading.end);
  return line.length - line.trimStart().length;
}
