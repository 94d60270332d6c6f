import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { contained, type Feature, guarded } from "../feature.ts";
import type { Host, Summary } from "../host.ts";
import { toDiagnostics } from "../to-lsp.ts";
import { workspaceReport } from "../workspace-report.ts";

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** `textDocument/diagnostic` and `workspace/diagnostic` (pull, LSP 3.17): the client decides when, so nothing waits here. */
export const diagnostics: Feature = {
  capabilities: { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } },
  register(host) {
    const { diagnostics: pulled } = host.connection.languages;
    pulled.on(guarded(host, "diagnostics", NOTHING, (summary) => reportOf(host, summary)));
    const workspace = workspaceReport(host);
    pulled.onWorkspace(contained(host, "workspace diagnostics", { items: [] }, workspace));
    host.listen({
      refreshed() {
        if (host.client.pullsDiagnostics && host.client.refreshesDiagnostics) pulled.refresh().catch(() => undefined);
      },
    });
  },
};

function reportOf(host: Host, summary: Summary): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: toDiagnostics(host, summary) };
}
