import { outlineToYaml } from "../../config/outline-yaml.ts";
import { isId } from "../../config/read-yaml.ts";
import { parseDocument } from "../../engine/markdown/parse.ts";
import { outlineById } from "../../engine/outline/catalogue/index.ts";
import { inferOutline } from "../../engine/outline/infer.ts";
import { extensionOf, nameOf, relativePath, resolvePath } from "../../files/path.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../io.ts";
import { reasonText } from "../reason-text.ts";
import { isSource, readSource, STDIN, stdinTarget } from "../source.ts";
import type { Target } from "../targets.ts";
import { UsageError } from "../usage-error.ts";

/** `outline infer <file>`: prints a configuration whose outline is that of a good example. */
export const command = defineCommand({
  usage: "placeFile",
  options: {
    id: { type: "text", placeholder: "ID", help: "optionId" },
    "stdin-filename": { type: "text", placeholder: "FILE", help: "optionStdinFilename" },
    ...COMMON_OPTIONS,
  },
  details: "inferDetails",
  async run({ io, options, positionals, say }) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("needsOneFile");
    if (options.id !== undefined && !isId(options.id)) throw new UsageError("badId", options.id);
    const cwd = resolvePath("/", io.cwd);
    const target = targetOf(cwd, file, options["stdin-filename"]);
    const read = await readSource(io, target);
    if (!isSource(read)) {
      io.stderr.write(`${read.path}: ${reasonText(say, read)}\n`);
      return EXIT.failure;
    }
    const doc = parseDocument(read.text, { format: read.format });
    const { outline, base } = inferOutline(doc, options.id ?? idFrom(target.path));
    if (outline.sections.length === 0) {
      io.stderr.write(`${read.target.shown}: ${say("nothingToInfer")}\n`);
      return EXIT.failure;
    }
    io.stdout.write(outlineToYaml(outline, { use: true, base }));
    return EXIT.clean;
  },
});

function targetOf(cwd: string, file: string, stdinName: string | undefined): Target {
  if (file === STDIN) return stdinTarget(cwd, stdinName);
  const path = resolvePath(cwd, file);
  return { path, shown: relativePath(cwd, path), explicit: true, isStdin: false };
}

/** Where the file's name cannot be an id. */
const FALLBACK_ID = "our-outline";

/** The file's name without a year where it can be an id that nothing bears, else a name that says whose outline it is. */
function idFrom(path: string): string {
  const name = nameOf(path);
  const id = name
    .slice(0, name.length - extensionOf(path).length)
    .toLowerCase()
    .replace(/[\s_]+/g, "-")
    .replace(/(?<![a-z0-9])(?:19|20)\d{2}(?![a-z0-9])/g, "")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
  return isId(id) && id !== "stdin" && outlineById(id) === undefined ? id : FALLBACK_ID;
}
