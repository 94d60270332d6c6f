import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { needsConverter } from "../../conversion/converter.ts";
import { missingSections } from "../../engine/authoring/insert-section.ts";
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
const NOTHING: CodeAction[] = [];

/**
 * Actions that repair a whole document at once: dear, and offered at every step of the cursor. A client that resolves
 * edits gets theirs when one is chosen.
 */
const WHOLE = {
  fixAll: ({ doc, report, plan }: Summary) => rewrite(doc, report, plan.checkOptions, "safe"),
  insertAll: ({ doc, report, plan }: Summary) => missingSections(doc, plan.checkOptions, report),
} as const satisfies Readonly<Record<string, (summary: Summary) => TextEdit | undefined>>;

/** What a client keeps with an action whose edit is not made yet. */
interface Deferred {
  readonly uri: string;
  readonly version: number | null;
  readonly whole: keyof typeof WHOLE;
}

/** The same with a repair that converts a text: the dictionaries are read when it is chosen. */
interface DeferredFix extends Pick<Deferred, "uri" | "version"> {
  readonly ruleId: string;
  readonly start: number;
  /** Which of the fixes of its finding. */
  readonly fix: number;
}

/**
 * `textDocument/codeAction` and `codeAction/resolve`: every repair, and every way to turn a rule off. All edits are for
 * the version of the summary that the action was offered for.
 */
export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
  },
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
    host.connection.onCodeActionResolve((action, token) =>
      contained(host, "code action", action, resolve)({ host, action }, token),
    );
  },
};

async function resolve(
  { host, action }: { readonly host: Host; readonly action: CodeAction },
  token: CancellationToken,
): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isDeferred(data) && !isDeferredFix(data)) return action;
  if (isDeferredFix(data)) await host.ports.converter?.load();
  const { uri, version } = data;
  const summary = await host.snapshot(uri);
  stopIfCancelled(token, "code action");
  if (summary?.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, action.title);
  const edits = isDeferredFix(data) ? editsOf(summary, data) : [WHOLE[data.whole](summary) ?? []].flat();
  return edits.length === 0 ? action : { ...action, edit: toWorkspaceEdit(summary, edits, host.client) };
}

function editsOf({ report }: Summary, { ruleId, start, fix }: DeferredFix): readonly TextEdit[] {
  return report.findings.find((one) => one.ruleId === ruleId && one.span.start === start)?.fixes[fix]?.edits ?? [];
}

function isDeferred(data: unknown): data is Deferred {
  const whole: unknown = typeof data === "object" && data !== null && Reflect.get(data, "whole");
  return typeof whole === "string" && Object.hasOwn(WHOLE, whole);
}

function isDeferredFix(data: unknown): data is DeferredFix {
  return typeof data === "object" && data !== null && typeof Reflect.get(data, "fix") === "number";
}

/**
 * As `guarded`, but where the client cannot wait for its edit, reads the dictionaries first when a repair at hand needs
 * them.
 */
function prepared(
  host: Host,
  answer: (summary: Summary, params: CodeActionParams) => CodeAction[],
): (params: CodeActionParams, token: CancellationToken) => Promise<CodeAction[]> {
  return contained(host, "code actions", NOTHING, async (params, token) => {
    const { uri } = params.textDocument;
    const before = await host.snapshot(uri);
    if (before === undefined) return NOTHING;
    const converts = (): boolean => findingsAt(before, params.range).some(({ ruleId }) => needsConverter(ruleId));
    if (!host.client.resolvesEdits && converts()) await host.ports.converter?.load();
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
  const { uri, version } = summary;
  const { locale, resolvesEdits } = host.client;
  return findings.flatMap((finding) =>
    finding.fixes.flatMap((fix, index) => {
      const { ruleId, span } = finding;
      const title = fixTitle(locale, fix);
      if (resolvesEdits && needsConverter(ruleId)) {
        const data: DeferredFix = { uri, version, ruleId, start: span.start, fix: index };
        return [action(host, summary, title, finding, { data })];
      }
      if (fix.edits.length === 0) return [];
      return [
        action(host, summary, title, finding, {
          edit: toWorkspaceEdit(summary, fix.edits, host.client),
          ...(fix.kind === "safe" ? { isPreferred: true } : {}),
        }),
      ];
    }),
  );
}

function insertAll(host: Host, summary: Summary, findings: readonly Finding[]): CodeAction[] {
  const missing = findings.filter(({ ruleId, fixes }) => ruleId === "require-section" && fixes.length > 0);
  if (missing.length < 2) return [];
  return wholeAction(host, summary, "insertAll", {
    title: host.say("insertAllMissing", missing.length),
    kind: CodeActionKind.QuickFix,
    diagnostics: missing.map((finding) => toDiagnostic(summary, finding, host.client)),
  });
}

function fixAll(host: Host, summary: Summary): CodeAction[] {
  const isAnySafe = summary.report.findings.some(({ fixes }) => fixes.some(({ kind }) => kind === "safe"));
  return isAnySafe ? wholeAction(host, summary, "fixAll", { title: host.say("fixAll"), kind: FIX_ALL }) : [];
}

function wholeAction(host: Host, summary: Summary, whole: Deferred["whole"], action: CodeAction): CodeAction[] {
  const { uri, version } = summary;
  if (!host.client.resolvesEdits) return editAction(host, summary, WHOLE[whole](summary), action);
  const data: Deferred = { uri, version, whole };
  return [{ ...action, data }];
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
  const edit = scope.yaml.turnRuleOff(text ?? "", ruleId);
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
