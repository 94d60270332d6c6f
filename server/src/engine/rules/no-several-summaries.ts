import { sectionsOf } from "../structure/sections.ts";
import { partsOf } from "../structure/several.ts";
import { shiftSpan } from "../text/span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-several-summaries",
  scope: "document",
  sees: "summaries",
  severity: "information",
  messages: ["several", "another"],
  examples: [
    {
      name: "one summary",
      text: "# 东湖中学工会2024年工作总结\n\n## 一、组织建设\n\n换届完成。\n\n## 二、民主管理\n\n校务公开。\n",
    },
    {
      name: "two summaries, said once",
      text: "# 东湖中学工会2024年工作总结\n\n## 一、组织建设\n\n换届完成。\n\n## 二、民主管理\n\n校务公开。\n\n⟦# 东湖医院工会2024年工作总结⟧\n\n## 一、组织建设\n\n分会选举。\n\n## 二、民主管理\n\n院务公开。\n",
      problems: [["several", "2"]],
    },
    {
      name: "the two halves of a year are parts of one",
      text: "# 东湖中学工会2024年工作总结\n\n## 上半年工作总结\n\n### 组织建设\n\n换届完成。\n\n### 民主管理\n\n校务公开。\n\n## 下半年工作总结\n\n### 组织建设\n\n培训干部。\n\n### 民主管理\n\n提案答复。\n",
    },
    {
      name: "Traditional drafts on one page",
      text: "學校工會年度工作總結\n一、組織建設\n換屆完成。\n二、民主管理\n校務公開。\n⟦醫院工會年度工作總結⟧\n一、組織建設\n分會選舉。\n二、民主管理\n院務公開。\n企業工會年度工作總結\n一、組織建設\n建立小組。\n二、民主管理\n廠務公開。\n",
      problems: [["several", "3"]],
      format: "plain",
    },
    {
      name: "English",
      text: "# Annual work summary of the hospital union\n\n## Organization\n\nElected.\n\n## Welfare\n\nVisited.\n\n⟦# Annual work summary of the school union⟧\n\n## Organization\n\nElected.\n\n## Welfare\n\nVisited.\n",
      problems: [["several", "2"]],
    },
    {
      name: "a title that is written twice",
      text: "工会2024年工作总结\n\n工会2024年工作总结\n\n一、组织建设\n\n换届完成。\n\n二、民主管理\n\n校务公开。\n",
    },
  ],
  *check({ doc }) {
    const titles = partsOf(doc)
      .filter(({ isSummary }) => isSummary)
      .flatMap(({ start, doc: own }) => {
        const heading = sectionsOf(own).title?.heading;
        return heading === undefined ? [] : [shiftSpan(heading, start)];
      });
    const [, second, ...others] = titles;
    if (second === undefined) return;
    yield {
      span: second,
      messageId: "several",
      args: [String(titles.length)],
      related: others.map((span) => ({ span, messageId: "another", args: [] })),
    };
  },
});
