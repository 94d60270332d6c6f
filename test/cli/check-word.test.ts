import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { makeFolder, runCli } from "../support/cli.ts";
import { p, STYLES, style, wordFile } from "../support/word-file.ts";
import { CLEAN, INCOMPLETE, README } from "./summaries.ts";

/** A Word file of Markdown's headings and paragraphs. */
function word(markdown: string): Uint8Array {
  const paragraphs = markdown.split("\n\n").map((text) => {
    const [, marks = "", words = ""] = /^(#*) ?(.*)\n?$/.exec(text) ?? [];
    return p(words, marks === "" ? "" : style(marks === "#" ? "Title" : String(marks.length - 1)));
  });
  return wordFile({ styles: STYLES, body: paragraphs.join("") });
}

const BLANK = CLEAN.replace("小组 12 个", "小组  个");
const OLE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);

describe("check reads Word files", () => {
  it("as it reads Markdown", async () => {
    const cwd = makeFolder({
      "a.docx": word(CLEAN),
      "b.docx": word(INCOMPLETE),
      "c.md": INCOMPLETE,
      "d.docx": word(README),
    });
    const { code, stdout } = await runCli(["check", "--format", "json"], { cwd });
    const report = JSON.parse(stdout);
    expect([code, report.skipped, report.notChecked]).toEqual([1, 1, []]);
    const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }): readonly string[] =>
      findings.map(({ rule }) => rule);
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual(["a.docx", "b.docx", "c.md"]);
    expect(report.files.map(rulesOf)).toEqual([[], ["require-section"], ["require-section"]]);
    const validate = new Ajv({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync("server/schemas/report.schema.json", "utf8")),
    );
    expect(validate(report)).toBe(true);
  });

  it("and names the paragraph of a finding in every form of report", async () => {
    const cwd = makeFolder({ "a.docx": word(BLANK) });
    const check = (...args: readonly string[]) => runCli(["check", "a.docx", ...args], { cwd });
    const [finding] = JSON.parse((await check("--format", "json")).stdout).files[0].findings;
    expect(finding).toMatchObject({ rule: "no-blank-count", paragraph: 5 });
    const pretty = (await check("--locale", "zh-CN")).stdout;
    expect(pretty).toContain("no-blank-count 第 5 段");
    expect(pretty).toContain("¶5 │ 新建工会小组  个。");
    expect(pretty).not.toContain("structured-summary fix");
    expect((await check("--format", "github")).stdout).toMatch(
      /^::error file=a\.docx,title=no-blank-count::.* \(paragraph 5\)\n$/,
    );
    const [result] = JSON.parse((await check("--format", "sarif")).stdout).runs[0].results;
    expect(result.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: "a.docx" } }, logicalLocations: [{ name: "¶5" }] },
    ]);
  });

  it("and offers no repair, which it would not write", async () => {
    const careless = CLEAN.replace("12 个。", "12 个。。");
    const cwd = makeFolder({ "a.docx": word(careless), "b.md": careless });
    const check = async (...args: readonly string[]) => (await runCli(["check", ...args], { cwd })).stdout;
    expect(await check("b.md")).toContain("structured-summary fix");
    expect(await check("a.docx")).not.toContain("structured-summary fix");
    const fixesOf = async (path: string) =>
      JSON.parse(await check(path, "--format", "sarif")).runs[0].results.map(({ fixes }: { fixes?: unknown }) => fixes);
    expect(await fixesOf("b.md")).toEqual([expect.anything()]);
    expect(await fixesOf("a.docx")).toEqual([undefined]);
  });

  it("and says of others what to do; a lock is passed over", async () => {
    const files = { "a.doc": "x", "b.wps": "x", "c.pdf": "x", "d.docx": OLE, "~$e.docx": "x", ".~f.docx": "x" };
    const cwd = makeFolder({ ...files, "z.md": CLEAN });
    const { code, stdout } = await runCli(["check", "--format", "json"], { cwd });
    expect([code, JSON.parse(stdout).notChecked]).toEqual([
      0,
      [
        { path: "a.doc", reason: "an old Word file; open it in Word or WPS and save it as .docx" },
        { path: "b.wps", reason: "a WPS file; open it in WPS and save it as .docx" },
        { path: "c.pdf", reason: "a PDF; take the Word file or the text that it was made from" },
        { path: "d.docx", reason: "protected with a password; open it in Word or WPS, save it without the password" },
      ],
    ]);
    expect((await runCli(["check", "d.docx"], { cwd })).code).toBe(2);
    const named = await runCli(["check", "~$e.docx", "z.md"], { cwd });
    expect([named.code, named.stderr]).toEqual([0, expect.stringContaining("the lock of a Word file that is open")]);
  });

  it("from standard input too", async () => {
    const { stdout } = await runCli(["check", "-", "--stdin-filename", "a.docx", "--format", "json"], {
      stdin: word(BLANK),
    });
    expect(JSON.parse(stdout).files[0].findings[0].paragraph).toBe(5);
  });
});

it("fix leaves a Word file as it is, and says so", async () => {
  const careless = word(CLEAN.replace("12 个。", "12 个。。"));
  const cwd = makeFolder({ "a.docx": careless, "b.md": CLEAN });
  const named = await runCli(["fix", "a.docx"], { cwd });
  expect([named.code, named.stderr]).toEqual([
    2,
    "a.docx: Word files are not repaired; import it first: structured-summary import\n",
  ]);
  expect((await runCli(["fix"], { cwd })).code).toBe(0);
  expect(Uint8Array.from(readFileSync(join(cwd, "a.docx")))).toEqual(careless);
});

it("an outline is inferred from a Word file", async () => {
  const { stdout } = await runCli(["outline", "infer", "a.docx"], { cwd: makeFolder({ "a.docx": word(CLEAN) }) });
  expect(stdout).toContain("指导思想");
});
