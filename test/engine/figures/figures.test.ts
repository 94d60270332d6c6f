import { describe, expect, it } from "vitest";
import { lexText } from "../../support/run-of.ts";

describe("figures", () => {
  it.each([
    ["全年培训职工1,234人次", "职工", 1234, "人次", false],
    ["發放救助金５ ０００元", "救助金", 5000, "元", false],
    ["支出经费1.2万元", "经费", 1.2, "万元", false],
    ["节约6億3,944萬元", "节约", 63944, "萬元", false],
    ["会员一百二十余人", "会员", 120, "人", true],
    ["藏書約三萬五千冊", "藏書", 35000, "冊", true],
    ["用电300千瓦时", "用电", 300, "千瓦时", false],
    ["入会率98.5%", "入会率", 98.5, "%", false],
    ["到会职工 人", "职工", undefined, "人", false],
    ["理赔XX人次", "理赔", undefined, "人次", false],
  ])("%s", (text, label, value, unit, approximate) => {
    expect(lexText(text).figures).toMatchObject([{ label, value, unit, approximate }]);
  });

  it.each([
    ["建成52个职工书屋", "职工书屋", 52, "个", false],
    ["入会率为百分之九十五", "入会率", 95, "%", false],
    ["支出人民币3.5万元左右", "支出", 3.5, "万元", true],
    ["Income came to RMB 1.2 million.", "Income", 1_200_000, "RMB", false],
    ["We helped 36 families.", "families", 36, undefined, false],
    ["Nearly forty-eight members came.", "members", 48, undefined, true],
    ["60 of the members voted", "members", 60, undefined, false],
    ["约有10至15人", undefined, undefined, undefined, undefined],
  ])("%s", (text, label, value, unit, approximate) => {
    const { figures } = lexText(text);
    if (value === undefined) expect(figures).toEqual([]);
    else expect(figures).toMatchObject([{ label, value, ...(unit && { unit }), approximate }]);
  });

  it("covers number and unit in the source", () => {
    const text = "女工 486 人，占 36.8 %";
    expect(lexText(text).figures.map(({ start, end }) => text.slice(start, end))).toEqual(["486 人", "36.8 %"]);
  });

  it("takes a year for no figure", () => {
    expect(lexText("2024年工会共开会3次").figures).toMatchObject([{ value: 3, unit: "次" }]);
  });
});
