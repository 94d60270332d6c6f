import { equal, match, ok } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "../environment/page.ts";
import { openWorkbench } from "../environment/workbench.mjs";

/** Title, a heading and a paragraph of a few words each: lines 1, 3 and 5; then paragraphs over some pages. */
const SUMMARY = [
  "# 长明电机厂工会2024年度工作总结",
  "## 一、组织建设",
  "全厂现有职工 人，配备兼职干部26名。",
  ...Array.from({ length: 60 }, (_, index) => `第${index + 1}次会议研究了职工代表提出的意见，逐项落实到车间和班组。`),
  "",
].join("\n\n");

/** One page of paper in millimetres, and lines of the official layout. */
const HEIGHT_MM = 297;
const TOP_MM = 37;
const LINE_MM = 225 / 22;

describe("the paged preview", () => {
  let folder: string;
  let logFile: string;
  let workbench: Awaited<ReturnType<typeof openWorkbench>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "structured-summary-preview-"));
    logFile = join(folder, "workbench.log");
    writeFileSync(join(folder, "a.md"), SUMMARY);
    workbench = await openWorkbench({ workspace: folder, logFile, settings: { "editor.wordWrap": "on" } });
    await workbench.openFile("a.md");
    await workbench.page.locator(".statusbar-item", { hasText: /blank/ }).first().waitFor({ timeout: 30_000 });
    await workbench.run("Show Paged Preview");
    await panel(workbench.page).locator("#pages[data-painted]").waitFor({ timeout: 60_000 });
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it("draws the pages in view and no others, each with a name and its text", async () => {
    const { page } = workbench;
    match(await panel(page).locator("#place").innerText(), /^1 \/ [3-9]$/);
    const sheets = panel(page).locator(".sheet");
    const count = await sheets.count();
    ok(count >= 3, `${count} pages`);
    equal(await sheets.first().getAttribute("aria-label"), `Page 1 of ${count}`);
    equal(await sheets.last().locator("canvas").count(), 0);
    ok((await sheets.first().locator("canvas").evaluate(darkBytes)) > 1000, "nothing is drawn");
    await readsOnPage(page, 1, /全厂现有职工 人/);
  });

  it("puts the cursor to the line that is clicked", async () => {
    const { page } = workbench;
    // Below the title stand an empty line, a section that is missing, the heading and the paragraph.
    await clickLine(page, 5);
    await page.locator(".statusbar-item", { hasText: /^Ln 5, Col/ }).waitFor({ timeout: 10_000 });
    await clickLine(page, 4);
    await page.locator(".statusbar-item", { hasText: /^Ln 3, Col/ }).waitFor({ timeout: 10_000 });
  });

  it("follows what is typed, and where", async () => {
    const { page } = workbench;
    await page.locator(".view-line", { hasText: "全厂现有职工" }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.insertText("新添的一句。");
    await readsOnPage(page, 1, /新添的一句。/);
    await page.keyboard.press("Control+End");
    await panel(page)
      .locator("#place", { hasText: /^([3-9]) \/ \1$/ })
      .waitFor({ timeout: 10_000 });
    await page.keyboard.insertText("最后一句。");
    await readsOnPage(page, await panel(page).locator(".sheet").count(), /最后一句。/);
  });

  it("is enlarged by keys, and scrolled", async () => {
    const { page } = workbench;
    await panel(page).locator("#pages").focus();
    await page.keyboard.press("Home");
    await panel(page).locator("#place", { hasText: /^1 \// }).waitFor({ timeout: 10_000 });
    const sheet = panel(page).locator(".sheet").first();
    const before = await sheet.evaluate(widthOf);
    await page.keyboard.press("+");
    const after = await sheet.evaluate(widthOf);
    ok(after > before, `${before} px, then ${after} px`);
    await page.keyboard.press("0");
    equal(await sheet.evaluate(widthOf), before);
  });

  it("comes back when the window is reloaded, where it was", async () => {
    const { page, run } = workbench;
    await panel(page).locator("#pages").focus();
    await page.keyboard.press("End");
    const last = /^([3-9]) \/ \1$/;
    await panel(page).locator("#place", { hasText: last }).waitFor({ timeout: 10_000 });
    await run("File: Save");
    await run("Developer: Reload Window");
    await page.locator(".monaco-workbench").waitFor({ state: "detached", timeout: 20_000 });
    await panel(page).locator("#pages[data-painted]").waitFor({ timeout: 60_000 });
    await panel(page).locator("#place", { hasText: last }).waitFor({ timeout: 10_000 });
  });

  it("breaks no rule of its own policy", () => {
    const complaints = readFileSync(logFile, "utf8").match(/.*Content Security Policy.*/g) ?? [];
    equal(complaints.join("\n"), "");
  });
});

function panel(page: Page) {
  return page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
}

/** Clicks near the beginning of a line of the first page; 1 is the first. */
async function clickLine(page: Page, line: number): Promise<void> {
  const box = await panel(page).locator(".sheet").first().boundingBox();
  ok(box !== null, "the first page is not in view");
  const { x, y, width, height } = box;
  await page.mouse.click(x + 0.3 * width, y + ((TOP_MM + (line - 0.5) * LINE_MM) / HEIGHT_MM) * height);
}

/** What is used of the panel's elements, whose types are not at hand here. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: "2d"): {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

function darkBytes(canvas: Canvas): number {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((byte) => byte < 128).length;
}

function widthOf(element: { getBoundingClientRect(): { readonly width: number } }): number {
  return element.getBoundingClientRect().width;
}

/** Waits until a page has this text for a screen reader; 1 is the first. */
async function readsOnPage(page: Page, number: number, text: RegExp): Promise<void> {
  const read = panel(page)
    .locator(".sheet")
    .nth(number - 1)
    .locator(".read", { hasText: text });
  await read.waitFor({ state: "attached", timeout: 20_000 });
}
