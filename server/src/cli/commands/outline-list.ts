import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { CONFIG_OPTIONS } from "../configuration.ts";
import { EXIT } from "../io.ts";
import { knownOutlines, titleIn } from "../outlines.ts";
import { painter } from "../style.ts";

/** `outline list`: every outline that can be named here, the user's own first. */
export const command = defineCommand({
  usage: "",
  options: { ...CONFIG_OPTIONS, ...COMMON_OPTIONS },
  async run({ io, options, locale, say }) {
    const { outlines, failed } = await knownOutlines(io, options, locale);
    const paint = painter(io);
    const width = Math.max(...outlines.map(({ id }) => id.length));
    for (const { id, titles, sections } of outlines) {
      const required = sections
        .filter((section) => section.required === true)
        .map((section) => titleIn(section.titles, locale));
      io.stdout.write(`${paint("path", id)}${" ".repeat(width - id.length)}  ${titleIn(titles, locale)}\n`);
      if (required.length > 0)
        io.stdout.write(
          `${" ".repeat(width)}  ${paint("faint", say("requiredSections", required.join(say("listSeparator"))))}\n`,
        );
    }
    return failed ? EXIT.failure : EXIT.clean;
  },
});
