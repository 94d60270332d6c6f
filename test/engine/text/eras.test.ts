import { describe, expect, it } from "vitest";
import { ceYear, dateStyleOf, rocYear, writeDate } from "../../../server/src/engine/text/eras.ts";

describe("eras", () => {
  it("counts the years of the Republic from 1912", () => {
    expect([rocYear(2024), ceYear(113), rocYear(1912), rocYear(1911)]).toEqual([113, 2024, 1, undefined]);
  });

  it.each([
    ["2024年工会工作总结", "2024年11月20日"],
    ["二〇二三年十二月", "二〇二四年十一月二十日"],
    ["民國112年度會務報告", "民國113年11月20日"],
    ["中華民國一百一十二年", "中華民國一百一十三年十一月二十日"],
    ["２０２３年", "2024年11月20日"],
    ["没有日期的总结", "2024年11月20日"],
    ["持续3年的工作", "2024年11月20日"],
    ["Annual report of the union", "20 November 2024"],
  ])("today in %s", (text, today) => {
    expect(writeDate("2024-11-20", dateStyleOf(text))).toBe(today);
  });

  it("writes nothing for what is no date", () => {
    expect(writeDate("yesterday", dateStyleOf(""))).toBeUndefined();
  });
});
