import { describe, expect, it } from "vitest";
import { lexRun } from "../../../server/src/engine/figures/lex.ts";
import { blankLines } from "../../support/blank-lines.ts";
import { blanksOf, runOf } from "../../support/run-of.ts";

describe.each(["count", "name", "date", "mask", "placeholder", "clean"])("blanks: %s", (kind) => {
  it.each(blankLines(kind))("$text", ({ text, spans }) => {
    expect(blanksOf(text).map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });
});

describe("a blank says what is missing", () => {
  it.each([
    ["公司現有員工 人。", "count", "gap", "員工", "人"],
    ["共徵集“金點子” 條。", "count", "gap", "金點子", "條"],
    ["会员数： 人（截至年底）", "count", "gap", "会员数", "人"],
    ["下设个工会小组。", "count", "collapsed", "工会小组", "个"],
    ["支出XX万元。", "mask", "number", "支出", "万元"],
    ["联系人：XXX", "mask", "name", "联系人", undefined],
    ["于 年 月 日召开", "date", "gap", undefined, "年月日"],
    ["2024年 月 日，换届", "date", "gap", undefined, "月日"],
    ["第 届职代会开幕", "date", "ordinal", undefined, "届"],
    ["{{职工人数:number 人}}", "placeholder", "placeholder", "职工人数", undefined],
  ])("%s", (text, kind, messageId, label, unit) => {
    expect(blanksOf(text)).toMatchObject([{ kind, messageId, label, unit }]);
  });
});

describe("the head of a column", () => {
  it.each(["占比%", "增幅%", "办结率%"])("%s lacks no number", (text) => {
    expect(lexRun(runOf(text, { kind: "cell" })).blanks).toEqual([]);
  });
});

it("finds two gaps in a row", () => {
  expect(blanksOf("扩建教学楼 栋 间。").map(({ unit }) => unit)).toEqual(["栋", "间"]);
});
