import { missingSections, sectionInsertion } from "../../engine/authoring/insert-section.ts";
import {
  type EditResult,
  INSERT_MISSING_SECTIONS,
  INSERT_SECTION,
  type InsertSectionParams,
  type SnippetResult,
  type UriParams,
} from "../../protocol/edits.ts";
import { type Feature, guardedOpened } from "../feature.ts";
import { toEditResult, toSnippetResult } from "../to-lsp.ts";

/** `structuredSummary/insertMissingSections` and `…/insertSection`: what a command of the editor writes. */
export const insertSections: Feature = {
  capabilities: {},
  register(host) {
    const { connection } = host;
    connection.onRequest(
      INSERT_MISSING_SECTIONS,
      guardedOpened<UriParams, EditResult | null>(host, "missing sections", null, (opened) => {
        const summary = host.summaryOf(opened);
        if (summary === undefined) return null;
        const { doc, lines, plan, report } = summary;
        const edit = missingSections(doc, plan.checkOptions, report);
        return edit === undefined ? null : toEditResult(lines, opened.document.version, [edit]);
      }),
    );
    connection.onRequest(
      INSERT_SECTION,
      guardedOpened<InsertSectionParams, SnippetResult | null>(host, "section", null, (opened, { section }) => {
        const summary = host.summaryOf(opened);
        if (summary === undefined) return null;
        const { doc, lines, plan, report } = summary;
        const insertion = sectionInsertion(doc, plan.checkOptions, report, section);
        return insertion === undefined ? null : toSnippetResult(lines, opened.document.version, insertion);
      }),
    );
  },
};
