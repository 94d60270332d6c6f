import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import { outlineById } from "../../../server/src/engine/outline/catalogue/index.ts";
import type { Outline } from "../../../server/src/engine/outline/outline.ts";
import { check, type Report } from "../../../server/src/engine/rules/check.ts";
import { parseMarkers } from "../../support/markers.ts";

// Sentences of schools, hospitals, factories, banks and railways, written before anybody looked at how they are read.

const outlines = ["union-annual", "union-tw"].map((id) => outlineById(id) as Outline);
const [annual] = outlines;

/** The lines of a file; `\n` in one is a line break. */
function linesOf(name: string): readonly string[] {
  const text = readFileSync(`test/fixtures/sentences/${name}.txt`, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.replaceAll("\\n", "\n"));
}

function reportOf(text: string, outline: Outline | undefined = annual): Report {
  return check(parseDocument(text), { outline: outline as Outline, today: "2024-12-20" });
}

/** By file: the rules that must find what is marked, and nothing else. */
const FAMILIES = {
  sum: ["consistent-total"],
  percent: ["no-impossible-percent"],
  date: ["consistent-year", "no-impossible-date"],
  numbering: ["numbering-order", "consistent-numbering"],
  text: [
    "no-unpaired-punctuation",
    "no-repeated-punctuation",
    "no-garbled-text",
    "no-truncated-ending",
    "no-web-residue",
  ],
  blank: ["no-blank-count", "no-blank-name", "no-blank-date", "no-mask", "no-unfilled-placeholder"],
} as const;

describe.each(Object.entries(FAMILIES))("%s", (name, rules) => {
  it.each(linesOf(name))("%j", (line) => {
    const { text, spans } = parseMarkers(line);
    const findings = reportOf(text).findings.filter(
      ({ ruleId, severity }) => rules.some((id) => id === ruleId) && severity !== "information",
    );
    const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
      a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
    const shown = ({ start, end }: { start: number; end: number }): string => `${start} ${text.slice(start, end)}`;
    expect(spans.filter((span) => !findings.some((finding) => meets(finding.span, span))).map(shown)).toEqual([]);
    expect(
      findings.filter(({ span }) => !spans.some((marked) => meets(marked, span))).map(({ span }) => shown(span)),
    ).toEqual([]);
  });
});

describe("titles", () => {
  it.each(linesOf("section"))("%s", (line) => {
    const [section = "", ...title] = line.split(" ");
    const ids = outlines.map((outline) => [
      ...reportOf(`# 工会工作总结\n\n## ${title.join(" ")}\n\n内容充实，成效明显。\n`, outline).match.filled.keys(),
    ]);
    if (section === "none") expect(ids).toEqual([[], []]);
    else expect(ids.flat()).toContain(section);
  });
});
