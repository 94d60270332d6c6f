import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../server/tools/generators/report-schema.ts";
import { makeFolder, runCli } from "../support/cli.ts";
import { CLEAN, INCOMPLETE, README } from "./summaries.ts";

const ajv = new Ajv({ allowUnionTypes: true });

const cwd = makeFolder({
  "clean.md": CLEAN,
  "有 空格,和:号.md": INCOMPLETE,
  "readme.md": README,
  "meta.md": `---\ntitle: 年度总结\norganization: 长明工会\nyear: 2023\n---\n${CLEAN}`,
  "empty.md": "# 工会工作总结\r\n\r\n## 一、指导思想\r\n\r\n## 二、组织建设\r\n\r\n内容。\r\n",
  "old.doc": "x",
});

describe("json", () => {
  it("fits its schema and tells lines, columns and offsets", async () => {
    const { stdout } = await runCli(["check", "--format", "json", ".", "gone.md"], { cwd });
    const report = JSON.parse(stdout);
    const validate = ajv.compile(JSON.parse(reportSchema()));
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(report).toMatchObject({ version: 1, skipped: 1, notChecked: [{ path: "gone.md" }, { path: "old.doc" }] });
    expect(Object.keys(report)).toEqual(["version", "skipped", "notChecked", "files"]);

    const [clean, empty, meta] = report.files;
    expect(clean).toMatchObject({
      title: "长明电机厂工会2024年度工作总结",
      organization: "长明电机厂工会",
      year: 2024,
      missing: [],
      findings: [],
    });
    expect(clean.sections[1]).toEqual({ id: "organization", title: "组织建设", line: 7, endLine: 9, level: 1 });
    expect(meta).toMatchObject({ title: "年度总结", organization: "长明工会", year: 2023 });
    const finding = empty.findings.find(({ rule }: { rule: string }) => rule === "no-empty-section");
    expect(finding).toMatchObject({
      severity: "warning",
      section: "guiding-thought",
      line: 3,
      column: expect.any(Number),
      fix: "suggested",
    });
    const text = readFileSync(join(cwd, "empty.md"), "utf8");
    expect(text.slice(finding.start, finding.end)).toContain("指导思想");
    expect(text.slice(0, finding.start).split("\n").length).toBe(finding.line);
    expect(finding.excerpt).toContain("指导思想");
  });

  it("tells of several summaries in one file as one entry", async () => {
    const stdin = `${CLEAN}\n${INCOMPLETE.replace("长明电机厂", "东湖医院")}`;
    const report = JSON.parse((await runCli(["check", "-", "--format", "json"], { cwd, stdin })).stdout);
    const validate = ajv.compile(JSON.parse(reportSchema()));
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    const [file] = report.files;
    expect(file).toMatchObject({ organization: "长明电机厂工会", outline: "union-annual", missing: ["problems"] });
    expect(file.sections.map(({ id }: { id: string }) => id)).toEqual([
      ...["guiding-thought", "organization", "democratic-management", "welfare", "problems"],
      ...["guiding-thought", "organization", "democratic-management", "welfare"],
    ]);
    expect(file.findings).toMatchObject([
      { rule: "no-several-summaries", severity: "information", line: 23, message: expect.stringContaining("2") },
      { rule: "require-section", section: "problems", line: 23 },
    ]);
  });

  it("counts length as Word does: a Chinese character or mark one, an English word one", async () => {
    const length = async (text: string): Promise<number> =>
      JSON.parse((await runCli(["check", "-", "--format", "json"], { cwd, stdin: text })).stdout).files[0].length;
    expect(await length("# 总结\n\n共**12,345**人（`x`），Word count it's 3.5%。\n")).toBe(
      2 + 1 + 1 + 1 + 2 + 1 + 4 + 1,
    );
    expect(await length("---\ntitle: 不算\n---\n\n```\n不算\n```\n")).toBe(0);
  });

  it("says how many findings are hidden", async () => {
    const folder = makeFolder({ "a.md": "# 工会工作总结\n", ".structured-summary.yaml": "maxFindings: 2\n" });
    const { stdout, code } = await runCli(["check", "--format", "json"], { cwd: folder });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).files[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      "require-section",
      "require-section",
      "max-findings",
    ]);
  });
});

it("sarif fits the standard's schema", async () => {
  const { stdout } = await runCli(["check", "--format", "sarif", ".", "gone.md"], { cwd });
  const log = JSON.parse(stdout);
  const validate = ajv.compile(
    JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures/sarif-2.1.0.schema.json"), "utf8")),
  );
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  expect(run.results.length).toBeGreaterThan(2);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(run.results.map((result: never) => JSON.stringify(result)).join()).toContain(
    "%E6%9C%89%20%E7%A9%BA%E6%A0%BC%2C%E5%92%8C%3A%E5%8F%B7.md",
  );
  expect(run.invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: "no such file or folder" } }] },
  ]);
});

it("github escapes what would end a command", async () => {
  const { stdout } = await runCli(["check", "--format", "github", "有 空格,和:号.md", "gone.md"], { cwd });
  expect(stdout.split("\n")).toEqual([
    expect.stringMatching(
      /^::warning file=有 空格%2C和%3A号\.md,line=1,endLine=1,col=1,endColumn=\d+,title=require-section::.*存在的问题/,
    ),
    "::error file=gone.md::no such file or folder",
    "",
  ]);
});

describe("pretty", () => {
  it("shows line, marks, hint and sum", async () => {
    const { stdout, stderr } = await runCli(
      ["check", "empty.md", "readme.md", "--only-summaries", "--outline", "weekly"],
      { cwd },
    );
    expect(stderr).toBe("");
    const [first, second, ...rest] = stdout.split("\n");
    expect([first, second]).toEqual(["empty.md · weekly", ""]);
    const mark = rest.findIndex((line) => line.includes("^"));
    expect(rest[mark - 1]).toMatch(/^ {4}\d+ │ /);
    expect(rest.at(-2)).toMatch(/^\d+ warnings? in 1 file · 1 file skipped \(not work summaries\)$/);
    expect(stdout).not.toContain("\u001B");
  });

  it("says that all is well", async () => {
    expect((await runCli(["check", "clean.md"], { cwd })).stdout).toBe("No problems in 1 file\n");
    expect((await runCli(["check", "readme.md", "--only-summaries"], { cwd })).stdout).toBe(
      "No work summaries found · 1 file skipped (not work summaries)\n",
    );
  });

  it("uses colours on a terminal, unless NO_COLOR is set", async () => {
    expect((await runCli(["check", "empty.md"], { cwd, isTTY: true })).stdout).toContain(
      "\u001B[33;1m▲ warning\u001B[0m",
    );
    expect((await runCli(["check", "empty.md"], { cwd, isTTY: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(
      "\u001B",
    );
  });

  it("shows progress on a terminal when it takes long, and takes it away", async () => {
    let ms = 0;
    const now = (): Date => {
      ms += 700;
      return new Date(ms);
    };
    const { stderr } = await runCli(["check", "clean.md", "empty.md", "meta.md"], { cwd, isTTY: true, now });
    expect(stderr).toMatch(/\r\u001B\[K\d of 3 files/);
    expect(stderr.endsWith("\r\u001B[K")).toBe(true);
    expect((await runCli(["check", "clean.md", "empty.md", "meta.md"], { cwd, now })).stderr).toBe("");
  });
});

describe("language", () => {
  const folder = makeFolder({ "a.md": CLEAN, "tw/b.md": CLEAN, "tw/.structured-summary.yaml": "locale: zh-tw\n" });

  it.each([
    ["option", ["--locale", "zh-TW"], { LC_ALL: "en_US.UTF-8" }, "1 個檔案都沒有問題\n"],
    ["LC_ALL", [], { LC_ALL: "zh_CN.UTF-8", LANG: "en" }, "1 个文件都没有问题\n"],
    ["LC_MESSAGES", [], { LC_ALL: "", LC_MESSAGES: "zh_HK", LANG: "en" }, "1 個檔案都沒有問題\n"],
    ["LANG", [], { LANG: "zh_CN" }, "1 个文件都没有问题\n"],
    ["nothing", [], {}, "No problems in 1 file\n"],
  ])("from %s", async (_, args, env, expected) => {
    expect((await runCli(["check", "a.md", ...args], { cwd: folder, env })).stdout).toBe(expected);
  });

  it("from the configuration of what is checked", async () => {
    expect((await runCli(["check", "tw"], { cwd: folder, env: { LANG: "en" } })).stdout).toBe("1 個檔案都沒有問題\n");
    expect((await runCli(["check", "tw", "--locale", "en"], { cwd: folder })).stdout).toBe("No problems in 1 file\n");
  });
});
