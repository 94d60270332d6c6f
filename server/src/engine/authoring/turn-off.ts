import type { Document } from "../markdown/document.ts";
import { parseDocument } from "../markdown/parse.ts";
import { type CheckOptions, check, type Report } from "../rules/check.ts";
import { layoutOf } from "../rules/edits/layout.ts";
import type { Finding } from "../rules/rule.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { lineAt } from "../text/line.ts";

/** The line that a finding begins on is excused from its rule. `undefined` where a comment would change how the text reads. */
export function turnOffHere(
  doc: Document,
  report: Report,
  options: CheckOptions,
  { ruleId, span }: Finding,
): TextEdit | undefined {
  if (isInRow(doc, span.start)) return undefined;
  const { lineEnd } = layoutOf(doc, report.tree);
  const start = lineAt(doc.text, span.start).start;
  const indent = /^[ \t]*/.exec(doc.text.slice(start, span.start))?.[0] ?? "";
  const edit = insertion(start, `${indent}<!-- structured-summary-disable-next-line ${ruleId} -->${lineEnd}`);
  const isHere = (finding: Finding): boolean =>
    finding.ruleId === ruleId && lineAt(doc.text, finding.span.start).start === start;
  return silences(doc, report, options, edit, isHere) ? edit : undefined;
}

/** The rule is turned off for the whole document, by a comment below the title or at the top. */
export function turnOffForFile(
  doc: Document,
  report: Report,
  options: CheckOptions,
  ruleId: string,
): TextEdit | undefined {
  const { lineEnd } = layoutOf(doc, report.tree);
  const comment = `<!-- structured-summary-disable ${ruleId} -->`;
  const { title } = report.tree;
  const gap = doc.format === "plain" ? lineEnd : lineEnd + lineEnd;
  const edit =
    title === undefined
      ? insertion(doc.blocks[0]?.start ?? doc.text.length, `${comment}${gap}`)
      : insertion(title.heading.end, `${gap}${comment}`);
  return silences(doc, report, options, edit, (finding) => finding.ruleId === ruleId) ? edit : undefined;
}

/** Whether after the edit the report is the same, but for the findings that were meant. */
function silences(
  doc: Document,
  report: Report,
  options: CheckOptions,
  edit: TextEdit,
  isMeant: (finding: Finding) => boolean,
): boolean {
  const after = check(parseDocument(applyEdits(doc.text, [edit]), { format: doc.format, previous: doc }), options);
  const wanted = report.findings.filter((finding) => !isMeant(finding));
  if (report.hidden > 0) return !after.findings.some(isMeant);
  return (
    after.findings.length === wanted.length &&
    after.findings.every(({ ruleId, messageId }, index) => {
      const other = wanted[index];
      return other?.ruleId === ruleId && other.messageId === messageId;
    })
  );
}

function isInRow(doc: Document, offset: number): boolean {
  const placed = doc.blocks.findLast(({ start }) => start <= offset);
  const at = offset - (placed?.start ?? 0);
  return placed?.block.elements.some(({ type, start, end }) => type === "row" && start <= at && at <= end) ?? false;
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
