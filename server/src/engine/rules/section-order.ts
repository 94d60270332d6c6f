import type { OutlineSection } from "../outline/outline.ts";
import type { SectionMatch } from "../outline/outline-match.ts";
import { moveSection } from "./edits/move-section.ts";
import type { DocumentFacts } from "./facts.ts";
import { defineRule, type Problem } from "./rule.ts";

export default defineRule({
  id: "section-order",
  scope: "document",
  severity: "warning",
  messages: ["move-before", "move-after", "neighbour"],
  examples: [
    {
      name: "in the outline's order",
      outline: "weekly",
      text: "# 周报\n\n## 一、本周完成\n\n修订制度。\n\n## 二、下周计划\n\n组织培训。\n",
    },
    {
      name: "the plan stands first",
      outline: "weekly",
      text: "# 周报\n\n## 一、下周计划\n\n组织培训。\n\n⟦## 二、本周完成⟧\n\n修订制度。\n",
      problems: [["move-before", "本周完成", "下周计划"]],
      fixed: "# 周报\n\n## 一、本周完成\n\n修订制度。\n\n## 二、下周计划\n\n组织培训。\n",
    },
    {
      name: "Traditional: the problems come first",
      text: "工會工作總結\n\n⟦一、存在的問題⟧\n\n活動少。\n\n二、指導思想\n\n服務職工。\n\n三、組織建設\n\n換屆完成。\n\n四、民主管理\n\n校務公開。\n\n五、職工福利\n\n慰問到位。\n",
      problems: [["move-after", "存在的問題", "職工福利"]],
      fixed:
        "工會工作總結\n\n一、指導思想\n\n服務職工。\n\n二、組織建設\n\n換屆完成。\n\n三、民主管理\n\n校務公開。\n\n四、職工福利\n\n慰問到位。\n\n五、存在的問題\n\n活動少。\n",
    },
    {
      name: "English",
      outline: "weekly",
      text: "# Weekly summary\n\n## Next week's plan\n\nTrain stewards.\n\n⟦## Done this week⟧\n\nRules revised.\n",
      problems: [["move-before", "Done this week", "Next week's plan"]],
      fixed: "# Weekly summary\n\n## Done this week\n\nRules revised.\n\n## Next week's plan\n\nTrain stewards.\n",
    },
  ],
  *check(facts) {
    for (const sections of levels(facts.outline.sections)) yield* misplaced(facts, sections);
  },
});

/** The sections of an outline, and those inside each of them. */
function levels(sections: readonly OutlineSection[]): readonly (readonly OutlineSection[])[] {
  return [sections, ...sections.flatMap((section) => (section.sections === undefined ? [] : levels(section.sections)))];
}

/** The headings that have to move, as few as possible, for one level of the outline to be in order. */
function* misplaced(facts: DocumentFacts, sections: readonly OutlineSection[]): Iterable<Problem> {
  const observed = requiredInText(facts, sections);
  const staying = longestOrdered(observed.map(({ rank }) => rank));
  for (const [index, { match, rank }] of observed.entries()) {
    if (staying.has(index)) continue;
    const others = observed.filter((_, at) => staying.has(at));
    const before = others.findLast((other) => other.rank < rank)?.match;
    const after = others.find((other) => other.rank > rank)?.match;
    const standsTooEarly = before !== undefined && before.section.span.start > match.section.span.start;
    const neighbour = standsTooEarly ? before : after;
    if (neighbour === undefined) continue;
    const goal = standsTooEarly ? { after: neighbour.section } : { before: neighbour.section };
    const edits = moveSection(facts, match.section, goal);
    yield {
      span: match.section.heading,
      messageId: standsTooEarly ? "move-after" : "move-before",
      args: [match.section.title, neighbour.section.title],
      section: match.outlineSection.id,
      related: [{ span: neighbour.section.heading, messageId: "neighbour", args: [] }],
      ...(edits && {
        fixes: [{ titleId: "move-section", args: [match.section.title], kind: "suggested" as const, edits }],
      }),
    };
  }
}

interface Observed {
  readonly match: SectionMatch;
  /** Place in the outline. */
  readonly rank: number;
}

/** The headings chosen for required sections, in source order: the order of optional ones is free. */
function requiredInText({ match }: DocumentFacts, sections: readonly OutlineSection[]): readonly Observed[] {
  return sections
    .flatMap((section, rank) => {
      const chosen = section.required ? match.filled.get(section.id)?.[0] : undefined;
      return chosen === undefined ? [] : [{ match: chosen, rank }];
    })
    .toSorted((a, b) => a.match.section.span.start - b.match.section.span.start);
}

/** Positions of a longest increasing subsequence: what may stay, so that as few as possible move. O(n²), n ≤ outline size. */
function longestOrdered(ranks: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const [index, rank] of ranks.entries()) {
    const chains = best.filter((chain) => (ranks[chain.at(-1) ?? 0] ?? 0) < rank);
    best.push([...chains.reduce<number[]>((long, chain) => (chain.length > long.length ? chain : long), []), index]);
  }
  return new Set(best.reduce<number[]>((long, chain) => (chain.length > long.length ? chain : long), []));
}
