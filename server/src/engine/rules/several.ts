import type { Document } from "../markdown/document.ts";
import { lexiconOf } from "../outline/lexicon.ts";
import type { Outline, OutlineSection } from "../outline/outline.ts";
import type { OutlineMatch, SectionMatch } from "../outline/outline-match.ts";
import { placedTree } from "../structure/placed-tree.ts";
import type { Section, SectionTree } from "../structure/section.ts";
import type { Part } from "../structure/several.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { Report } from "./check.ts";
import type { Finding, Fix } from "./rule.ts";

/** One of the summaries of a document, checked by itself. Offsets count from the start of the document. */
export interface CheckedSummary {
  readonly span: Span;
  readonly outline: Outline;
  readonly tree: SectionTree;
  readonly match: OutlineMatch;
}

/** The report of a part that was checked as a document of its own, and the outline it was checked against. */
export interface PartReport {
  readonly part: Part;
  readonly outline: Outline;
  readonly report: Report;
}

/** What the parts of a document came to, with offsets into it; findings are not sorted yet. */
export interface JoinedReports {
  readonly findings: readonly Finding[];
  readonly match: OutlineMatch;
  readonly summaries: readonly CheckedSummary[];
}

/** @param tree of the whole document */
export function joinReports(doc: Document, tree: SectionTree, parts: readonly PartReport[]): JoinedReports {
  const filled = new Map<string, SectionMatch[]>();
  const bySection = new Map<number, SectionMatch>();
  const missing = new Map<string, OutlineSection>();
  const summaries: CheckedSummary[] = [];
  let before = 0;
  for (const [index, { part, outline, report }] of parts.entries()) {
    const { start } = part;
    const end = parts[index + 1]?.part.start ?? doc.text.length;
    const first = before;
    before += report.tree.sections.length;
    if (!part.isSummary) continue;
    const inWhole = (match: SectionMatch): SectionMatch => ({
      ...match,
      section: tree.sections[first + match.section.index] ?? match.section,
    });
    for (const [at, match] of report.match.bySection) bySection.set(first + at, inWhole(match));
    for (const [id, matches] of report.match.filled) {
      const list = filled.get(id) ?? [];
      for (const match of matches) list.push(inWhole(match));
      filled.set(id, list);
    }
    for (const section of report.match.missing) if (!missing.has(section.id)) missing.set(section.id, section);
    const placed = placedTree(report.tree, start);
    summaries.push({ span: { start, end }, outline, tree: placed, match: placedMatch(report.match, placed.sections) });
  }
  const order = summaries.flatMap(({ outline }) => lexiconOf(outline).sections.map(({ section }) => section.id));
  return {
    findings: parts.flatMap(({ part, report }) => report.findings.map((one) => shiftFinding(one, part.start))),
    match: {
      filled,
      bySection,
      missing: [...missing.values()].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    },
    summaries,
  };
}

function placedMatch({ filled, bySection, missing }: OutlineMatch, sections: readonly Section[]): OutlineMatch {
  const place = (match: SectionMatch): SectionMatch => ({
    ...match,
    section: sections[match.section.index] ?? match.section,
  });
  return {
    filled: new Map([...filled].map(([id, matches]) => [id, matches.map(place)])),
    bySection: new Map([...bySection].map(([index, match]) => [index, place(match)])),
    missing,
  };
}

/** The same finding with every span counted from a place `by` code units earlier; its fixes stay unread. */
function shiftFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    span: shiftSpan(finding.span, by),
    related: finding.related.map((place) => ({ ...place, span: shiftSpan(place.span, by) })),
    fixes: finding.fixes.map((fix) => shiftFix(fix, by)),
  };
}

function shiftFix(fix: Fix, by: number): Fix {
  const { titleId, args, kind } = fix;
  return {
    titleId,
    args,
    kind,
    get edits() {
      return fix.edits.map(({ span, newText }) => ({ span: shiftSpan(span, by), newText }));
    },
  };
}

/** The summary around an offset; the first one for what stands before it. */
export function summaryAt({ summaries }: Pick<Report, "summaries">, offset: number): CheckedSummary | undefined {
  return summaries.findLast(({ span }) => span.start <= offset) ?? summaries[0];
}
