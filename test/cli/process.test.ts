import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { built } from "../support/build.ts";
import { makeFolder, spawnCli } from "../support/cli.ts";
import { p, wordFile } from "../support/word-file.ts";
import { INCOMPLETE } from "./summaries.ts";

const CLI = join(built("cli.cjs", "yaml.cjs"), "cli.cjs");

it("runs as a process: version, report, exit code", () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(spawnCli(CLI, ["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  const cwd = makeFolder({ "a.md": INCOMPLETE, ".structured-summary.yaml": "rules: { no-empty-section: off }\n" });
  const { code, stdout, stderr } = spawnCli(CLI, ["check", ".", "gone.md"], { cwd });
  expect([code, stderr]).toEqual([2, "gone.md: no such file or folder\n"]);
  expect(stdout).toContain("1 warning in 1 file");
});

it("reads standard input", () => {
  const { code, stdout } = spawnCli(CLI, ["check", "-", "--format", "json"], { stdin: INCOMPLETE });
  expect([code, JSON.parse(stdout).files[0].missing]).toEqual([1, ["problems"]]);
});

it("reads a Word file with what lies beside it, which it needs for nothing else", () => {
  const word = join(built("cli.cjs", "import.cjs", "markdown.cjs"), "cli.cjs");
  const cwd = makeFolder({ "a.docx": wordFile({ body: p("工会2024年度工作总结") + p("现有员工 人。") }) });
  expect(spawnCli(word, ["import", "a.docx", "-o", "-"], { cwd })).toEqual({
    code: 0,
    stdout: "# 工会2024年度工作总结\n\n现有员工 人。\n",
    stderr: "",
  });
});
