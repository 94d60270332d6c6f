import { outlineToYaml } from "../../config/outline-yaml.ts";
import { isId } from "../../config/read-yaml.ts";
import { parseDocument } from "../../engine/markdown/parse.ts";
import { inferOutline } from "../../engine/outline/infer.ts";
import { extensionOf, nameOf, relativePath, resolvePath } from "../../files/path.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import { reasonText } from "../reason-text.ts";
import { isSource, readSource } from "../source.ts";
import { UsageError } from "../usage-error.ts";

/** `outline infer <file>`: prints a configuration whose outline is that of a good example. */
export const command = defineCommand({
  usage: "<file>",
  options: { id: { type: "text", placeholder: "ID", help: "optionId" }, ...COMMON_OPTIONS },
  details: "inferDetails",
  async run({ io, options, positionals, say }) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("needsOneFile");
    if (options.id !== undefined && !isId(options.id)) throw new UsageError("badId", options.id);
    const cwd = resolvePath("/", io.cwd);
    const path = resolvePath(cwd, file);
    const read = await readSource(io.files, { path, shown: relativePath(cwd, path), explicit: true, isStdin: false });
    if (!isSource(read)) {
      io.stderr.write(`${read.path}: ${reasonText(say, read)}\n`);
      return EXIT.failure;
    }
    const outline = inferOutline(parseDocument(read.text, { format: read.format }), options.id ?? idFrom(path));
    if (outline.sections.length === 0) {
      io.stderr.write(`${read.target.shown}: ${say("nothingToInfer")}\n`);
      return EXIT.failure;
    }
    io.stdout.write(outlineToYaml(outline, { use: true }));
    return EXIT.clean;
  },
});

/** The file's name where it can be an id, else a name that says whose outline it is. */
function idFrom(path: string): string {
  const name = nameOf(path);
  const id = name
    .slice(0, name.length - extensionOf(path).length)
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return isId(id) ? id : "our-outline";
}
