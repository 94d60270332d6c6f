// npm test: everything that CI runs, from type check to bench results. Stops at the first failure with its name.
import { spawnSync } from "node:child_process";

const steps = [
  ["the type check", "tsc", ["-b"]],
  ["the linter", "biome", ["ci", "--error-on-warnings", "."]],
  ["dead code (knip)", "knip", []],
  ["dead code in what ships (knip --production)", "knip", ["--production"]],
  ["the build", "node", ["server/tools/build.mjs"]],
  ["the tests", "vitest", ["run", "--config", "test/vitest.config.mts"]],
];

for (const [name, command, args] of steps) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (error !== undefined || status !== 0) {
    const why = error?.message.includes("ENOENT")
      ? `${command} is not installed; run \`npm ci\` first`
      : `exit ${status}`;
    console.error(`npm test failed at ${name}: ${why}`);
    process.exit(1);
  }
}
