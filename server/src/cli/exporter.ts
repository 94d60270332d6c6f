import { ConfigFinder } from "../config/find.ts";
import type { ExportFormat } from "../engine/page/export-format.ts";
import type { LayoutSettings } from "../engine/page/layout-settings.ts";
import { indexLines, positionAt } from "../engine/text/line-index.ts";
import type { Around } from "../export/around.ts";
import { failureOf } from "../export/failure.ts";
import { makeFile, type PdfMeans } from "../export/make-file.ts";
import type { Typesetter } from "../export/pdf/typesetter.ts";
import { unchangedFigures } from "../export/previous.ts";
import type { Remark } from "../export/remark.ts";
import { sayingOnce } from "../export/remarks.ts";
import type { ExportRequest } from "../export/request.ts";
import type { targetOf as TargetOf } from "../export/target.ts";
import { extensionOf, isInside, parentOf, relativePath, resolvePath } from "../files/path.ts";
import { findingMessage } from "../l10n/catalogue.ts";
import { exportText } from "../l10n/export-text.ts";
import { localDate } from "../l10n/local-date.ts";
import type { Locale } from "../l10n/locale.ts";
import type { Examined } from "./examine.ts";
import type { Io } from "./io.ts";
import { sayIn } from "./texts.ts";

export interface ExporterOptions {
  readonly locale: Locale;
  /** As written: a folder, or a file of the one format that is made. */
  readonly output: string | undefined;
  /** Whether files that are there are replaced. */
  readonly replaces: boolean;
  /** Stands above front matter and configuration. */
  readonly layout: LayoutSettings;
}

/** Makes and writes the files of a run. What went wrong, and what one should know of a file, it says on stderr. */
export class Exporter {
  readonly #io: Io;
  readonly #options: ExporterOptions;
  readonly #cwd: string;
  readonly #means: PdfMeans;
  /** Written in this run. */
  readonly #taken = new Set<string>();
  /** Files that are never replaced: what is exported. */
  readonly #sources = new Set<string>();
  readonly #once = sayingOnce();
  readonly #finder: ConfigFinder;
  readonly #typesetter: Typesetter;
  #isShowing = false;

  private constructor(io: Io, options: ExporterOptions, typesetter: Typesetter) {
    this.#io = io;
    this.#options = options;
    this.#cwd = resolvePath("/", io.cwd);
    this.#finder = new ConfigFinder(io.files);
    this.#typesetter = typesetter;
    this.#means = { typesetter: () => typesetter, signal: io.interrupted() };
  }

  static async open(io: Io, options: ExporterOptions): Promise<Exporter> {
    return new Exporter(io, options, await io.startTypesetter());
  }

  get isInterrupted(): boolean {
    return this.#means.signal.aborted;
  }

  /** Files that are not to be replaced, whatever is said. */
  protect(paths: readonly string[]): void {
    for (const path of paths) this.#sources.add(path);
  }

  /** Ends the typesetter. */
  close(): void {
    this.#typesetter.dispose();
  }

  /** The files of one summary; answers the paths that were written, as they are shown, and how many could not be. */
  async export(
    examined: Examined,
    formats: readonly ExportFormat[],
  ): Promise<{ readonly written: readonly string[]; readonly failed: number }> {
    const { source, doc, meta, outline } = examined;
    const around = await this.#aroundOf(source.target.path);
    const { pageOf, readPictures, targetOf } = await import("../export/parts.ts");
    const settings = { ...examined.export, ...this.#options.layout };
    const { page, layout } = pageOf(doc, { meta, outline, settings });
    const pictures = await readPictures(page, around);
    const request: ExportRequest = { page, layout, pictures, marksBlanks: true };
    await this.#sayUnchanged(examined, around);
    const written: string[] = [];
    let failed = 0;
    const said = new Set<string>();
    for (const format of formats) {
      if (this.isInterrupted) break;
      const target = this.#targetOf(request, format, examined, targetOf);
      const remarks = await this.#make(request, format, target);
      if (remarks === "failed") failed += 1;
      else if (remarks !== "interrupted") {
        written.push(relativePath(this.#cwd, target));
        for (const { id, args } of this.#once(remarks)) said.add(exportText(this.#options.locale, id, ...args));
      }
    }
    for (const remark of said) this.#say(`${source.target.shown}: ${remark}`);
    return { written, failed };
  }

  /** Where pictures and last year's summary are looked for: nowhere outside the repository, else the working folder. */
  async #aroundOf(path: string): Promise<Around> {
    const folder = parentOf(path) ?? "/";
    const { workspace } = await this.#finder.find(folder);
    const isRepository = parentOf(workspace) !== undefined;
    const root = isRepository ? workspace : isInside(this.#cwd, folder) ? this.#cwd : folder;
    return { folder, root, files: this.#io.files };
  }

  async #sayUnchanged({ source, doc, checkOptions }: Examined, around: Around): Promise<void> {
    const { locale } = this.#options;
    const { shown } = source.target;
    const { findings, remarks } = await unchangedFigures(doc, checkOptions, around);
    const lines = indexLines(doc.text);
    for (const finding of findings) {
      const { line0, column0 } = positionAt(lines, finding.span.start);
      this.#say(`${shown}:${line0 + 1}:${column0 + 1} ${findingMessage(locale, finding)}`);
    }
    for (const { id, args } of remarks) this.#say(`${shown}: ${exportText(locale, id, ...args)}`);
  }

  #targetOf(
    { page }: ExportRequest,
    format: ExportFormat,
    { source, export: settings }: Examined,
    targetOf: typeof TargetOf,
  ): string {
    const { output } = this.#options;
    const given = output === undefined ? undefined : resolvePath(this.#cwd, output);
    if (given !== undefined && extensionOf(given) === `.${format}`) return given;
    const { path, otherwise } = targetOf(page, format, {
      path: source.target.path,
      folder: given ?? settings.folder,
      pattern: settings.fileName,
      today: localDate(this.#io.now()),
    });
    return this.#taken.has(path) || this.#sources.has(path) ? otherwise : path;
  }

  async #make(
    request: ExportRequest,
    format: ExportFormat,
    target: string,
  ): Promise<readonly Remark[] | "failed" | "interrupted"> {
    const { locale, replaces } = this.#options;
    const shown = relativePath(this.#cwd, target);
    try {
      if (this.#sources.has(target)) return this.#refuse(exportText(locale, "same-file", shown));
      // What this run has written is no file of the past that may be replaced.
      if (this.#taken.has(target)) return this.#refuse(sayIn(locale)("exportTaken", shown));
      if (!replaces && (await this.#io.files.stat(target)) !== undefined)
        return this.#refuse(sayIn(locale)("fileExists", shown));
      this.#showProgress(shown);
      const { bytes, remarks } = await makeFile(format, request, this.#means);
      if (this.isInterrupted) return "interrupted";
      await this.#io.writeWhole(target, bytes, { makesFolder: true });
      this.#taken.add(target);
      return remarks;
    } catch (error) {
      const failure = failureOf(shown, error);
      if (failure === "aborted") return "interrupted";
      return this.#refuse(exportText(locale, failure.id, ...failure.args));
    } finally {
      this.#hideProgress();
    }
  }

  #refuse(reason: string): "failed" {
    this.#hideProgress();
    this.#say(reason);
    return "failed";
  }

  /** A PDF takes seconds: whoever watches a terminal sees what for. */
  #showProgress(shown: string): void {
    if (!this.#io.stderr.isTTY) return;
    this.#isShowing = true;
    this.#io.stderr.write(`\r\u001B[K${sayIn(this.#options.locale)("exporting", shown)}`);
  }

  #hideProgress(): void {
    if (this.#isShowing) this.#io.stderr.write("\r\u001B[K");
    this.#isShowing = false;
  }

  #say(line: string): void {
    this.#io.stderr.write(`${line}\n`);
  }
}
