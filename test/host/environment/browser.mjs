import { createRequire } from "node:module";
import { join } from "node:path";
import { installed } from "./cache.mjs";
import { browserPath, CHROMIUM, provide } from "./debian.mjs";

/** @import { Browser } from "./page.ts" */

/** Without a sandbox, because root may not have one; nothing but our own page is opened. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts Chromium without a window, after installing what is missing.
 *
 * @returns {Promise<Browser>}
 */
export async function startBrowser() {
  provide(CHROMIUM);
  const load = createRequire(join(installed("browser"), "package.json"));
  const { chromium } = load("playwright-core");
  return chromium.launch({
    executablePath: browserPath(),
    headless: true,
    args: ARGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
