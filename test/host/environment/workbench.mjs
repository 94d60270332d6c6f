import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { startBrowser } from "./browser.mjs";
import { installExtension, startServer } from "./server.mjs";
import { startWorkerHostProxy } from "./worker-host.mjs";

/** @import { Page } from "./page.ts" */
/** @import { EditorVersion } from "./server.mjs" */

/** Keeps the workbench from asking, fetching, saving or restoring anything by itself. */
const QUIET = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "files.hotExit": "off",
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Restricted Mode by itself. */
const RESTRICTED = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};

/**
 * A real workbench in a browser.
 *
 * @typedef {object} Workbench
 * @property {Page} page
 * @property {string} url for looking at it in a browser of one's own while it runs
 * @property {(command: string) => Promise<void>} run runs a command of the palette by its title, without its category
 * if that is unmistakable
 * @property {(path: string) => Promise<void>} openFile opens a file of the workspace by its name
 * @property {() => Promise<void>} close ends browser and server and removes their data
 */

/**
 * Opens a folder in a real VS Code. Every call has a server, a browser and a data folder of its own.
 *
 * @param {object} options
 * @param {string} options.workspace the folder that is opened; tests open a copy
 * @param {EditorVersion} [options.version] default: the newest
 * @param {"node" | "worker"} [options.host] which extension host runs the extension; default `node`
 * @param {string} [options.extensionPath] the extension under development; default: this project
 * @param {string} [options.vsix] a package that is installed instead of `extensionPath`
 * @param {string} [options.testsPath] a module with `run()`, without `.js`; it is called in the extension host
 * @param {Readonly<Record<string, unknown>>} [options.settings] user settings besides the quiet ones
 * @param {boolean} [options.isRestricted] opens the folder in Restricted Mode, without asking whether it is trusted
 * @param {string} [options.userDataDir] default: a new folder, removed at the end
 * @param {string} [options.extensionsDir] default: a new folder
 * @param {string} [options.locale] language of the extension's texts, such as `zh-cn`; default English
 * @param {{ readonly width: number, readonly height: number }} [options.viewport] in CSS pixels
 * @param {number} [options.scale] device pixels to a CSS pixel; default 1
 * @param {string} [options.logFile] everything that is said goes there
 * @param {(line: string) => void} [options.onLog] one message of the workbench's or the hosts' consoles
 * @param {(exitCode: number) => void} [options.onExit] the tests have ended
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options) {
  const { version = "1.139", host = "node", extensionPath = resolve("."), testsPath, settings = {} } = options;
  const ownData =
    options.userDataDir === undefined ? mkdtempSync(join(tmpdir(), "structured-summary-host-")) : undefined;
  const userDataDir = options.userDataDir ?? ownData ?? "";
  const extensionsDir = options.extensionsDir ?? join(userDataDir, "extensions");
  const logFile = options.logFile ?? join(userDataDir, "workbench.log");
  mkdirSync(dirname(logFile), { recursive: true });
  const isTrustKnown = options.isRestricted === true;
  writeSettings(userDataDir, isTrustKnown ? { ...RESTRICTED, ...settings } : settings);

  const removeData = () => {
    if (ownData !== undefined) rmSync(ownData, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", removeData);
  /** What was started, newest last. @type {(() => void | Promise<void>)[]} */
  const stops = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
    removeData();
  };
  try {
    if (options.vsix !== undefined) installExtension(version, options.vsix, extensionsDir, userDataDir);
    const server = await startServer({ version, userDataDir, extensionsDir, isTrustKnown, logFile });
    stops.push(server.stop);
    const browser = await startBrowser();
    stops.push(() => browser.close());
    const { viewport = { width: 1280, height: 800 }, scale = 1 } = options;
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale, locale: options.locale ?? "en" });
    await listen(page, logFile, options);
    if (options.locale !== undefined) await page.addInitScript(speak, options.locale);

    let { port } = server;
    const payload = [
      ["skipWelcome", "true"],
      ["skipReleaseNotes", "true"],
      ["enableProposedApi", ""],
    ];
    if (options.vsix === undefined && host === "worker") {
      const proxy = await startWorkerHostProxy({ serverPort: port, extensionPath, ...(testsPath && { testsPath }) });
      stops.push(proxy.stop);
      port = proxy.port;
    } else {
      const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${path}`;
      if (options.vsix === undefined) payload.push(["extensionDevelopmentPath", remote(extensionPath)]);
      if (testsPath !== undefined) payload.push(["extensionTestsPath", remote(testsPath)]);
    }
    const query = new URLSearchParams({ folder: resolve(options.workspace), payload: JSON.stringify(payload) });
    const url = `http://127.0.0.1:${port}/?${query}`;
    await page.goto(url);
    return { page, url, close, run: (command) => run(page, command), openFile: (path) => openFile(page, path) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Writes user settings where both the server and a desktop VS Code read them.
 *
 * @param {string} userDataDir
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function writeSettings(userDataDir, settings) {
  const folder = join(userDataDir, "User");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ ...QUIET, ...settings }, undefined, 2));
}

/**
 * @param {Page} page
 * @param {string} logFile
 * @param {{ onLog?: (line: string) => void, onExit?: (exitCode: number) => void }} listeners
 */
async function listen(page, logFile, { onLog, onExit }) {
  const say = (/** @type {string} */ kind, /** @type {string} */ text) => {
    appendFileSync(logFile, `[${kind}] ${text}\n`);
    onLog?.(text);
  };
  await page.exposeFunction("codeAutomationLog", (/** @type {string} */ kind, /** @type {unknown[]} */ args) =>
    say(kind, args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ")),
  );
  await page.exposeFunction("codeAutomationExit", (/** @type {number} */ exitCode) => onExit?.(exitCode));
  page.on("console", (message) => {
    if (message.type() === "error") appendFileSync(logFile, `[console] ${message.text()}\n`);
  });
  page.on("pageerror", (error) => say("page", error.stack ?? String(error)));
  page.on("crash", () => say("page", "the browser's page crashed"));
}

/**
 * Runs in the page: the language that extensions are told. The workbench's own words stay English, its language packs
 * are not to be had from npm.
 *
 * @param {string} locale
 */
function speak(locale) {
  Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => locale, set: () => {} });
}

/**
 * @param {Page} page
 * @param {string} command
 */
async function run(page, command) {
  await pick(page, "F1", command);
}

/**
 * @param {Page} page
 * @param {string} path
 */
async function openFile(page, path) {
  await pick(page, "Control+P", path);
  const name = path.split("/").at(-1) ?? path;
  await page.locator(".tab.active", { hasText: name }).waitFor({ timeout: 10_000 });
  await page.locator(".editor-instance .view-lines").first().waitFor({ timeout: 10_000 });
}

/**
 * Opens a quick pick and takes its first entry that holds the text. Each try starts from the beginning: shortly after
 * the start a quick pick may close by itself.
 *
 * @param {Page} page
 * @param {string} key
 * @param {string} text
 */
async function pick(page, key, text) {
  const widget = page.locator(".quick-input-widget");
  for (let attempt = 1; ; attempt++) {
    try {
      await page.locator(".monaco-workbench").waitFor({ timeout: 30_000 });
      await page.keyboard.press("Escape");
      await page.keyboard.press(key);
      await widget.locator("input").first().waitFor({ timeout: 3000 });
      await page.keyboard.insertText(text);
      await widget.locator(".monaco-list-row.focused", { hasText: text }).waitFor({ timeout: 3000 });
      await page.keyboard.press("Enter");
      return;
    } catch (error) {
      if (attempt === 5) throw new Error(`no entry “${text}” behind ${key}`, { cause: error });
    }
  }
}
