import type { Section } from "../structure/section.ts";
import type { TextEdit } from "../text/edit.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule } from "./rule.ts";
import { parentOf } from "./section-id.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "consistent-heading-level",
  scope: "document",
  severity: "warning",
  messages: ["skipped"],
  examples: [
    {
      name: "one level at a time",
      outline: "weekly",
      text: "# 周报\n\n## 本周完成\n\n### 制度\n\n已修订。\n\n## 下周计划\n\n培训。\n",
    },
    {
      name: "from the second level to the fourth",
      outline: "weekly",
      text: "# 周报\n\n## 本周完成\n\n⟦#### 制度⟧\n\n已修订。\n\n## 下周计划\n\n培训。\n",
      problems: [["skipped", "4", "3"]],
      fixed: "# 周报\n\n## 本周完成\n\n### 制度\n\n已修订。\n\n## 下周计划\n\n培训。\n",
    },
    {
      name: "Traditional",
      outline: "weekly",
      text: "# 週報\n\n## 本週完成\n\n⟦#### 制度⟧\n\n已修訂。\n\n## 下週計畫\n\n訓練。\n",
      problems: [["skipped", "4", "3"]],
      fixed: "# 週報\n\n## 本週完成\n\n### 制度\n\n已修訂。\n\n## 下週計畫\n\n訓練。\n",
    },
    {
      name: "English",
      outline: "weekly",
      text: "# Weekly summary\n\n## Done this week\n\n⟦#### Rules⟧\n\nRevised.\n\n## Next week\n\nTraining.\n",
      problems: [["skipped", "4", "3"]],
      fixed: "# Weekly summary\n\n## Done this week\n\n### Rules\n\nRevised.\n\n## Next week\n\nTraining.\n",
    },
  ],
  *check(facts) {
    for (const section of facts.tree.sections) {
      if (section.depth === undefined) continue;
      const above = depthAbove(facts, section);
      if (above === undefined || section.depth <= above + 1) continue;
      const by = section.depth - above - 1;
      yield {
        span: section.heading,
        messageId: "skipped",
        args: [String(section.depth), String(above + 1)],
        fixes: [suggested("raise-heading", [String(above + 1)], () => raise(facts, section, by))],
      };
    }
  },
});

/** Depth of the heading around it; the title's for an outermost one. Absent where nothing is above it. */
function depthAbove({ doc, tree }: DocumentFacts, section: Section): number | undefined {
  for (let up = parentOf(tree, section); up !== undefined; up = parentOf(tree, up)) {
    if (up.depth !== undefined) return up.depth;
  }
  return tree.title !== undefined && doc.text.startsWith("# ", tree.title.heading.start) ? 1 : undefined;
}

/** Takes `by` marks from the heading and from all headings inside it; underlined headings have none to take. */
function raise({ doc, tree }: DocumentFacts, section: Section, by: number): readonly TextEdit[] {
  return tree.sections
    .filter(
      ({ depth, span }) => depth !== undefined && section.span.start <= span.start && span.end <= section.span.end,
    )
    .flatMap(({ heading }) => {
      const hashes = heading.start + doc.text.slice(heading.start, heading.end).search(/#/);
      const isAtx = hashes >= heading.start && /^ {0,3}#/.test(doc.text.slice(heading.start, heading.start + 4));
      return isAtx ? [{ span: { start: hashes, end: hashes + by }, newText: "" }] : [];
    });
}
