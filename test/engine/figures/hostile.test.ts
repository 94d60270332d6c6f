import { describe, expect, it } from "vitest";
import { EIGHTFOLD, growth } from "../../support/growth.ts";
import { lexText } from "../../support/run-of.ts";

/** Texts that a scan from each place to the end would need hours for. */
const UNIT = 10_000;
const HOSTILE: Readonly<Record<string, string>> = {
  "a gap of a megabyte": `职工${" ".repeat(UNIT * 16)}人`,
  "gaps without end": "职工 人，".repeat(UNIT),
  "masks without end": "X人".repeat(UNIT),
  "one mask": "X".repeat(UNIT * 8),
  underscores: "_".repeat(UNIT * 8),
  "broken emphasis": "**真，".repeat(UNIT),
  digits: "1".repeat(UNIT * 8),
  "grouped digits": "1,234".repeat(UNIT),
  numerals: "百".repeat(UNIT * 8),
  scales: "万".repeat(UNIT * 8),
  braces: "{{".repeat(UNIT * 4),
  brackets: "[【《（".repeat(UNIT),
  quotes: '"'.repeat(UNIT * 4),
  dates: "年月日".repeat(UNIT),
  "dates with gaps": " 年 月".repeat(UNIT),
  collapsed: "下设个工会".repeat(UNIT),
  elected: "选举为主席".repeat(UNIT),
  English: "a total of ".repeat(UNIT),
  phones: "XXX-".repeat(UNIT),
  "a unit in a unit": "人次".repeat(UNIT * 2),
  lines: " \n".repeat(UNIT * 4),
};

describe("hostile repetition", () => {
  it.each(Object.keys(HOSTILE))("%s: time grows with the length, not faster", (name) => {
    const text = HOSTILE[name] ?? "";
    const part = text.slice(0, text.length >> 3);
    lexText(part);
    expect(
      growth(
        () => lexText(part),
        () => lexText(text),
        EIGHTFOLD,
      ),
    ).toBeLessThan(EIGHTFOLD);
  });
});
