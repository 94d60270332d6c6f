import type { OutlineSection } from "../outline/outline.ts";
import type { Section } from "../structure/section.ts";
import { fold } from "../text/fold.ts";
import { insertSection } from "./edits/new-section.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule } from "./rule.ts";
import { titlePlace } from "./title-place.ts";

export default defineRule({
  id: "require-section",
  scope: "document",
  severity: "warning",
  messages: ["missing", "only-in-lead", "foreign"],
  examples: [
    {
      name: "every required section is there",
      outline: "weekly",
      text: "# 周报\n\n## 本周完成\n\n修订制度。\n\n## 下周计划\n\n组织培训。\n",
    },
    {
      name: "the plan is missing",
      outline: "weekly",
      text: "⟦# 周报⟧\n\n## 一、本周完成\n\n修订制度。\n",
      problems: [["missing", "下周计划"]],
      fixed:
        "# 周报\n\n## 一、本周完成\n\n修订制度。\n\n## 二、下周计划\n\n1. {{计划一}}，{{完成日期一:date}}前完成\n2. {{计划二}}，{{完成日期二:date}}前完成\n",
    },
    {
      name: "Traditional draft: the matter stands in the opening paragraph",
      text: "⟦工會工作總結⟧\n以服務職工為主線，各項工作有序開展。\n一、組織建設\n換屆完成。\n二、民主管理\n校務公開。\n三、職工福利\n慰問到位。\n四、存在的問題\n活動少。\n某校工會\n2024年12月1日\n",
      problems: [["only-in-lead", "指導思想"]],
      fixed:
        "工會工作總結\n以服務職工為主線，各項工作有序開展。\n一、指導思想\n{{年度:number 年}}，我會以{{指導思想}}為指導，認真貫徹{{會議名稱}}精神，圍繞{{中心任務}}，突出維護、建設、參與、教育職能，團結動員廣大職工為{{奮鬥目標}}作出積極貢獻。\n二、組織建設\n換屆完成。\n三、民主管理\n校務公開。\n四、職工福利\n慰問到位。\n五、存在的問題\n活動少。\n某校工會\n2024年12月1日\n",
    },
    {
      name: "English",
      outline: "weekly",
      text: "⟦# Weekly summary⟧\n\n## Done this week\n\nRules revised.\n",
      problems: [["missing", "Plan for Next Week"]],
      fixed:
        "# Weekly summary\n\n## Done this week\n\nRules revised.\n\n## Plan for Next Week\n\n1. {{first task}}, by {{first date:date}}\n2. {{second task}}, by {{second date:date}}\n",
    },
  ],
  *check(facts) {
    for (const wanted of facts.match.missing) {
      const edits = insertSection(facts, wanted);
      const title = wanted.titles[facts.script];
      yield {
        span: titlePlace(facts),
        messageId: standsInLead(facts, wanted) ? "only-in-lead" : "missing",
        args: [title],
        section: wanted.id,
        ...(edits && { fixes: [{ titleId: "insert-section", args: [title], kind: "suggested" as const, edits }] }),
      };
    }
    if (facts.outline.closed) {
      for (const { heading, title } of foreign(facts)) yield { span: heading, messageId: "foreign", args: [title] };
    }
  },
});

const GUIDED = /以[^。；]{2,80}为(?:指导|指引|遵循|引领|主线)/;
/** A keyword below this weight speaks for too many sections to be sought in prose. */
const STRONG = 3;

function standsInLead({ doc, tree, lex }: DocumentFacts, wanted: OutlineSection): boolean {
  for (const { start, block } of doc.blocks) {
    if (start >= tree.lead.end) break;
    if (start + block.text.length <= tree.lead.start) continue;
    for (const run of block.runs) {
      const { folded } = lex(run);
      if (wanted.keywords.some(({ text, weight }) => weight >= STRONG && folded.includes(fold(text)))) return true;
      if (wanted.id === "guiding-thought" && GUIDED.test(folded)) return true;
    }
  }
  return false;
}

/** Headings that fill nothing, stand in nothing that is filled, and hold nothing that fills. */
function foreign({ tree, match }: DocumentFacts): readonly Section[] {
  const known = new Set<number>();
  for (const index of match.bySection.keys()) {
    for (let up: number | undefined = index; up !== undefined; up = tree.sections[up]?.parent) known.add(up);
  }
  return tree.sections.filter(({ index, parent }) => {
    if (known.has(index)) return false;
    for (let up = parent; up !== undefined; up = tree.sections[up]?.parent) if (match.bySection.has(up)) return false;
    return parent === undefined || known.has(parent);
  });
}
