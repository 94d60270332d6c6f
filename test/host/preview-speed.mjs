// How long a keystroke takes to its page on the screen, in a real workbench:
//   node test/host/preview-speed.mjs [PAGES]…
// A busy machine measures itself. From the key to the frame of the screen after the pages in view were drawn.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "./environment/failure.mjs";
import { openWorkbench } from "./environment/workbench.mjs";

const SAMPLE = "test/fixtures/samples/union-company.md";
const KEYS = 100;

await runTool(async () => {
  const sizes = process.argv.slice(2).map(Number);
  for (const pages of sizes.length === 0 ? [8, 30] : sizes) {
    const { shown, times } = await measured(pages);
    const sorted = times.toSorted((a, b) => a - b);
    const [median, p95, max] = [0.5, 0.95, 1].map((share) => sorted[Math.min(Math.floor(KEYS * share), KEYS - 1)]);
    console.log(`${shown} pages: median ${median} ms, p95 ${p95} ms, max ${max} ms of ${KEYS} keys`);
  }
});

/** @param {number} pages about as many */
async function measured(pages) {
  const workspace = mkdtempSync(join(tmpdir(), "structured-summary-speed-"));
  writeFileSync(join(workspace, "long.md"), textOf(pages));
  const settings = { "editor.minimap.enabled": false, "editor.wordWrap": "on" };
  const { page, run, openFile, close } = await openWorkbench({ workspace, settings });
  try {
    await openFile("long.md");
    await page
      .locator(".statusbar-item", { hasText: /missing|blank|problem/ })
      .first()
      .waitFor({ timeout: 30_000 });
    await run("Show Paged Preview");
    const panel = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
    const scroller = panel.locator("#pages");
    await panel.locator("#pages[data-painted]").waitFor({ timeout: 60_000 });
    await scroller.evaluate((element) => {
      Reflect.set(globalThis, "painted", []);
      const note = () => requestAnimationFrame(() => Reflect.get(globalThis, "painted").push(Date.now()));
      const Observer = Reflect.get(globalThis, "MutationObserver");
      new Observer(note).observe(element, { attributes: true, attributeFilter: ["data-painted"] });
    });
    await page.evaluate(() => {
      const note = () => Reflect.set(globalThis, "pressed", Date.now());
      globalThis.addEventListener("keydown", note, { capture: true });
    });
    await page.locator(".view-line", { hasText: "工会" }).nth(2).click();
    await page.waitForTimeout(2000);
    const times = [];
    while (times.length < KEYS) {
      const before = await scroller.evaluate(() => Reflect.get(globalThis, "painted").length);
      await page.keyboard.press("5");
      let painted = before;
      while (painted === before) {
        await page.waitForTimeout(20);
        painted = await scroller.evaluate(() => Reflect.get(globalThis, "painted").length);
      }
      const at = await scroller.evaluate(() => Reflect.get(globalThis, "painted").at(-1));
      times.push(at - (await page.evaluate(() => Reflect.get(globalThis, "pressed"))));
      await page.waitForTimeout(150);
    }
    const shown = (await panel.locator("#place").innerText()).split("/").at(-1)?.trim();
    return { shown, times };
  } finally {
    await close();
    rmSync(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {number} pages */
function textOf(pages) {
  const words = [...readFileSync(SAMPLE, "utf8")].filter((sign) => /[\u4E00-\u9FFF，。]/.test(sign)).join("");
  const paragraphs = Array.from({ length: Math.round(pages * 3.4) }, (_, index) => {
    const at = (index * 137) % words.length;
    return `长明电机厂工会${(words + words).slice(at, at + 150)}`;
  });
  return `# 长明电机厂工会2024年度工作总结\n\n${paragraphs.join("\n\n")}\n`;
}
