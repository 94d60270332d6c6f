import { FileError } from "../../files/files.ts";
import { nameOf, parentOf, relativePath, resolvePath, stemOf } from "../../files/path.ts";
import { isShadow, isWordFile } from "../../files/text-files.ts";
import type { Imported } from "../../import/docx.ts";
import { failureByName, type ImportFailure } from "../../import/failure.ts";
import { importWord, pictureFolderFor } from "../../import/import-word.ts";
import { COMMON_OPTIONS } from "../arguments.ts";
import { colourDiff } from "../colour-diff.ts";
import { defineCommand } from "../command.ts";
import { EXIT, type Io } from "../io.ts";
import { type NotCheckedReason, notCheckedBecause } from "../not-checked.ts";
import { reasonText } from "../reason-text.ts";
import { STDIN } from "../source.ts";
import { painter } from "../style.ts";
import type { Say } from "../texts.ts";
import { UsageError } from "../usage-error.ts";

/** `import <files…>`: turns Word files into Markdown beside them. Never replaces a file unasked. */
export const command = defineCommand({
  usage: "placeFiles",
  options: {
    output: { type: "text", short: "o", placeholder: "FILE", help: "optionOutput" },
    force: { type: "flag", help: "optionForce" },
    ...COMMON_OPTIONS,
  },
  details: "importDetails",
  async run({ io, options, positionals, say }) {
    if (positionals.length === 0) throw new UsageError("needsFiles");
    const cwd = resolvePath("/", io.cwd);
    const outputFor = await outputs(io, cwd, options.output, positionals.length);
    let failed = false;
    for (const written of positionals) {
      const done = await importOne({ io, cwd, say, written, output: outputFor(written), force: options.force });
      if (!done) failed = true;
    }
    return failed ? EXIT.failure : EXIT.clean;
  },
});

/** Where a file goes: an absolute path, or standard output. */
type Output = { readonly path: string } | "stdout";

/** Throws {@link UsageError} when several files would go into one. */
async function outputs(
  { files }: Io,
  cwd: string,
  output: string | undefined,
  count: number,
): Promise<(written: string) => Output> {
  if (output === STDIN) return () => "stdout";
  if (output === undefined)
    return (written) => {
      if (written === STDIN) return "stdout";
      const path = resolvePath(cwd, written);
      return { path: resolvePath(parentOf(path) ?? "/", `${stemOf(path)}.md`) };
    };
  const path = resolvePath(cwd, output);
  const stat = await files.stat(path).catch(() => undefined);
  if (stat?.kind === "folder") return (written) => ({ path: resolvePath(path, `${stemOf(written)}.md`) });
  if (count > 1) throw new UsageError("oneOutput", "--output");
  return () => ({ path });
}

interface Task {
  readonly io: Io;
  readonly cwd: string;
  readonly say: Say;
  readonly written: string;
  readonly output: Output;
  readonly force: boolean;
}

/** Answers whether it was written, or stood there already. */
async function importOne(task: Task): Promise<boolean> {
  const { io, cwd, say, written, output } = task;
  const shown = written === STDIN ? "<stdin>" : relativePath(cwd, resolvePath(cwd, written));
  const paint = painter(io);
  const complain = (reason: NotCheckedReason | FileError): false => {
    io.stderr.write(`${paint("error", shown)}: ${reasonText(say, notCheckedBecause(reason))}\n`);
    return false;
  };
  // A shell names it with all others.
  if (written !== STDIN && isShadow(written)) {
    complain("wordLock");
    return true;
  }
  try {
    const bytes = written === STDIN ? await io.stdin() : await io.files.read(resolvePath(cwd, written));
    const imported = await importWord(bytes, output === "stdout" ? shown : output.path, say("commentWord"));
    if ("failure" in imported) return complain(reasonFor(imported.failure, written));
    for (const { id, args, paragraph } of imported.messages) {
      const place = paragraph === undefined ? "" : ` ${say("atParagraph", paragraph)}`;
      io.stderr.write(`${paint("path", shown)}${place}: ${say(id, ...args)}\n`);
    }
    if (output !== "stdout") return await save(task, imported, output.path);
    io.stdout.write(imported.markdown);
    const { length } = imported.pictures;
    if (length > 0) io.stderr.write(`${paint("path", shown)}: ${say("picturesNotWritten", length)}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return complain(error);
  }
}

function reasonFor(failure: ImportFailure, written: string): NotCheckedReason {
  if (failure === "not-word" && !isWordFile(written) && written !== STDIN) return "notWordName";
  return failureByName(failure, written);
}

/** Throws {@link FileError}. */
async function save({ io, cwd, say, force }: Task, { markdown, pictures }: Imported, path: string): Promise<boolean> {
  const paint = painter(io);
  const shown = relativePath(cwd, path);
  const folder = resolvePath(parentOf(path) ?? "/", pictureFolderFor(path));
  const files = [
    ...pictures.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })),
    { path, bytes: new TextEncoder().encode(markdown) },
  ];
  const others: string[] = [];
  const missing: typeof files = [];
  for (const file of files) {
    const before = await contentOf(io, file.path);
    if (before === undefined || !isEqual(before, file.bytes)) missing.push(file);
    if (before !== undefined && !isEqual(before, file.bytes)) others.push(file.path);
    if (file.path === path && before !== undefined && !force) await showDiff(io, shown, before, markdown);
  }
  if (others.length > 0 && !force) {
    for (const other of others)
      io.stderr.write(`${paint("error", relativePath(cwd, other))}: ${say("importExists")}\n`);
    return false;
  }
  for (const file of missing) await io.writeWhole(file.path, file.bytes, { makesFolder: file.path !== path });
  const news =
    missing.length === 0
      ? say("importUnchanged")
      : pictures.length === 0
        ? say("imported")
        : say("importedPictures", pictures.length, `${nameOf(folder)}/`);
  io.stdout.write(`${paint("path", shown)}: ${news}\n`);
  return true;
}

async function contentOf({ files }: Io, path: string): Promise<Uint8Array | undefined> {
  return (await files.stat(path)) === undefined ? undefined : files.read(path);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

async function showDiff(io: Io, shown: string, before: Uint8Array, markdown: string): Promise<void> {
  const { decode } = await import("../../files/encoding.ts");
  const decoded = await decode(before);
  if (decoded === "binary") return;
  const { unifiedDiff } = await import("../unified-diff.ts");
  io.stdout.write(colourDiff(unifiedDiff(shown, decoded.text, markdown), painter(io)));
}
