import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../server/src/cli/commands.ts";
import { rules } from "../../server/src/engine/rules/registry.generated.ts";
import { cli as en } from "../../server/src/l10n/en/cli.ts";
import { cli as zhCn } from "../../server/src/l10n/zh-cn/cli.ts";
import { cli as zhTw } from "../../server/src/l10n/zh-tw/cli.ts";
import { runCli } from "../support/cli.ts";

it("lists the commands, on stderr when none is given", async () => {
  const help = await runCli(["--help"]);
  expect([help.code, help.stderr]).toEqual([0, ""]);
  for (const { name } of COMMANDS) expect(help.stdout).toContain(`\n  ${name} `);
  expect(await runCli([])).toEqual({ code: 2, stdout: "", stderr: help.stdout });
  expect((await runCli(["outline", "--help"])).stdout).toContain("structured-summary outline <command>");
});

it.each(COMMANDS)("$name --help says every option", async ({ name, load }) => {
  const { command } = await load();
  const { code, stdout } = await runCli([...name.split(" "), "--help"]);
  expect(code).toBe(0);
  for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option}`);
});

it("lists and explains every rule", async () => {
  const { stdout } = await runCli(["rules"]);
  for (const { id } of rules) {
    expect(stdout).toContain(id);
    const explained = await runCli(["explain", id, "--locale", "zh-tw"]);
    expect([explained.code, explained.stdout.startsWith(id)]).toEqual([0, true]);
  }
});

it("has the same places for arguments in every language", () => {
  const places = (text: string): string =>
    [...text.matchAll(/\{(\d)/g)]
      .map(([, index]) => index)
      .filter((index, at, all) => all.indexOf(index) === at)
      .toSorted()
      .join();
  for (const [id, text] of Object.entries(en)) {
    if (id === "configExample") continue;
    const others: readonly Readonly<Record<string, string>>[] = [zhCn, zhTw];
    for (const other of others) expect([id, places(other[id] ?? "")]).toEqual([id, places(text)]);
  }
});

it.each([
  ["zh-cn", "用法： structured-summary check [选项] [路径…]", "structured-summary explain [选项] <规则>"],
  ["zh-tw", "用法： structured-summary check [選項] [路徑…]", "structured-summary explain [選項] <規則>"],
  ["en", "structured-summary check [options] [paths…]", "structured-summary explain [options] <rule>"],
])("%s names what a command takes", async (locale, check, explain) => {
  expect((await runCli(["check", "--help", "--locale", locale])).stdout).toContain(check);
  expect((await runCli(["explain", "--help", "--locale", locale])).stdout).toContain(explain);
});

it("explains with the examples of the reader's script first, in the reader's language", async () => {
  const of = async (locale: string): Promise<string> =>
    (await runCli(["explain", "require-section", "--locale", locale])).stdout;
  const [zhCnText, zhTwText, enText] = [await of("zh-CN"), await of("zh-TW"), await of("en")];
  expect(enText).toContain("✖ the plan is missing");
  for (const text of [zhCnText, zhTwText]) expect(text).not.toMatch(/[✖✔] ./);
  expect(zhCnText.indexOf("周报")).toBeLessThan(zhCnText.indexOf("工會"));
  expect(zhTwText.indexOf("工會")).toBeLessThan(zhTwText.indexOf("周报"));
  expect(enText.indexOf("Weekly")).toBeLessThan(enText.indexOf("周报"));
  expect(zhCnText).toContain("下周计划");
  for (const text of [zhCnText, zhTwText, enText]) {
    expect(text).toContain("→ ");
    expect(text).toContain("require-section: off");
  }
});

describe("--locale", () => {
  it.each([
    ["zh_CN.UTF-8", "用法"],
    ["zh-Hans", "检查"],
    ["zh-Hant", "檢查"],
    ["zh_TW", "檢查"],
    ["en-US", "Usage"],
  ])("takes %s", async (locale, word) => {
    const { code, stdout } = await runCli(["check", "--help", `--locale=${locale}`], { env: { LANG: "fr_FR.UTF-8" } });
    expect([code, stdout.includes(word)]).toEqual([0, true]);
  });

  it.each([["fr"], ["chinese"], [""], ["entirely"]])("refuses %j", async (locale) => {
    for (const args of [
      ["rules", "--locale", locale],
      ["rules", `--locale=${locale}`],
    ]) {
      const { code, stdout, stderr } = await runCli(args, { env: { LANG: "zh_CN.UTF-8" } });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("zh-CN, zh-TW, en");
      expect(stderr).toContain("选项");
    }
  });

  it("needs a value", async () => {
    expect((await runCli(["rules", "--locale"])).stderr).toContain("needs a value");
    expect((await runCli(["rules"], { env: { LANG: "fr_FR.UTF-8" } })).code).toBe(0);
  });
});
