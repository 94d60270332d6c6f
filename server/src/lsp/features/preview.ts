import type { Frame } from "../../export/pdf/frame.ts";
import type { Typesetter } from "../../export/pdf/typesetter.ts";
import { TypesetterError } from "../../export/pdf/typesetter-error.ts";
import { pageRemarks, setRemarks } from "../../export/remarks.ts";
import type { ExportRequest } from "../../export/request.ts";
import { exportText } from "../../l10n/export-text.ts";
import { toBase64 } from "../../protocol/base64.ts";
import {
  PREVIEW_CLOSE,
  PREVIEW_FRAME,
  type PreviewCloseParams,
  type PreviewFrame,
  type PreviewFrameParams,
} from "../../protocol/preview.ts";
import { contained, type Feature, stopIfCancelled } from "../feature.ts";
import type { Host } from "../host.ts";
import { KeptPictures } from "../kept-pictures.ts";
import { paperAt } from "../paper.ts";
import { toPaperMap } from "../to-lsp.ts";

/** `structuredSummary/preview/frame` and `…/close`: the pages of a document for a preview beside the editor. */
export const preview: Feature = {
  capabilities: {},
  register(host) {
    const { connection, ports } = host;
    const pictures = new KeptPictures();
    const answer = contained<PreviewFrameParams, PreviewFrame | null>(host, "preview", null, async (params, token) => {
      const paper = await paperAt(host, params.uri);
      stopIfCancelled(token, "preview");
      if (paper === undefined) return null;
      const { version, page, layout, around } = paper;
      const own = await pictures.of(params.preview, page, around, params.held === undefined);
      const request: ExportRequest = { page, layout, pictures: own, marksBlanks: true };
      if (params.plain === true) return toText(version, request);
      if (ports.typesetter === undefined) return toText(version, request, host.say("noPages"));
      const frame = await frameOf(host, ports.typesetter(), request, params);
      if (typeof frame === "string") return toText(version, request, frame);
      return frame === undefined ? null : toPages(host, version, request, frame);
    });
    connection.onRequest<PreviewFrame | null, never>(PREVIEW_FRAME, answer);
    connection.onNotification(PREVIEW_CLOSE, ({ preview: id }: PreviewCloseParams) => {
      pictures.forget(id);
      ports.typesetter?.().close(id);
    });
  },
};

/** Why there is none, in the reader's language; `undefined` where nobody waits for it any more. */
async function frameOf(
  host: Host,
  typesetter: Typesetter,
  request: ExportRequest,
  { preview: id, held }: PreviewFrameParams,
): Promise<Frame | string | undefined> {
  try {
    return await typesetter.frame(request, { id, ...(held === undefined ? {} : { held }) });
  } catch (error) {
    if (!(error instanceof TypesetterError)) throw error;
    host.connection.console.error(`preview: ${error.reason}: ${error.message}`);
    switch (error.reason) {
      case "aborted":
      case "stopped":
        return undefined;
      case "too-long":
        return host.say("tooLongForPages");
      case "crashed":
      case "unavailable":
      case "failed":
        return host.say("pagesFailed");
    }
  }
}

async function toText(version: number, request: ExportRequest, why?: string): Promise<PreviewFrame> {
  const { writeHtml } = await import("../../export/parts.ts");
  return { kind: "text", version, html: writeHtml(request), ...(why === undefined ? {} : { why }) };
}

function toPages({ client }: Host, version: number, request: ExportRequest, frame: Frame): PreviewFrame {
  const { sequence, action, vector, pages } = frame;
  const remarks = [...pageRemarks(request), ...setRemarks(frame)];
  return {
    kind: "pages",
    version,
    sequence,
    action,
    vector: toBase64(vector),
    pages,
    map: toPaperMap(request, frame),
    notes: remarks.map(({ id, args }) => exportText(client.locale, id, ...args)),
  };
}
