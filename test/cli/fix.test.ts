import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { makeFolder, runCli } from "../support/cli.ts";
import { CAREFUL, CARELESS, CLEAN, INCOMPLETE, README } from "./summaries.ts";

const RULE = ["--rule", "require-section"];

function content(cwd: string, path: string): Buffer {
  return readFileSync(join(cwd, path));
}

it("applies the suggested fixes of a rule that is named, and says what is left", async () => {
  const cwd = makeFolder({ "a.md": INCOMPLETE, "clean.md": CLEAN, "readme.md": README });
  const { code, stdout, stderr } = await runCli(["fix", ...RULE], { cwd });
  const fixed = content(cwd, "a.md").toString();
  expect(stderr).toBe("");
  expect(fixed.startsWith(INCOMPLETE.trimEnd())).toBe(true);
  expect(fixed).toContain("## 五、存在的问题");
  expect(stdout).toMatch(/^a\.md: 1 repair\n1 repair in 1 file/);
  // What the template leaves open is found again.
  const after = await runCli(["check", "a.md", "--format", "json"], { cwd });
  expect(JSON.parse(after.stdout).files[0].missing).toEqual([]);
  expect(code).toBe(after.code);
  expect([content(cwd, "clean.md").toString(), content(cwd, "readme.md").toString()]).toEqual([CLEAN, README]);
});

it("applies only safe fixes without a rule", async () => {
  const cwd = makeFolder({ "a.md": INCOMPLETE });
  expect(await runCli(["fix"], { cwd })).toEqual({
    code: 1,
    stdout: "Nothing to repair · 1 finding left\n",
    stderr: "",
  });
  expect(content(cwd, "a.md").toString()).toBe(INCOMPLETE);
});

it("applies the safe fixes of every rule", async () => {
  const cwd = makeFolder({ "a.md": CARELESS });
  const { code, stdout } = await runCli(["fix"], { cwd });
  expect(stdout).toBe("a.md: 4 repairs\n4 repairs in 1 file\n");
  expect(code).toBe(0);
  expect(content(cwd, "a.md").toString()).toBe(CAREFUL);
  expect((await runCli(["fix"], { cwd })).stdout).toBe("Nothing to repair\n");
});

it("applies a safe fix without a rule, once", async () => {
  const cwd = makeFolder({ "a.md": CLEAN.replace("新建", "### （一）建家\n\n完成。\n\n### (二、)建组\n\n新建") });
  const first = await runCli(["fix"], { cwd });
  expect(first.stdout).toMatch(/^a\.md: 1 repair\n/);
  const fixed = content(cwd, "a.md").toString();
  expect(fixed).toContain("### （二）建组");
  expect((await runCli(["fix"], { cwd })).stdout).toMatch(/^Nothing to repair/);
  expect(content(cwd, "a.md").toString()).toBe(fixed);
});

it("touches no file that it does not change", async () => {
  const cwd = makeFolder({ "clean.md": CLEAN });
  const before = statSync(join(cwd, "clean.md"));
  expect((await runCli(["fix", ...RULE], { cwd })).code).toBe(0);
  const after = statSync(join(cwd, "clean.md"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

it("writes a paragraph in the other script, and only then reads the dictionaries", async () => {
  const mixed = CLEAN.replace("慰问困难职工 36 人次。", "慰問困難職工 36 人次，發放補助。");
  const cwd = makeFolder({ "a.md": mixed });
  const { stdout } = await runCli(["fix", "--rule", "no-mixed-script"], { cwd });
  expect(stdout).toMatch(/^a\.md: 1 repair\n/);
  expect(content(cwd, "a.md").toString()).toBe(
    mixed.replace("慰問困難職工 36 人次，發放補助。", "慰问困难职工 36 人次，发放补助。"),
  );
});

describe("writes nothing", () => {
  it("with --dry-run", async () => {
    const cwd = makeFolder({ "a.md": INCOMPLETE });
    const { code, stdout } = await runCli(["fix", ...RULE, "--dry-run"], { cwd });
    expect([code, stdout]).toEqual([
      1,
      "a.md: 1 repair to make\n1 repair to make in 1 file; nothing written · 1 finding left\n",
    ]);
    expect(content(cwd, "a.md").toString()).toBe(INCOMPLETE);
  });

  it("with --diff, which prints a patch and nothing else", async () => {
    const cwd = makeFolder({ "a.md": INCOMPLETE });
    const { stdout, stderr } = await runCli(["fix", ...RULE, "--diff"], { cwd });
    expect(stdout).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
    expect(stdout).toContain("\n+## 五、存在的问题\n");
    expect(stderr).toContain("nothing written");
    expect(content(cwd, "a.md").toString()).toBe(INCOMPLETE);
  });
});

describe("standard input comes out repaired on standard output", () => {
  it.each([
    ["a summary", INCOMPLETE, /存在的问题/],
    ["a summary without findings", CLEAN, /^# 长明电机厂/],
  ])("%s", async (_, stdin, expected) => {
    const { stdout } = await runCli(["fix", ...RULE, "-"], { stdin });
    expect(stdout).toMatch(expected);
    expect(stdout).not.toContain("repair");
  });

  it("what is none", async () => {
    expect((await runCli(["fix", "--stdin-filename", "x.md", "--only-summaries"], { stdin: README })).stdout).toBe(
      README,
    );
  });
});

describe("keeps what no fix is about", () => {
  it("line ends and byte order mark", async () => {
    const cwd = makeFolder({ "a.md": `\uFEFF${INCOMPLETE.replaceAll("\n", "\r\n")}` });
    await runCli(["fix", ...RULE], { cwd });
    const text = content(cwd, "a.md").toString();
    expect(text.startsWith("\uFEFF#")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain("存在的问题");
  });

  it.each([
    ["gb18030", (text: string) => iconv.encode(text, "gb18030"), (bytes: Buffer) => iconv.decode(bytes, "gb18030")],
    [
      "UTF-16",
      (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
      (bytes: Buffer) => bytes.toString("utf16le").slice(1),
    ],
  ])("the encoding %s", async (_, encode, decode) => {
    const cwd = makeFolder({ "a.md": encode(INCOMPLETE) });
    await runCli(["fix", ...RULE], { cwd });
    expect(decode(content(cwd, "a.md")).startsWith(INCOMPLETE.trimEnd())).toBe(true);
    expect(decode(content(cwd, "a.md"))).toContain("## 五、存在的问题");
  });
});

describe("refuses to lose a byte", () => {
  it("of an encoding that does not come out as it went in, unless it may write UTF-8", async () => {
    const broken = Buffer.concat([Buffer.from(INCOMPLETE), Buffer.from([0xff, 0x0a])]);
    const cwd = makeFolder({ "a.md": broken, "b.md": INCOMPLETE });
    const { code, stderr } = await runCli(["fix", ...RULE], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^a\.md: not written: .*--to-utf8/)]);
    expect(content(cwd, "a.md")).toEqual(broken);
    expect(content(cwd, "b.md").toString()).toContain("存在的问题");

    await runCli(["fix", ...RULE, "--to-utf8"], { cwd });
    expect(content(cwd, "a.md").toString()).toContain("## 五、存在的问题");
  });

  it("and writes other encodings as UTF-8 when asked to", async () => {
    const cwd = makeFolder({ "a.md": iconv.encode(CLEAN, "gb18030"), "b.md": CLEAN });
    const { stdout } = await runCli(["fix", "--to-utf8"], { cwd });
    expect(stdout).toMatch(/^a\.md: 0 repairs\n0 repairs in 1 file/);
    expect(content(cwd, "a.md").toString()).toBe(CLEAN);
  });
});

it("leaves no other file behind", async () => {
  const cwd = makeFolder({ "a.md": INCOMPLETE });
  await runCli(["fix", ...RULE], { cwd });
  expect(readdirSync(cwd).toSorted()).toEqual([".git", "a.md"]);
});
