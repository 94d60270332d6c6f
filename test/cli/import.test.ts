import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, runCli } from "../support/cli.ts";
import { PIXEL, p, r, STYLES, style, wordFile } from "../support/word-file.ts";

const WORD = wordFile({
  styles: STYLES,
  body: p("长明电机厂工会2024年度工作总结", style("Title")) + p("现有员工 人。"),
});
const MARKDOWN = "# 长明电机厂工会2024年度工作总结\n\n现有员工 人。\n";

const WITH_PICTURE = wordFile({
  relations: '<Relationship Id="p" Type="http://x/image" Target="media/a.png"/>',
  files: { "word/media/a.png": PIXEL },
  comments: `<w:comment w:id="1" w:author="张三">${p("请核实")}</w:comment>`,
  body: p(
    `<w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r><w:commentRangeStart w:id="1"/><w:ins>${r("合影")}</w:ins>`,
  ),
});

const read = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");

describe("import", () => {
  it("writes Markdown beside the Word file", async () => {
    const cwd = makeFolder({ "sub/去年 总结.docx": WORD });
    const run = await runCli(["import", "sub/去年 总结.docx"], { cwd });
    expect(run).toEqual({ code: 0, stdout: "sub/去年 总结.md: written\n", stderr: "" });
    expect(read(cwd, "sub/去年 总结.md")).toBe(MARKDOWN);
  });

  it("writes pictures into a folder beside it, and says what there is to know", async () => {
    const cwd = makeFolder({ "old.docx": WITH_PICTURE });
    const { code, stdout, stderr } = await runCli(["import", "old.docx", "--locale", "zh-CN"], { cwd });
    expect([code, stdout]).toEqual([0, "old.md: 已写入，1 张图片在 old-images/\n"]);
    expect(stderr).toBe("old.docx: 已接受修订：插入 1 处，删除 0 处\nold.docx 第 1 段: 批注：张三: 请核实\n");
    expect(read(cwd, "old.md")).toBe("![](old-images/1.png)合影\n\n<!-- 批注（张三）：请核实 -->\n");
    expect(Uint8Array.from(readFileSync(join(cwd, "old-images/1.png")))).toEqual(PIXEL);
  });

  it("shows what would change in a file that is there, and replaces it only when it is told to", async () => {
    const cwd = makeFolder({ "old.docx": WORD, "old.md": "# 我的总结\n" });
    const { code, stdout, stderr } = await runCli(["import", "old.docx"], { cwd });
    expect([code, stderr]).toEqual([2, "old.md: exists and is different; nothing written, --force replaces it\n"]);
    expect(stdout).toBe(
      "--- a/old.md\n+++ b/old.md\n@@ -1,1 +1,3 @@\n-# 我的总结\n+# 长明电机厂工会2024年度工作总结\n+\n+现有员工 人。\n",
    );
    expect(read(cwd, "old.md")).toBe("# 我的总结\n");
    expect((await runCli(["import", "old.docx", "--force"], { cwd })).code).toBe(0);
    expect(read(cwd, "old.md")).toBe(MARKDOWN);
    expect(await runCli(["import", "old.docx"], { cwd })).toEqual({
      code: 0,
      stdout: "old.md: unchanged\n",
      stderr: "",
    });
  });

  it("writes nothing at all when one of the pictures would replace another", async () => {
    const cwd = makeFolder({ "old.docx": WITH_PICTURE, "old-images/1.png": "mine" });
    const { code, stderr } = await runCli(["import", "old.docx"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("old-images/1.png: exists and is different")]);
    expect([read(cwd, "old-images/1.png"), existsSync(join(cwd, "old.md"))]).toEqual(["mine", false]);
  });

  it("goes where -o says: a file, a folder, standard output", async () => {
    const cwd = makeFolder({ "a.docx": WORD, "b.docx": WITH_PICTURE, "out/.keep": "" });
    expect((await runCli(["import", "a.docx", "-o", "out/new.md"], { cwd })).stdout).toBe("out/new.md: written\n");
    await runCli(["import", "a.docx", "b.docx", "--output", "out"], { cwd });
    expect([read(cwd, "out/a.md"), read(cwd, "out/new.md")]).toEqual([MARKDOWN, MARKDOWN]);
    expect(read(cwd, "out/b.md")).toContain("(b-images/1.png)");
    expect(existsSync(join(cwd, "out/b-images/1.png"))).toBe(true);
    const piped = await runCli(["import", "b.docx", "-o", "-"], { cwd });
    expect(piped.stdout).toMatch(/^!\[\]\(b-images\/1\.png\)合影\n/);
    expect(piped.stderr).toContain("1 picture is not written to standard output");
    expect((await runCli(["import", "-"], { cwd, stdin: WORD })).stdout).toBe(MARKDOWN);
    expect(existsSync(join(cwd, "b.md"))).toBe(false);
  });

  it("imports the others when one cannot be", async () => {
    const cwd = makeFolder({
      "a.doc": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "b.docx": WORD,
      "c.wps": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "d.md": "# 总结\n",
    });
    const { code, stdout, stderr } = await runCli(["import", "a.doc", "b.docx", "c.wps", "d.md", "e.docx"], { cwd });
    expect([code, stdout]).toEqual([2, "b.md: written\n"]);
    expect(stderr.split("\n").slice(0, -1)).toEqual([
      "a.doc: an old Word file; open it in Word or WPS and save it as .docx",
      "c.wps: a WPS file; open it in WPS and save it as .docx",
      "d.md: not a .docx file; only Word files are imported",
      "e.docx: no such file or folder",
    ]);
  });

  it("passes over the lock of a file that is open, which a shell names with the others", async () => {
    const cwd = makeFolder({ "a.docx": wordFile({ body: p("甲") }), "~$a.docx": "x" });
    const { code, stdout, stderr } = await runCli(["import", "a.docx", "~$a.docx"], { cwd });
    expect([code, stdout]).toEqual([0, "a.md: written\n"]);
    expect(stderr).toBe("~$a.docx: the lock of a Word file that is open somewhere; there is no text in it\n");
  });

  it.each([
    [["import"], "Name a Word file"],
    [["import", "a.docx", "b.docx", "-o", "c.md"], "Option `--output` names one file"],
    [["import", "a.docx", "-x"], "Unknown option `-x`"],
  ])("%j", async (args, complaint) => {
    const { code, stderr } = await runCli(args, { cwd: makeFolder({}) });
    expect([code, stderr]).toEqual([2, expect.stringContaining(complaint)]);
  });

  it("names the short form of an option in its help", async () => {
    expect((await runCli(["import", "--help"])).stdout).toMatch(/ -o, --output FILE +Write to this file/);
  });
});
