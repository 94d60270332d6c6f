import type { OutlineMatch, SectionMatch } from "../outline/outline-match.ts";
import type { Report } from "../rules/check.ts";
import type { Finding } from "../rules/rule.ts";
import type { Section, SectionTree } from "../structure/section.ts";
import type { Span } from "../text/span.ts";

/** Something to be told about a place. */
export type HoverTopic =
  | {
      readonly kind: "section";
      readonly span: Span;
      readonly section: Section;
      /** Absent for a heading that fills nothing. */
      readonly match: SectionMatch | undefined;
    }
  | { readonly kind: "finding"; readonly span: Span; readonly finding: Finding };

/** What there is to say about an offset: its heading first, then the findings there in order. */
export function hoverTopics({ tree, match, findings }: Report, offset: number): readonly HoverTopic[] {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const here = findings.filter(({ span }) => holds(span));
  return [
    ...headingTopic(tree, match, holds),
    ...here.map((finding): HoverTopic => ({ kind: "finding", span: finding.span, finding })),
  ];
}

function headingTopic(tree: SectionTree, match: OutlineMatch, holds: (span: Span) => boolean): readonly HoverTopic[] {
  const section = tree.sections.find(({ heading }) => holds(heading));
  if (section === undefined) return [];
  return [{ kind: "section", span: section.heading, section, match: match.bySection.get(section.index) }];
}
