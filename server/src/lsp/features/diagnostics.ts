import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from "vscode-languageserver";
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
    const shown = new Map<string, string>();
    pulled.on(
      guarded(host, "diagnostics", NOTHING, (summary) => {
        const report = reportOf(host, summary);
        if (report.items.length > 0) shown.set(summary.path, summary.uri);
        return report;
      }),
    );
    const workspace = workspaceReport(host, shown);
    pulled.onWorkspace(contained(host, "workspace diagnostics", { items: [] }, workspace));
    host.listen({
      refreshed() {
        if (host.client.pullsDiagnostics && host.client.refreshesDiagnostics) pulled.refresh().catch(() => undefined);
      },
    });
  },
};

function reportOf(host: Host, summary: Summary): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: toDiagnostics(host, summary) };
}
