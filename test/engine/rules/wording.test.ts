import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { applyFixes } from "../../../server/src/engine/rules/apply-fixes.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import { rules } from "../../../server/src/engine/rules/registry.generated.ts";

const outline = outlineById("union-annual") as Outline;

/** Blocks of lines, each line a text of its own: `== <rule> finds` or `== <rule> leaves alone`. */
const blocks = readFileSync("test/fixtures/wording.txt", "utf8")
  .split(/^== /m)
  .slice(1)
  .map((block) => {
    const [head = "", ...lines] = block.trim().split("\n");
    const [ruleId = "", verb = ""] = head.split(" ");
    return { head, ruleId, finds: verb === "finds", lines };
  });

it.each(blocks.map((block) => [block.head, block] as const))("%s", (_, { ruleId, finds, lines }) => {
  const only = rules.filter(({ id }) => id === ruleId);
  expect(only).toHaveLength(1);
  const wrong = lines.filter(
    (line) => check(parseDocument(line), { outline, rules: only }).findings.length > 0 !== finds,
  );
  expect(wrong).toEqual([]);
});

it("a safe repair of marks brings up no ending that was not seen before", () => {
  const text = `# 东湖中学工会2024年工作总结\n\n${"校务按月公开,教职工都能看到。\n\n".repeat(5)}## 二、民主管理\n\n校务按月公开,教职工都能看到\n`;
  const doc = parseDocument(text);
  const report = check(doc, { outline });
  const idsOf = (findings: typeof report.findings): readonly string[] =>
    findings.map(({ ruleId }) => ruleId).filter((id) => id !== "no-half-width-punctuation");
  const fixed = applyFixes(text, "markdown", report, { outline }, "safe");
  expect(fixed.text).not.toBe(text);
  expect(idsOf(report.findings)).toContain("no-truncated-ending");
  expect(idsOf(fixed.report.findings)).toEqual(idsOf(report.findings));
});
