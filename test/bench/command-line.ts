import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeSummary } from "../support/corpus.ts";
import { type Measured, timesOf } from "./measure.ts";

const CLI = "server/out/cli.cjs";

/** The command line as a process, on files of 12 KB; `folder` is emptied by the caller. */
export function commandLine(folder: string): readonly Measured[] {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let index = 0; index < 200; index += 1) {
    const style = index % 4 === 3 ? "rich" : index % 4 === 2 ? "draft" : "markdown";
    writeFileSync(join(many, `${index}.md`), makeSummary({ length: 4200, seed: index, style }));
  }
  const one = join(folder, "one.md");
  writeFileSync(one, `${makeSummary({ length: 700, seed: 7 })}\n现有员工 人。\n`);
  const check = (path: string): string => run([CLI, "check", "--format", "json", "--no-config", path]);
  const report = JSON.parse(check(many)) as { files: readonly unknown[] };
  if (report.files.length !== 200) throw new Error(`the bench measures nothing: ${report.files.length} files`);
  if (!check(one).includes("no-blank-count")) throw new Error("the bench measures nothing: no blank found");
  const floorMs = timesOf(7, () => void run(["-e", "0"]))[0] ?? 0;
  const best = (path: string, times: number): number => timesOf(times, () => void check(path))[0] ?? 0;
  return [
    { name: "command line best, 200 files of 12 KB", ms: best(many, 5), limitMs: 1000, floorMs, floor: "node -e 0" },
    { name: "command line best, one file of 2 KB", ms: best(one, 9), floorMs, floor: "node -e 0" },
  ];
}

function run(args: readonly string[]): string {
  const { stdout, error } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  return stdout;
}
