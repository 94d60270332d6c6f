import type { Finding, Severity } from "../../engine/rules/rule.ts";
import { indexLines, type LineIndex, positionAt } from "../../engine/text/line-index.ts";
import { findingMessage, fixTitle } from "../../l10n/catalogue.ts";
import type { Examined } from "../examine.ts";
import { reasonText } from "../reason-text.ts";
import { showLine } from "../source-line.ts";
import { type Paint, painter } from "../style.ts";
import type { CliTextId, Say } from "../texts.ts";
import type { MakeReporter, RunEnd, Totals } from "./reporter.ts";

/** `--format pretty`, for people. */
export const prettyReporter: MakeReporter = ({ io, locale, say }) => {
  const paint = painter(io);
  return {
    file(examined) {
      const { source, doc, outline, report } = examined;
      if (report.findings.length === 0) return;
      const lines = indexLines(doc.text);
      const blocks = report.findings.map((finding) => findingBlock(finding, examined, lines));
      const hidden = report.hidden === 0 ? "" : `  ${say("hiddenFindings", report.hidden)}\n\n`;
      io.stdout.write(
        `${paint("path", source.target.shown)} ${paint("faint", `· ${outline.id}`)}\n\n${blocks.join("\n")}\n${hidden}`,
      );
    },
    end(run) {
      for (const entry of run.notChecked) {
        io.stderr.write(`${paint(entry.failed ? "error" : "faint", entry.path)}: ${reasonText(say, entry)}\n`);
      }
      io.stdout.write(`${summaryLine(run, say, paint)}\n`);
    },
  };

  function findingBlock(finding: Finding, { doc, source: { paragraphAt } }: Examined, lines: LineIndex): string {
    const { severity, span, ruleId } = finding;
    const start = positionAt(lines, span.start);
    // Nobody sees lines in a Word file.
    const paragraph = paragraphAt?.(span.start);
    const number = paragraph === undefined ? String(start.line0 + 1) : `¶${paragraph}`;
    const place = paragraph === undefined ? `${number}:${start.column0 + 1}` : say("atParagraph", paragraph);
    const head = `  ${paint(severity, `${SIGNS[severity]} ${say(severity)}`)}  ${findingMessage(locale, finding)}  ${paint("faint", `${ruleId} ${place}`)}`;
    const lineStart = lines.starts[start.line0] ?? 0;
    const lineEnd = endOfLine(doc.text, lines, start.line0);
    const gutter = Math.max(5, number.length + 2);
    const shown = showLine(
      doc.text.slice(lineStart, lineEnd),
      { start: span.start - lineStart, end: Math.min(span.end, lineEnd) - lineStart },
      Math.max(40, (io.stdout.columns ?? DEFAULT_COLUMNS) - gutter - 4),
    );
    const bar = paint("faint", "│");
    const rows = [
      head,
      `${paint("faint", number.padStart(gutter))} ${bar} ${shown.text}`,
      `${" ".repeat(gutter)} ${bar} ${" ".repeat(shown.indent)}${paint(severity, "^".repeat(shown.width))}`,
    ];
    const hint = paragraph === undefined ? fixHint(finding) : undefined;
    if (hint !== undefined) rows.push(`${" ".repeat(gutter)} ${paint("faint", "=")} ${hint}`);
    return `${rows.join("\n")}\n`;
  }

  function fixHint({ ruleId, fixes }: Finding): string | undefined {
    const fix = fixes.find(({ kind }) => kind === "safe") ?? fixes[0];
    if (fix === undefined) return undefined;
    const title = fixTitle(locale, fix);
    return fix.kind === "safe" ? say("safeFixHint", title) : say("suggestedFixHint", title, ruleId);
  }
};

const DEFAULT_COLUMNS = 100;
const SIGNS: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", information: "ℹ" };

function endOfLine(text: string, lines: LineIndex, line0: number): number {
  let end = lines.starts[line0 + 1] ?? text.length;
  const start = lines.starts[line0] ?? 0;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return end;
}

function summaryLine({ skipped, totals }: RunEnd, say: Say, paint: Paint): string {
  const found = FOUND.filter(([severity]) => totals[severity] > 0).map(([severity, id]) =>
    paint(severity, say(id, totals[severity])),
  );
  const parts =
    totals.files === 0
      ? [say("noSummaries")]
      : found.length === 0
        ? [paint("good", say("allClean", totals.files))]
        : [say("foundIn", found.join(say("listSeparator")), totals.files)];
  if (totals.fixable > 0) parts.push(say("fixable", totals.fixable));
  if (skipped > 0) parts.push(paint("faint", say("skipped", skipped)));
  return parts.join(" · ");
}

const FOUND: readonly (readonly [Severity & keyof Totals, CliTextId])[] = [
  ["error", "countErrors"],
  ["warning", "countWarnings"],
  ["information", "countInformation"],
];
