import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outlineById, outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { makeFolder, runCli } from "../support/cli.ts";
import { CLEAN } from "./summaries.ts";

const NAME = ".structured-summary.yaml";
const OURS = "outlines:\n  ours:\n    titles: 我们的总结\n    sections: [{ id: a, titles: 甲, required: true }]\n";

it("list names the user's outlines and the built-in ones", async () => {
  const { code, stdout } = await runCli(["outline", "list", "--locale", "zh-cn"], {
    cwd: makeFolder({ [NAME]: OURS }),
  });
  expect(code).toBe(0);
  expect(
    stdout
      .split("\n")
      .filter((line) => /^\S/.test(line))
      .map((line) => line.split(" ")[0]),
  ).toEqual(["ours", ...outlines.map(({ id }) => id)]);
  expect(stdout).toContain("我们的总结");
});

it("show prints an outline as YAML and JSON", async () => {
  const cwd = makeFolder({ [NAME]: OURS });
  expect(parse((await runCli(["outline", "show", "ours"], { cwd })).stdout)).toMatchObject({
    outlines: { ours: { titles: "我们的总结" } },
  });
  expect(JSON.parse((await runCli(["outline", "show", "weekly", "--format", "json"], { cwd })).stdout)).toEqual(
    outlineById("weekly"),
  );
  expect((await runCli(["outline", "show", "our"], { cwd })).stderr).toContain("did you mean `ours`?");
});

describe("init", () => {
  it.each(["en", "zh-cn", "zh-tw"])("writes an example in %s that is in order", async (locale) => {
    const cwd = makeFolder({ "a.md": CLEAN });
    expect((await runCli(["outline", "init", "--locale", locale], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, NAME), "utf8")).toMatch(/^# /);
    expect(await runCli(["check"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });

  it("replaces a file only with --force", async () => {
    const cwd = makeFolder({ [NAME]: "locale: en\n" });
    expect(await runCli(["outline", "init"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: `${NAME} exists; --force replaces it\n`,
    });
    expect(readFileSync(join(cwd, NAME), "utf8")).toBe("locale: en\n");
    expect((await runCli(["outline", "init", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, NAME), "utf8")).toMatch(/^# /);
  });

  it("writes into a folder that is named, if there is one", async () => {
    const cwd = makeFolder({ "team/a.md": CLEAN });
    expect((await runCli(["outline", "init", "team"], { cwd })).stdout).toBe(`Wrote team/${NAME}\n`);
    expect(await runCli(["outline", "init", "gone"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no such file or folder"),
    });
  });
});

describe("infer", () => {
  it("prints a configuration under which the example itself is complete", async () => {
    const cwd = makeFolder({
      "2023 Summary.md": CLEAN.replace("指导思想", "开门红").replace("存在的问题", "志愿服务"),
    });
    const { code, stdout } = await runCli(["outline", "infer", "2023 Summary.md", "--id", "ours"], { cwd });
    expect(code).toBe(0);
    writeFileSync(join(cwd, NAME), stdout);
    const after = await runCli(["check", "--format", "json"], { cwd });
    expect(after.stderr).toBe("");
    expect(JSON.parse(after.stdout).files).toMatchObject([{ outline: "ours", missing: [] }]);
    expect(JSON.parse(after.stdout).files[0].sections.every(({ id }: { id: string | null }) => id !== null)).toBe(true);
  });

  it("is short enough to be edited", async () => {
    const { stdout } = await runCli(["outline", "infer", "a.md"], {
      cwd: makeFolder({ "a.md": `${CLEAN}\n## 六、志愿服务\n\n略。\n` }),
    });
    expect(stdout.split("\n").length).toBeLessThan(30);
    expect(parse(stdout).outlines.a).toMatchObject({ extends: "union-annual", only: true, titles: "工作总结" });
    expect(parse(stdout).outlines.a.sections.at(-1)).toEqual({
      id: "section-1",
      titles: "志愿服务",
      keywords: ["志愿服务"],
      required: true,
    });
  });

  it("reads standard input", async () => {
    const cwd = makeFolder({ "summary-2023.md": CLEAN, "union-annual.md": CLEAN });
    const outlineOf = async (...args: readonly string[]): Promise<unknown> =>
      parse((await runCli(["outline", "infer", ...args], { cwd, stdin: CLEAN })).stdout).outline;
    expect(await outlineOf("-")).toBe("our-outline");
    expect(await outlineOf("-", "--stdin-filename", "office.md")).toBe("office");
    expect(await outlineOf("summary-2023.md")).toBe("summary");
    expect(await outlineOf("union-annual.md")).toBe("our-outline");
    expect(await runCli(["outline", "infer", "-"], { cwd, stdin: "正文。\n" })).toMatchObject({
      code: 2,
      stderr: "<stdin>: no headings to make an outline from\n",
    });
  });

  it("needs an id that is one, a file, and headings in it", async () => {
    const cwd = makeFolder({ "a.md": CLEAN, "flat.md": "正文。\n" });
    expect((await runCli(["outline", "infer", "a.md", "--id", "我们"], { cwd })).stderr).toContain("`我们` is no id");
    expect(await runCli(["outline", "infer", "flat.md"], { cwd })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "flat.md: no headings to make an outline from\n",
    });
    expect(await runCli(["outline", "infer", "gone.md"], { cwd })).toMatchObject({
      code: 2,
      stderr: "gone.md: no such file or folder\n",
    });
    expect((await runCli(["outline", "infer"], { cwd })).stderr).toContain("Name one file");
  });
});
