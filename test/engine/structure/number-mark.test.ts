import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumberMark, writeNumberMark } from "../../../server/src/engine/structure/number-mark.ts";
import type { NumberStyle } from "../../../server/src/engine/structure/section.ts";
import { anyString } from "../../support/any-string.ts";

const MARKS: readonly (readonly [line: string, style: NumberStyle, value: number, text: string])[] = [
  ["一、组织建设", "cjk", 1, "一、"],
  ["一、 指导思想", "cjk", 1, "一、"],
  ["　　十二、车辆管理", "cjk", 12, "十二、"],
  ["二十一、其他", "cjk", 21, "二十一、"],
  ["三．民主管理", "cjk", 3, "三．"],
  ["一　指导思想", "cjk", 1, "一"],
  ["（一）送温暖", "cjk-paren", 1, "（一）"],
  ["(一)、組織建設", "cjk-paren", 1, "(一)、"],
  ["（ 三 ）民主管理", "cjk-paren", 3, "（ 三 ）"],
  ["㈡日常工作", "cjk-paren", 2, "㈡"],
  ["1. 建章立制", "arabic", 1, "1."],
  ["1、现况", "arabic", 1, "1、"],
  ["１．班子", "arabic", 1, "１．"],
  ["12、食堂", "arabic", 12, "12、"],
  ["1.2023年工作回顾", "arabic", 1, "1."],
  ["（1）走訪", "arabic-paren", 1, "（1）"],
  ["(10) 其他", "arabic-paren", 10, "(10)"],
  ["⑶看望", "arabic-paren", 3, "⑶"],
  ["1）填表", "arabic-half", 1, "1）"],
  ["2) act", "arabic-half", 2, "2)"],
  ["①摸底", "circled", 1, "①"],
  ["壹、緣起", "formal", 1, "壹、"],
  ["貳、經過", "formal", 2, "貳、"],
  ["參、決議", "formal", 3, "參、"],
  ["叁、决议", "formal", 3, "叁、"],
  ["拾壹、附件", "formal", 11, "拾壹、"],
  ["甲、受理申請", "stem", 1, "甲、"],
  ["丁、撥付款項", "stem", 4, "丁、"],
  ["第一章 总则", "chapter", 1, "第一章"],
  ["第三部分 今后打算", "chapter", 3, "第三部分"],
  ["第二节　组织建设", "chapter", 2, "第二节"],
  ["第1章 概况", "chapter", 1, "第1章"],
  ["I. Guiding principles", "roman", 1, "I."],
  ["iii) review", "roman", 3, "iii)"],
  ["Ⅱ、组织建设", "roman", 2, "Ⅱ、"],
  ["A. Members", "alpha", 1, "A."],
  ["b) dues", "alpha", 2, "b)"],
  // Words after the mark that only look like the next number.
  ["三、三八妇女节活动", "cjk", 3, "三、"],
  ["四、五一表彰", "cjk", 4, "四、"],
  ["二、三重一大制度落实", "cjk", 2, "二、"],
  ["九、十大亮点", "cjk", 9, "九、"],
  ["一、一年来的工作", "cjk", 1, "一、"],
  ["三、四个坚持", "cjk", 3, "三、"],
  ["十一、元旦春节慰问", "cjk", 11, "十一、"],
  ["（3）班组建设", "arabic-paren", 3, "（3）"],
  ["1、1月份完成换届", "arabic", 1, "1、"],
];

describe("number marks", () => {
  it.each(MARKS)("%s", (line, style, value, text) => {
    const mark = readNumberMark(line);
    expect(mark).toMatchObject({ style, value, text, malformed: false });
    expect(line.slice(mark?.start, mark?.end)).toBe(text);
  });

  it.each([
    ["(二、)日常工作", 2, "(二、)"],
    ["（三、）亮尺子", 3, "（三、）"],
    ["二）日常工作", 2, "二）"],
  ])("%s is malformed", (line, value, text) => {
    expect(readNumberMark(line)).toMatchObject({ style: "cjk-paren", value, text, malformed: true });
  });

  it.each([
    "一、二年级学生",
    "三、四季度任务",
    "一、三、五号楼先行改造",
    "二、三产业从业人员",
    "二、三车间共用一条吊装线",
    "三、四樓會議室整修中",
    "十一、元旦和春节，工会都安排了值班",
    "三、八妇女节",
    "3.8妇女节",
    "3、8妇女节",
    "1.5万元困难补助",
    "6.8公里的环湖路",
    "7、8两月持续高温",
    "1、2月份天气寒冷",
    "1、2、3号机组",
    "甲、乙、丙三方各執一份",
    "甲、乙双方",
    "一一對應，逐項銷號",
    "（2）班同学",
    "（一）班",
    "六一、八一期间",
    "五四、五一两个节日",
    "陆、海、空三军",
    "A、B两组",
    "第一医院和第三中学",
    "第一节课",
    "一是抓教育",
    "统一是前提",
    "2024年工作",
    "2024、2025年",
    "8:30 开会",
    "3.x 版本",
    "e.g. this",
    "It is so.",
    "",
    "　",
    "职工之家",
  ])("%s has none", (line) => {
    expect(readNumberMark(line)).toBeUndefined();
  });
});

describe("writing the next mark", () => {
  it.each([
    ["一、", 2, "二、"],
    ["九、", 10, "十、"],
    ["（一）", 12, "（十二）"],
    ["(一)、", 2, "(二)、"],
    ["(二、)", 3, "(三)"],
    ["二）", 3, "（三）"],
    ["1.", 2, "2."],
    ["1、", 11, "11、"],
    ["１．", 12, "１２．"],
    ["（1）", 2, "（2）"],
    ["1）", 2, "2）"],
    ["①", 3, "③"],
    ["①", 21, "（21）"],
    ["壹、", 2, "貳、"],
    ["贰、", 3, "叁、"],
    ["甲、", 3, "丙、"],
    ["甲、", 11, "11、"],
    ["第一章", 2, "第二章"],
    ["第1章", 2, "第2章"],
    ["I.", 4, "IV."],
    ["iii)", 4, "iv)"],
    ["A.", 3, "C."],
    ["a)", 2, "b)"],
  ])("like %s, %i is %s", (like, value, expected) => {
    const mark = readNumberMark(`${like} 组织建设`);
    expect(mark === undefined ? undefined : writeNumberMark(mark, value)).toBe(expected);
  });

  it("is read as what was written, in every style", () => {
    const marks = MARKS.flatMap(([line, , , text]) => (text === "一" ? [] : (readNumberMark(line) ?? [])));
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.integer({ min: 1, max: 10 }), (mark, value) => {
        const again = readNumberMark(`${writeNumberMark(mark, value)} 组织建设`);
        // A single i is read as a Roman one.
        expect(again?.value).toBe(mark.style === "alpha" && value === 9 ? 1 : value);
        expect(again?.malformed).toBe(false);
      }),
    );
  });
});

it("reads any string, and its mark lies inside", () => {
  const piece = fc.constantFrom(..."一二三十（）()、.．1２8①壹甲第章节iIaA 　\t月班", "部分", "妇女");
  fc.assert(
    fc.property(
      fc.oneof(
        anyString(),
        fc.array(piece).map((list) => list.join("")),
      ),
      (text) => {
        const mark = readNumberMark(text);
        if (mark === undefined) return;
        expect(mark.start).toBeGreaterThanOrEqual(0);
        expect(mark.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(mark.start, mark.end)).toBe(mark.text);
        expect(mark.value).toBeGreaterThan(0);
        writeNumberMark(mark, mark.value + 1);
      },
    ),
  );
});
