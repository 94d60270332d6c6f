// Other editors as independent LSP clients of `structured-summary lsp --stdio`: node test/foreign/run.mjs
// Needs the product to be built. Neovim and Emacs are installed with apt-get when they are missing.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { EGLOT, EMACS, MARKDOWN_MODE, NEOVIM, provide } from "../host/environment/debian.mjs";
import { Failure, runTool } from "../host/environment/failure.mjs";

const TIMEOUT_MS = 60_000;

const EDITORS = [
  { name: "Neovim", command: "nvim", args: ["--clean", "--headless", "-n", "-S", resolve("test/foreign/neovim.lua")] },
  { name: "Emacs with Eglot", command: "emacs", args: ["--batch", "--load", resolve("test/foreign/emacs.el")] },
];

await runTool(async () => {
  provide(NEOVIM, EMACS);
  provide(EGLOT, MARKDOWN_MODE);
  const failed = EDITORS.filter((editor) => !passes(editor)).map(({ name }) => name);
  if (failed.length > 0) throw new Failure(`foreign editors failed: ${failed.join("; ")}`);
});

/** @param {(typeof EDITORS)[number]} editor */
function passes({ name, command, args }) {
  console.log(`── ${name}\n`);
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), "structured-summary-foreign-"));
  const summary = join(folder, "summary.md");
  cpSync("test/host/workspace/summaries/incomplete.md", summary);
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    timeout: TIMEOUT_MS,
    killSignal: "SIGKILL",
    // A home of its own: nobody's configuration takes part, and nothing is left in it.
    env: {
      ...process.env,
      HOME: folder,
      XDG_CACHE_HOME: join(folder, "cache"),
      LC_ALL: "C.UTF-8",
      NODE: process.execPath,
      SERVER: resolve("server/out/cli.cjs"),
      SUMMARY: summary,
    },
  });
  rmSync(folder, { recursive: true, force: true });
  console.log(stdout);
  const seconds = Math.round((Date.now() - started) / 1000);
  const passed = status === 0 && /^ {2}[1-9]\d* passing$/m.test(stdout);
  if (!passed)
    console.error(`${stderr.trim().split("\n").slice(-20).join("\n")}\n${error?.message ?? `exit ${status}`}`);
  console.log(`${passed ? "passed" : "FAILED"}: ${name} (${seconds} s)\n`);
  return passed;
}
