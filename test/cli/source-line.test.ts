import fc from "fast-check";
import { expect, it } from "vitest";
import { showLine } from "../../server/src/cli/source-line.ts";
import { textWidth } from "../../server/src/cli/width.ts";

/** The line and the line of marks below it. */
function shown(line: string, start: number, end: number, columns = 60): readonly string[] {
  const { text, indent, width } = showLine(line, { start, end }, columns);
  return [text, " ".repeat(indent) + "^".repeat(width)];
}

it.each([
  ["narrow", "abc def", 4, 7, ["abc def", "    ^^^"]],
  ["double width", "现有员工 人", 4, 6, ["现有员工 人", "        ^^^"]],
  ["full-width forms and marks", "《 报》，", 1, 2, ["《 报》，", "  ^"]],
  ["an empty span", "现有", 1, 1, ["现有", "  ^"]],
  ["an empty span at the end", "现有", 2, 2, ["现有", "    ^"]],
  ["an empty line", "", 0, 0, ["", "^"]],
  ["a pair of surrogates", "😀 x", 3, 4, ["😀 x", "   ^"]],
  ["combining marks", "e\u0301x", 2, 3, ["e\u0301x", " ^"]],
  ["a tab and a control character", "\ta\0b", 3, 4, [" a\u2400b", "   ^"]],
  ["a mark that turns the direction", "\u202Eab", 1, 2, ["\uFFFDab", " ^"]],
])("%s", (_, line, start, end, expected) => {
  expect(shown(line, start, end)).toEqual(expected);
});

it("cuts a long line around the span", () => {
  const line = "一二三四五六七八九十".repeat(20);
  const [text = "", marks = ""] = shown(line, 100, 102, 40);
  expect(text).toBe("…五六七八九十一二三四五六七八九十一二三…");
  expect(marks).toBe(`${" ".repeat(13)}^^^^`);
  expect(shown(line, 0, 200, 40)[0]).toBe("一二三四五六七八九十一二三四五六七八九…");
  expect(shown(line, 198, 200, 40)[0]?.startsWith("…")).toBe(true);
});

it("never gets wider than asked, and marks stay under the line", () => {
  const unit = fc.constantFrom("a", "工", "，", "😀", "\t", "\u0301", "\uD800", "é");
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 300 }),
      fc.nat(400),
      fc.nat(400),
      fc.integer({ min: 20, max: 120 }),
      (units, a, b, columns) => {
        const line = units.join("");
        const { text, indent, width } = showLine(line, { start: Math.min(a, b), end: Math.max(a, b) }, columns);
        expect(textWidth(text)).toBeLessThanOrEqual(columns);
        expect(indent).toBeLessThanOrEqual(textWidth(text));
        expect(indent + width).toBeLessThanOrEqual(Math.max(columns, indent + 1) + 1);
      },
    ),
  );
});
