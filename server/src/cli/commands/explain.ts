import { rules } from "../../engine/rules/registry.generated.ts";
import type { Rule } from "../../engine/rules/rule.ts";
import { type Script, scriptOf } from "../../engine/text/script.ts";
import { findingMessage, ruleTexts } from "../../l10n/catalogue.ts";
import type { Locale } from "../../l10n/locale.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import { painter } from "../style.ts";
import { unknownRuleId } from "../unknown-id.ts";
import { UsageError } from "../usage-error.ts";

/** `explain <rule>`: what a rule flags, why, and examples. */
export const command = defineCommand({
  usage: "placeRule",
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
    for (const example of inOrder(rule.examples, locale)) {
      const { name, text, fixed, previous, problems = [] } = example;
      const sign = text.includes("⟦") ? paint("removed", "✖") : paint("good", "✔");
      // Names are for the tests, and in English.
      lines.push("", locale === "en" ? `${sign} ${name}` : sign);
      if (previous !== undefined) lines.push(...indent(previous), `  ${paint("faint", say("aYearLater"))}`);
      lines.push(...indent(text));
      for (const message of messagesOf(problems, id, locale)) lines.push(`  ${paint(rule.severity, "→")} ${message}`);
      if (fixed !== undefined) lines.push(`  ${paint("faint", say("afterFix"))}`, ...indent(fixed));
    }
    lines.push("", paint("faint", say("explainConfig", id)));
    io.stdout.write(`${lines.join("\n")}\n`);
    return EXIT.clean;
  },
});

/** The examples in the reader's script first. */
function inOrder(examples: Rule["examples"], locale: Locale): Rule["examples"] {
  const isForeign = ({ text }: Rule["examples"][number]): boolean => scriptOf(text) !== SCRIPTS[locale];
  return examples.toSorted((a, b) => Number(isForeign(a)) - Number(isForeign(b)));
}

const SCRIPTS: Readonly<Record<Locale, Script>> = { en: "en", "zh-cn": "hans", "zh-tw": "hant" };

/** What is said of an example; the same message once. */
function messagesOf(problems: readonly (readonly string[])[], ruleId: string, locale: Locale): ReadonlySet<string> {
  return new Set(problems.map(([messageId = "", ...args]) => findingMessage(locale, { ruleId, messageId, args })));
}

function indent(text: string): readonly string[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `    ${line}`);
}
