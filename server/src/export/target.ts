import type { ExportFormat } from "../engine/page/export-format.ts";
import type { PageModel } from "../engine/page/page.ts";
import { parentOf, resolvePath, stemOf } from "../files/path.ts";
import { fileName } from "./file-name.ts";

/** Where an exported file goes. Absolute paths. */
export interface ExportTarget {
  readonly path: string;
  /** The same named after the document's own file, for when another summary has taken the place. */
  readonly otherwise: string;
}

export interface TargetOptions {
  /** Of the document. */
  readonly path: string;
  /** Beside the document when absent. */
  readonly folder: string | undefined;
  /** See `file-name.ts`; by the document's language when absent. */
  readonly pattern: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The file that a document is exported to. Never the document itself. */
export function targetOf(
  page: PageModel,
  format: ExportFormat,
  { path, folder, pattern = "", today }: TargetOptions,
): ExportTarget {
  const inFolder = (file: string): string => resolvePath(folder ?? parentOf(path) ?? "/", `${file}.${format}`);
  const apart = (file: string): string => (inFolder(file) === path ? inFolder(`${file} (1)`) : inFolder(file));
  return { path: apart(fileName(pattern, page, { path, today })), otherwise: apart(stemOf(path)) };
}
