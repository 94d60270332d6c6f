import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Io } from "../../server/src/cli/io.ts";
import { main } from "../../server/src/cli/main.ts";
import { startTypesetter, type Typesetter } from "../../server/src/export/pdf/typesetter.ts";
import { FileError, type Files } from "../../server/src/files/files.ts";
import { nodeFiles } from "../../server/src/files/node-files.ts";
import { writeWhole } from "../../server/src/files/write-whole.ts";

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether a person watches; neither stream is a terminal when absent. */
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly files?: Files;
  readonly now?: () => Date;
  readonly writeWhole?: Io["writeWhole"];
  /** One that cannot be started when absent. */
  readonly typesetter?: Typesetter;
  readonly interrupted?: AbortSignal;
}

/** Runs a command line in this process. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr"): Io["stdout"] => ({
    write(text) {
      written[name] += typeof text === "string" ? text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
    },
    isTTY: options.isTTY ?? false,
    columns: options.columns,
  });
  const code = await main(args, {
    stdout: output("stdout"),
    stderr: output("stderr"),
    stdin: async () => Buffer.from(options.stdin ?? ""),
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
    now: options.now ?? (() => new Date(2024, 11, 20)),
    files: options.files ?? nodeFiles,
    writeWhole: options.writeWhole ?? (async (...given) => writeWhole(...given)),
    startTypesetter: async () => options.typesetter ?? startTypesetter({ hostPath: "no-such-host" }),
    interrupted: () => options.interrupted ?? new AbortController().signal,
  });
  return { code, ...written };
}

/** Makes a folder with files; it is gone after the run. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  // The `.git` keeps the search for a configuration inside.
  const folder = mkdtempSync(join(tmpdir(), "structured-summary-"));
  mkdirSync(join(folder, ".git"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The disk with places that cannot be read: rights do not bind whoever runs the tests as administrator. */
export function withoutRights(...denied: readonly string[]): Files {
  const guard = (path: string): void => {
    if (denied.some((suffix) => path.endsWith(suffix))) throw new FileError("denied", "EACCES");
  };
  return {
    async read(path) {
      guard(path);
      return nodeFiles.read(path);
    },
    stat: (path) => nodeFiles.stat(path),
    async list(path) {
      guard(path);
      return nodeFiles.list(path);
    },
  };
}

/** Runs the command line of a build (see `built`) as a process of its own. */
export function spawnCli(
  cli: string,
  args: readonly string[],
  options: Pick<CliOptions, "cwd" | "stdin" | "env"> = {},
): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: options.cwd,
    input: options.stdin ?? "",
    env: { ...process.env, LC_ALL: "en", ...options.env },
    encoding: "utf8",
  });
  return { code: status ?? -1, stdout, stderr };
}
