import { COMMON_OPTIONS, wholeNumber } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import type { MakeReporter } from "../reporters/reporter.ts";
import { fixKindOf } from "../reporters/tally.ts";
import { toShard } from "../shard.ts";
import { SUMMARY_OPTIONS, Summaries } from "../summaries.ts";
import { sayIn } from "../texts.ts";

const FORMATS = ["pretty", "json", "sarif", "github"] as const;

/** `check [paths…]`: reports on every summary. */
export const command = defineCommand({
  usage: "placePaths",
  options: {
    format: { type: "text", choices: FORMATS, placeholder: FORMATS.join("|"), help: "optionFormat" },
    ...SUMMARY_OPTIONS,
    "max-warnings": { type: "text", placeholder: "N", help: "optionMaxWarnings" },
    shard: { type: "text", placeholder: "I/N", help: "optionShard" },
    ...COMMON_OPTIONS,
  },
  details: "checkDetails",
  async run({ io, options, positionals, locale }) {
    const maxWarnings = wholeNumber("--max-warnings", options["max-warnings"] ?? "0");
    const shard = options.shard === undefined ? {} : { shard: toShard(options.shard) };
    const summaries = await Summaries.open({ io, options, paths: positionals, locale, ...shard });
    const makeReporter = await reporterOf(options.format ?? "pretty");
    const reporter = makeReporter({ io, locale: summaries.locale, say: sayIn(summaries.locale) });
    const totals = { files: 0, error: 0, warning: 0, information: 0, hidden: 0, fixable: 0 };
    const { skipped, notChecked, failed } = await summaries.each({
      summary: async (examined) => {
        totals.files += 1;
        totals.hidden += examined.report.hidden;
        for (const finding of examined.report.findings) {
          totals[finding.severity] += 1;
          if (fixKindOf(finding) === "safe" && examined.source.paragraphAt === undefined) totals.fixable += 1;
        }
        reporter.file(examined);
        return undefined;
      },
    });
    reporter.end({ skipped, notChecked, totals });
    if (failed) return EXIT.failure;
    return totals.error + totals.hidden > 0 || totals.warning > maxWarnings ? EXIT.findings : EXIT.clean;
  },
});

async function reporterOf(format: (typeof FORMATS)[number]): Promise<MakeReporter> {
  switch (format) {
    case "pretty":
      return (await import("../reporters/pretty.ts")).prettyReporter;
    case "json":
      return (await import("../reporters/json.ts")).jsonReporter;
    case "sarif":
      return (await import("../reporters/sarif.ts")).sarifReporter;
    case "github":
      return (await import("../reporters/github.ts")).githubReporter;
  }
}
