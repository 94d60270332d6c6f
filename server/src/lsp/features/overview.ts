import { overviewOf } from "../../engine/authoring/overview.ts";
import {
  OVERVIEW,
  OVERVIEW_CHANGED,
  type OverviewChangedParams,
  type OverviewParams,
  type OverviewResult,
} from "../../protocol/overview.ts";
import { type Feature, guardedOpened } from "../feature.ts";
import type { Host, Opened } from "../host.ts";
import { toOverview } from "../to-lsp.ts";

/** `structuredSummary/overview`: the state of a document, for a checklist, a form and a status bar. */
export const overview: Feature = {
  capabilities: { experimental: { structuredSummaryOverview: true } },
  register(host) {
    host.connection.onRequest(
      OVERVIEW,
      guardedOpened<OverviewParams, OverviewResult | null>(host, "overview", null, (opened) =>
        overviewOfOpened(host, opened),
      ),
    );
    host.listen({
      changed: (uri) => tell(host, uri),
      refreshed() {
        for (const { uri } of host.documents.all()) tell(host, uri);
      },
    });
  },
};

/** The state of an open document, summary or not. */
export function overviewOfOpened(host: Host, opened: Opened): OverviewResult {
  const { version } = opened.document;
  const summary = host.summaryOf(opened);
  if (summary !== undefined) {
    const { doc, plan, report } = summary;
    return toOverview(host, summary, version, overviewOf(doc, plan.checkOptions, report));
  }
  return { version, isSummary: false, isNearMiss: host.isNearMiss(opened), sections: [], blanks: [], findings: [] };
}

function tell({ client, connection, documents }: Host, uri: string): void {
  const version = documents.at(uri)?.version;
  if (version === undefined || client.traits.wantsOverview !== true) return;
  const params: OverviewChangedParams = { uri, version };
  connection.sendNotification(OVERVIEW_CHANGED, params).catch(() => undefined);
}
