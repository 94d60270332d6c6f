import { loadConverter, needsConverter } from "../../conversion/converter.ts";
import { applyFixes, type Wanted } from "../../engine/rules/apply-fixes.ts";
import type { Report } from "../../engine/rules/check.ts";
import { rules } from "../../engine/rules/registry.generated.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { colourDiff } from "../colour-diff.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import { notCheckedBecause } from "../not-checked.ts";
import { reasonText } from "../reason-text.ts";
import { isSameEncoding, saveSource } from "../save.ts";
import { painter } from "../style.ts";
import { SUMMARY_OPTIONS, Summaries } from "../summaries.ts";
import { sayIn } from "../texts.ts";
import { unknownRuleId } from "../unknown-id.ts";

/** `fix [paths…]`: repairs summaries in place. The exit code speaks of the files as they stand afterwards. */
export const command = defineCommand({
  usage: "placePaths",
  options: {
    "dry-run": { type: "flag", help: "optionDryRun" },
    diff: { type: "flag", help: "optionDiff" },
    rule: { type: "texts", placeholder: "ID", help: "optionRule" },
    "to-utf8": { type: "flag", help: "optionToUtf8" },
    ...SUMMARY_OPTIONS,
    ...COMMON_OPTIONS,
  },
  details: "fixDetails",
  async run({ io, options, positionals, locale }) {
    const wanted = wantedFixes(options.rule);
    if (options.rule.some(needsConverter)) await loadConverter();
    const summaries = await Summaries.open({ io, options, paths: positionals, locale });
    const say = sayIn(summaries.locale);
    const paint = painter(io);
    const isDry = options["dry-run"] || options.diff;
    const totals = { fixes: 0, files: 0, left: 0 };
    // A patch or a text from standard input goes out alone.
    let news = options.diff ? io.stderr : io.stdout;

    const end = await summaries.each({
      async summary({ source, doc, report, checkOptions }) {
        const { target } = source;
        if (source.paragraphAt !== undefined)
          return { path: target.shown, failed: target.explicit, ...notCheckedBecause("wordNotFixed") };
        if (target.isStdin) news = io.stderr;
        const fixed = applyFixes(doc.text, doc.format, report, checkOptions, wanted);
        if (fixed.text === doc.text && isSameEncoding(source, options["to-utf8"])) {
          totals.left += seriousCount(report);
          if (target.isStdin && !isDry) io.stdout.write(source.bytes);
          return undefined;
        }
        if (!isDry) {
          const failure = await saveSource(io, source, fixed.text, options["to-utf8"]);
          if (failure !== undefined) return failure;
        }
        totals.files += 1;
        totals.fixes += fixed.count;
        totals.left += seriousCount(isDry ? report : fixed.report);
        if (options.diff) {
          const { unifiedDiff } = await import("../unified-diff.ts");
          io.stdout.write(colourDiff(unifiedDiff(target.shown, doc.text, fixed.text), paint));
        } else {
          news.write(`${paint("path", target.shown)}: ${say(isDry ? "wouldFix" : "fixed", fixed.count)}\n`);
        }
        return undefined;
      },
      async other(source) {
        if (!source.target.isStdin) return;
        news = io.stderr;
        if (!isDry) io.stdout.write(source.bytes);
      },
    });

    for (const entry of end.notChecked)
      io.stderr.write(`${paint(entry.failed ? "error" : "faint", entry.path)}: ${reasonText(say, entry)}\n`);
    const done =
      totals.files === 0
        ? say("nothingToFix")
        : say(isDry ? "wouldFixTotal" : "fixedTotal", totals.fixes, totals.files);
    news.write(`${totals.left === 0 ? done : `${done} · ${say("findingsLeft", totals.left)}`}\n`);
    if (end.failed) return EXIT.failure;
    return totals.left > 0 ? EXIT.findings : EXIT.clean;
  },
});

/** Throws `UsageError` for a rule that does not exist. */
function wantedFixes(ruleIds: readonly string[]): Wanted {
  const known = rules.map(({ id }): string => id);
  for (const id of ruleIds) {
    if (!known.includes(id)) throw unknownRuleId(id, known);
  }
  return ruleIds.length === 0 ? "safe" : new Set(ruleIds);
}

function seriousCount({ findings }: Report): number {
  return findings.filter(({ severity }) => severity !== "information").length;
}
