import { describe, expect, it } from "vitest";
import { writeText } from "../../server/src/export/text.ts";
import { ENGLISH_PAGE, HOSTILE_PAGE, pageOf, paragraph, TAIWAN_PAGE, text, WHOLE_PAGE } from "../support/pages.ts";

it("keeps every number and mark of a Chinese page", () => {
  expect(writeText(WHOLE_PAGE)).toBe(`长明区实验学校工会
2024年工作总结

区总工会：
　　一年来，校工会在区总工会的领导下，围绕中心、服务大局，扎实做好各项工作。
　　一、基本情况
　　（一）组织建设
　　1.健全组织。学校现有员工　人，会员860人[1]，入会率XX%。
　　1.制度
　　（1）章程
　　1. 第一项
　　　　• 其中之一
　　第一项的又一段。
　　2. 第二项
　　☑ 已完成
　　　　引用的话。

项目\t人数\t备注
慰问\t12\t
走访\t1,860\t含 退休

　　【职工大会现场】
　　见图【奖状】，详情见网页（https://example.org/a?b=1&c=2）。

<table>
  <tr>


　　＊　＊　＊

　　附件：1.职工名单
　　　　　2.经费决算表

　　　　　　　　　　　　　　　长明区实验学校工会委员会
　　　　　　　　　　　　　　　　　　2024年12月5日

　　主席（签字）：

附件1
职工名单
　　张三、李四。

附件2
　　收入3~5万元，支出3*4万元。

[1] 截至2024年11月底。 含劳务派遣人员。
`);
});

it("sets English paragraphs apart", () => {
  expect(writeText(ENGLISH_PAGE)).toBe(`Work Summary 2024

Dear members:

1. Members

The union has 860 members[1].

• Visits: 12

Longbright Union
5 December 2024

[1] As of November.
`);
});

describe("the closing without a seal", () => {
  it.each([
    ["長明工會", "中華民國113年12月5日", 14, 16],
    ["长明区实验学校工会委员会", "2024年12月5日", 14, 16],
    ["甲", "2024年12月5日", 18, 20],
  ])("of %s and %s", (signature, date, left, dateLeft) => {
    const page = pageOf([{ kind: "closing", signatures: [[text(signature)]], date: [text(date)], seal: false }]);
    expect(writeText(page)).toBe(`${"　".repeat(left)}${signature}\n${"　".repeat(dateLeft)}${date}\n`);
  });

  it("is at the right of a page of Taiwan", () => {
    expect(writeText(TAIWAN_PAGE).split("\n").slice(-3)).toEqual([
      "　　　　　　　　　　　　　　長明產業工會",
      "　　　　　　　　　　　　　　　　中華民國113年12月5日",
      "",
    ]);
  });
});

it("breaks no line and no cell by what stands in it", () => {
  const written = writeText(HOSTILE_PAGE);
  expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  expect(written.split("\n").filter((line) => line.includes("<script>alert")).length).toBeGreaterThan(5);
  expect(writeText(pageOf([paragraph("甲\t乙\r\n丙")]))).toBe("　　甲 乙 丙\n");
  expect(writeText(pageOf([paragraph("甲", { kind: "break" }, "乙")]))).toBe("　　甲\n乙\n");
});

it("says an address once", () => {
  const href = "https://example.org/";
  expect(writeText(pageOf([paragraph(text(href, { href }), text("信箱", { href: "mailto:a@b.cn" }))]))).toBe(
    "　　https://example.org/信箱（a@b.cn）\n",
  );
});

it("ends in one line end, also when there is nothing", () => {
  expect(writeText(pageOf([]))).toBe("\n");
  expect(writeText(pageOf([{ kind: "missing-section", title: "福利" }]))).toBe("\n");
});
