import { overviewOf } from "../../engine/authoring/overview.ts";
import {
  OVERVIEW,
  OVERVIEW_CHANGED,
  type OverviewChangedParams,
  type OverviewParams,
  type OverviewResult,
} from "../../protocol/overview.ts";
import { contained, type Feature, stopIfCancelled } from "../feature.ts";
import type { Host } from "../host.ts";
import { toOverview } from "../to-lsp.ts";

/** `structuredSummary/overview`: the state of a document, for a checklist, a form and a status bar. */
export const overview: Feature = {
  capabilities: { experimental: { structuredSummaryOverview: true } },
  register(host) {
    host.connection.onRequest(
      OVERVIEW,
      contained<OverviewParams, OverviewResult | null>(host, "overview", null, async ({ uri }, token) => {
        const summary = await host.snapshot(uri);
        stopIfCancelled(token, "overview");
        const version = host.documents.at(uri)?.version;
        if (version === undefined) return null;
        if (summary === undefined) return { version, isSummary: false, sections: [], blanks: [], findings: [] };
        return toOverview(host, summary, version, overviewOf(summary.doc, summary.plan.outline, summary.report));
      }),
    );
    host.listen({
      changed: (uri) => tell(host, uri),
      refreshed() {
        for (const { uri } of host.documents.all()) tell(host, uri);
      },
    });
  },
};

function tell({ client, connection, documents }: Host, uri: string): void {
  const version = documents.at(uri)?.version;
  if (version === undefined || client.traits.wantsOverview !== true) return;
  const params: OverviewChangedParams = { uri, version };
  connection.sendNotification(OVERVIEW_CHANGED, params).catch(() => undefined);
}
