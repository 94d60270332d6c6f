import {
  type CodeDescription,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  InsertTextFormat,
  type Position,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { LocatedProblem } from "../config/load.ts";
import type { ConfigProblem } from "../config/problem.ts";
import type { Completion } from "../engine/authoring/completions.ts";
import type { Fold } from "../engine/authoring/folds.ts";
import type { SectionInsertion } from "../engine/authoring/insert-section.ts";
import type { Mark, MarkKind } from "../engine/authoring/marks.ts";
import { type Overview, subjectOf } from "../engine/authoring/overview.ts";
import type { StoppedText } from "../engine/authoring/stopped-text.ts";
import type { OutlineSymbol } from "../engine/authoring/symbols.ts";
import { singleLine, toPoints, typeArea } from "../engine/page/measures.ts";
import type { Finding, Related, Severity } from "../engine/rules/rule.ts";
import type * as edit from "../engine/text/edit.ts";
import { type LineIndex, positionAt } from "../engine/text/line-index.ts";
import type { Span } from "../engine/text/span.ts";
import type { Frame } from "../export/pdf/frame.ts";
import type { ExportRequest } from "../export/request.ts";
import { isAddress } from "../files/path.ts";
import { findingMessage, relatedMessage } from "../l10n/catalogue.ts";
import { configMessage } from "../l10n/config-message.ts";
import { rulePage } from "../l10n/rule-page.ts";
import type { EditResult, SnippetResult } from "../protocol/edits.ts";
import type { OverviewResult } from "../protocol/overview.ts";
import type { PaperMap } from "../protocol/preview.ts";
import { TOKEN_TYPES } from "../protocol/tokens.ts";
import type { Client } from "./client.ts";
import type { Host, Summary } from "./host.ts";

const SOURCE = "structured-summary";

/** The address of a path; the inverse of `toPath`. */
export function toUri(path: string): string {
  const [, scheme, host = "", virtual = ""] = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)(\/.*)$/is.exec(path) ?? [];
  if (scheme !== undefined) return `${scheme}:${host === "" ? "" : `//${host}`}${encodedPath(virtual)}`;
  if (isAddress(path)) return path;
  const encoded = encodedPath(path);
  if (path.startsWith("//")) return `file:${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : `file:///${encoded.slice(0, 1).toLowerCase()}${encoded.slice(1)}`;
}

function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function toPosition(lines: LineIndex, offset: number): Position {
  const { line0, column0 } = positionAt(lines, offset);
  return { line: line0, character: column0 };
}

export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

function toTextEdit(lines: LineIndex, { span, newText }: edit.TextEdit): TextEdit {
  return { range: toRange(lines, span), newText };
}

/** Edits of a document in the version that they were made for. */
export function toWorkspaceEdit(
  { uri, version, lines }: Edited,
  edits: readonly edit.TextEdit[],
  client: Client,
): WorkspaceEdit {
  const all = edits.map((one) => toTextEdit(lines, one));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: all }] }
    : { changes: { [uri]: all } };
}

/** What is edited: a document, or a file that is not open, whose version is `null`. */
export type Edited = Pick<Summary, "uri" | "version" | "lines">;

/** Edits for a command of the editor. */
export function toEditResult(lines: LineIndex, version: number, edits: readonly edit.TextEdit[]): EditResult {
  return { version, edits: edits.map((one) => toTextEdit(lines, one)) };
}

/** A section with its tab stops, whatever the client says of snippets: only one that asked for it gets it. */
export function toSnippetResult(
  lines: LineIndex,
  version: number,
  { at, insert, also }: SectionInsertion,
): SnippetResult {
  return { ...toEditResult(lines, version, also), snippet: { range: toRange(lines, at), newText: toSnippet(insert) } };
}

/** A file that does not exist yet, with its content. The client must be able to create files. */
export function toNewFile(uri: string, newText: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}

/** The same for files of which none may exist: the client refuses the whole edit then. */
export function toNewFiles(files: readonly { readonly uri: string; readonly text: string }[]): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: files.flatMap(({ uri, text }) => [
      { kind: "create", uri },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ]),
  };
}

/** Where a frame's blocks stand, with what of a layout is needed to read it: all in points. */
export function toPaperMap({ layout, page }: ExportRequest, { places }: Frame): PaperMap {
  const { paper, margins, lines, body } = layout;
  return {
    area: {
      leftPt: toPoints(margins.leftMm),
      topPt: toPoints(margins.topMm),
      rightPt: toPoints(paper.widthMm - margins.rightMm),
      bottomPt: toPoints(paper.heightMm - margins.bottomMm),
    },
    linePt:
      lines.kind === "grid"
        ? typeArea(layout).heightPt / lines.linesPerPage
        : lines.factor * body.sizePt * singleLine(page.script),
    places: places.map(({ source, from, to }) => ({ start: source.start, end: source.end, from, to })),
  };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Rules that flag what stands there once too often. */
const UNNECESSARY = new Set(["no-duplicate-section"]);

/** Everything that is to be said of a summary: findings, what is wrong in its front matter, and what was left out. */
export function toDiagnostics(host: Pick<Host, "client" | "say">, summary: Summary): Diagnostic[] {
  const { client, say } = host;
  const { lines, plan, report } = summary;
  const hidden: Diagnostic[] = [];
  if (report.hidden > 0) {
    const range = toRange(lines, report.tree.title?.heading ?? { start: 0, end: 0 });
    const message = say("hiddenFindings", report.hidden);
    hidden.push({ range, message, severity: DiagnosticSeverity.Information, source: SOURCE });
  }
  return [
    ...plan.problems.map((problem) => toProblemDiagnostic(toRange(lines, problem.span), problem, client)),
    ...report.findings.map((finding) => toDiagnostic(summary, finding, client)),
    ...hidden,
  ];
}

export function toDiagnostic(
  { lines, uri }: Pick<Summary, "lines" | "uri">,
  finding: Finding,
  client: Client,
): Diagnostic {
  const { ruleId, severity, span, related } = finding;
  const place = ({ span }: Related) => ({ uri, range: toRange(lines, span) });
  const described: { codeDescription?: CodeDescription } = client.codeDescription
    ? { codeDescription: { href: rulePage(ruleId, client.locale, client.traits.rulePage) } }
    : {};
  return {
    range: toRange(lines, span),
    severity: SEVERITIES[severity],
    code: ruleId,
    ...described,
    source: SOURCE,
    message: findingMessage(client.locale, finding),
    ...(client.diagnosticTags && UNNECESSARY.has(ruleId) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(client.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map((one) => ({
            location: place(one),
            message: relatedMessage(client.locale, ruleId, one),
          })),
        }
      : {}),
  };
}

/** What is wrong in a configuration file; `frame` puts more words around the message. */
export function toConfigDiagnostic(
  problem: LocatedProblem,
  client: Client,
  frame: (message: string) => string,
): Diagnostic {
  const { position, end } = problem;
  const range = {
    start: { line: position.line0, character: position.column0 },
    end: { line: end.line0, character: end.column0 },
  };
  return { ...toProblemDiagnostic(range, problem, client), message: frame(configMessage(client.locale, problem)) };
}

/** A file that cannot be read at all. */
export function toFileDiagnostic(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Error, source: SOURCE, message };
}

function toProblemDiagnostic(range: Range, problem: ConfigProblem, { locale }: Client): Diagnostic {
  return {
    range,
    severity: DiagnosticSeverity.Warning,
    code: problem.messageId,
    source: SOURCE,
    message: configMessage(locale, problem),
  };
}

export function toSymbol(lines: LineIndex, { name, span, heading, children }: OutlineSymbol): DocumentSymbol {
  return {
    name,
    kind: SymbolKind.String,
    range: toRange(lines, span),
    selectionRange: toRange(lines, heading),
    children: children.map((child) => toSymbol(lines, child)),
  };
}

/** The same for a client that knows no trees: each symbol names the one it lies in. */
export function toFlatSymbols(
  { lines, uri }: Pick<Summary, "lines" | "uri">,
  { name, span, children }: OutlineSymbol,
  containerName?: string,
): SymbolInformation[] {
  const location = { uri, range: toRange(lines, span) };
  const container = containerName === undefined ? {} : { containerName };
  return [
    { name, kind: SymbolKind.String, location, ...container },
    ...children.flatMap((child) => toFlatSymbols({ lines, uri }, child, name)),
  ];
}

/** `undefined` for what stands on one line. */
export function toFold(lines: LineIndex, fold: Fold): FoldingRange | undefined {
  const startLine = positionAt(lines, fold.start).line0;
  const endLine = positionAt(lines, fold.end).line0;
  if (endLine <= startLine) return undefined;
  return { startLine, endLine, ...(fold.kind === "front-matter" ? { kind: FoldingRangeKind.Region } : {}) };
}

const TOKEN_NUMBERS: readonly MarkKind[] = TOKEN_TYPES;

/** Five numbers for each token (LSP 3.17 §textDocument_semanticTokens); a mark of several lines is a token on each. */
export function toTokens(lines: LineIndex, text: string, marks: readonly Mark[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const mark of marks) {
    for (const { start, end } of onLines(text, mark)) {
      const { line0, column0 } = positionAt(lines, start);
      const character = line0 === lastLine ? column0 - lastCharacter : column0;
      data.push(line0 - lastLine, character, end - start, TOKEN_NUMBERS.indexOf(mark.kind), 0);
      lastLine = line0;
      lastCharacter = column0;
    }
  }
  return data;
}

function onLines(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ index, 0: part }) => ({
    start: start + index,
    end: start + index + part.length,
  }));
}

/**
 * The only writer of snippet escapes: `${1:{{task\}\}}`.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export function toSnippet({ text, stops }: StoppedText): string {
  let at = 0;
  const parts: string[] = [];
  for (const [index, { start, end }] of stops.entries()) {
    parts.push(text.slice(at, start).replaceAll(/[\\$}]/g, "\\$&"));
    parts.push(`\${${index + 1}:${text.slice(start, end).replaceAll(/[\\$}]/g, "\\$&")}}`);
    at = end;
  }
  return [...parts, text.slice(at).replaceAll(/[\\$}]/g, "\\$&")].join("");
}

const COMPLETION_KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  section: CompletionItemKind.Snippet,
  "required-section": CompletionItemKind.Snippet,
  placeholder: CompletionItemKind.Variable,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
};

/** `rank` is its place among the completions of one answer. */
export function toCompletionItem(
  { client, say }: Pick<Host, "client" | "say">,
  lines: LineIndex,
  { kind, label, hint, filter, replace, insert, also }: Completion,
  rank: number,
): CompletionItem {
  const isSnippet = client.snippets && insert.stops.length > 0;
  const detail =
    kind === "required-section" ? say("requiredSection") : kind === "section" ? say("optionalSection") : undefined;
  return {
    label,
    kind: COMPLETION_KINDS[kind],
    sortText: String(rank).padStart(4, "0"),
    filterText: filter,
    textEdit: { range: toRange(lines, replace), newText: isSnippet ? toSnippet(insert) : insert.text },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { documentation: hint }),
    ...(also.length === 0 ? {} : { additionalTextEdits: also.map((one) => toTextEdit(lines, one)) }),
  };
}

export function toOverview(
  { client }: Pick<Host, "client">,
  { lines, plan, report }: Summary,
  version: number,
  { outlineTitle, head, sections, blanks }: Overview,
): OverviewResult {
  return {
    version,
    isSummary: true,
    isNearMiss: false,
    outline: { id: plan.outline.id, title: outlineTitle },
    head: toRange(lines, head),
    sections: sections.map(({ filledBy, ...section }) => ({
      ...section,
      ...(filledBy && { filledBy: { title: filledBy.title, range: toRange(lines, filledBy.heading) } }),
    })),
    blanks: blanks.map(({ id, kind, label, unit, previous, span, context }) => ({
      id,
      kind,
      ...(label === undefined ? {} : { label }),
      ...(unit === undefined ? {} : { unit }),
      ...(previous === undefined ? {} : { previous }),
      range: toRange(lines, span),
      context,
    })),
    findings: report.findings.map((finding) => ({
      rule: finding.ruleId,
      severity: finding.severity,
      message: findingMessage(client.locale, finding),
      range: toRange(lines, finding.span),
      about: subjectOf(finding),
      isRepairable: finding.fixes.length > 0,
    })),
  };
}
