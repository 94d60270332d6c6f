import { lengthOf } from "../markdown/length.ts";
import type { Section } from "../structure/section.ts";
import type { TextEdit } from "../text/edit.ts";
import { layoutOf } from "./edits/layout.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule, type Problem } from "./rule.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "no-empty-section",
  scope: "document",
  severity: "warning",
  messages: ["empty", "short"],
  examples: [
    {
      name: "a list is content",
      outline: "weekly",
      text: "# 周报\n\n## 本周完成\n\n- 修订制度\n\n## 下周计划\n\n组织培训。\n",
    },
    {
      name: "nothing under the heading",
      outline: "weekly",
      text: "# 周报\n\n⟦## 本周完成⟧\n\n## 下周计划\n\n组织培训。\n",
      problems: [["empty", "本周完成"]],
      fixed:
        "# 周报\n\n## 本周完成\n\n1. {{事项一}}：完成{{事项一数量:number 项}}\n2. {{事项二}}：完成{{事项二数量:number 项}}\n\n## 下周计划\n\n组织培训。\n",
    },
    {
      name: "a section that holds sections is not empty",
      outline: "weekly",
      text: "# 周报\n\n## 本周完成\n\n### 制度\n\n修订制度。\n\n## 下周计划\n\n组织培训。\n",
    },
    {
      name: "Traditional, plain headings",
      outline: "weekly",
      text: "週報\n\n⟦一、本週完成⟧\n\n二、下週計畫\n\n⟦（一）辦理訓練⟧\n\n（二）檢查消防\n\n已排定。\n",
      problems: [
        ["empty", "本週完成"],
        ["empty", "辦理訓練"],
      ],
      fixed:
        "週報\n\n一、本週完成\n\n1. {{事項一}}：完成{{事項一數量:number 項}}\n2. {{事項二}}：完成{{事項二數量:number 項}}\n\n二、下週計畫\n\n（一）辦理訓練\n\n（二）檢查消防\n\n已排定。\n",
    },
    {
      name: "English",
      outline: "weekly",
      text: "# Weekly summary\n\n## Done this week\n\nRules revised.\n\n⟦## Next week⟧\n",
      problems: [["empty", "Next week"]],
      fixed:
        "# Weekly summary\n\n## Done this week\n\nRules revised.\n\n## Next week\n\n1. {{first task}}, by {{first date:date}}\n2. {{second task}}, by {{second date:date}}\n",
    },
  ],
  *check(facts) {
    for (const section of facts.tree.sections) {
      const filled = facts.match.bySection.get(section.index)?.outlineSection;
      if (section.hasContent) {
        yield* tooShort(facts, section, filled?.minLength);
        continue;
      }
      yield {
        span: section.heading,
        messageId: "empty",
        args: [section.title],
        ...(filled && { section: filled.id }),
        ...(filled && {
          fixes: [suggested("insert-template", [], () => template(facts, section, filled.template[facts.script]))],
        }),
      };
    }
  },
});

/** The template under the heading, set as the document's paragraphs are. */
function template({ doc, tree }: DocumentFacts, { heading }: Section, words: string): readonly TextEdit[] {
  const { lineEnd, afterHeading, indent } = layoutOf(doc, tree);
  const body = words.split("\n").map((line) => indent + line);
  const end = heading.end === doc.text.length ? lineEnd : "";
  return [{ span: { start: heading.end, end: heading.end }, newText: afterHeading + body.join(lineEnd) + end }];
}

function* tooShort(
  { doc }: DocumentFacts,
  { heading, span, title }: Section,
  least: number | undefined,
): Iterable<Problem> {
  if (least === undefined) return;
  const length = lengthOf(doc, { start: heading.end, end: span.end });
  if (length < least) yield { span: heading, messageId: "short", args: [title, String(length), String(least)] };
}
