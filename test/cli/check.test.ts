import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonReport } from "../../server/src/cli/reporters/json-report.ts";
import { type CliOptions, makeFolder, runCli } from "../support/cli.ts";
import { CLEAN, INCOMPLETE, README } from "./summaries.ts";

async function report(
  args: readonly string[],
  options: CliOptions,
): Promise<JsonReport & { readonly code: number; readonly stderr: string }> {
  const { code, stdout, stderr } = await runCli(["check", "--format", "json", ...args], options);
  const parsed: JsonReport = JSON.parse(stdout);
  return { ...parsed, code, stderr };
}

const paths = ({ files }: JsonReport): readonly string[] => files.map(({ path }) => path);

describe("exit code", () => {
  const cwd = makeFolder({ "clean.md": CLEAN, "open.md": INCOMPLETE, "readme.md": README });

  it.each([
    [0, ["clean.md"]],
    [1, ["open.md"]],
    [1, ["."]],
    [0, ["open.md", "--max-warnings", "1"]],
    [2, ["open.md", "gone.md"]],
    [2, ["gone*.md"]],
    [0, []],
  ])("%i for %j", async (code, args) => {
    const options = args.length === 0 ? { cwd: makeFolder({ "a.md": CLEAN }) } : { cwd };
    expect((await runCli(["check", ...args], options)).code).toBe(code);
  });

  it("does not count information", async () => {
    const files = { "a.md": INCOMPLETE, ".structured-summary.yaml": "rules: { require-section: information }\n" };
    expect((await runCli(["check"], { cwd: makeFolder(files) })).code).toBe(0);
  });

  it("reports the others beside a file that cannot be read", async () => {
    const { code, files, notChecked } = await report(["open.md", "gone.md", "clean.md"], { cwd });
    expect([code, files.map(({ path }) => path), notChecked]).toEqual([
      2,
      ["clean.md", "open.md"],
      [{ path: "gone.md", reason: "no such file or folder" }],
    ]);
  });
});

describe("which files", () => {
  const cwd = makeFolder({
    "b.md": CLEAN,
    "a.txt": CLEAN.replaceAll("## ", "").replace("# ", ""),
    "readme.md": README,
    "notes.log": CLEAN,
    "sub/c.markdown": CLEAN,
    ".hidden/d.md": CLEAN,
    "node_modules/x/e.md": CLEAN,
    "sub/scan.pdf": "%PDF-1.7",
    "off.md": `---\nsummary: false\n---\n${CLEAN}`,
    "on.md": `---\noutline: weekly\n---\n${README}`,
  });

  it("takes the summaries of a folder, by path", async () => {
    const { files, skipped, notChecked, code } = await report(["--no-config"], { cwd });
    expect(files.map(({ path, format }) => [path, format])).toEqual([
      ["a.txt", "plain"],
      ["b.md", "markdown"],
      ["on.md", "markdown"],
      ["sub/c.markdown", "markdown"],
    ]);
    expect([skipped, notChecked.map(({ path }) => path), code]).toEqual([2, ["sub/scan.pdf"], 1]);
  });

  it("takes a named file whatever it is, and every file with --all", async () => {
    expect(paths(await report(["readme.md", "notes.log", "off.md"], { cwd }))).toEqual([
      "notes.log",
      "off.md",
      "readme.md",
    ]);
    expect(paths(await report([".", "--all"], { cwd }))).toEqual([
      "a.txt",
      "b.md",
      "off.md",
      "on.md",
      "readme.md",
      "sub/c.markdown",
    ]);
    expect(await report(["readme.md", "b.md", "--only-summaries"], { cwd })).toMatchObject({
      skipped: 1,
      files: [{ path: "b.md" }],
    });
  });

  it("looks into hidden folders and node_modules only when they are named", async () => {
    expect(paths(await report([".hidden", "node_modules"], { cwd }))).toEqual([".hidden/d.md", "node_modules/x/e.md"]);
    expect(paths(await report(["**/.hidden/*.md"], { cwd }))).toEqual([".hidden/d.md"]);
    expect(paths(await report(["**/*.md"], { cwd }))).toEqual(["b.md", "on.md"]);
  });

  it("fails for an office file only when it is named", async () => {
    expect((await report(["sub"], { cwd })).code).toBe(0);
    expect((await report(["sub/scan.pdf"], { cwd })).code).toBe(2);
  });

  it("takes a file once, and paths outside the working folder", async () => {
    expect(paths(await report(["b.md", "./b.md", join(cwd, "b.md"), "b*"], { cwd }))).toEqual(["b.md"]);
    expect(paths(await report(["../b.md"], { cwd: join(cwd, "sub") }))).toEqual(["../b.md"]);
  });

  it("spreads over shards without loss", async () => {
    const shards = await Promise.all([1, 2, 3].map((index) => report(["--all", "--shard", `${index}/3`], { cwd })));
    expect(shards.flatMap(paths).toSorted()).toEqual(paths(await report(["--all"], { cwd })));
    expect(shards.map(({ files }) => files.length)).toEqual([2, 2, 2]);
  });

  it("names links that lead nowhere or back, and follows the others once", async () => {
    const folder = makeFolder({ "real/a.md": CLEAN });
    symlinkSync("nowhere.md", join(folder, "broken.md"));
    symlinkSync("..", join(folder, "real/up"));
    symlinkSync("real", join(folder, "twin"));
    symlinkSync("self.md", join(folder, "self.md"));
    const { code, files, notChecked } = await report(["."], { cwd: folder });
    expect(code).toBe(2);
    expect(files.map(({ path }) => path)).toEqual(["real/a.md", "twin/a.md"]);
    expect(notChecked).toEqual([
      { path: "broken.md", reason: "a link to something that does not exist" },
      { path: "real/up", reason: "a link that leads back to itself" },
      { path: "self.md", reason: "a link that leads back to itself" },
      { path: "twin/up", reason: "a link that leads back to itself" },
    ]);
  });
});

describe("configuration", () => {
  it("takes the nearest file, key by key under front matter and options", async () => {
    const cwd = makeFolder({
      ".structured-summary.yaml": "outline: weekly\n",
      "top.md": CLEAN,
      "front.md": `---\noutline: union-school\n---\n${CLEAN}`,
      "team/.structured-summary.yaml": "outline: general\nignore: [old]\nsummaries: ['minutes-*.md']\n",
      "team/near.md": CLEAN,
      "team/minutes-1.md": README,
      "team/old/x.md": CLEAN,
      "other.yaml": "outline: union-tw\n",
    });
    const outlines = async (...args: readonly string[]): Promise<unknown> =>
      Object.fromEntries((await report(args, { cwd })).files.map(({ path, outline }) => [path, outline]));
    expect(await outlines(".")).toEqual({
      "front.md": "union-school",
      "team/minutes-1.md": "general",
      "team/near.md": "general",
      "top.md": "weekly",
    });
    expect(await outlines("front.md", "top.md", "--outline", "union-hospital")).toEqual({
      "front.md": "union-hospital",
      "top.md": "union-hospital",
    });
    expect(await outlines("front.md", "top.md", "--config", "other.yaml")).toEqual({
      "front.md": "union-school",
      "top.md": "union-tw",
    });
    expect(await outlines("front.md", "top.md", "--no-config")).toEqual({
      "front.md": "union-school",
      "top.md": "union-annual",
    });
    expect(await outlines("team/old/x.md")).toEqual({ "team/old/x.md": "general" });
  });

  it("says what is wrong on stderr, uses the rest, and answers 2", async () => {
    const cwd = makeFolder({
      ".structured-summary.yaml": "outlien: weekly\nrules:\n  require-section: off\n  no-maks: off\n",
      "a.md": `---\nyear: soon\noutline: nothing\n---\n${INCOMPLETE}`,
    });
    const { code, stderr, files } = await report(["."], { cwd });
    expect(code).toBe(2);
    expect(stderr.split("\n")).toEqual([
      "a.md:2:1 `year` must be a whole number from 1 to 9999",
      "a.md:3:1 Unknown outline `nothing`",
      ".structured-summary.yaml:1:1 Unknown key `outlien`; did you mean `outline`?",
      expect.stringMatching(/^\.structured-summary\.yaml:4:3 Unknown rule `no-maks`/),
      "",
    ]);
    expect(files.map(({ counts }) => counts.warning)).toEqual([0]);
  });

  it("uses an outline of the user", async () => {
    const cwd = makeFolder({
      ".structured-summary.yaml":
        "outline: ours\noutlines:\n  ours:\n    extends: union-annual\n    sections:\n      - { id: volunteers, titles: 志愿服务, required: true }\n",
      "a.md": CLEAN,
    });
    expect((await report(["."], { cwd })).files).toMatchObject([{ outline: "ours", missing: ["volunteers"] }]);
  });
});

describe("inline comments", () => {
  it("that name no rule are said at the name, and answered with 2", async () => {
    const text = `${CLEAN}\n<!-- structured-summary-disable-next-line no-maks, no-mask -->\n\n好。\n`;
    const { code, stderr } = await runCli(["check", "a.md"], { cwd: makeFolder({ "a.md": text }) });
    const line = text.slice(0, text.indexOf("<!--")).split("\n").length;
    expect(stderr).toBe(`a.md:${line}:43 Unknown rule \`no-maks\`; did you mean \`no-mask\`?\n`);
    expect(code).toBe(2);
  });
});

describe("standard input", () => {
  it("is read for - and for --stdin-filename alone", async () => {
    const cwd = makeFolder({ ".structured-summary.yaml": "outline: general\n" });
    expect((await report(["-"], { cwd, stdin: INCOMPLETE })).files).toMatchObject([
      { path: "<stdin>", outline: "general" },
    ]);
    expect((await report(["--stdin-filename", "x/y.txt"], { cwd, stdin: CLEAN })).files).toMatchObject([
      { path: "x/y.txt", format: "plain" },
    ]);
    expect(await report(["--stdin-filename", "x.md", "--only-summaries"], { cwd, stdin: README })).toMatchObject({
      files: [],
      skipped: 1,
      code: 0,
    });
  });
});

it("asks for the length and the pages that the configuration wants", async () => {
  const cwd = makeFolder({ "a.md": CLEAN, ".structured-summary.yaml": "length: { min: 1500 }\npages: { min: 2 }\n" });
  const { stdout } = await runCli(["check", "--format", "json"], { cwd });
  const found = JSON.parse(stdout).files[0].findings;
  expect(found.map((finding: { rule: string; severity: string }) => [finding.rule, finding.severity])).toEqual([
    ["consistent-length", "information"],
    ["consistent-length", "information"],
  ]);
});
