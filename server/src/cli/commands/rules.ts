import { rules } from "../../engine/rules/registry.generated.ts";
import type { Rule } from "../../engine/rules/rule.ts";
import { ruleTexts } from "../../l10n/catalogue.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import { painter } from "../style.ts";
import { textWidth } from "../width.ts";

/** `rules`: lists every rule with its severity and what it flags. */
export const command = defineCommand({
  usage: "",
  options: COMMON_OPTIONS,
  async run({ io, locale, say }) {
    const paint = painter(io);
    const all: readonly Rule[] = rules;
    const idWidth = Math.max(...all.map(({ id }) => id.length));
    const severityWidth = Math.max(...all.map(({ severity }) => textWidth(say(severity))));
    for (const { id, severity } of all) {
      const shown = say(severity);
      const padding = " ".repeat(severityWidth - textWidth(shown));
      io.stdout.write(
        `${id.padEnd(idWidth)}  ${paint(severity, shown)}${padding}  ${ruleTexts(locale, id)?.what ?? ""}\n`,
      );
    }
    return EXIT.clean;
  },
});
