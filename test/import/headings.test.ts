import { describe, expect, it } from "vitest";
import { p, r, style } from "../support/word-file.ts";
import { markdownOf } from "./imported.ts";

const CENTRE = '<w:jc w:val="center"/>';
const LARGE = '<w:sz w:val="44"/>';
const TEXT = "一年来，厂工会围绕中心工作，开展了多项活动。";

describe("the title", () => {
  it("has the style Title", async () => {
    expect(await markdownOf(p("关于转发的通知", style("Title")), p(TEXT))).toBe(`# 关于转发的通知\n\n${TEXT}`);
  });

  it("is set in several lines", async () => {
    const lines = [p(r("长明电机厂工会", LARGE), CENTRE), p(r("2024年度工作总结", LARGE), CENTRE), p(TEXT)];
    expect(await markdownOf(...lines)).toBe(`# 长明电机厂工会2024年度工作总结\n\n${TEXT}`);
    const broken = `<w:r><w:rPr>${LARGE}</w:rPr><w:t>Annual</w:t><w:br/><w:t>Report</w:t></w:r>`;
    expect(await markdownOf(p(broken, style("Title")), p(TEXT))).toBe(`# Annual Report\n\n${TEXT}`);
  });

  it("is the large line that names a summary, not the letterhead", async () => {
    const head = p(r("长明市总工会文件", LARGE), CENTRE);
    const body = [head, p("长工发〔2024〕3号", CENTRE), p(r("2024年度工作总结", LARGE), CENTRE), p(TEXT)];
    expect((await markdownOf(...body)).split("\n\n")[2]).toBe("# 2024年度工作总结");
  });

  it("is a lone first heading of the first level; the others move up with it", async () => {
    expect(await markdownOf(p("年度工作总结", style("1")), p("一、组织建设", style("2")), p(TEXT))).toBe(
      `# 年度工作总结\n\n## 一、组织建设\n\n${TEXT}`,
    );
  });

  it("may bear the style of its sections", async () => {
    expect(await markdownOf(p("年度工作总结", style("1")), p("一、组织建设", style("1")), p(TEXT))).toBe(
      `# 年度工作总结\n\n## 一、组织建设\n\n${TEXT}`,
    );
  });

  it("is the first line of a draft that names it", async () => {
    expect(await markdownOf(p("长明电机厂工会2024年工作总结"), p(TEXT))).toBe(
      `# 长明电机厂工会2024年工作总结\n\n${TEXT}`,
    );
  });

  it("is not the first line of prose", async () => {
    expect(await markdownOf(p(TEXT), p(TEXT))).toBe(`${TEXT}\n\n${TEXT}`);
  });
});

describe("headings", () => {
  it("are those of Word's styles", async () => {
    const body = ["一、甲", "（一）乙", "1.丙", "（1）丁"].map((text, index) => p(text, style(String(index + 1))));
    expect(await markdownOf(p("工作总结", style("Title")), ...body)).toBe(
      "# 工作总结\n\n## 一、甲\n\n### （一）乙\n\n#### 1.丙\n\n##### （1）丁",
    );
  });

  it("are short numbered lines without a style, on the levels of GB/T 9704", async () => {
    const body = [
      "工作总结",
      "一、基本情况",
      "（一）组织建设，教育培训",
      TEXT,
      "1.建章立制",
      TEXT,
      "2.教育培训",
      TEXT,
      "二、不足",
      TEXT,
    ];
    expect(await markdownOf(...body.map((text) => p(text)))).toBe(
      [
        "# 工作总结",
        "## 一、基本情况",
        "### （一）组织建设，教育培训",
        TEXT,
        "#### 1.建章立制",
        TEXT,
        "#### 2.教育培训",
        TEXT,
        "## 二、不足",
        TEXT,
      ].join("\n\n"),
    );
  });

  it("without a style lie where those with one of the same number lie", async () => {
    expect(await markdownOf(p("一、甲情况", style("2")), p(TEXT), p("二、乙情况"), p(TEXT))).toBe(
      `### 一、甲情况\n\n${TEXT}\n\n### 二、乙情况\n\n${TEXT}`,
    );
  });

  it("that go on with text stay paragraphs, whatever their style", async () => {
    const runIn = `（一）建章立制。${TEXT}`;
    expect(await markdownOf(p("工作总结"), p("一、组织建设"), p(runIn, style("2")), p(runIn))).toBe(
      `# 工作总结\n\n## 一、组织建设\n\n${runIn}\n\n${runIn}`,
    );
  });

  it("are not the names of attachments", async () => {
    const body = ["工作总结", "一、组织建设", TEXT, "附件：1.职工名单", "2.经费决算表", "长明电机厂工会"].map((text) =>
      p(text),
    );
    expect((await markdownOf(...body)).split("\n\n").slice(3)).toEqual([
      "附件：1.职工名单",
      "2.经费决算表",
      "长明电机厂工会",
    ]);
  });

  it("are not items of a list", async () => {
    const body = ["工作总结", "一、组织建设", "1.召开会议3次；", "2.培训干部36人。"].map((text) => p(text));
    expect((await markdownOf(...body)).split("\n\n").slice(2)).toEqual(["1.召开会议3次；", "2.培训干部36人。"]);
  });
});

it("signature and date stay lines", async () => {
  const right = '<w:jc w:val="right"/>';
  expect(await markdownOf(p(TEXT), p("长明电机厂工会", right), p("2024年11月15日", right))).toBe(
    `${TEXT}\n\n长明电机厂工会\n\n2024年11月15日`,
  );
});
