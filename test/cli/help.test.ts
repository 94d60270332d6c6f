import { expect, it } from "vitest";
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
