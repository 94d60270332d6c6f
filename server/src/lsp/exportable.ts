import type { CheckPlan } from "../config/plan.ts";
import type { Document } from "../engine/markdown/document.ts";
import { parseDocument } from "../engine/markdown/parse.ts";
import type { Layout } from "../engine/page/layout.ts";
import type { PageModel } from "../engine/page/page.ts";
import type { Around } from "../export/around.ts";
import { decode } from "../files/encoding.ts";
import { FileError } from "../files/files.ts";
import { isAddress, isInside, nameOf, parentOf } from "../files/path.ts";
import { textFormatOf } from "../files/text-files.ts";
import { exportText } from "../l10n/export-text.ts";
import type { ExportRefusal } from "../protocol/export.ts";
import type { Scope } from "./configurations.ts";
import { toPath } from "./from-lsp.ts";
import type { Host, Summary } from "./host.ts";

/** A document with what its export takes. */
export interface Exportable {
  readonly path: string;
  readonly doc: Document;
  readonly plan: CheckPlan;
  /** Absent for a document that is no summary: nothing is required of it. */
  readonly summary: Summary | undefined;
  readonly page: PageModel;
  readonly layout: Layout;
  readonly around: Around;
}

/** The document at an address, as it stands in the editor; one that is not open, as its file stands. */
export async function exportableAt(host: Host, uri: string): Promise<Exportable | ExportRefusal> {
  const path = toPath(uri);
  const refuse = (id: "no-text" | "unreadable"): ExportRefusal => ({
    kind: "refused",
    reason: exportText(host.client.locale, id, nameOf(path)),
  });
  const { pageOf } = await import("../export/parts.ts");
  const read = await readAt(host, uri, path);
  if (typeof read === "string") return refuse(read);
  const { doc, summary, scope } = read;
  const plan = summary?.plan ?? host.planAnyway(doc, path, scope);
  const { outline, checkOptions, export: settings } = plan;
  const { page, layout } = pageOf(doc, { meta: checkOptions.meta ?? {}, outline, settings });
  return { path, doc, plan, summary, page, layout, around: aroundOf(host, path) };
}

interface Read {
  readonly doc: Document;
  readonly summary: Summary | undefined;
  readonly scope: Scope;
}

async function readAt(host: Host, uri: string, path: string): Promise<Read | "no-text" | "unreadable"> {
  const opened = await host.opened(uri);
  if (opened !== undefined) {
    const { document, scope } = opened;
    if (document.format === undefined) return "no-text";
    return { doc: document.parsed, summary: host.summaryOf(opened), scope };
  }
  const format = textFormatOf(path);
  if (format === undefined) return "no-text";
  try {
    const decoded = await decode(await host.files.read(path));
    if (decoded === "binary") return "no-text";
    const scope = await host.configurations.of(path);
    const doc = parseDocument(decoded.text, { format });
    return { doc, summary: host.closedSummary(path, doc, scope, host.documents.isAlwaysChecked(uri)), scope };
  } catch (error) {
    if (error instanceof FileError) return "unreadable";
    throw error;
  }
}

/**
 * Where a document at a path looks for other files: nowhere outside the workspace, nor outside the folder of a document
 * that lies in none.
 */
export function aroundOf({ configurations, files }: Host, path: string): Around {
  const workspace = configurations.folders
    .filter((folder) => isInside(folder, path))
    .toSorted((a, b) => b.length - a.length)[0];
  // What was never saved lies nowhere: what it names is looked for in the first folder.
  const isUnsaved = isAddress(path) && parentOf(path) === undefined;
  const folder = isUnsaved ? (configurations.folders[0] ?? NOWHERE) : (parentOf(path) ?? NOWHERE);
  return { folder, root: workspace ?? folder, files };
}

/** A folder that holds nothing. */
const NOWHERE = "untitled:///";
