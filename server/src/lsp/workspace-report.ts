import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { isIgnored } from "../config/plan.ts";
import { decode } from "../files/encoding.ts";
import { FileError } from "../files/files.ts";
import { textFilesBelow, textFormatOf } from "../files/text-files.ts";
import type { Scope } from "./configurations.ts";
import { stopIfCancelled } from "./feature.ts";
import type { Host, Summary } from "./host.ts";
import { toDiagnostics, toUri } from "./to-lsp.ts";

/** What was last said of a file, and what it was said of. */
interface Said {
  readonly text: string;
  readonly scope: Scope;
  readonly resultId: string;
  /** Absent for a file that is no summary. */
  readonly items: Diagnostic[] | undefined;
}

/** What is said of a file, and of which version. */
interface Answer {
  readonly uri: string;
  readonly version: number | null;
  readonly said: Said;
}

/**
 * The findings of all summaries below the workspace folders, open or not. Clients ask again and again, so a file that
 * reads as before is answered without being parsed.
 */
export function workspaceReport(
  host: Host,
): (params: WorkspaceDiagnosticParams, token: CancellationToken) => Promise<WorkspaceDiagnosticReport> {
  const said = new Map<string, Said>();
  let results = 0;

  return async ({ previousResultIds }, token) => {
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const seen = new Set<string>();
    for (const folder of host.configurations.folders) {
      for await (const path of textFilesBelow(host.ports.files, folder)) {
        // Other messages come first: this one may take long.
        await host.ports.nextTurn();
        stopIfCancelled(token, "workspace diagnostics");
        if (seen.has(path)) continue;
        seen.add(path);
        const answer = await answerOf(path);
        if (answer !== undefined) items.push(...toItems(answer, before));
      }
    }
    for (const path of said.keys()) if (!seen.has(path)) said.delete(path);
    return { items: [...items, ...goneItems(before, items)] };
  };

  async function answerOf(path: string): Promise<Answer | undefined> {
    const scope = await host.configurations.of(path);
    if (isIgnored(path, scope.config)) return undefined;
    const open = host.documents.atPath(path);
    if (open !== undefined) {
      const summary = await host.snapshot(open.uri);
      if (summary === undefined) return undefined;
      const { uri, version, doc } = summary;
      return { uri, version, said: saidOf(path, doc.text, summary.scope, () => summary) };
    }
    const text = await textOf(path);
    if (text === undefined) return undefined;
    const format = textFormatOf(path) ?? "markdown";
    const said = saidOf(path, text, scope, () => host.closedSummary(path, text, format, scope));
    return { uri: toUri(path), version: null, said };
  }

  function saidOf(path: string, text: string, scope: Scope, make: () => Summary | undefined): Said {
    const known = said.get(path);
    if (known?.text === text && known.scope === scope) return known;
    const summary = make();
    results += 1;
    const fresh: Said = { text, scope, resultId: String(results), items: summary && toDiagnostics(host, summary) };
    said.set(path, fresh);
    return fresh;
  }

  async function textOf(path: string): Promise<string | undefined> {
    try {
      const decoded = await decode(await host.ports.files.read(path));
      return decoded === "binary" ? undefined : decoded.text;
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }
}

function toItems(
  { uri, version, said: { items, resultId } }: Answer,
  before: ReadonlyMap<string, string>,
): readonly WorkspaceDocumentDiagnosticReport[] {
  if (items === undefined) return [];
  const place = { uri, version, resultId };
  return before.get(uri) === resultId
    ? [{ kind: DocumentDiagnosticReportKind.Unchanged, ...place }]
    : [{ kind: DocumentDiagnosticReportKind.Full, ...place, items }];
}

/** What was a summary and is none any more, or is gone, has nothing left to be said of. */
function goneItems(
  before: ReadonlyMap<string, string>,
  items: readonly WorkspaceDocumentDiagnosticReport[],
): readonly WorkspaceDocumentDiagnosticReport[] {
  const still = new Set(items.map(({ uri }) => uri));
  return [...before.keys()]
    .filter((uri) => !still.has(uri))
    .map((uri) => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }));
}
