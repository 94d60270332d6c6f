import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { splitOf } from "../../engine/authoring/split.ts";
import type { Finding } from "../../engine/rules/rule.ts";
import type { Host, Summary } from "../host.ts";
import { toDiagnostic, toNewFiles } from "../to-lsp.ts";

const RULE = "no-several-summaries";

/**
 * Each of several summaries as a new file beside theirs, named after its title. The file they stand in stays as it is;
 * an existing file of such a name fails the edit.
 */
export function splitFiles({ client, say }: Host, summary: Summary, findings: readonly Finding[]): CodeAction[] {
  const finding = findings.find(({ ruleId }) => ruleId === RULE);
  const [, folder, name, extension] = /^(.+\/)([^/]*?)(\.[^./]+)$/.exec(summary.uri) ?? [];
  if (finding === undefined || !client.createsFiles || folder === undefined || name === undefined) return [];
  const files = splitOf(summary.doc, decodeURIComponent(name)).map(({ name, text }) => ({
    uri: `${folder}${encodeURIComponent(name)}${extension}`,
    text,
  }));
  return [
    {
      title: say("splitFiles", files.length),
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(summary, finding, client)],
      edit: toNewFiles(files),
    },
  ];
}
