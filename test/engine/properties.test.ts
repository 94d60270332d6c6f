import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../server/src/engine/outline/outline.ts";
import { check, type Report } from "../../server/src/engine/rules/check.ts";
import { anyString } from "../support/any-string.ts";

const outline = outlineById("union-annual") as Outline;

/** Pieces that summaries and hostile files are made of. */
const piece = fc.constantFrom(
  ..."一、指导思想|（二）组织建设|## 民主管理|# 工会2024年工作总结|现有员工 人|XX年|《 报》|{{人数:number 人}}|第 届|　　|\n|\n\n|。|，|**|*|_|`|```\n|[|](|> |- |1. || |<!--|-->|共|12|万元|于 年 月 日|\u0000|\ud800|<b>|~~|&amp;|\t| |（ ）|下设个小组|received  books|“|”|、、|工,会|**真，**她|工?会|\u200B|å·¥|（1）".split(
    "|",
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

function reportOf(source: string, format: "markdown" | "plain" = "markdown"): Report {
  return check(parseDocument(source, { format }), { outline });
}

describe("any text", () => {
  it("has a report with spans inside it and no crash", () => {
    fc.assert(
      fc.property(fc.oneof(text, anyString()), fc.constantFrom("markdown", "plain"), (source, format) => {
        const report = reportOf(source, format);
        expect(report.crashes).toEqual([]);
        const spans = report.findings.flatMap(({ span, related, fixes }) => [
          span,
          ...related.map((place) => place.span),
          ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
        ]);
        expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= source.length))).toEqual([]);
      }),
      { numRuns: 130 },
    );
  });

  it("has the same findings with a byte order mark, one place further, and with other line ends", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("\r\n", "\r"), (source, lineEnd) => {
        const report = reportOf(source);
        const places = ({ findings }: Report, by: number) =>
          findings.map(({ ruleId, span }) => [ruleId, span.start + by, span.end + by]);
        expect(places(reportOf(`\uFEFF${source}`), 0)).toEqual(places(report, 1));
        const seen = ({ findings }: Report, one: string) =>
          findings.map(({ ruleId, messageId, span }) => [
            ruleId,
            messageId,
            one.slice(span.start, span.end).replaceAll(/\r\n?/g, "\n"),
          ]);
        const other = source.replaceAll("\n", lineEnd);
        expect(seen(reportOf(other), other)).toEqual(seen(report, source));
      }),
      { numRuns: 130 },
    );
  });
});
