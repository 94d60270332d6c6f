import { equal, match } from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench } from "../environment/workbench.mjs";

type Page = Awaited<ReturnType<typeof openWorkbench>>["page"];

const NAME = "长明电机厂工会2024年工作总结";

/** The workbench on files of its own, which are gone afterwards. */
async function on(
  act: (workbench: Awaited<ReturnType<typeof openWorkbench>>, folder: string) => Promise<void>,
  locale = "en",
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "structured-summary-export-"));
  cpSync("test/host/workspace/summaries", folder, { recursive: true });
  const workbench = await openWorkbench({ workspace: folder, locale });
  try {
    await act(workbench, folder);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes a format from the list, once that is the one that is shown. */
async function choose(page: Page, extension: string): Promise<void> {
  await page.locator(".quick-input-title", { hasText: "Export “" }).first().waitFor({ timeout: 10_000 });
  await page.locator(".quick-input-list .monaco-list-row", { hasText: extension }).first().click({ timeout: 10_000 });
}

/** Waits until a message says so: a driven workbench shows none of its own accord. */
async function exported(page: Page): Promise<void> {
  const message = page
    .locator(".notifications-center.visible .notification-list-item", { hasText: "Exported" })
    .first();
  for (let left = 10; left > 0; left -= 1) {
    await page.locator('.statusbar-item[id="status.notifications"] a').first().click({ timeout: 5000 });
    if (await isThere(message)) break;
    equal(left > 1, true, "no message says that it was exported");
  }
}

function isThere(locator: ReturnType<Page["locator"]>): Promise<boolean> {
  return locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

describe("export, as it is asked for", () => {
  it("says what is open in a summary, and exports it anyway", async () => {
    await on(async ({ page, run, openFile }, folder) => {
      await openFile("incomplete.md");
      await page.locator(".squiggly-warning").first().waitFor({ timeout: 20_000 });
      await run("Structured Summary: Export…");
      await choose(page, ".txt");
      const dialog = page.locator(".monaco-dialog-box");
      await dialog.waitFor({ timeout: 10_000 });
      const said = await dialog.innerText();
      match(said, /is not finished/);
      match(said, /存在的问题/);
      equal(existsSync(join(folder, `${NAME}.txt`)), false);
      await dialog.locator(".monaco-button", { hasText: "Export Anyway" }).first().click();
      await exported(page);
      match(readFileSync(join(folder, `${NAME}.txt`), "utf8"), /召开职工代表大会/);
    });
  });

  it("asks before it replaces a file", async () => {
    await on(async ({ page, run, openFile }, folder) => {
      const path = join(folder, `${NAME}.txt`);
      writeFileSync(path, "old");
      await openFile("clean.md");
      const ask = async (button: string) => {
        await run("Structured Summary: Export…");
        await choose(page, ".txt");
        const dialog = page.locator(".monaco-dialog-box", { hasText: "is there already" });
        await dialog.waitFor({ timeout: 10_000 });
        await dialog.locator(".monaco-button", { hasText: button }).first().click();
      };
      await ask("Cancel");
      await page.locator(".monaco-dialog-box").waitFor({ state: "detached", timeout: 10_000 });
      equal(readFileSync(path, "utf8"), "old");
      await ask("Replace");
      await exported(page);
      match(readFileSync(path, "utf8"), /召开职工代表大会/);
    });
  });
});

describe("import, as it is asked for", () => {
  it("from the menu of a Word file, shows both where the Markdown is there, and changes nothing", async () => {
    await on(async ({ page, run, openFile }, folder) => {
      await openFile("clean.md");
      await run("Structured Summary: Export…");
      await choose(page, ".docx");
      await exported(page);
      const markdown = join(folder, `${NAME}.md`);
      writeFileSync(markdown, "# 2023年工作总结\n");
      const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: `${NAME}.docx` }).first();
      const entry = page.locator(".context-view .action-label", { hasText: "Import Word Document" }).first();
      const comparison = page.locator(".monaco-diff-editor").first();
      for (let left = 4; left > 0; left -= 1) {
        await row.click({ button: "right", timeout: 20_000 });
        // A menu that has just opened takes no click.
        await new Promise((resolve) => setTimeout(resolve, 700));
        await entry.click({ timeout: 10_000 });
        if (await isThere(comparison)) break;
        equal(left > 1, true, "no comparison was shown");
        await page.keyboard.press("Escape");
      }
      equal(readFileSync(markdown, "utf8"), "# 2023年工作总结\n");
    });
  });
});
