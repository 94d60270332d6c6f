// npm run test:host: tests in a real VS Code, and the interface driven from outside.
//   node test/host/run.mjs [--only RUN]… [--grep TEXT] [--keep] [--screenshot FILE.png] [--vsix FILE.vsix]
// A RUN is one of those below; `package` makes the package, unless --vsix names one, and tests it where it is installed.
// STRUCTURED_SUMMARY_TEST_VSCODE=download takes the desktop VS Code, which is the only way
// on Windows and macOS.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { cacheFolder } from "./environment/cache.mjs";
import { Failure, runTool } from "./environment/failure.mjs";
import { installExtension } from "./environment/server.mjs";
import { writeSettings } from "./environment/workbench.mjs";
import { OPTIONS_VARIABLE } from "./options.mjs";
import { buildSuites, buildUiSuites, suiteHolder } from "./suites.mjs";

/** @import { EditorVersion } from "./environment/server.mjs" */
/** @import { HostOptions } from "./options.mjs" */

/** Longest time of one run. */
const TIMEOUT_MS = 240_000;

/**
 * @typedef {object} HostRun
 * @property {EditorVersion} version
 * @property {string} download the same as a desktop VS Code
 * @property {"node" | "worker"} host
 */

/** @type {HostRun} */
const NEWEST = { version: "1.139", download: "stable", host: "node" };
/** @type {Readonly<Record<string, HostRun>>} */
const HOST_RUNS = {
  node: NEWEST,
  old: { version: "1.99", download: "1.99.0", host: "node" },
  web: { version: "1.139", download: "stable", host: "worker" },
};
/** What is tested of an installed package: that it is whole, and that it works. */
const PACKAGE_SUITES = ["activation.node", "package.node", "smoke", "diagnostics", "completion"];
const NOTICES = "THIRD_PARTY_NOTICES.txt";
const ALL = [...Object.keys(HOST_RUNS), "ui", "foreign", "package"];
const isDownloaded = process.platform !== "linux" || process.env["STRUCTURED_SUMMARY_TEST_VSCODE"] === "download";
/** What runs unless told otherwise; the interface is driven where VS Code can be had as a server. */
const USUAL = [...Object.keys(HOST_RUNS), ...(isDownloaded ? [] : ["ui"])];

await runTool(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      grep: { type: "string", default: "" },
      keep: { type: "boolean", default: false },
      screenshot: { type: "string" },
      vsix: { type: "string" },
    },
  });
  const ids = values.only ?? USUAL;
  const unknown = ids.filter((id) => !ALL.includes(id));
  if (unknown.length > 0) throw new Failure(`no such run: ${unknown.join(", ")}; there are ${ALL.join(", ")}`);
  if (values.vsix !== undefined && !ids.includes("package")) throw new Failure("--vsix is for the run `package`");
  if (values.only === undefined && isDownloaded) console.log("not run with a desktop VS Code: ui");
  if (spawnSync(process.execPath, ["server/tools/build.mjs"], { stdio: "inherit" }).status !== 0) {
    throw new Failure("host tests failed: the build");
  }

  /** @type {string[]} */
  const failed = [];
  for (const id of ids) {
    const started = Date.now();
    const { name, passed } = await one(id, values);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${passed ? "passed" : "FAILED"}: ${name} (${seconds} s)\n`);
    if (!passed) failed.push(name);
  }
  if (failed.length > 0) throw new Failure(`host tests failed in: ${failed.join("; ")}`);
});

/**
 * @param {string} id
 * @param {{ grep: string, keep: boolean, screenshot?: string | undefined, vsix?: string | undefined }} flags
 * @returns {Promise<{ name: string, passed: boolean }>}
 */
async function one(id, flags) {
  const run = HOST_RUNS[id];
  if (run !== undefined) return announced(nameOf(run), () => inHost(id, run, flags, undefined));
  if (id === "package") {
    const name = `${nameOf(NEWEST)}, the package installed`;
    return announced(name, async () => inHost(id, NEWEST, flags, resolve(flags.vsix ?? makePackage())));
  }
  if (id === "foreign") return announced("foreign editors", () => ends(["test/foreign/run.mjs"]));
  return announced("the interface, from outside", async () => ends([await buildUiSuites(flags.grep)]));
}

/** @param {HostRun} run */
function nameOf({ version, download, host }) {
  return `VS Code ${isDownloaded ? download : version}, ${host === "node" ? "Node" : "worker"} host`;
}

/**
 * @param {string} name
 * @param {() => Promise<boolean>} action whether all is well
 */
async function announced(name, action) {
  console.log(`── ${name}`);
  return { name, passed: await action() };
}

/**
 * Runs the suites in one extension host, on a fresh copy of the workspace and with fresh data.
 *
 * @param {string} id
 * @param {HostRun} run
 * @param {{ grep: string, keep: boolean, screenshot?: string | undefined }} flags
 * @param {string | undefined} vsix
 */
async function inHost(id, { version, download, host }, { grep, keep, screenshot }, vsix) {
  const data = mkdtempSync(join(tmpdir(), "structured-summary-host-"));
  const [workspace, userDataDir, extensionsDir] = ["workspace", "data", "extensions"].map((name) => join(data, name));
  if (workspace === undefined || userDataDir === undefined || extensionsDir === undefined) return false;
  try {
    cpSync("test/host/workspace/summaries", workspace, { recursive: true });
    mkdirSync(extensionsDir);
    writeSettings(userDataDir, {});
    const names = vsix === undefined ? undefined : PACKAGE_SUITES;
    const extensionTestsPath = await buildSuites({ host, grep, names, isMarked: !isDownloaded });
    const vscodeExecutablePath = isDownloaded
      ? await downloadAndUnzipVSCode({ version: download, cachePath: join(cacheFolder(), "desktop") })
      : resolve("test/host/vscode.mjs");
    if (vsix !== undefined) {
      if (isDownloaded) installOnDesktop(vscodeExecutablePath, vsix, extensionsDir, userDataDir);
      else installExtension(version, vsix, extensionsDir, userDataDir);
    }
    /** @type {HostOptions} */
    const options = {
      version,
      host,
      keep,
      timeoutMs: TIMEOUT_MS,
      logFile: resolve(`node_modules/.cache/host/${id}.log`),
      ...(screenshot === undefined ? {} : { screenshot: resolve(screenshot.replace(/(\.png)?$/, `-${id}.png`)) }),
    };
    rmSync(options.logFile, { force: true });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: vsix === undefined ? resolve(".") : suiteHolder(),
      extensionTestsPath,
      extensionTestsEnv: { [OPTIONS_VARIABLE]: JSON.stringify(options) },
      launchArgs: [
        workspace,
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${extensionsDir}`,
        ...(isDownloaded && host === "worker" ? ["--extensionDevelopmentKind=web"] : []),
      ],
    });
    return true;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : String(error));
    return false;
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Makes the package. The notices of third parties are made with it, so what stands in the repository must be the same.
 *
 * @returns {string} its path
 */
function makePackage() {
  if (spawnSync(process.execPath, ["server/tools/package.mjs"], { stdio: "inherit" }).status !== 0) {
    throw new Failure("host tests failed: the package");
  }
  const { status, stdout } = spawnSync("git", ["diff", "--exit-code", "--stat", "--", NOTICES], { encoding: "utf8" });
  if (status !== 0)
    throw new Failure(`${NOTICES} is out of date; commit what \`npm run package\` made of it\n${stdout}`);
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  return `${name}-${version}.vsix`;
}

/**
 * @param {string} executable
 * @param {string} vsix
 * @param {string} extensionsDir
 * @param {string} userDataDir
 */
function installOnDesktop(executable, vsix, extensionsDir, userDataDir) {
  const [command = "", ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const { status } = spawnSync(
    command,
    [...args, "--install-extension", vsix, `--extensions-dir=${extensionsDir}`, `--user-data-dir=${userDataDir}`],
    { stdio: "inherit", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Failure(`VS Code did not install ${vsix}: exit ${status}`);
}

/**
 * Runs a program of ours for Node; true if it ended well and in time.
 *
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
function ends(args) {
  return new Promise((resolveRun) => {
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    const timer = setTimeout(() => {
      console.error(`no end after ${TIMEOUT_MS / 1000} s`);
      child.kill("SIGTERM");
    }, TIMEOUT_MS);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolveRun(code === 0);
    });
  });
}
