import { match } from "node:assert/strict";
import { resolve } from "node:path";
import { openWorkbench } from "../environment/workbench.mjs";

/** What a reader sees, in two ways to write Chinese. */
const LANGUAGES = [
  { locale: "zh-cn", missing: /缺少/, status: /缺/, page: "require-section.zh-cn.md" },
  { locale: "zh-tw", missing: /缺少/, status: /缺/, page: "require-section.zh-tw.md" },
];

describe("the reader's language", () => {
  for (const { locale, missing, status, page: rulePage } of LANGUAGES) {
    it(`${locale}: findings, status bar, and the page that a finding's rule leads to`, async () => {
      const workspace = resolve("test/host/workspace/summaries");
      const { page, run, openFile, close } = await openWorkbench({ workspace, locale });
      try {
        await openFile("incomplete.md");
        await run("Problems: Focus on Problems View");
        const finding = page.locator(".markers-panel .monaco-list-row", { hasText: "存在的问题" }).first();
        await finding.waitFor({ timeout: 20_000 });
        match(await finding.innerText(), missing);
        const item = page.locator(".statusbar-item", { hasText: status }).first();
        await item.waitFor({ timeout: 10_000 });
        match((await item.getAttribute("aria-label")) ?? "", status);
        await finding.locator("a.code-link, a.monaco-link").first().click({ timeout: 5000 });
        await page.locator(".tab", { hasText: rulePage }).first().waitFor({ timeout: 10_000 });
      } finally {
        await close();
      }
    });
  }
});
