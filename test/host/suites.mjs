import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { LINE_MARK } from "./options.mjs";

const SUITES = "test/host/suite";
const OUT = resolve("node_modules/.cache/host");

/**
 * Bundles the suites for one extension host and returns the module's path without `.js`, as VS Code wants it.
 *
 * @param {object} options
 * @param {"node" | "worker"} options.host `*.node.host.ts` run in Node only, `*.host.ts` in both
 * @param {string} options.grep only tests whose name matches; empty: all
 * @param {readonly string[] | undefined} options.names only these files, without `.host.ts`; absent: all
 * @param {boolean} options.isMarked whether lines are marked for `vscode.mjs`; a desktop VS Code prints them as they are
 */
export async function buildSuites({ host, grep, names, isMarked }) {
  const files = readdirSync(SUITES, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".host.ts") && (host === "node" || !name.endsWith(".node.host.ts")))
    .filter((name) => names === undefined || names.includes(name.replace(/\.host\.ts$/, "")))
    .toSorted();
  const path = join(OUT, `suite-${host}`);
  const mocha =
    host === "node" ? 'const Mocha = require("mocha");' : 'require("mocha/mocha.js");\nconst { Mocha } = globalThis;';
  await build({
    stdin: {
      contents: [
        mocha,
        'const { runMocha } = require("./run-mocha.ts");',
        "exports.run = () => runMocha(Mocha, () => {",
        ...files.map((file) => `  require(${JSON.stringify(`./${file}`)});`),
        "});",
      ].join("\n"),
      resolveDir: SUITES,
    },
    outfile: `${path}.js`,
    bundle: true,
    format: "cjs",
    platform: host === "node" ? "node" : "browser",
    target: "es2022",
    external: ["vscode", ...(host === "node" ? ["mocha"] : [])],
    define: {
      SUITE_LINE_MARK: JSON.stringify(isMarked ? LINE_MARK : ""),
      SUITE_GREP: JSON.stringify(grep),
      SUITE_HOST: JSON.stringify(host),
    },
    sourcemap: "inline",
    logLevel: "warning",
  });
  return path;
}

/**
 * Bundles the tests that drive the interface from outside, as a program for Node that ends with their exit code.
 *
 * @param {string} grep
 */
export async function buildUiSuites(grep) {
  const folder = "test/host/ui";
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ui.ts"))
    .toSorted();
  const outfile = join(OUT, "ui.cjs");
  await build({
    stdin: {
      contents: [
        'const Mocha = require("mocha");',
        'const { runMocha } = require("../suite/run-mocha.ts");',
        "runMocha(Mocha, () => {",
        ...files.map((file) => `  require(${JSON.stringify(`./${file}`)});`),
        "}, 120_000).then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); });",
      ].join("\n"),
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    external: ["mocha"],
    define: { SUITE_LINE_MARK: '""', SUITE_GREP: JSON.stringify(grep) },
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}

/**
 * An extension that does nothing but hold the suites, for a run against an installed package: VS Code runs tests only
 * for an extension under development.
 *
 * @returns {string} its folder
 */
export function suiteHolder() {
  const folder = join(OUT, "holder");
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: "suite-holder",
    publisher: "structured-summary",
    version: "0.0.0",
    engines: { vscode: "*" },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}
