import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inline } from "../../../server/src/engine/page/page.ts";
import { titleLines } from "../../../server/src/engine/page/title-lines.ts";

/** 156 mm hold so many characters of 22 pt. */
const ROOM = 20.1;

function linesOf(title: string, room = ROOM): readonly string[] {
  return titleLines([{ kind: "text", text: title }], room).map(textOf);
}

function textOf(line: readonly Inline[]): string {
  return line.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
}

const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x1100 ? 0.5 : 1), 0);

describe("titles", () => {
  it.each([
    ["长明电机厂工会2024年度工作总结"],
    ["某某有限责任公司工会委员会2024年工作总结"],
    ["某某市轨道交通集团有限公司运营分公司", "工会委员会二〇二四年度工作总结"],
    ["某某市轨道交通集团有限公司工会", "2024年度工作总结暨2025年工作计划"],
    ["关于进一步加强和改进新时代基层工会", "组织建设工作的情况报告"],
    ["關於進一步加強和改進新時代基層工會", "組織建設工作的情況報告"],
    ["长明区实验学校工会关于学习", "贯彻《中华人民共和国工会法》和推进", "民主管理工作情况的报告"],
    [
      "Annual Report of the Trade ",
      "Union Committee of Changming Electric ",
      "Machinery Works for 2024 and its Outlook",
    ],
  ])("%s %s %s", (...lines) => {
    const wanted = lines.filter((line) => line !== undefined && line !== "");
    expect(linesOf(wanted.join(""))).toEqual(wanted);
  });

  it("have their longest line in the middle", () => {
    const lines = linesOf(
      "关于召开第六届职工代表大会第三次会议暨劳动模范先进工作者表彰大会筹备工作情况和下一步安排的报告",
    );
    const [first = 0, middle = 0, last = 0] = lines.map(widthOf);
    expect(lines).toHaveLength(3);
    expect(middle).toBeGreaterThanOrEqual(Math.max(first, last));
  });

  it("keep the breaks of their writer, and the looks of their words", () => {
    const lines = titleLines(
      [
        { kind: "text", text: "甲工会" },
        { kind: "break" },
        { kind: "text", text: "关于学习贯彻精神推进", strong: true },
        { kind: "text", text: "民主管理工作情况的报告" },
        { kind: "footnote", index: 0 },
      ],
      ROOM,
    );
    expect(lines.map(textOf)[0]).toBe("甲工会");
    expect(lines).toHaveLength(3);
    expect(
      lines
        .flat()
        .filter((inline) => inline.kind === "text" && inline.strong)
        .map((inline) => textOf([inline]))
        .join(""),
    ).toBe("关于学习贯彻精神推进");
    expect(lines.at(-1)?.at(-1)).toEqual({ kind: "footnote", index: 0 });
  });

  it("break within a word only where a line has no other place", () => {
    expect(linesOf("长明ABCDEFGHIJ会", 6)).toEqual(["长明", "ABCDEFGHIJ会"]);
    expect(linesOf("A".repeat(100), 10).map((line) => line.length)).toEqual([20, 20, 20, 20, 20]);
  });
});

const piece = fc.constantFrom(
  "工会",
  "总结",
  "《工会法》",
  "2024年",
  "Union",
  "（试行）",
  "的",
  "和",
  "，",
  "某",
  "98.5%",
  " ",
  "😀",
  "\ud800",
);

it("lose no character, and no line is longer than its room, whatever the title", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 250 }), fc.integer({ min: 1, max: 30 }), (pieces, room) => {
      const title = pieces.join("");
      const lines = linesOf(title, room);
      expect(lines.join("")).toBe(title);
      for (const line of lines) expect(Array.from(line).length === 1 || widthOf(line) <= room, line).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("never end a line within a Latin word, a number with its unit or 《》 that has room", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 5, maxLength: 60 }), (pieces) => {
      const words = pieces.map((each) => (each === " " ? "事" : each)).join("事");
      for (const line of linesOf(words, ROOM).slice(0, -1)) {
        expect(line).not.toMatch(/(?:《[^》]*|[0-9]|Unio?|Uni?|U)$/);
      }
    }),
    { numRuns: 60 },
  );
});

it("takes time that grows with a title", () => {
  const start = performance.now();
  expect(linesOf("关于进一步做好某某系统工会工作的总结".repeat(2000)).length).toBeGreaterThan(1000);
  expect(performance.now() - start).toBeLessThan(2000);
});
