import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { Failure } from "./failure.mjs";

const HOUR_MS = 3_600_000;
const UNFINISHED = ".installing-";

/** Where downloaded editors are kept between runs: `$XDG_CACHE_HOME` or `~/.cache`, then `structured-summary`. */
export function cacheFolder() {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "structured-summary");
}

/**
 * Installs the npm packages of `test/host/packages/<name>` once per version and machine, and returns the folder that
 * holds their `node_modules`. The folder appears under its name only when everything is in it, so an interrupted
 * install is never taken for a good one.
 *
 * @param {string} name
 * @param {(folder: string) => void} [finish] what remains to be done in the new folder
 * @returns {string} absolute
 */
export function installed(name, finish = () => {}) {
  const source = resolve("test/host/packages", name);
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const versions = Object.entries(dependencies).map(([dependency, version]) => `${dependency}-${version}`);
  const cache = cacheFolder();
  const target = join(cache, [`${process.platform}-${process.arch}`, ...versions].join("+"));
  if (existsSync(target)) return target;

  mkdirSync(cache, { recursive: true });
  removeUnfinished(cache);
  console.log(`installing ${versions.join(" and ")} into ${cache} …`);
  const started = Date.now();
  const folder = mkdtempSync(join(cache, UNFINISHED));
  try {
    cpSync(source, folder, { recursive: true });
    npm(["ci"], folder);
    finish(folder);
    moveInto(folder, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
  return target;
}

/**
 * Runs npm without install scripts, which would need a compiler.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const { status, stderr, error } = spawnSync("npm", [...args, "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  const why = error?.message ?? stderr.split("\n").find((line) => /npm error/.test(line)) ?? `exit ${status}`;
  throw new Failure(`\`npm ${args.join(" ")}\` failed in ${cwd}: ${why}`);
}

/**
 * Somebody else may have installed the same meanwhile: theirs is as good as ours.
 *
 * @param {string} folder
 * @param {string} target
 */
function moveInto(folder, target) {
  try {
    renameSync(folder, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

/** @param {string} cache */
function removeUnfinished(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (name.startsWith(UNFINISHED) && Date.now() - statSync(path).mtimeMs > HOUR_MS) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
