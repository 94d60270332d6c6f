import { CHECK, type UriParams } from "../../protocol/edits.ts";
import type { OverviewResult } from "../../protocol/overview.ts";
import { type Feature, guardedOpened } from "../feature.ts";
import { overviewOfOpened } from "./overview.ts";

/** `structuredSummary/check`: an open document is checked whatever it says of itself, from now on. */
export const checkAlways: Feature = {
  capabilities: {},
  register(host) {
    host.connection.onRequest(
      CHECK,
      guardedOpened<UriParams, OverviewResult | null>(host, "check", null, (opened) => {
        const wasSummary = host.summaryOf(opened) !== undefined;
        host.documents.checkAlways(opened.document.uri);
        const answer = overviewOfOpened(host, opened);
        if (!wasSummary && answer.isSummary) host.announce();
        return answer;
      }),
    );
  },
};
