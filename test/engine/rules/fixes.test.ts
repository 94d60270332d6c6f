import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlines } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import type { Finding } from "../../../server/src/engine/rules/rule.ts";
import { applyEdits, type TextEdit } from "../../../server/src/engine/text/edit.ts";

function findingsOf(text: string, outline: Outline): readonly Finding[] {
  return check(parseDocument(text), { outline }).findings;
}

/** Summaries that lack, repeat, misplace or leave empty what they can. */
const WRONG = [
  "# 工会工作总结\n",
  "# 工会工作总结\n\n现有员工 人。\n",
  "# 工会工作总结\n\n## 一、存在的问题\n\n不足很多。\n\n## 二、指导思想\n\n服务职工。\n\n## 三、组织建设\n\n会员 人。\n",
  "# 工会工作总结\r\n\r\n## 一、指导思想\r\n\r\n## 二、民主管理\r\n\r\n公开 项。\r\n",
  "工会工作总结\n一、指导思想\n服务职工。\n二、职工福利\n慰问 人。\n三、组织建设\n会员XX人。\n某厂工会\n2024年12月1日\n",
  "# 工会工作总结\n\n## 指导思想\n\n### 小标题\n\n##### 太深\n\n服务。\n\n## 组织建设\n\n建家。\n\n## 组织建设情况\n\n选举 人。\n\n某厂工会\n\nXX年X月X日\n",
  "# Annual work summary of the union\n\n## Welfare\n\nWe helped ___ families.\n\n## Organization\n\n",
];

describe.each(outlines.map((outline) => [outline.id, outline] as const))("fixes against %s", (_, outline) => {
  it.each(WRONG.map((text) => [JSON.stringify(text.slice(0, 60)), text] as const))("%s", (_name, text) => {
    const before = findingsOf(text, outline);
    const key = ({ ruleId, messageId, args }: Finding): string => [ruleId, messageId, ...args].join("|");
    for (const finding of before) {
      for (const fix of finding.fixes) {
        expect(conflict(fix.edits), key(finding)).toBe(false);
        const after = findingsOf(applyEdits(text, fix.edits), outline);
        expect(after.filter((other) => key(other) === key(finding)).length, `${key(finding)} is repaired`).toBeLessThan(
          before.filter((other) => key(other) === key(finding)).length,
        );
        const known = new Set(before.map((other) => other.ruleId));
        const added = after.filter((other) => !known.has(other.ruleId) && other.ruleId !== "no-unfilled-placeholder");
        expect(added.map(key), `${key(finding)} adds nothing but placeholders`).toEqual([]);
        const blanks = (all: readonly Finding[]): number =>
          all.filter(({ ruleId }) => /^no-(?:blank|mask)/.test(ruleId)).length;
        expect(blanks(after), `${key(finding)} touches no blank`).toBe(blanks(before));
      }
    }
  });
});

describe("inserting missing sections one after the other", () => {
  it("ends with every required section in order and nothing but placeholders open", () => {
    for (const outline of outlines) {
      let text = "# 工会2024年度工作总结\n";
      for (let round = 0; round < 12; round += 1) {
        const fix = findingsOf(text, outline).find(({ ruleId }) => ruleId === "require-section")?.fixes[0];
        if (fix === undefined) break;
        text = applyEdits(text, fix.edits);
      }
      expect(new Set(findingsOf(text, outline).map(({ ruleId }) => ruleId)), `${outline.id}\n${text}`).toEqual(
        new Set(["no-unfilled-placeholder"]),
      );
    }
  });
});

/** Whether two of the edits touch the same code unit. Insertions at one place do not conflict. */
function conflict(edits: readonly TextEdit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.some((edit, index) => index > 0 && edit.span.start < (sorted[index - 1]?.span.end ?? 0));
}
