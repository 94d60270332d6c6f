import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blanksOf } from "../../../server/src/engine/authoring/blanks.ts";
import { completionsAt } from "../../../server/src/engine/authoring/completions.ts";
import { foldsOf } from "../../../server/src/engine/authoring/folds.ts";
import { hoverTopics } from "../../../server/src/engine/authoring/hover.ts";
import { marksOf } from "../../../server/src/engine/authoring/marks.ts";
import { overviewOf } from "../../../server/src/engine/authoring/overview.ts";
import { rewrite } from "../../../server/src/engine/authoring/rewrite.ts";
import { stoppedText } from "../../../server/src/engine/authoring/stopped-text.ts";
import { symbolsOf } from "../../../server/src/engine/authoring/symbols.ts";
import { turnOffForFile, turnOffHere } from "../../../server/src/engine/authoring/turn-off.ts";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlines } from "../../../server/src/engine/outline/catalogue/index.ts";
import unionAnnual from "../../../server/src/engine/outline/catalogue/union-annual.outline.ts";
import { applyFixes } from "../../../server/src/engine/rules/apply-fixes.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import type { DocumentRule } from "../../../server/src/engine/rules/rule.ts";
import { applyEdits, differenceOf } from "../../../server/src/engine/text/edit.ts";
import { CLEAN } from "../../cli/summaries.ts";

const words = { keys: ["outline"], values: new Map() };
const line = fc.constantFrom(
  "# 工会工作总结",
  "## 一、组织建设",
  "二、民主管理",
  "（一）学习",
  "现有员工 人，XX年{{数量:number 人}}。",
  "| a | XX户 |",
  "| --- | --- |",
  "- 第 届",
  "```",
  "",
  "---",
  "\t> 走访 36 户",
);

it("every question has an answer with spans inside the text, whatever the text and the place", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\r\n", "\r"), fc.nat(), (lines, end, at) => {
      const text = lines.join(end);
      const doc = parseDocument(text);
      const options = { outline: unionAnnual };
      const report = check(doc, options);
      const offset = at % (text.length + 1);
      const spans = [
        ...blanksOf(doc, options, report).map(({ span }) => span),
        ...foldsOf(doc),
        ...marksOf(doc, { start: 0, end: text.length }),
        ...hoverTopics(report, offset).map(({ span }) => span),
        ...completionsAt(doc, unionAnnual, report, offset, words).map(({ replace }) => replace),
        ...symbolsOf(doc).flatMap(function all({ span, heading, children }): readonly { start: number; end: number }[] {
          return [span, heading, ...children.flatMap(all)];
        }),
      ];
      expect(spans.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true);
      expect(overviewOf(doc, options, report).sections.length).toBeGreaterThan(4);
    }),
    { numRuns: 60 },
  );
});

describe("turning a rule off", () => {
  it("silences what was meant and nothing else, or is not offered", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), fc.boolean(), (lines, plain) => {
        const doc = parseDocument(lines.join("\n"), { format: plain ? "plain" : "markdown" });
        const options = { outline: unionAnnual };
        const report = check(doc, options);
        for (const finding of report.findings.slice(0, 3)) {
          const edit = turnOffForFile(doc, report, options, finding.ruleId);
          if (edit === undefined) continue;
          const after = check(parseDocument(applyEdits(doc.text, [edit]), { format: doc.format }), options);
          const left = report.findings.filter(({ ruleId }) => ruleId !== finding.ruleId);
          expect(after.findings.map(({ ruleId }) => ruleId)).toEqual(left.map(({ ruleId }) => ruleId));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the indent of the line that it excuses", () => {
    const doc = parseDocument(`${CLEAN}\n- 一\n  - 走访 XX 户\n`);
    const options = { outline: unionAnnual };
    const report = check(doc, options);
    const finding = report.findings[0];
    const edit = finding && turnOffHere(doc, report, options, finding);
    expect(edit && applyEdits(doc.text, [edit])).toContain(
      "- 一\n  <!-- structured-summary-disable-next-line no-mask -->\n  - 走访 XX 户\n",
    );
  });
});

describe("all repairs at once", () => {
  const shout: DocumentRule = {
    id: "shout",
    scope: "document",
    severity: "warning",
    messages: ["found"],
    examples: [],
    *check({ doc }) {
      for (const { index } of doc.text.matchAll(/a/g)) {
        const span = { start: index, end: index + 1 };
        const fixes = [{ titleId: "x", args: [], kind: "safe", edits: [{ span, newText: "A" }] }] as const;
        yield { span, messageId: "found", args: [], fixes };
      }
    },
  };

  it("are one edit to the text that the command line writes", () => {
    const options = { outline: unionAnnual, rules: [shout] };
    const doc = parseDocument("xaxxay😀\r\n");
    const report = check(doc, options);
    const edit = rewrite(doc, report, options, "safe");
    expect(edit).toEqual({ span: { start: 1, end: 5 }, newText: "AxxA" });
    expect(edit && applyEdits(doc.text, [edit])).toBe(applyFixes(doc.text, doc.format, report, options, "safe").text);
    const done = parseDocument("xA");
    expect(rewrite(done, check(done, options), options, "safe")).toBeUndefined();
  });
});

it("the difference of two texts leads from one to the other and halves no character", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\r", "\n", "😀", "😁", "\uD83D"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = differenceOf(before, after);
      expect(edit === undefined ? before : applyEdits(before, [edit])).toBe(after);
      if (edit !== undefined)
        expect(before.slice(edit.span.start).startsWith("\n") && before[edit.span.start - 1] === "\r").toBe(false);
    }),
    { numRuns: 500 },
  );
});

it("every template of the catalogue has its placeholders as stops", () => {
  for (const { titles, template } of outlines.flatMap(({ sections }) => sections as (typeof unionAnnual)["sections"])) {
    for (const script of ["hans", "hant", "en"] as const) {
      const { text, stops } = stoppedText(template[script]);
      expect(stops.length, titles[script]).toBe(text.split("{{").length - 1);
    }
  }
});

it("names a blank by its label, its unit and its section", () => {
  const text = CLEAN.replace("新建工会小组 12 个。", "现有员工 人，《 》《 》。现有员工 人。");
  const doc = parseDocument(text);
  const ids = blanksOf(doc, { outline: unionAnnual }, check(doc, { outline: unionAnnual })).map(({ id }) => id);
  expect(ids[0]).toBe(ids[3]);
  expect(new Set(ids).size).toBe(3);
  expect(ids[1]).toMatch(/^organization#0$/);
});
