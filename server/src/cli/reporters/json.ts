import { lengthOf } from "../../engine/markdown/length.ts";
import { organizationOfTitle, yearOfTitle } from "../../engine/outline/title-parts.ts";
import type { Finding } from "../../engine/rules/rule.ts";
import { excerptAt } from "../../engine/text/excerpt.ts";
import { indexLines, type LineIndex, positionAt } from "../../engine/text/line-index.ts";
import type { Examined } from "../examine.ts";
import { reasonText } from "../reason-text.ts";
import type { JsonFile, JsonFinding, JsonReport, JsonSection } from "./json-report.ts";
import { messagesOf } from "./messages.ts";
import type { MakeReporter, ReporterOptions } from "./reporter.ts";
import { countFindings, fixKindOf } from "./tally.ts";

/** `--format json` */
export const jsonReporter: MakeReporter = (options) => {
  const { io, say } = options;
  const files: JsonFile[] = [];
  return {
    file: (examined) => void files.push(toJsonFile(examined, options)),
    end({ skipped, notChecked }) {
      const report: JsonReport = {
        version: 1,
        skipped,
        notChecked: notChecked.map((entry) => ({ path: entry.path, reason: reasonText(say, entry) })),
        files,
      };
      io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    },
  };
};

function toJsonFile(examined: Examined, options: ReporterOptions): JsonFile {
  const { source, doc, meta, outline, report } = examined;
  const lines = indexLines(doc.text);
  const title = meta.title ?? report.tree.title?.text ?? null;
  return {
    path: source.target.shown,
    format: doc.format,
    title,
    organization: meta.organization ?? (title === null ? null : (organizationOfTitle(title) ?? null)),
    year: meta.year ?? (title === null ? null : (yearOfTitle(title) ?? null)),
    outline: outline.id,
    length: lengthOf(doc),
    missing: report.match.missing.map(({ id }) => id),
    counts: countFindings(report.findings),
    sections: report.tree.sections.map(
      (section): JsonSection => ({
        id: report.match.bySection.get(section.index)?.outlineSection.id ?? null,
        title: section.title,
        line: positionAt(lines, section.heading.start).line0 + 1,
        endLine: lastLine(doc.text, lines, section.span.start, section.span.end),
        level: section.level,
      }),
    ),
    findings: messagesOf(examined, options).map(({ finding, message }) =>
      toJsonFinding(finding, message, examined, lines),
    ),
  };
}

function toJsonFinding(
  finding: Finding,
  message: string,
  { doc: { text }, source: { paragraphAt } }: Examined,
  lines: LineIndex,
): JsonFinding {
  const { ruleId, severity, span, section } = finding;
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  return {
    rule: ruleId,
    severity,
    message,
    section: section ?? null,
    excerpt: excerptAt(text, span),
    line: start.line0 + 1,
    column: start.column0 + 1,
    endLine: end.line0 + 1,
    endColumn: end.column0 + 1,
    start: span.start,
    end: span.end,
    ...(paragraphAt === undefined ? {} : { paragraph: paragraphAt(span.start) }),
    fix: fixKindOf(finding),
  };
}

/** The last line of a section that holds anything, from 1. */
function lastLine(text: string, lines: LineIndex, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last -= 1;
  return positionAt(lines, last).line0 + 1;
}
