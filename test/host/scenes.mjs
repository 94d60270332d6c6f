/** @import { Workbench } from "./environment/workbench.mjs" */

/**
 * What a picture for the README shows.
 *
 * @typedef {object} Scene
 * @property {string} name the picture is `<name>-light.png` or `<name>-dark.png`
 * @property {readonly string[]} files copied side by side into the folder that is opened
 * @property {(workbench: Workbench) => Promise<void>} act brings the workbench to what is shown
 */

const SAMPLE = "test/fixtures/samples/union-company.md";

/** @type {readonly Scene[]} */
export const SCENES = [
  {
    name: "problems",
    files: [SAMPLE],
    act: async ({ page, openFile, run }) => {
      await openFile("union-company.md");
      await run("Problems: Focus on Problems View");
      await page.locator(".markers-panel .monaco-list-row").nth(1).waitFor({ timeout: 20_000 });
    },
  },
  {
    name: "repair",
    files: [SAMPLE],
    act: async ({ page, openFile, run }) => {
      await openFile("union-company.md");
      await page.locator(".squiggly-warning").first().waitFor({ timeout: 20_000 });
      await run("Quick Fix...");
      await page
        .getByText(/^(?:插入“|Insert section)/)
        .first()
        .waitFor({ timeout: 20_000 });
    },
  },
  {
    name: "open",
    files: [SAMPLE],
    act: async ({ page, openFile, run }) => {
      await openFile("union-company.md");
      await page.locator(".squiggly-warning").first().waitFor({ timeout: 20_000 });
      await run("Show What Is Open");
      await page.locator(".quick-input-list .monaco-list-row").nth(4).waitFor({ timeout: 20_000 });
      for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
    },
  },
  {
    name: "preview",
    files: [SAMPLE],
    act: async ({ page, openFile, run }) => {
      await openFile("union-company.md");
      await page.locator(".squiggly-warning").first().waitFor({ timeout: 20_000 });
      await run("Toggle Primary Side Bar Visibility");
      await run("Show Paged Preview");
      const panel = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
      await panel.locator("#pages[data-painted]").waitFor({ timeout: 60_000 });
    },
  },
];
