// Pictures of the real workbench for the README, in light and dark:
//   node test/host/screenshots.mjs FOLDER [--scene NAME]… [--locale zh-cn]
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { CHINESE_FONTS, provide } from "./environment/debian.mjs";
import { Failure, runTool } from "./environment/failure.mjs";
import { openWorkbench } from "./environment/workbench.mjs";
import { SCENES } from "./scenes.mjs";

/** @import { Scene } from "./scenes.mjs" */

const THEMES = { light: "Light Modern", dark: "Dark Modern" };

/** What would distract in a picture, and type that is readable when it is shown smaller. */
const SETTINGS = {
  "editor.fontFamily": "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
  "editor.fontSize": 15,
  "editor.minimap.enabled": false,
  "editor.unicodeHighlight.ambiguousCharacters": false,
  "editor.wordWrap": "on",
  "workbench.layoutControl.enabled": false,
};

await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { scene: { type: "string", multiple: true }, locale: { type: "string" } },
  });
  const [folder] = positionals;
  const scenes = SCENES.filter(({ name }) => values.scene?.includes(name) ?? true);
  if (folder === undefined || scenes.length === 0) {
    throw new Failure(
      `usage: node test/host/screenshots.mjs FOLDER [--scene ${SCENES.map(({ name }) => name).join("|")}]…`,
    );
  }
  provide(CHINESE_FONTS);
  mkdirSync(folder, { recursive: true });
  for (const scene of scenes) {
    for (const [mode, theme] of Object.entries(THEMES)) {
      const path = join(folder, `${scene.name}-${mode}.png`);
      await shoot(scene, theme, path, values.locale);
      console.log(path);
    }
  }
});

/**
 * @param {Scene} scene
 * @param {string} theme
 * @param {string} path
 * @param {string | undefined} locale
 */
async function shoot({ files, act }, theme, path, locale) {
  const data = mkdtempSync(join(tmpdir(), "structured-summary-host-"));
  const workspace = join(data, "2024");
  try {
    mkdirSync(workspace);
    for (const file of files) cpSync(file, join(workspace, basename(file)));
    const workbench = await openWorkbench({
      workspace,
      settings: { ...SETTINGS, "workbench.colorTheme": theme },
      viewport: { width: 1200, height: 750 },
      scale: 1.5,
      ...(locale === undefined ? {} : { locale }),
    });
    try {
      // It says "Extension Development Host", which a reader does not see.
      await workbench.page.addStyleTag({ content: ".command-center, .window-title { visibility: hidden }" });
      await act(workbench);
      // Decorations and notifications fade in or out.
      await workbench.page.waitForTimeout(1500);
      await workbench.page.screenshot({ path });
    } catch (error) {
      await workbench.page.screenshot({ path });
      throw error;
    } finally {
      await workbench.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
