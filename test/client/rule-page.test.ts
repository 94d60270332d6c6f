import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { openRule } from "../../client/src/commands/open-rule.ts";
import { scriptFor } from "../../client/src/languages.ts";
import { rulePages } from "../../client/src/rule-page.ts";
import { fakePorts } from "../support/client-ports.ts";

it("takes the page in the reader's language, then the English one, then the list", () => {
  expect(rulePages("no-mask", "zh-tw")).toEqual(["no-mask.zh-tw.md", "no-mask.md", "README.zh-tw.md", "README.md"]);
  expect(rulePages("no-mask", "zh-cn")[0]).toBe("no-mask.zh-cn.md");
  expect(rulePages("no-mask", "fr")).toEqual(["no-mask.md", "README.md"]);
});

it.each(["../../../etc/passwd", "no-mask.md", "NO-MASK", "", undefined, 1, { toString: () => "no-mask" }])(
  "takes %o for no rule",
  (rule) => {
    expect(rulePages(rule, "en")).toEqual(["README.md"]);
  },
);

it.each([
  ["zh-cn", "hans"],
  ["zh", "hans"],
  ["zh-Hans-TW", "hans"],
  ["zh-TW", "hant"],
  ["zh-hk", "hant"],
  ["zh-Hant", "hant"],
  ["en-US", "en"],
  ["zhuang", "en"],
])("reads %s in %s", (language, script) => {
  expect(scriptFor(language)).toBe(script);
});

it("opens a page that there is", async () => {
  const { ports, done } = fakePorts({});
  const shown: string[] = [];
  const pages = {
    exists: async (file: string) => existsSync(`server/docs/rules/${file}`),
    show: async (file: string) => void shown.push(file),
  };
  expect(await openRule(ports, pages, "no-mask", "en")).toBe("done");
  expect(await openRule(ports, pages, "no-such-rule", "en")).toBe("done");
  expect(shown).toEqual(["no-mask.md", "README.md"]);
  expect(await openRule(ports, { ...pages, exists: async () => false }, "no-mask", "en")).toBe("nothing-to-do");
  expect(done).toEqual(["say The page of this rule was not found."]);
});
