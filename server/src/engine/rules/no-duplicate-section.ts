import type { Section, SectionTree } from "../structure/section.ts";
import type { TextEdit } from "../text/edit.ts";
import { bodyOf, removal } from "./edits/body.ts";
import { layoutOf } from "./edits/layout.ts";
import { lowestNumber, numbered, renumber, siblingsOf } from "./edits/renumber.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule } from "./rule.ts";
import { parentOf } from "./section-id.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "no-duplicate-section",
  scope: "document",
  severity: "warning",
  messages: ["duplicate", "deeper", "first"],
  milder: { deeper: "information" },
  examples: [
    {
      name: "each section once",
      outline: "weekly",
      text: "# 周报\n\n## 一、本周完成\n\n修订制度。\n\n## 二、下周计划\n\n组织培训。\n",
    },
    {
      name: "two plans",
      outline: "weekly",
      text: "# 周报\n\n## 一、本周完成\n\n修订制度。\n\n## 二、下周计划\n\n组织培训。\n\n⟦## 三、下周工作计划⟧\n\n检查消防。\n",
      problems: [["duplicate", "下周工作计划", "下周计划"]],
      fixed: "# 周报\n\n## 一、本周完成\n\n修订制度。\n\n## 二、下周计划\n\n组织培训。\n\n检查消防。\n",
    },
    {
      name: "Traditional: the same matter one level deeper",
      outline: "weekly",
      text: "週報\n\n一、本週完成\n\n修訂制度。\n\n二、其他事項\n\n⟦（一）下週計畫⟧\n\n檢查消防。\n\n三、下週計畫\n\n辦理訓練。\n",
      problems: [["deeper", "下週計畫", "下週計畫"]],
    },
    {
      name: "English",
      outline: "weekly",
      text: "# Weekly summary\n\n## Done this week\n\nRules revised.\n\n## Next week\n\nTraining.\n\n⟦## Plan for next week⟧\n\nFire drill.\n",
      problems: [["duplicate", "Plan for next week", "Next week"]],
      fixed: "# Weekly summary\n\n## Done this week\n\nRules revised.\n\n## Next week\n\nTraining.\n\nFire drill.\n",
    },
  ],
  *check(facts) {
    for (const matches of facts.match.filled.values()) {
      const [chosen, ...others] = matches;
      if (chosen === undefined || chosen.outlineSection.repeatable) continue;
      for (const { section, outlineSection } of others) {
        if (liesIn(facts.tree, section, chosen.section) || liesIn(facts.tree, chosen.section, section)) continue;
        yield {
          span: section.heading,
          messageId: section.level === chosen.section.level ? "duplicate" : "deeper",
          args: [section.title, chosen.section.title],
          section: outlineSection.id,
          related: [{ span: chosen.section.heading, messageId: "first", args: [] }],
          ...(canMerge(chosen.section, section) && {
            fixes: [suggested("merge-section", [chosen.section.title], () => merge(facts, chosen.section, section))],
          }),
        };
      }
    }
  },
});

function liesIn(tree: SectionTree, inner: Section, outer: Section): boolean {
  for (let up = parentOf(tree, inner); up !== undefined; up = parentOf(tree, up)) if (up === outer) return true;
  return false;
}

/** Only siblings: elsewhere a level would change. */
function canMerge(first: Section, second: Section): boolean {
  const isRunIn = first.form === "run-in" || second.form === "run-in";
  return first.parent === second.parent && !isRunIn && first.span.start < second.span.start;
}

/** Moves the body under the first heading and numbers the siblings anew. */
function merge({ doc, tree }: DocumentFacts, first: Section, second: Section): readonly TextEdit[] {
  const end = bodyOf(doc.text, first).end;
  const body = bodyOf(doc.text, second);
  const siblings = numbered(siblingsOf(tree, second));
  const left = siblings?.filter(({ index }) => index !== second.index);
  const newText = layoutOf(doc, tree).betweenParagraphs + doc.text.slice(body.start, body.end);
  return [
    ...(body.start === body.end ? [] : [{ span: { start: end, end }, newText }]),
    { span: removal(doc.text, second), newText: "" },
    ...(left === undefined || siblings === undefined ? [] : renumber(left, lowestNumber(siblings))),
  ];
}
