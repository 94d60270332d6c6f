import { writeHtml } from "../../export/html/html.ts";
import type { Frame } from "../../export/pdf/frame.ts";
import type { Typesetter } from "../../export/pdf/typesetter.ts";
import { TypesetterError } from "../../export/pdf/typesetter-error.ts";
import type { ExportRequest } from "../../export/request.ts";
import {
  PREVIEW_CLOSE,
  PREVIEW_FRAME,
  type PreviewCloseParams,
  type PreviewFrame,
  type PreviewFrameParams,
} from "../../protocol/preview.ts";
import { toBase64 } from "../base64.ts";
import { contained, type Feature, stopIfCancelled } from "../feature.ts";
import type { Host } from "../host.ts";
import { previewRequest } from "../paper.ts";
import { toPaperMap } from "../to-lsp.ts";

/** `structuredSummary/preview/frame` and `…/close`: the pages of a document for a preview beside the editor. */
export const preview: Feature = {
  capabilities: {},
  register(host) {
    const { connection, ports } = host;
    const answer = contained<PreviewFrameParams, PreviewFrame | null>(host, "preview", null, async (params, token) => {
      const opened = await host.opened(params.uri);
      stopIfCancelled(token, "preview");
      if (opened === undefined) return null;
      const { version } = opened.document;
      const request = await previewRequest(host, opened);
      const text = (why?: string): PreviewFrame => ({
        kind: "text",
        version,
        html: writeHtml(request),
        ...(why === undefined ? {} : { why }),
      });
      if (params.plain === true) return text();
      const { typesetter } = ports;
      if (typesetter === undefined) return text(host.say("noPages"));
      const frame = await frameOf(host, typesetter, request, params);
      if (typeof frame === "string") return text(frame);
      return frame === undefined ? null : toPages(host, frame, request, version);
    });
    connection.onRequest<PreviewFrame | null, never>(PREVIEW_FRAME, answer);
    connection.onNotification(PREVIEW_CLOSE, ({ preview: id }: PreviewCloseParams) => ports.typesetter?.close(id));
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

function toPages(host: Host, frame: Frame, { layout }: ExportRequest, version: number): PreviewFrame {
  const { sequence, action, vector, pages } = frame;
  return {
    kind: "pages",
    version,
    sequence,
    action,
    vector: toBase64(vector),
    pages,
    map: toPaperMap(layout, frame),
    notes: notesOf(host, frame),
  };
}

/** What a reader is to know of the pages. */
function notesOf({ say }: Host, { substitutions, missingGlyphs, brokenPictures }: Frame): readonly string[] {
  return [
    ...substitutions.map(({ wanted, used }) => say("fontSubstituted", wanted, used)),
    ...(missingGlyphs.length === 0 ? [] : [say("glyphsMissing", missingGlyphs.join(say("evidenceSeparator")))]),
    ...brokenPictures.map((src) => say("pictureBroken", src)),
  ];
}
