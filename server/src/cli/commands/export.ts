import { overviewOf } from "../../engine/authoring/overview.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../engine/page/export-format.ts";
import { LAYOUT_IDS } from "../../engine/page/layout.ts";
import type { LayoutSettings } from "../../engine/page/layout-settings.ts";
import { extensionOf } from "../../files/path.ts";
import { isWordFile } from "../../files/text-files.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import type { Examined } from "../examine.ts";
import { Exporter } from "../exporter.ts";
import { EXIT } from "../io.ts";
import { reasonText } from "../reason-text.ts";
import { painter } from "../style.ts";
import { SUMMARY_OPTIONS, Summaries } from "../summaries.ts";
import { type Say, sayIn } from "../texts.ts";
import { UsageError } from "../usage-error.ts";

/** `export [paths…]`: makes files of summaries. One that is not finished is left out unless that is wanted. */
export const command = defineCommand({
  usage: "placePaths",
  options: {
    to: { type: "texts", placeholder: EXPORT_FORMATS.join(","), help: "optionTo" },
    output: { type: "text", short: "o", placeholder: "PATH", help: "optionExportTo" },
    layout: { type: "text", choices: LAYOUT_IDS, placeholder: LAYOUT_IDS.join("|"), help: "optionLayout" },
    "allow-blanks": { type: "flag", help: "optionAllowBlanks" },
    force: { type: "flag", help: "optionForce" },
    ...SUMMARY_OPTIONS,
    ...COMMON_OPTIONS,
  },
  details: "exportDetails",
  async run({ io, options, positionals, locale }) {
    const formats = formatsFor(formatsOf(options.to), options.output);
    const summaries = await Summaries.open({ io, options, paths: positionals, locale });
    const say = sayIn(summaries.locale);
    const paint = painter(io);
    const own: LayoutSettings = options.layout === undefined ? {} : { layout: options.layout };
    const exporter = await Exporter.open(io, {
      locale: summaries.locale,
      output: options.output,
      replaces: options.force,
      layout: own,
    });
    const totals = { files: 0, unfinished: 0, failed: 0 };
    try {
      const end = await summaries.each({
        // A Word file that merely lies there may be what an earlier run has written.
        wants: ({ path, explicit }) => explicit || !isWordFile(path),
        found: (paths) => exporter.protect(paths.filter((path) => !isWordFile(path))),
        async summary(examined) {
          const { path, shown } = examined.source.target;
          if (exporter.isInterrupted) return undefined;
          if (isWordFile(path)) {
            totals.failed += 1;
            io.stderr.write(`${paint("error", shown)}: ${say("exportNoWord", shown)}\n`);
            return undefined;
          }
          const open = openMatters(examined, say);
          if (open.length > 0 && !options["allow-blanks"]) {
            totals.unfinished += 1;
            io.stderr.write(
              `${paint("warning", shown)}: ${say("notExported")}\n${open.map((line) => `  ${line}\n`).join("")}`,
            );
            return undefined;
          }
          const wanted = formats ?? formatsIn(examined);
          const { written, failed } = await exporter.export(examined, wanted);
          for (const path of written) io.stdout.write(`${path}\n`);
          totals.files += written.length;
          totals.failed += failed;
          return undefined;
        },
      });
      for (const entry of end.notChecked.filter(({ failed }) => failed))
        io.stderr.write(`${paint("error", entry.path)}: ${reasonText(say, entry)}\n`);
      if (exporter.isInterrupted) io.stderr.write(`${say("interrupted")}\n`);
      else if (totals.files + totals.unfinished + totals.failed === 0) io.stderr.write(`${say("nothingToExport")}\n`);
      if (totals.unfinished > 0) io.stderr.write(`${say("allowBlanksHint")}\n`);
      if (end.failed || totals.failed > 0 || exporter.isInterrupted) return EXIT.failure;
      return totals.unfinished > 0 ? EXIT.findings : EXIT.clean;
    } finally {
      exporter.close();
    }
  },
});

/** `docx,pdf` in one option, or each in one of its own; `undefined` when none is given. Throws {@link UsageError}. */
function formatsOf(written: readonly string[]): readonly ExportFormat[] | undefined {
  const names = written.flatMap((list) => list.split(",")).map((name) => name.trim().toLowerCase());
  if (names.length === 0) return undefined;
  const formats = names.map((name) => {
    const format = EXPORT_FORMATS.find((known) => known === name);
    if (format === undefined) throw new UsageError("optionNeedsChoice", "--to", name, EXPORT_FORMATS.join(", "));
    return format;
  });
  return [...new Set(formats)];
}

/** A file that is named says its format by itself. Throws {@link UsageError} when that is not the one that is wanted. */
function formatsFor(
  wanted: readonly ExportFormat[] | undefined,
  output: string | undefined,
): readonly ExportFormat[] | undefined {
  const named = EXPORT_FORMATS.find((format) => output !== undefined && extensionOf(output) === `.${format}`);
  if (named === undefined) return wanted;
  if (wanted?.some((format) => format !== named)) {
    throw new UsageError("outputFormat", "--output", "--to");
  }
  return [named];
}

/** What front matter and configuration say; a Word document where they say nothing. */
function formatsIn(examined: Examined): readonly ExportFormat[] {
  const formats = examined.export.format ?? [];
  return formats.length === 0 ? ["docx"] : formats;
}

/** What is missing in a summary, a line each. */
function openMatters({ doc, checkOptions, report }: Examined, say: Say): readonly string[] {
  const { sections, blanks } = overviewOf(doc, checkOptions, report);
  return [
    ...sections.flatMap(({ isMissing, title }) => (isMissing ? [say("openSection", title)] : [])),
    ...blanks.map(({ context }) => say("openBlank", context)),
  ];
}
