// npm test: everything that CI runs, from type check to the editors. Stops at the first failure with its name, and ends
// with the number of tests of every run.
import { spawn } from "node:child_process";

const steps = [
  ["the type check", "tsc", ["-b"]],
  ["the linter", "biome", ["ci", "--error-on-warnings", "."]],
  ["dead code (knip)", "knip", []],
  ["dead code in what ships (knip --production)", "knip", ["--production"]],
  ["the build", "node", ["server/tools/build.mjs"]],
  ["the tests", "vitest", ["run", "--config", "test/vitest.config.mts"]],
  ["the tests in VS Code", "node", ["test/host/run.mjs"]],
  ["the tests in foreign editors", "node", ["test/foreign/run.mjs"]],
  ["the package, installed", "node", ["test/host/run.mjs", "--only", "package"]],
];

const started = Date.now();
const counts = [];
for (const [name, command, args] of steps) {
  const { code, error, output } = await run(command, args);
  if (code !== 0) {
    const why = error?.message.includes("ENOENT")
      ? `${command} is not installed; run \`npm ci\` first`
      : `exit ${code}`;
    console.error(`npm test failed at ${name}: ${why}`);
    process.exit(1);
  }
  counts.push(...countsIn(name, output));
}
console.log(`npm test passed in ${Math.round((Date.now() - started) / 1000)} s`);
for (const [name, count] of counts) console.log(`  ${name}: ${count}`);

/** Runs a command whose output is shown as it comes and kept as well. */
function run(command, args) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, {
      stdio: ["inherit", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: process.stdout.isTTY && !process.env.NO_COLOR ? { ...process.env, FORCE_COLOR: "1" } : process.env,
    });
    child.stdout.setEncoding("utf8").on("data", (text) => {
      process.stdout.write(text);
      output += text;
    });
    child.stderr.pipe(process.stderr, { end: false });
    child.once("error", (error) => resolve({ code: undefined, error, output }));
    child.once("close", (code) => resolve({ code, error: undefined, output }));
  });
}

/** Name and number of each run in a step's output: Vitest's line, or Mocha's below a line `── name`. */
function countsIn(step, output) {
  const counts = [];
  let name = step;
  for (const line of output.replaceAll(/\u001B\[[\d;]*m/g, "").split("\n")) {
    name = /^── (.+)$/.exec(line)?.[1] ?? name;
    const count = /^\s*Tests\s+(\d+ passed.*)$/.exec(line)?.[1] ?? /^\s*(\d+ passing)\b/.exec(line)?.[1];
    if (count !== undefined) counts.push([name, count]);
  }
  return counts;
}
