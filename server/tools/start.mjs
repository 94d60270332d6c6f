// npm start: builds, then checks the bundled sample, or the files given after `--`.
import { spawnSync } from "node:child_process";

run(["server/tools/build.mjs"]);
const [, , ...paths] = process.argv;
const sample = "test/fixtures/samples/union-company.md";
run(["server/out/cli.cjs", "check", ...(paths.length > 0 ? paths : [sample])]);

/** Findings (exit 1) are what the run was to show; only a report that could not be made is a failure here. */
function run(args) {
  const { status, error } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}
