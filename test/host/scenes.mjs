/** @import { Workbench } from "./environment/workbench.mjs" */

/**
 * What a picture for the README shows.
 *
 * @typedef {object} Scene
 * @property {string} name the picture is `<name>-light.png` or `<name>-dark.png`
 * @property {readonly string[]} files copied side by side into the folder that is opened
 * @property {(workbench: Workbench) => Promise<void>} act brings the workbench to what is shown
 */

/** @type {readonly Scene[]} */
export const SCENES = [
  {
    name: "problems",
    files: ["test/fixtures/samples/union-company.md"],
    act: async ({ page, openFile, run }) => {
      await openFile("union-company.md");
      await run("Problems: Focus on Problems View");
      await page.locator(".markers-panel .monaco-list-row").nth(1).waitFor({ timeout: 20_000 });
    },
  },
];
