import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { turnRuleOff } from "../../config/turn-rule-off.ts";
import { loadConverter, needsConverter } from "../../conversion/converter.ts";
import { rewrite } from "../../engine/authoring/rewrite.ts";
import { turnOffForFile, turnOffHere } from "../../engine/authoring/turn-off.ts";
import type { Finding } from "../../engine/rules/rule.ts";
import type { TextEdit } from "../../engine/text/edit.ts";
import { indexLines } from "../../engine/text/line-index.ts";
import { overlaps } from "../../engine/text/span.ts";
import { fixTitle } from "../../l10n/catalogue.ts";
import { contained, type Feature, stopIfCancelled } from "../feature.ts";
import { toSpan } from "../from-lsp.ts";
import type { Host, Summary } from "../host.ts";
import { toDiagnostic, toNewFile, toUri, toWorkspaceEdit } from "../to-lsp.ts";
import { splitFiles } from "./split-files.ts";

const FIX_ALL = `${CodeActionKind.SourceFixAll}.structuredSummary`;
const MISSING: ReadonlySet<string> = new Set(["require-section"]);
const NOTHING: CodeAction[] = [];

/** `textDocument/codeAction`: every repair, and every way to turn a rule off. All edits are for the summary's version. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  register(host) {
    host.connection.onCodeAction(
      prepared(host, (summary, { range, context }: CodeActionParams) => {
        const wants = (kind: string): boolean =>
          context.only === undefined || context.only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
        const here = findingsAt(summary, range);
        return [
          ...(wants(CodeActionKind.QuickFix)
            ? [
                ...fixes(host, summary, here),
                ...insertAll(host, summary, here),
                ...splitFiles(host, summary, here),
                ...turnOffs(host, summary, here),
              ]
            : []),
          ...(wants(FIX_ALL) ? fixAll(host, summary) : []),
        ];
      }),
    );
  },
};

/** As `guarded`, but reads the dictionaries first when a repair at hand needs them. */
function prepared(
  host: Host,
  answer: (summary: Summary, params: CodeActionParams) => CodeAction[],
): (params: CodeActionParams, token: CancellationToken) => Promise<CodeAction[]> {
  return contained(host, "code actions", NOTHING, async (params, token) => {
    const { uri } = params.textDocument;
    const before = await host.snapshot(uri);
    if (before === undefined) return NOTHING;
    if (findingsAt(before, params.range).some(({ ruleId }) => needsConverter(ruleId))) await loadConverter();
    const summary = await host.snapshot(uri);
    stopIfCancelled(token, "code actions");
    return summary === undefined ? NOTHING : answer(summary, params);
  });
}

function findingsAt({ lines, doc, report }: Summary, range: Range): readonly Finding[] {
  const place = toSpan(lines, doc.text, range);
  return report.findings.filter(({ span }) => overlaps(span, place));
}

function fixes(host: Host, summary: Summary, findings: readonly Finding[]): CodeAction[] {
  return findings.flatMap((finding) =>
    finding.fixes
      .filter(({ edits }) => edits.length > 0)
      .map((fix) =>
        action(host, summary, fixTitle(host.client.locale, fix), finding, {
          edit: toWorkspaceEdit(summary, fix.edits, host.client),
          ...(fix.kind === "safe" ? { isPreferred: true } : {}),
        }),
      ),
  );
}

function insertAll(host: Host, summary: Summary, findings: readonly Finding[]): CodeAction[] {
  const missing = findings.filter(({ ruleId, fixes }) => MISSING.has(ruleId) && fixes.length > 0);
  if (missing.length < 2) return [];
  const { doc, report, plan } = summary;
  return editAction(host, summary, rewrite(doc, report, plan.checkOptions, MISSING), {
    title: host.say("insertAllMissing", missing.length),
    kind: CodeActionKind.QuickFix,
    diagnostics: missing.map((finding) => toDiagnostic(summary, finding, host.client)),
  });
}

function fixAll(host: Host, summary: Summary): CodeAction[] {
  const { doc, report, plan } = summary;
  const isAnySafe = report.findings.some(({ fixes }) => fixes.some(({ kind }) => kind === "safe"));
  const edit = isAnySafe ? rewrite(doc, report, plan.checkOptions, "safe") : undefined;
  return editAction(host, summary, edit, { title: host.say("fixAll"), kind: FIX_ALL });
}

function turnOffs(host: Host, summary: Summary, findings: readonly Finding[]): CodeAction[] {
  const { doc, report, plan } = summary;
  const { checkOptions } = plan;
  const firsts = findings.filter(({ ruleId }, index) => findings.findIndex((one) => one.ruleId === ruleId) === index);
  return firsts.flatMap((finding) => {
    const { ruleId } = finding;
    const base = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(summary, finding, host.client)] };
    const here = turnOffHere(doc, report, checkOptions, finding);
    const file = turnOffForFile(doc, report, checkOptions, ruleId);
    const config = configEdit(host, summary, ruleId);
    return [
      ...editAction(host, summary, here, { ...base, title: host.say("turnOffHere", ruleId) }),
      ...editAction(host, summary, file, { ...base, title: host.say("turnOffForFile", ruleId) }),
      ...(config === undefined ? [] : [{ ...base, title: host.say("turnOffInConfig", ruleId), edit: config }]),
    ];
  });
}

/** Of the configuration file in force, as it is open or as it was last read; of a new one where there is none. */
function configEdit({ client, documents }: Host, { scope }: Summary, ruleId: string): WorkspaceEdit | undefined {
  const { file } = scope;
  if (file === undefined) return undefined;
  const open = documents.atPath(file.path);
  const text = open?.text ?? file.text;
  const edit = turnRuleOff(text ?? "", ruleId);
  if (edit === undefined) return undefined;
  const uri = open?.uri ?? toUri(file.path);
  if (text === undefined) return client.createsFiles ? toNewFile(uri, edit.newText) : undefined;
  return toWorkspaceEdit({ uri, version: open?.version ?? null, lines: indexLines(text) }, [edit], client);
}

function action(host: Host, summary: Summary, title: string, finding: Finding, rest: Partial<CodeAction>): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(summary, finding, host.client)],
    ...rest,
  };
}

/** No action without an edit. */
function editAction(host: Host, summary: Summary, edit: TextEdit | undefined, action: CodeAction): CodeAction[] {
  return edit === undefined ? [] : [{ ...action, edit: toWorkspaceEdit(summary, [edit], host.client) }];
}
