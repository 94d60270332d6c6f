import { rules } from "../../engine/rules/registry.generated.ts";
import type { Rule } from "../../engine/rules/rule.ts";
import { ruleTexts } from "../../l10n/catalogue.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import { painter } from "../style.ts";
import { unknownRuleId } from "../unknown-id.ts";
import { UsageError } from "../usage-error.ts";

/** `explain <rule>`: what a rule flags, why, and examples. */
export const command = defineCommand({
  usage: "<rule>",
  options: COMMON_OPTIONS,
  async run({ io, positionals, locale, say }) {
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError("needsOneRule");
    const all: readonly Rule[] = rules;
    const rule = all.find((candidate) => candidate.id === id);
    if (rule === undefined)
      throw unknownRuleId(
        id,
        all.map((candidate) => candidate.id),
      );
    const paint = painter(io);
    const texts = ruleTexts(locale, id);
    const lines = [
      `${paint("path", id)} · ${paint(rule.severity, say(rule.severity))}`,
      "",
      texts?.what ?? "",
      texts?.why ?? "",
    ];
    for (const { name, text, fixed } of rule.examples) {
      lines.push("", `${text.includes("⟦") ? paint("removed", "✖") : paint("good", "✔")} ${name}`, ...indent(text));
      if (fixed !== undefined) lines.push(`  ${paint("faint", say("afterFix"))}`, ...indent(fixed));
    }
    lines.push("", paint("faint", say("explainConfig", id)));
    io.stdout.write(`${lines.join("\n")}\n`);
    return EXIT.clean;
  },
});

function indent(text: string): readonly string[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `    ${line}`);
}
