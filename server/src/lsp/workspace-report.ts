import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { isIgnored } from "../config/plan.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import { decode } from "../files/encoding.ts";
import { FileError } from "../files/files.ts";
import { textFilesBelow, textFormatOf } from "../files/text-files.ts";
import type { Scope } from "./configurations.ts";
import { stopIfCancelled } from "./feature.ts";
import { toPath } from "./from-lsp.ts";
import type { Host, Summary } from "./host.ts";
import { isNear } from "./routed-files.ts";
import { toDiagnostics, toUri } from "./to-lsp.ts";
import { WorkspaceChanges } from "./workspace-changes.ts";

/** What was last said of a file, and what it was said of. */
interface Said {
  readonly text: string;
  readonly scope: Scope;
  readonly always: boolean;
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
 * The findings of all summaries below the workspace folders, open or not. Clients ask again as soon as they are
 * answered: one that has everything already, and tells of changed files, is answered at the next change, and a file
 * that reads as before is not parsed again. Folders that only the client can read are left out: each time all their
 * files would cross the wire, or the net.
 *
 * @param shown address by path of the documents that findings were shown of while they were open. A client that relies
 * on this report forgets them when they are closed, and keeps their findings: it is told when there are none. Those
 * that it has been told of are taken out.
 */
export function workspaceReport(
  host: Host,
  shown: Map<string, string>,
): (params: WorkspaceDiagnosticParams, token: CancellationToken) => Promise<WorkspaceDiagnosticReport> {
  const said = new Map<string, Said>();
  const changes = new WorkspaceChanges(host);
  let results = 0;
  /** How many changes the last complete answer knew of, and the results that a client which heard it has. */
  let last:
    | { readonly count: number; readonly results: ReadonlyMap<string, string>; readonly told: readonly string[] }
    | undefined;

  return async ({ previousResultIds }, token) => {
    // Addresses come back in the client's own spelling.
    const before = new Map(previousResultIds.map(({ uri, value }) => [toPath(uri), { uri, resultId: value }]));
    const hasAll =
      last?.results.size === before.size &&
      [...before].every(([path, { resultId }]) => last?.results.get(path) === resultId);
    // Its results are those of the last answer, so that one has come in.
    if (hasAll) for (const path of last?.told ?? []) if (host.documents.atPath(path) === undefined) shown.delete(path);
    if (hasAll && last?.count === changes.count && host.client.registersWatchers) await changes.next(token);
    stopIfCancelled(token, "workspace diagnostics");
    const { count } = changes;
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const seen = new Set<string>();
    const given = new Map<string, string>();
    for (const folder of host.configurations.folders) {
      if (!isNear(host.ports, folder)) continue;
      for await (const path of textFilesBelow(host.files, folder)) {
        // Other messages come first: this one may take long.
        await host.ports.nextTurn();
        stopIfCancelled(token, "workspace diagnostics");
        if (seen.has(path)) continue;
        seen.add(path);
        const answer = await answerOf(path);
        if (answer?.said.items === undefined) continue;
        items.push(toItem(answer, answer.said.items, before.get(path)?.resultId));
        given.set(path, answer.said.resultId);
      }
    }
    for (const path of said.keys()) if (!seen.has(path)) said.delete(path);
    const closed = [...shown].filter(([path]) => host.documents.atPath(path) === undefined);
    last = { count, results: given, told: closed.map(([path]) => path) };
    const known = new Map([...[...before].map(([path, { uri }]) => [path, uri] as const), ...closed]);
    const gone = [...known].filter(([path]) => !given.has(path)).map(([, uri]) => goneItem(uri));
    return { items: [...items, ...gone] };
  };

  async function answerOf(path: string): Promise<Answer | undefined> {
    const scope = await host.configurations.of(path);
    if (isIgnored(path, scope.config)) return undefined;
    const open = host.documents.atPath(path);
    if (open !== undefined) {
      const summary = await host.snapshot(open.uri);
      if (summary === undefined) return undefined;
      const { uri, version, doc } = summary;
      return { uri, version, said: saidOf(path, doc.text, summary.scope, open.isAlwaysChecked, () => summary) };
    }
    const text = await textOf(path);
    if (text === undefined) return undefined;
    const format = textFormatOf(path) ?? "markdown";
    const said = saidOf(path, text, scope, false, () =>
      host.closedSummary(path, parseDocument(text, { format }), scope),
    );
    return { uri: toUri(path), version: null, said };
  }

  function saidOf(path: string, text: string, scope: Scope, always: boolean, make: () => Summary | undefined): Said {
    const known = said.get(path);
    if (known?.text === text && known.scope === scope && known.always === always) return known;
    const summary = make();
    results += 1;
    const fresh: Said = {
      text,
      scope,
      always,
      resultId: String(results),
      items: summary && toDiagnostics(host, summary),
    };
    said.set(path, fresh);
    return fresh;
  }

  async function textOf(path: string): Promise<string | undefined> {
    try {
      const decoded = await decode(await host.files.read(path));
      return decoded === "binary" ? undefined : decoded.text;
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }
}

function toItem(
  { uri, version, said: { resultId } }: Answer,
  items: Diagnostic[],
  before: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  const place = { uri, version, resultId };
  return before === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, ...place }
    : { kind: DocumentDiagnosticReportKind.Full, ...place, items };
}

/** What was a summary and is none any more, or is gone, has nothing left to be said of. */
function goneItem(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}
