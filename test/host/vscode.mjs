#!/usr/bin/env node
// Stands in for the VS Code executable where none can be had: takes the arguments that @vscode/test-electron gives to
// it, runs the tests in a VS Code server whose workbench is in a browser, and ends with the exit code of the tests.
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { runTool } from "./environment/failure.mjs";
import { openWorkbench } from "./environment/workbench.mjs";
import { LINE_MARK, OPTIONS_VARIABLE } from "./options.mjs";

/** @import { Workbench } from "./environment/workbench.mjs" */
/** @import { HostOptions } from "./options.mjs" */

/** How much of the log is shown when the tests do not end. */
const LAST_LINES = 30;
const LINE_LENGTH = 300;

await runTool(async () => {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: "string" },
      extensionTestsPath: { type: "string" },
      "user-data-dir": { type: "string" },
      "extensions-dir": { type: "string" },
    },
  });
  /** @type {HostOptions} */
  const options = JSON.parse(process.env[OPTIONS_VARIABLE] ?? "{}");
  const { version, host, locale, logFile, screenshot, timeoutMs } = options;
  endWithParent();
  let passing = 0;
  /** @type {(exitCode: number) => void} */
  let onExit = () => {};
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    onExit = resolve;
  });
  const workbench = await openWorkbench({
    version,
    host,
    workspace: positionals[0] ?? ".",
    extensionPath: String(values.extensionDevelopmentPath),
    testsPath: String(values.extensionTestsPath),
    userDataDir: String(values["user-data-dir"]),
    extensionsDir: String(values["extensions-dir"]),
    logFile,
    onExit,
    ...(locale === undefined ? {} : { locale }),
    onLog: (line) => {
      if (!line.startsWith(LINE_MARK)) return;
      const said = line.slice(LINE_MARK.length);
      passing += Number(/^\s*(\d+) passing/.exec(said)?.[1] ?? 0);
      console.log(said);
    },
  });
  /** @type {Promise<undefined>} */
  const timeLimit = new Promise((resolve) => setTimeout(resolve, timeoutMs, undefined));
  const exitCode = await Promise.race([ended, timeLimit]);
  const complaints = exitCode === undefined ? [] : await shownErrors(workbench);
  const passed = exitCode === 0 && passing > 0 && complaints.length === 0;

  const picture = screenshot ?? (passed ? undefined : logFile.replace(/\.log$/, ".png"));
  if (picture !== undefined) await shoot(workbench, picture);
  if (options.keep) {
    console.log(`still open: ${workbench.url}\nend with Ctrl+C`);
    await new Promise(() => {});
  }
  await workbench.close();
  if (exitCode === undefined) {
    const isStack = (/** @type {string} */ line) => /^\s+at /.test(line);
    const all = readFileSync(logFile, "utf8").trimEnd().split("\n");
    const lines = all.filter((line) => !isStack(line)).slice(-LAST_LINES);
    const shortened = lines.map((line) => line.slice(0, LINE_LENGTH));
    console.error([`no end after ${timeoutMs / 1000} s, the last lines of the log:`, ...shortened].join("\n"));
  } else if (exitCode === 0 && !passed) {
    console.error("no test was executed");
  }
  for (const complaint of complaints) console.error(`an error was shown: ${complaint}`);
  if (!passed) console.error(`log: ${logFile}`);
  process.exit(passed ? 0 : 1);
});

/**
 * @param {Workbench} workbench
 * @param {string} path
 */
async function shoot({ page }, path) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    await page.screenshot({ path });
    console.log(`picture: ${path}`);
  } catch (error) {
    console.error(`no picture: ${String(error).split("\n")[0]}`);
  }
}

/**
 * The errors that were shown in the extension's name while the tests ran, unless one was closed.
 *
 * @param {Workbench} workbench
 * @returns {Promise<readonly string[]>}
 */
async function shownErrors({ page }) {
  await page.locator('.statusbar-item[id="status.notifications"] a').first().click({ timeout: 5000 });
  const center = page.locator(".notifications-center.visible");
  await center.waitFor({ timeout: 5000 });
  const rows = center.locator(".monaco-list-row");
  /** @type {string[]} */
  const errors = [];
  for (let index = 0; index < (await rows.count()); index++) {
    const row = rows.nth(index);
    const label = (await row.getAttribute("aria-label")) ?? "";
    const isError = (await row.locator(".codicon-error").count()) > 0;
    if (isError && label.includes("Structured Summary")) errors.push(label);
  }
  return errors;
}

/** Nobody is left to read the answer when the runner has been killed: ends all that was started. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(1), 1000).unref();
}
