import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { makeFolder, runCli, withoutRights } from "../support/cli.ts";
import { CLEAN, INCOMPLETE } from "./summaries.ts";

const HANT = CLEAN.replace("长明电机厂工会2024年度工作总结", "長明電機廠工會2024年度工作總結").replace(
  "职工为中心开展",
  "員工為中心辦理",
);

describe("a file that is odd but readable is checked", () => {
  it.each([
    ["empty", ""],
    ["nothing but front matter", "---\noutline: weekly\n---\n"],
    ["front matter that never ends", "---\noutline: weekly\n"],
    ["NUL", `${CLEAN}\0人\n`],
    ["lone surrogates", Buffer.concat([Buffer.from(CLEAN), Buffer.from([0xed, 0xa0, 0x80, 0x0a])])],
    ["CRLF", CLEAN.replaceAll("\n", "\r\n")],
    ["lone CR", CLEAN.replaceAll("\n", "\r")],
    ["mixed line ends", CLEAN.replace("\n\n", "\r\n\r").replace("\n\n", "\r\r\n")],
    ["a byte order mark", `\uFEFF${CLEAN}`],
    ["GB18030", iconv.encode(CLEAN, "gb18030")],
    ["UTF-16", Buffer.from(`\uFEFF${CLEAN}`, "utf16le")],
    ["nested quotes", `${CLEAN}\n${">".repeat(100_000)}\n`],
    ["nested brackets", `${CLEAN}\n${"[".repeat(100_000)}\n`],
  ])("%s", async (name, content) => {
    const cwd = makeFolder({ "a.md": content, "b.md": CLEAN });
    const { code, stdout, stderr } = await runCli(["check", "a.md", "b.md", "--format", "json"], { cwd });
    const report = JSON.parse(stdout);
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual(["a.md", "b.md"]);
    expect(stderr).toBe("");
    expect(code).toBeLessThan(2);
    if (!/empty|front|lone CR|mixed/.test(name)) expect(report.files[0].missing).toEqual([]);
  });

  it("Big5", async () => {
    const bytes = iconv.encode(
      HANT.replace(/[^\x00-\x7f]/g, (unit) =>
        iconv.decode(iconv.encode(unit, "big5"), "big5") === unit ? unit : "會",
      ),
      "big5",
    );
    const { stdout } = await runCli(["check", "a.md", "--format", "json"], { cwd: makeFolder({ "a.md": bytes }) });
    expect(JSON.parse(stdout).files[0].title).toContain("工會2024年度工作");
  });

  it("counts offsets with a byte order mark as the file has it", async () => {
    const offset = async (text: string): Promise<number> => {
      const { stdout } = await runCli(["check", "-", "--format", "json"], { stdin: text });
      return JSON.parse(stdout).files[0].findings[0].start;
    };
    expect(await offset(`\uFEFF${INCOMPLETE}`)).toBe((await offset(INCOMPLETE)) + 1);
  });

  it("five megabytes in one line", async () => {
    const cwd = makeFolder({ "a.md": `# 工会工作总结\n\n${"今年开展活动，职工满意。".repeat(140_000)}` });
    const start = process.cpuUsage();
    const { stdout } = await runCli(["check", "a.md"], { cwd });
    const { user, system } = process.cpuUsage(start);
    expect(stdout).toContain("require-section");
    expect(stdout.length).toBeLessThan(10_000);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });
});

describe("a file that cannot be read is named, all others are reported, and the answer is 2", () => {
  it.each([
    [
      "binary",
      { "x.md": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) },
      ["."],
      "x.md",
      "not text, or in an unknown encoding",
    ],
    ["missing", {}, [".", "x.md"], "x.md", "no such file or folder"],
    [
      "a broken Word file",
      { "x.docx": "PK" },
      ["."],
      "x.docx",
      "a damaged Word file; open it in Word or WPS, let it be repaired, and save it again",
    ],
    [
      "a spreadsheet",
      { "x.xlsx": "PK" },
      [".", "x.xlsx"],
      "x.xlsx",
      "not a text file; save it as Markdown or plain text to have it checked",
    ],
  ])("%s", async (_, files, args, path, reason) => {
    const cwd = makeFolder({ ...files, "open.md": INCOMPLETE });
    const { code, stdout } = await runCli(["check", ...args, "--format", "json"], { cwd });
    expect([code, JSON.parse(stdout)]).toEqual([
      2,
      expect.objectContaining({
        notChecked: [{ path, reason }],
        files: [expect.objectContaining({ path: "open.md" })],
      }),
    ]);
  });

  it("a folder and a file without rights", async () => {
    const cwd = makeFolder({ "closed/a.md": CLEAN, "b.md": CLEAN, "open.md": INCOMPLETE });
    const { code, stdout, stderr } = await runCli(["check"], { cwd, files: withoutRights("/closed", "/b.md") });
    expect(code).toBe(2);
    expect(stderr.split("\n")).toEqual(["b.md: no permission to read", "closed: no permission to read", ""]);
    expect(stdout).toContain("1 warning in 1 file");
  });

  it("front matter that is broken, at its place", async () => {
    const cwd = makeFolder({ "a.md": `---\noutline: weekly\nfigures: [1\n---\n${CLEAN}` });
    const { code, stderr, stdout } = await runCli(["check"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^a\.md:\d:\d+ Broken YAML: .*\n$/)]);
    expect(stdout).toBe("No problems in 1 file\n");
  });

  it("a configuration without rights", async () => {
    const cwd = makeFolder({ ".structured-summary.yaml": "outline: weekly\n", "a.md": CLEAN });
    const { code, stderr } = await runCli(["check"], { cwd, files: withoutRights("/.structured-summary.yaml") });
    expect([code, stderr]).toEqual([2, ".structured-summary.yaml: cannot be read \n"]);
  });

  it.each([
    "rules: 7\noutlines: [1, 2]\nignore: { a: b }\n",
    "- a\n- b\n",
    "outlines: &a { ours: { sections: [*a] } }\n",
    "a: [",
    "工会",
    "\0",
  ])("a configuration of wrong types: %j", async (yaml) => {
    const cwd = makeFolder({ ".structured-summary.yaml": yaml, "a.md": INCOMPLETE });
    const { code, stderr, stdout } = await runCli(["check"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\.structured-summary\.yaml:\d+:\d+ /);
    expect(stdout).toContain("1 warning in 1 file");
  });
});

it.each([
  [["check", "--formt", "json"], "Unknown option `--formt`; did you mean `--format`?"],
  [["check", "--format", "xml"], "Option `--format` cannot be `xml`; choose from pretty, json, sarif, github"],
  [["check", "--format"], "Option `--format` needs a value"],
  [["check", "--format", "--all"], "Option `--format` needs a value"],
  [["check", "--all=yes"], "Option `--all` takes no value"],
  [["check", "--max-warnings", "-1"], expect.stringContaining("--max-warnings")],
  [["check", "--shard", "3/2"], expect.stringContaining("`3/2`")],
  [["check", "--outline", "weekli"], "Unknown outline `weekli`; did you mean `weekly`?"],
  [["check", "--config", "gone.yaml"], "Configuration file `gone.yaml` cannot be read"],
  [["check", "--config", "a", "--no-config"], "Options `--config` and `--no-config` exclude each other"],
  [["fix", "--rule", "no-such"], expect.stringContaining("`no-such`")],
  [["explain"], "Name one rule"],
  [["explain", "require-sectoin"], "Unknown rule `require-sectoin`; did you mean `require-section`?"],
  [["rules", "extra"], "Unexpected argument `extra`"],
  [["chek"], "Unknown command `chek`; did you mean `check`?"],
  [["a.md"], "Unknown command `a.md`; to check a file: structured-summary check a.md"],
  [["outline", "shwo"], "Unknown command `outline shwo`; did you mean `outline show`?"],
  [["--formt"], "Unknown option `--formt`"],
])("wrong usage %j is said with a way out", async (args, message) => {
  const { code, stdout, stderr } = await runCli(args, { cwd: makeFolder({ "a.md": CLEAN }) });
  expect([code, stdout, stderr.split("\n")]).toEqual([
    2,
    "",
    [message, expect.stringMatching(/^See: structured-summary.* --help$/), ""],
  ]);
});

it("takes what follows -- for a path", async () => {
  const cwd = makeFolder({ "--all": CLEAN });
  expect((await runCli(["check", "--", "--all"], { cwd })).stdout).toBe("No problems in 1 file\n");
});
