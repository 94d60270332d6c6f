import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NumeralStyle, readNumeral, scanNumeral, writeNumeral } from "../../../server/src/engine/text/numerals.ts";

describe("numerals", () => {
  it.each([
    ["1,234", 1234],
    ["5 000", 5000],
    ["１，２３４", 1234],
    ["12.5", 12.5],
    ["十二", 12],
    ["一百二十", 120],
    ["三万五", 35000],
    ["三万零五", 30005],
    ["二〇二四", 2024],
    ["二○○九", 2009],
    ["1.2万", 12000],
    ["6億3,944萬", 639440000],
    ["3萬5千", 35000],
    ["貳拾", 20],
    ["廿五", 25],
    ["卅", 30],
    ["兩千", 2000],
    ["伍", 5],
  ])("%s is %d", (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each(["", "人", "万", "12 34", "参加", "十人"])("%j is no numeral", (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });

  it.each(["参加", "大陆", "队伍", "零件"])("a word such as %s begins with none", (word) => {
    expect(scanNumeral(word, word.length - 1)).toBeUndefined();
    expect(scanNumeral(word, 0)).toBeUndefined();
  });

  it.each([
    [2024, "cjk-digits", "二〇二四"],
    [113, "cjk", "一百一十三"],
    [10, "cjk", "十"],
    [20105, "cjk", "二万零一百零五"],
    [20, "formal", "贰拾"],
    [0, "cjk", "零"],
    [1.5, "cjk", "1.5"],
    [-3, "formal", "-3"],
  ] as const)("%d in %s is %s", (value, style, text) => {
    expect(writeNumeral(value, style)).toBe(text);
  });

  it("are read back as they were written", () => {
    const styles: readonly NumeralStyle[] = ["cjk", "formal", "arabic"];
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), fc.constantFrom(...styles), (value, style) => {
        expect(readNumeral(writeNumeral(value, style))).toBe(value);
      }),
    );
  });
});
