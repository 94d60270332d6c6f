import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument } from "../../../server/src/engine/markdown/parse.ts";
import type { SectionTree } from "../../../server/src/engine/structure/section.ts";
import { sectionsOf } from "../../../server/src/engine/structure/sections.ts";
import { anyString } from "../../support/any-string.ts";

const line = fc.oneof(
  fc.constantFrom(
    "",
    "# 工会2023年度工作总结",
    "## 一、指导思想",
    "### （一）组织建设",
    "#### 1. 会员",
    "一、组织建设",
    "二、民主管理。",
    "（一）送温暖。一是走访。",
    "(二、)日常工作",
    "1、现况",
    "2、全年走访慰问困难职工若干户。",
    "（1）班组",
    "①摸底",
    "壹、會務",
    "第一章 总则",
    "1. 建章立制",
    "   继续",
    "- 甲",
    "> 一、引文",
    "```",
    "| 甲 | 乙 |",
    "| --- | --- |",
    "一年来，工会工作稳步推进。",
    "某公司工会",
    "2023年12月20日",
    "**一、** 加粗",
    "标题",
    "===",
    "<!-- 注 -->",
    "I. One",
    "A. Two",
  ),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(line, { maxLength: 24 }).map((lines) => lines.join("\n"));
const format = fc.constantFrom("markdown" as const, "plain" as const);

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a tree; one `expect` for all, because a call costs more than a document. */
function faults({ sections, lead, title }: SectionTree, length: number): readonly string[] {
  const found: string[] = [];
  const claim = (holds: boolean, fault: string) => {
    if (!holds) found.push(fault);
  };
  const inside = ({ start, end }: Range, outer: Range) => outer.start <= start && start <= end && end <= outer.end;
  const whole = { start: 0, end: length };
  claim(inside(lead, whole), "lead");
  if (title !== undefined) claim(inside(title.heading, whole) && inside(title.span, title.heading), "title");
  for (const [index, { heading, level, mark, parent, span, titleSpan, ...section }] of sections.entries()) {
    claim(section.index === index, `index ${index}`);
    claim(inside(span, whole) && inside(heading, span), `span ${index}`);
    claim(inside(titleSpan, heading) && (mark === undefined || inside(mark, heading)), `heading ${index}`);
    const around = parent === undefined ? undefined : sections[parent];
    claim(level === (around?.level ?? 0) + 1, `level ${index}`);
    if (around !== undefined) {
      claim(
        around.index < index && inside(span, { start: around.heading.end, end: around.span.end }),
        `parent ${index}`,
      );
    }
    const next = sections[index + 1];
    if (next === undefined) continue;
    claim(next.level <= level + 1 && next.span.start >= heading.end, `next ${index}`);
    claim(next.level > level || span.end === next.span.start, `end ${index}`);
  }
  return found;
}

it("any document: sections nest, spans lie inside", () => {
  fc.assert(
    fc.property(fc.oneof(text, anyString()), format, (source, kind) => {
      expect(faults(sectionsOf(parseDocument(source, { format: kind })), source.length)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const words = ({ sections, title }: SectionTree) => ({
  title: title?.text,
  sections: sections.map(({ form, level, title: name, mark, hasContent }) => [
    form,
    level,
    name,
    mark?.text,
    hasContent,
  ]),
});

it("does not depend on a BOM or on the line ending", () => {
  fc.assert(
    fc.property(text, (source) => {
      const tree = sectionsOf(parseDocument(source));
      const withBom = sectionsOf(parseDocument(`\uFEFF${source}`));
      expect(words(withBom)).toEqual(words(tree));
      expect(withBom.sections.map(({ heading }) => heading.start - 1)).toEqual(
        tree.sections.map(({ heading }) => heading.start),
      );
      expect(words(sectionsOf(parseDocument(source.replaceAll("\n", "\r\n"))))).toEqual(words(tree));
    }),
    { numRuns: 120 },
  );
});

it("is the same after an edit as afresh", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const previous = parseDocument(before);
      sectionsOf(previous);
      const joined = `${before}\n${after}`;
      expect(sectionsOf(parseDocument(joined, { previous }))).toEqual(sectionsOf(parseDocument(joined)));
    }),
    { numRuns: 60 },
  );
});
