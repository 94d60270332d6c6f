import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLEAN } from "../cli/summaries.ts";
import { built } from "../support/build.ts";
import { makeFolder } from "../support/cli.ts";

const BUILD = built("cli.cjs", "export.cjs", "typst-host.cjs", "markdown.cjs", "entities.cjs");
const NAME = "长明电机厂工会2024年工作总结.pdf";
/** Hundreds of pages: nobody is done with them before the interrupt. */
const PARAGRAPH = `${"新建工会小组，开展各项活动，服务广大职工，".repeat(20)}效果良好。\n\n`;
const LONG = CLEAN.replace("新建工会小组 12 个。", PARAGRAPH.repeat(800));

it("Ctrl+C in the middle of a PDF ends in words, with the old file intact and nothing beside it", async () => {
  const cwd = makeFolder({ "a.md": LONG, [NAME]: "old" });
  const started = Date.now();
  const child = spawn(process.execPath, [join(BUILD, "cli.cjs"), "export", "a.md", "--to", "pdf", "--force"], {
    cwd,
    env: { ...process.env, LC_ALL: "en" },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  setTimeout(() => child.kill("SIGINT"), 1500);
  const [code] = await once(child, "exit");
  expect([code, said]).toEqual([2, "Interrupted; no half-written file is left\n"]);
  expect(Date.now() - started).toBeLessThan(15_000);
  expect(readdirSync(cwd).sort()).toEqual([".git", "a.md", NAME]);
  expect(readFileSync(join(cwd, NAME), "utf8")).toBe("old");
});
