import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { toPage } from "../../../server/src/engine/page/to-page.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const UNIT = 20_000;
/** Texts whose parts a search from each place would need hours for, and tables that are nearly all empty cells. */
const HOSTILE: Readonly<Record<string, string>> = {
  quotes: ">".repeat(UNIT * 5),
  "one line": "工会现有员工 人，".repeat(UNIT),
  "open emphasis": "**a".repeat(UNIT),
  spaces: `a${" ".repeat(UNIT * 8)}b`,
  "soft wraps": `${"a\n".repeat(UNIT)}${"[".repeat(600)}`,
  "hard breaks": "a  \n".repeat(UNIT),
  "lines that name attachments": "附件1：名单\n".repeat(UNIT / 2),
  "a long list of attachments": `附件：\n${"1. 名单\n".repeat(UNIT / 2)}`,
  attachments: "# 附件1\n\n甲。\n\n".repeat(UNIT / 4),
  "chairs' lines": "主席（签字）：\n\n".repeat(UNIT / 4),
  dates: "2024年1月5日\n\n".repeat(UNIT / 4),
  footnotes: "[^1]: x\n\n[^1]\n\n".repeat(UNIT / 4),
  definitions: "[a]: http://b\n\n[a]\n\n".repeat(UNIT / 4),
  "open comments": "<!-- x".repeat(UNIT),
  tags: "<b>".repeat(UNIT),
  fences: "```\n".repeat(UNIT),
  summaries: "# 学校工会工作总结\n\n## 一、甲\n\n好。\n\n## 二、乙\n\n好。\n\n".repeat(UNIT / 40),
  "an empty table": `|${"a|".repeat(5000)}\n|${"-|".repeat(5000)}\n${"|x|\n".repeat(UNIT)}`,
};

describe("hostile documents", () => {
  it.each(Object.keys(HOSTILE))("%s: time grows with the length, not faster", (name) => {
    const text = HOSTILE[name] ?? "";
    const timeOf = (part: string, format: "markdown" | "plain"): number => {
      const doc = parseDocument(part, { format });
      return cpuTime(() => toPage(doc, { meta: {}, dates: "chinese" }));
    };
    for (const format of ["markdown", "plain"] as const) {
      const part = text.slice(0, text.length >> 3);
      timeOf(part, format);
      const small = Math.min(timeOf(part, format), timeOf(part, format));
      // Eight times the text; a quadratic search would take 64 times as long.
      expect(timeOf(text, format)).toBeLessThan(30 * small + 250);
    }
  });
});
