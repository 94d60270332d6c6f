import { allOutlines } from "../../config/plan.ts";
import { scriptOf } from "../../engine/text/script.ts";
import {
  type EditResult,
  OUTLINES,
  type OutlineChoice,
  SET_OUTLINE,
  type SetOutlineParams,
  type UriParams,
} from "../../protocol/edits.ts";
import { type Feature, guardedOpened } from "../feature.ts";
import { toEditResult } from "../to-lsp.ts";

/** `structuredSummary/outlines` and `…/setOutline`: the outlines there are, and the front matter that names one. */
export const outlines: Feature = {
  capabilities: {},
  register(host) {
    const { connection } = host;
    connection.onRequest(
      OUTLINES,
      guardedOpened<UriParams, readonly OutlineChoice[]>(host, "outlines", [], (opened) => {
        const current = host.summaryOf(opened)?.plan.outline.id;
        const script = scriptOf(opened.document.text);
        return allOutlines(opened.scope.config).map(({ id, titles }) => ({
          id,
          title: titles[script],
          isCurrent: id === current,
        }));
      }),
    );
    connection.onRequest(
      SET_OUTLINE,
      guardedOpened<SetOutlineParams, EditResult | null>(host, "outline", null, ({ document, scope }, { outline }) => {
        const { format, lines, parsed, version } = document;
        const isKnown = allOutlines(scope.config).some(({ id }) => id === outline);
        const edits = isKnown && format !== undefined ? scope.yaml.setOutline(parsed, outline) : undefined;
        return edits === undefined ? null : toEditResult(lines, version, edits);
      }),
    );
  },
};
