import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeholderAt } from "../../server/src/engine/figures/placeholder.ts";
import { outlines } from "../../server/src/engine/outline/catalogue/index.ts";
import { withInner } from "../../server/src/engine/outline/outline.ts";
import { PLACEHOLDER_GRAMMAR, PLACEHOLDER_GROUPS } from "../../server/tools/generators/placeholder-grammar.ts";
import { anyString } from "../support/any-string.ts";
import { EIGHTFOLD, growth } from "../support/growth.ts";

const grammar: { patterns: [{ match: string }] } = JSON.parse(readFileSync(PLACEHOLDER_GRAMMAR, "utf8"));
/** Means the same in Oniguruma and, with `u`, here. */
const pattern = new RegExp(grammar.patterns[0].match, "uy");

/** What the grammar sees at an offset. */
function coloured(text: string, at: number): unknown {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const part = Object.fromEntries(PLACEHOLDER_GROUPS.map((group, index) => [group, match[index + 1]]));
  const kind = part["unitType"] ?? part["plainType"] ?? "text";
  return {
    end: pattern.lastIndex,
    placeholder: {
      label: part["label"],
      type: kind === "number" ? { kind, unit: part["unit"] ?? "" } : { kind },
      ...((part["previous"] ?? "").trim() === "" ? {} : { previous: part["previous"]?.trim() }),
    },
  };
}

/** The lexer's answer and the grammar's at every pair of braces. */
function answers(text: string): readonly (readonly [lexer: unknown, grammar: unknown])[] {
  return [...text.matchAll(/[{｛]/g)].map(({ index }) => [placeholderAt(text, index), coloured(text, index)]);
}

const PLACEHOLDERS = [
  "{{人数}}",
  "{{ 人数 }}",
  "{{人数:number}}",
  "{{人数:number 人}}",
  "{{人数 : number  人次 }}",
  "{{日期:date}}",
  "{{说明:text}}",
  "{{人数:number 人|860}}",
  "{{人数|}}",
  "{{人数| 860 }}",
  "{{人数:number|三百：二百}}",
  "{{单位:number 元：角}}",
  "｛｛人數：number 人｝｝",
  "{｛人數｝}",
  "{{a}}}",
  "{{{a}}",
  "{{\u3000人数\u3000}}",
  "{{\u00a0\ufeff人数}}",
  "{{\u0085}}",
  "{{a number}}",
  "{{𠮷}}",
  `{{${"长".repeat(40)}}}`,
  `{{${"𠮷".repeat(40)}}}`,
  `{{   ${"长".repeat(40)}   }}`,
  `{{长|${"9".repeat(155)}}}`,
  `{{长|${"𠮷".repeat(155)}}}`,
];
const LOOK_ALIKES = [
  "{{}}",
  "{{ }}",
  "{{\u3000}}",
  "{a}",
  "{{a}",
  "{{a} }",
  "{{a{b}}",
  "{{a\nb}}",
  "{{a\r\nb}}",
  "{{:number}}",
  "{{a:}}",
  "{{a:colour}}",
  "{{a:numbers}}",
  "{{a:number\u3000人}}",
  "{{a:text x}}",
  "{{a:number 人:次}}",
  "{{a:b:number}}",
  "{{a|b|c}}",
  "{{a|b:c}}",
  "{{|860}}",
  `{{${"长".repeat(41)}}}`,
  `{{${"𠮷".repeat(41)}}}`,
  `{{长|${"9".repeat(156)}}}`,
  `{{长|${"𠮷".repeat(156)}}}`,
];

describe("the grammar colours what the lexer reads", () => {
  it.each(PLACEHOLDERS)("%j is a placeholder", (text) => {
    const all = answers(`共${text}人`);
    expect(all.filter(([lexer]) => lexer !== undefined)).toHaveLength(1);
    for (const [lexer, grammar] of all) expect(grammar).toEqual(lexer);
  });

  it.each(LOOK_ALIKES)("%j is none", (text) => {
    for (const answer of answers(`共${text}人`)) expect(answer).toEqual([undefined, undefined]);
  });

  it("in the built-in templates", () => {
    const templates = outlines.flatMap(({ sections }) => sections.flatMap(withInner)).map(({ template }) => template);
    for (const [lexer, grammar] of templates.flatMap((all) => Object.values(all)).flatMap(answers)) {
      expect(grammar).toEqual(lexer);
    }
  });

  it("whatever stands between the braces", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "{{",
        "}}",
        "{",
        "}",
        "｛｛",
        "｝｝",
        "|",
        ":",
        "：",
        " ",
        "\u3000",
        "\n",
        "number",
        "date",
        "text",
      ),
      fc.constantFrom("人", "职工", "number 人", "|860", "\u2028", "\ufeff"),
      anyString({ maxLength: 50 }),
    );
    const inner = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 45 });
    const text = fc.oneof(
      inner,
      inner.map((one) => `{{${one}}}`),
      label.map((one) => `{{${one}}}`),
      fc.tuple(label, piece, piece).map(([one, type, previous]) => `{{${one}:${type}|${previous}}}`),
    );
    fc.assert(
      fc.property(text, (one) => {
        for (const [lexer, grammar] of answers(one)) expect(grammar).toEqual(lexer);
      }),
      { numRuns: 500 },
    );
  });
});

it.each(["{{", "{{ ", "{{a", "{{a ", "{{a:number ", "{{a|", "{{a b|:"])(
  "%j over and over costs no more than its length",
  (text) => {
    const read = (length: number): void => {
      const line = text.repeat(length) + " ".repeat(length) + "a ".repeat(length);
      for (const { index } of line.matchAll(/\{\{/g)) coloured(line, index);
    };
    read(200);
    expect(
      growth(
        () => read(500),
        () => read(4000),
        EIGHTFOLD,
      ),
    ).toBeLessThan(EIGHTFOLD);
  },
);
