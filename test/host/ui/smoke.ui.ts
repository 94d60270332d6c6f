import { equal } from "node:assert/strict";
import { resolve } from "node:path";
import { openWorkbench } from "../environment/workbench.mjs";

describe("the interface", () => {
  it("opens a summary and shows a panel by keyboard", async () => {
    const { page, run, openFile, close } = await openWorkbench({ workspace: resolve("test/host/workspace/summaries") });
    try {
      await openFile("clean.md");
      equal(await page.locator(".statusbar-item", { hasText: "Markdown" }).count(), 1);
      await run("Problems: Focus on Problems View");
      await page.locator(".markers-panel").waitFor({ timeout: 10_000 });
    } finally {
      await close();
    }
  });
});
