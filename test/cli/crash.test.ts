import { expect, it, onTestFinished, vi } from "vitest";
import sectionOrder from "../../server/src/engine/rules/section-order.ts";
import { makeFolder, runCli } from "../support/cli.ts";
import { INCOMPLETE } from "./summaries.ts";

it("names a rule that crashes, reports the rest and answers 2", async () => {
  const broken = vi.spyOn(sectionOrder, "check").mockImplementation(() => {
    throw new Error("a mistake of ours");
  });
  onTestFinished(() => broken.mockRestore());
  const { code, stdout, stderr } = await runCli(["check"], { cwd: makeFolder({ "a.md": INCOMPLETE }) });
  expect(code).toBe(2);
  expect(stderr).toBe("a.md: rule section-order failed and its findings are missing: Error: a mistake of ours\n");
  expect(stdout).toContain("require-section");
});

it("loses one file, not the run, where anything else throws", async () => {
  const cwd = makeFolder({ "a.md": INCOMPLETE, "b.md": INCOMPLETE });
  const today = new Date(2024, 11, 20);
  // Asked once for each text that is checked.
  vi.spyOn(today, "getFullYear").mockImplementationOnce(() => {
    throw new Error("another mistake");
  });
  const { code, stdout, stderr } = await runCli(["check"], { cwd, now: () => today });
  expect(code).toBe(2);
  expect(stderr).toContain("a.md: could not be checked because of a mistake in this program: Error: another mistake\n");
  expect(stdout).toContain("1 warning in 1 file");
});
