import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { CONFIG_OPTIONS } from "../configuration.ts";
import { EXIT } from "../io.ts";
import { knownOutlines } from "../outlines.ts";
import { unknownOutlineId } from "../unknown-id.ts";
import { UsageError } from "../usage-error.ts";

const FORMATS = ["yaml", "json"] as const;

/** `outline show <id>`: an outline as it would stand in a configuration file. */
export const command = defineCommand({
  usage: "placeOutline",
  options: {
    format: { type: "text", choices: FORMATS, placeholder: FORMATS.join("|"), help: "optionOutlineFormat" },
    ...CONFIG_OPTIONS,
    ...COMMON_OPTIONS,
  },
  async run({ io, options, positionals, locale }) {
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError("needsOneOutline");
    const { outlines, failed } = await knownOutlines(io, options, locale);
    const outline = outlines.find((candidate) => candidate.id === id);
    if (outline === undefined)
      throw unknownOutlineId(
        id,
        outlines.map((candidate) => candidate.id),
      );
    if (options.format === "json") {
      io.stdout.write(`${JSON.stringify(outline, undefined, 2)}\n`);
    } else {
      const { outlineToYaml } = await import("../../config/outline-yaml.ts");
      io.stdout.write(outlineToYaml(outline));
    }
    return failed ? EXIT.failure : EXIT.clean;
  },
});
