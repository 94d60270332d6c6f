import type { CancellationToken } from "vscode-languageserver";
import { overviewOf } from "../../engine/authoring/overview.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../engine/page/export-format.ts";
import { failureOf } from "../../export/failure.ts";
import { makeFile } from "../../export/make-file.ts";
import { unchangedFigures } from "../../export/previous.ts";
import { sayingOnce } from "../../export/remarks.ts";
import type { ExportTarget as Target } from "../../export/target.ts";
import { nameOf } from "../../files/path.ts";
import { findingMessage } from "../../l10n/catalogue.ts";
import { exportText } from "../../l10n/export-text.ts";
import { localDate } from "../../l10n/local-date.ts";
import { toBase64 } from "../../protocol/base64.ts";
import {
  EXPORT,
  EXPORT_STATE,
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  type ExportStateParams,
  type ExportStateResult,
  type ExportTarget,
} from "../../protocol/export.ts";
import { exportableAt } from "../exportable.ts";
import { contained, type Feature, stopIfCancelled } from "../feature.ts";
import { toPath } from "../from-lsp.ts";
import type { Host } from "../host.ts";
import { isNear } from "../routed-files.ts";
import { toUri } from "../to-lsp.ts";

/** `structuredSummary/exportState` and `…/export`: what is open in a document, and the document as a file. */
export const exporting: Feature = {
  capabilities: {},
  register(host) {
    const { connection } = host;
    const once = sayingOnce();
    connection.onRequest<ExportStateResult, void>(EXPORT_STATE, (params: ExportStateParams, token: CancellationToken) =>
      contained<ExportStateParams, ExportStateResult>(host, "exportState", refusal(host, params.uri), () =>
        stateAt(host, params),
      )(params, token),
    );
    connection.onRequest<ExportResult, void>(EXPORT, (params: ExportParams, token: CancellationToken) =>
      contained<ExportParams, ExportResult>(host, "export", refusal(host, params.uri), () =>
        made(host, params, token, once),
      )(params, token),
    );
  },
};

/** For a mistake of our own. */
function refusal({ client }: Host, uri: string): ExportRefusal {
  return { kind: "refused", reason: exportText(client.locale, "mistake", nameOf(toPath(uri))) };
}

async function stateAt(host: Host, { uri }: ExportStateParams): Promise<ExportStateResult> {
  const { targetOf } = await import("../../export/parts.ts");
  const exportable = await exportableAt(host, uri);
  if ("kind" in exportable) return exportable;
  const { path, doc, plan, summary, page } = exportable;
  const { folder, fileName: pattern } = plan.export;
  const place = { path, folder, pattern, today: localDate(host.ports.now()) };
  const isUnsaved = folder === undefined && path.startsWith("untitled:");
  const overview = summary && overviewOf(doc, plan.checkOptions, summary.report);
  return {
    kind: "state",
    title: page.properties.title ?? nameOf(path),
    format: plan.export.format?.[0] ?? "docx",
    files: Object.fromEntries(
      EXPORT_FORMATS.filter((format) => canMake(host, format)).map((format) => [
        format,
        toTarget(targetOf(page, format, place), isUnsaved),
      ]),
    ),
    blanks: overview?.blanks.map(({ context }) => context) ?? [],
    missing: overview?.sections.flatMap(({ isMissing, title }) => (isMissing ? [title] : [])) ?? [],
  };
}

/** A PDF takes a process of its own. */
function canMake({ ports }: Host, format: ExportFormat): boolean {
  return format !== "pdf" || ports.typesetter !== undefined;
}

function toTarget({ path, otherwise }: Target, isUnsaved: boolean): ExportTarget {
  const name = nameOf(path);
  if (isUnsaved) return { name };
  return { name, uri: toUri(path), otherwise: { name: nameOf(otherwise), uri: toUri(otherwise) } };
}

async function made(
  host: Host,
  params: ExportParams,
  token: CancellationToken,
  once: ReturnType<typeof sayingOnce>,
): Promise<ExportResult> {
  const { format, replaces, uri } = params;
  const { client, files, ports } = host;
  const say = (id: Parameters<typeof exportText>[1], ...args: readonly string[]): string =>
    exportText(client.locale, id, ...args);
  const refuse = (...given: Parameters<typeof say>): ExportRefusal => ({ kind: "refused", reason: say(...given) });
  const path = toPath(params.to);
  const name = nameOf(path);
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  try {
    const exportable = await exportableAt(host, uri);
    if ("kind" in exportable) return exportable;
    if (path === exportable.path) return refuse("same-file", name);
    if (!replaces && (await files.stat(path)) !== undefined) return { kind: "exists" };
    const { doc, plan, page, layout, around } = exportable;
    const { findings, remarks } = await unchangedFigures(doc, plan.checkOptions, around);
    const { readPictures } = await import("../../export/parts.ts");
    const request = { page, layout, pictures: await readPictures(page, around), marksBlanks: true };
    stopIfCancelled(token, "export");
    const file = await makeFile(format, request, { typesetter: ports.typesetter, signal: controller.signal });
    stopIfCancelled(token, "export");
    const notes = [
      ...[...once(file.remarks), ...remarks].map(({ id, args }) => say(id, ...args)),
      ...findings.map((finding) => findingMessage(client.locale, finding)),
    ];
    if (ports.writeWhole === undefined || !isNear(ports, path))
      return { kind: "content", base64: toBase64(file.bytes), notes };
    await ports.writeWhole(path, file.bytes, { makesFolder: true });
    return { kind: "written", notes };
  } catch (error) {
    stopIfCancelled(token, "export");
    const failure = failureOf(name, error);
    if (failure === "aborted") throw error;
    if (failure.id === "failed") host.connection.console.error(`export failed: ${String(error)}`);
    return refuse(failure.id, ...failure.args);
  }
}
