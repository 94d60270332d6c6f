import { equal } from "node:assert/strict";
import { resolve } from "node:path";
import { openWorkbench } from "../environment/workbench.mjs";

describe("Restricted Mode", () => {
  it("checks a summary of a folder that is not trusted", async () => {
    const workspace = resolve("test/host/workspace/summaries");
    const { page, run, openFile, close } = await openWorkbench({ workspace, isRestricted: true });
    try {
      await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).first().waitFor({ timeout: 30_000 });
      await openFile("incomplete.md");
      await run("Problems: Focus on Problems View");
      const finding = page.locator(".markers-panel .monaco-list-row", { hasText: "Missing section" });
      await finding.first().waitFor({ timeout: 20_000 });
      equal(await page.locator(".notification-toast .codicon-error").count(), 0);
    } finally {
      await close();
    }
  });
});
