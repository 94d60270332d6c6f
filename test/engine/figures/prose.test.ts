import { describe, expect, it } from "vitest";
import { lexRun } from "../../../server/src/engine/figures/lex.ts";
import type { Gap } from "../../../server/src/engine/markdown/document.ts";
import { lexText, runOf } from "../../support/run-of.ts";

/** Gaps for every `[` and `]` of the text (syntax) and every `*` (emphasis). */
function gapsOf(text: string): readonly Gap[] {
  return [...text].flatMap((char, start): Gap[] =>
    "[]".includes(char)
      ? [{ start, end: start + 1, kind: "syntax" as const, shown: "" }]
      : char === "*"
        ? [{ start, end: start + 1, kind: "emphasis" as const, shown: "" }]
        : [],
  );
}

describe("the prose of a run", () => {
  it("is its text when nothing is hidden, and offsets are the same", () => {
    const { prose, toSource } = lexText("职工 人");
    expect([prose, toSource(0), toSource(3), toSource(4)]).toEqual(["职工 人", 0, 3, 4]);
  });

  it("leaves out syntax and leads back over it", () => {
    const text = "会员[126] 人，[女工] 人";
    const { prose, blanks } = lexRun(runOf(text, { gaps: gapsOf(text) }));
    expect(prose).toBe("会员126 人，女工 人");
    expect(blanks.map(({ start, end }) => text.slice(start, end))).toEqual([" 人"]);
  });

  it("keeps emphasis marks that are masks, and no others", () => {
    const mask = "2024年*月*日";
    expect(lexRun(runOf(mask, { gaps: gapsOf(mask) })).prose).toBe(mask);
    const emphasis = "这是*重点*工作";
    expect(lexRun(runOf(emphasis, { gaps: gapsOf(emphasis) })).prose).toBe("这是重点工作");
  });

  it("shows a character reference as its character", () => {
    const text = "职工&nbsp;人";
    const gaps: readonly Gap[] = [{ start: 2, end: 8, kind: "syntax", shown: "\u00a0" }];
    expect(lexRun(runOf(text, { gaps })).blanks).toMatchObject([{ start: 2, end: 9, kind: "count" }]);
  });

  it("shows every line end as a line feed", () => {
    expect(lexText("甲\r\n乙\r丙\n丁").prose).toBe("甲\n乙\n丙\n丁");
  });

  it("leaves forms alone in a cell", () => {
    expect(lexRun(runOf("于 年 月 日", { kind: "cell" })).blanks).toEqual([]);
  });

  it("is made once for a run", () => {
    const run = runOf("职工 人");
    expect(lexRun(run)).toBe(lexRun(run));
  });
});
