import { describe, expect, it } from "vitest";
import type { LexedRun } from "../../../server/src/engine/figures/lexed-run.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { type CheckOptions, check } from "../../../server/src/engine/rules/check.ts";
import { rules } from "../../../server/src/engine/rules/registry.generated.ts";
import { defineRule } from "../../../server/src/engine/rules/rule.ts";

const annual = outlineById("union-annual") as Outline;
const TEXT = "# 某厂工会2024年度工作总结\n\n## 指导思想\n\n现有员工 人，其中党员 人。\n";

function ids(text: string, options: Partial<CheckOptions> = {}): readonly string[] {
  return check(parseDocument(text), { outline: annual, ...options }).findings.map(({ ruleId }) => ruleId);
}

describe("check", () => {
  it("isolates a rule that throws and names it", () => {
    const broken = defineRule({
      id: "no-mask",
      scope: "run",
      severity: "error",
      messages: [],
      examples: [],
      // biome-ignore lint/correctness/useYield: it throws before it could yield
      *check() {
        throw new Error("a bug");
      },
    });
    const others = rules.filter(({ id }) => id !== "no-mask");
    const report = check(parseDocument(TEXT), { outline: annual, rules: [broken, ...others] });
    expect(report.crashes).toEqual([{ ruleId: "no-mask", message: "Error: a bug" }]);
    expect(report.findings.filter(({ ruleId }) => ruleId === "no-blank-count")).toHaveLength(2);
  });

  it("gives a rule all its problems in their places, and keeps the report when that throws", () => {
    const each = {
      id: "no-mask",
      scope: "run",
      severity: "error",
      messages: ["found"],
      examples: [],
      check: ({ run }: LexedRun) => [{ span: { start: 0, end: run.text.length }, messageId: "found", args: [] }],
    } as const;
    const last = defineRule({ ...each, settle: (problems) => problems.slice(-1) });
    const { findings } = check(parseDocument(TEXT), { outline: annual, rules: [last] });
    expect(findings.map(({ span }) => TEXT.slice(span.start, span.end))).toEqual(["现有员工 人，其中党员 人。"]);
    const broken = defineRule({
      ...each,
      settle: () => {
        throw new Error("a bug");
      },
    });
    const report = check(parseDocument(TEXT), { outline: annual, rules: [broken] });
    expect(report).toMatchObject({ findings: [], crashes: [{ ruleId: "no-mask", message: "Error: a bug" }] });
  });

  it.each([
    ["no-half-width-punctuation", "学习,提高。", "再学,再看。"],
    ["no-impossible-date", "2024年03月5日开会。", "2024年04月5日开会。"],
    ["consistent-numbering", "1、学习。", "2、再学。"],
  ])("says what is said once at the first place that no comment excuses: %s", (ruleId, first, second) => {
    const said = (comment: string): readonly number[] => {
      const text = `# 工会工作总结\n\n## 一、指导思想\n\n### （一）学\n\n${comment}\n${first}\n\n${second}\n`;
      const { findings } = check(parseDocument(text), { outline: annual });
      return findings
        .filter((finding) => finding.ruleId === ruleId)
        .map(({ span }) => span.start - text.indexOf(first));
    };
    const [before] = said("<!-- -->");
    const [behind, ...more] = said(`<!-- structured-summary-disable-next-line ${ruleId} -->`);
    expect(before).toBeLessThan(first.length);
    expect(behind).toBeGreaterThan(first.length);
    expect(more).toEqual([]);
  });

  it("sorts findings by start, then rule", () => {
    const { findings } = check(parseDocument(TEXT), { outline: annual });
    const keys = findings.map(({ span, ruleId }) => [span.start, ruleId] as const);
    expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : x > y ? 1 : 0)));
  });

  it("takes severities from the caller, a milder message never above its own", () => {
    const severity = (wanted: "off" | "information" | "error"): readonly string[] =>
      check(parseDocument("下设个工会小组，现有员工 人。\n"), {
        outline: annual,
        severities: { "no-blank-count": wanted, "require-section": "off" },
      }).findings.map((finding) => finding.severity);
    expect(severity("error")).toEqual(["warning", "error"]);
    expect(severity("information")).toEqual(["information", "information"]);
    expect(severity("off")).toEqual([]);
  });

  it("lists at most maxFindings and counts the rest", () => {
    const text = `# 工会工作总结\n\n${"会员 人。\n\n".repeat(30)}`;
    const report = check(parseDocument(text), { outline: annual, maxFindings: 10 });
    expect(report.findings).toHaveLength(10);
    expect(report.hidden).toBe(25);
  });

  it("names the outline section around a finding", () => {
    const { findings } = check(parseDocument(TEXT), { outline: annual });
    expect(findings.filter(({ ruleId }) => ruleId === "no-blank-count").map(({ section }) => section)).toEqual([
      "guiding-thought",
      "guiding-thought",
    ]);
    expect(findings.filter(({ ruleId }) => ruleId === "require-section").map(({ section }) => section)).toEqual([
      "organization",
      "democratic-management",
      "welfare",
      "problems",
    ]);
  });

  it("gives marks that find their partner in another paragraph the same answer after an edit", () => {
    const clean = parseDocument("来信说：“感谢工会。\n\n“孩子上学了，我很高兴。”\n");
    const cut = parseDocument(clean.text.replace("高兴。”", "高兴。"), { previous: clean });
    const found = (doc: typeof clean) =>
      check(doc, { outline: annual }).findings.filter(({ ruleId }) => /mark|punct/.test(ruleId));
    expect(found(clean)).toEqual([]);
    expect(found(cut)).toEqual(found(parseDocument(cut.text)));
    expect(found(cut)).toHaveLength(1);
    expect(found(parseDocument(clean.text, { previous: cut }))).toEqual([]);
  });

  it("gives a block that survives an edit the same answer at its new place", () => {
    const before = parseDocument(TEXT);
    check(before, { outline: annual });
    const text = TEXT.replace("## 指导思想", "前言。\n\n## 指导思想");
    const after = check(parseDocument(text, { previous: before }), { outline: annual });
    expect(after.findings).toEqual(check(parseDocument(text), { outline: annual }).findings);
  });
});

describe("inline comments", () => {
  const blanks = (text: string): number => ids(text).filter((id) => id === "no-blank-count").length;

  it("turn a rule off for the next line", () => {
    expect(blanks("<!-- structured-summary-disable-next-line no-blank-count -->\n员工 人。\n\n会员 人。\n")).toBe(1);
    expect(blanks("<!-- structured-summary-disable-next-line no-mask -->\n员工 人。\n\n会员 人。\n")).toBe(2);
    expect(blanks("<!-- structured-summary-disable-next-line -->\n员工 人。\n\n会员 人。\n")).toBe(1);
  });

  it("turn a rule off and on again", () => {
    const text =
      "员工 人。\n\n<!-- structured-summary-disable no-blank-count -->\n\n会员 人。\n\n<!-- structured-summary-enable -->\n\n党员 人。\n";
    expect(blanks(text)).toBe(2);
  });

  it("work in plain text and not inside code", () => {
    const off = "<!-- structured-summary-disable-next-line -->";
    const plain = check(parseDocument(`${off}\n员工 人。\n会员 人。\n`, { format: "plain" }), { outline: annual });
    expect(plain.findings.filter(({ ruleId }) => ruleId === "no-blank-count")).toHaveLength(1);
    expect(blanks(`\`\`\`\n${off}\n\`\`\`\n员工 人。\n`)).toBe(1);
  });

  it("before the first section reach the title, where missing sections are reported", () => {
    const text = "# 工会工作总结\n\n<!-- structured-summary-disable require-section -->\n\n## 指导思想\n\n内容。\n";
    expect(ids(text)).not.toContain("require-section");
  });
});
