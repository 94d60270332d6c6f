import { CONFIG_FILE_NAME } from "../../config/schema.ts";
import { FileError } from "../../files/files.ts";
import { relativePath, resolvePath } from "../../files/path.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import { notCheckedBecause } from "../not-checked.ts";
import { reasonText } from "../reason-text.ts";
import { UsageError } from "../usage-error.ts";

/** `outline init [folder]`: writes a configuration file to start from, with an outline of one's own in comments. */
export const command = defineCommand({
  usage: "placeFolder",
  options: { force: { type: "flag", help: "optionForce" }, ...COMMON_OPTIONS },
  async run({ io, options, positionals, say }) {
    if (positionals.length > 1) throw new UsageError("needsOneFolder");
    const cwd = resolvePath("/", io.cwd);
    const path = resolvePath(resolvePath(cwd, positionals[0] ?? "."), CONFIG_FILE_NAME);
    const shown = relativePath(cwd, path);
    try {
      if (!options.force && (await io.files.stat(path)) !== undefined) {
        io.stderr.write(`${say("fileExists", shown)}\n`);
        return EXIT.failure;
      }
      await io.writeWhole(path, new TextEncoder().encode(say("configExample")));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      io.stderr.write(`${shown}: ${reasonText(say, notCheckedBecause(error))}\n`);
      return EXIT.failure;
    }
    io.stdout.write(`${say("configWritten", shown)}\n`);
    return EXIT.clean;
  },
});
