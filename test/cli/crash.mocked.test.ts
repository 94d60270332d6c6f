import { expect, it, vi } from "vitest";
import type { Rule } from "../../server/src/engine/rules/rule.ts";
import { makeFolder, runCli } from "../support/cli.ts";
import { INCOMPLETE } from "./summaries.ts";

vi.mock("../../server/src/engine/rules/registry.generated.ts", async (original) => {
  const { rules }: { rules: readonly unknown[] } = await original();
  const broken: Rule = {
    id: "broken",
    scope: "document",
    severity: "error",
    messages: [],
    examples: [],
    check() {
      throw new Error("a mistake of ours");
    },
  };
  return { rules: [...rules, broken] };
});

it("names a rule that crashes, reports the rest and answers 2", async () => {
  const { code, stdout, stderr } = await runCli(["check"], { cwd: makeFolder({ "a.md": INCOMPLETE }) });
  expect(code).toBe(2);
  expect(stderr).toBe("a.md: rule broken failed and its findings are missing: Error: a mistake of ours\n");
  expect(stdout).toContain("require-section");
});

vi.mock("../../server/src/engine/markdown/parse.ts", async (original) => {
  const actual: { parseDocument: (text: string, options: object) => unknown } = await original();
  return {
    ...actual,
    parseDocument(text: string, options: object) {
      if (text.includes("CRASH")) throw new Error("another mistake");
      return actual.parseDocument(text, options);
    },
  };
});

it("loses one file, not the run, when the engine itself fails", async () => {
  const cwd = makeFolder({ "a.md": "CRASH\n", "b.md": INCOMPLETE });
  const { code, stdout, stderr } = await runCli(["check"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("a.md: could not be checked, a mistake of this program: Error: another mistake\n");
  expect(stdout).toContain("1 warning in 1 file");
});
