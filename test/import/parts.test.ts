import { describe, expect, it } from "vitest";
import type { ImportMessage } from "../../server/src/import/message.ts";
import { PIXEL, p, r, style } from "../support/word-file.ts";
import { imported, markdownOf } from "./imported.ts";

const said = (messages: readonly ImportMessage[]): readonly unknown[] =>
  messages.map(({ id, args, paragraph }) => [paragraph ?? "-", id, ...args]);

const cell = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

describe("tables", () => {
  it("keep their cells, with lines and bars in them", async () => {
    const text = table(row(cell(p("项目")), cell(p("数|量"))), row(cell(p("培训") + p("干部")), cell(p(""))));
    expect(await markdownOf(text)).toBe("| 项目 | 数\\|量 |\n| --- | --- |\n| 培训<br>干部 |  |");
  });

  it("align a column as all its cells below the head are", async () => {
    const right = '<w:jc w:val="right"/>';
    const text = table(row(cell(p("项目")), cell(p("数量"))), row(cell(p("培训")), cell(p("3", right))));
    expect((await markdownOf(text)).split("\n")[1]).toBe("| --- | ---: |");
  });

  it("leave what a merged cell covers empty, and say so", async () => {
    const { markdown, messages } = await imported({
      body:
        p("表") +
        table(
          row(cell(p("项目")), cell(p("数量"), span(2))),
          row(cell(p("培训"), '<w:vMerge w:val="restart"/>'), cell(p("3")), cell(p("4"))),
          row(cell(p("培训"), "<w:vMerge/>"), cell(p("5")), cell(p("6"))),
        ),
    });
    expect(markdown.split("\n").slice(2, -1)).toEqual([
      "| 项目 | 数量 |  |",
      "| --- | --- | --- |",
      "| 培训 | 3 | 4 |",
      "|  | 5 | 6 |",
    ]);
    expect(said(messages)).toEqual([[2, "mergedCells", "2"]]);
  });

  it("show a first row of one cell above them, and a frame of one cell as its text", async () => {
    const titled = table(row(cell(p("经费情况"), span(2))), row(cell(p("甲")), cell(p("乙"))));
    expect(await markdownOf(titled, table(row(cell(p("框中的文字。")))))).toBe(
      "经费情况\n\n| 甲 | 乙 |\n| --- | --- |\n\n框中的文字。",
    );
  });

  it("take a table in a cell as lines", async () => {
    const inner = table(row(cell(p("甲")), cell(p("乙"))), row(cell(p("丙")), cell(p("丁"))));
    const { markdown, messages } = await imported({ body: table(row(cell(p("一")), cell(inner + p("")))) });
    expect(markdown).toBe("| 一 | 甲 乙<br>丙 丁 |\n| --- | --- |\n");
    expect(said(messages)).toEqual([[1, "nestedTable"]]);
  });

  it("fill rows that are shorter", async () => {
    const skipped = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p("乙"))}</w:tr>`;
    expect(await markdownOf(table(row(cell(p("甲")), cell(p("二"))), skipped, row(cell(p("丙")))))).toBe(
      "| 甲 | 二 |\n| --- | --- |\n|  | 乙 |\n| 丙 |  |",
    );
  });
});

describe("pictures", () => {
  const relation = (id: string, target: string, mode = ""): string =>
    `<Relationship Id="${id}" Type="http://x/image" Target="${target}"${mode}/>`;
  const picture = (id: string, alt = ""): string =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

  it("are written beside the text, each once, with their alternative text", async () => {
    const { markdown, pictures } = await imported({
      relations: relation("p", "media/image7.jpeg"),
      files: { "word/media/image7.jpeg": PIXEL },
      body: p(picture("p", "合影 [一]")) + p(picture("p")),
    });
    expect(markdown).toBe("![合影 \\[一\\]](old-images/1.png)\n\n![](old-images/1.png)\n");
    expect(pictures).toEqual([{ name: "1.png", bytes: PIXEL }]);
  });

  it("that cannot be taken over are named", async () => {
    const { markdown, pictures, messages } = await imported({
      relations:
        relation("e", "media/1.emf") +
        relation("m", "media/none.png") +
        relation("x", "https://x.example/a.png", ' TargetMode="External"'),
      files: { "word/media/1.emf": Uint8Array.of(1, 0, 0, 0) },
      body: p("一") + p(picture("e")) + p(picture("m")) + p(picture("x")) + p(picture("?")),
    });
    expect([markdown, pictures]).toEqual(["一\n", []]);
    expect(said(messages)).toEqual([
      [2, "pictureFormat", "EMF"],
      [3, "pictureMissing"],
      [4, "pictureRemote", "https://x.example/a.png"],
      [5, "pictureMissing"],
    ]);
  });

  it("in an old form, and one of two alternatives", async () => {
    const old = `<w:r><w:pict><v:shape><v:imagedata r:id="p"/></v:shape></w:pict></w:r>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice>${picture("p").slice(5, -6)}</mc:Choice><mc:Fallback>${old.slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`;
    const { markdown } = await imported({
      relations: relation("p", "/word/media/a.png"),
      files: { "word/media/a.png": PIXEL },
      body: p(old) + p(both),
    });
    expect(markdown).toBe("![](old-images/1.png)\n\n![](old-images/1.png)\n");
  });
});

it("footnotes and endnotes go to the end, in the order of their references", async () => {
  const note = (kind: string, id: number, ...paragraphs: readonly string[]): string =>
    `<w:${kind} w:id="${id}">${paragraphs.map((text) => p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)).join("")}</w:${kind}>`;
  const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const { markdown, paragraphAt } = await imported({
    footnotes: `<w:footnote w:type="separator" w:id="0">${p("")}</w:footnote>${note("footnote", 2, "数据来自年报。", "含分会。")}`,
    endnotes: note("endnote", 2, "见附件。"),
    body:
      p("前言") +
      p(r("职工860人") + reference("endnote", 2) + reference("footnote", 2) + r("。")) +
      p(r("没有") + reference("footnote", 9)),
  });
  expect(markdown).toBe(
    "前言\n\n职工860人[^1][^2]。\n\n没有\n\n[^1]: 见附件。\n\n[^2]: 数据来自年报。\n\n    含分会。\n",
  );
  expect(paragraphAt(markdown.indexOf("数据"))).toBe(2);
});

describe("changes and comments", () => {
  it("accepts tracked changes and counts them", async () => {
    const deleted = "<w:del><w:r><w:delText>旧的</w:delText></w:r></w:del>";
    const { markdown, messages } = await imported({
      body:
        p(`${r("开展") + deleted}<w:ins>${r("新的")}</w:ins>${r("活动。")}`) +
        p(`<w:moveFrom>${r("移走")}</w:moveFrom>`, "<w:rPr><w:del/></w:rPr>") +
        p(r("前半"), "<w:rPr><w:del/></w:rPr>") +
        p(r("后半。")),
    });
    expect(markdown).toBe("开展新的活动。\n\n前半后半。\n");
    expect(said(messages)).toEqual([["-", "changesAccepted", "1", "4"]]);
  });

  it("keeps comments at their paragraphs, as what no reader of the summary sees", async () => {
    const { markdown, messages } = await imported({
      comments: `<w:comment w:id="1" w:author="张 三">${p("请核实 --> 人数")}</w:comment><w:comment w:id="2" w:author="">${p("删")}</w:comment>`,
      body:
        p("甲") +
        p(
          `<w:commentRangeStart w:id="1"/>${r("职工860人")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
        ) +
        `<w:commentRangeStart w:id="2"/>` +
        p("乙"),
    });
    expect(markdown).toBe("甲\n\n职工860人\n\n<!-- 批注（张 三）：请核实 - -> 人数 -->\n\n乙\n\n<!-- 批注：删 -->\n");
    expect(said(messages)).toEqual([
      [2, "comment", "张 三: 请核实 --> 人数"],
      [3, "comment", "删"],
    ]);
  });
});

it("says what is left out: text boxes, margins, contents, hidden text, objects", async () => {
  const box = `<w:r><w:drawing><w:txbxContent>${p("框里的文字，说明情况")}</w:txbxContent></w:drawing></w:r>`;
  const { markdown, messages } = await imported({
    header: p("内部资料"),
    footer: p(r("— 3 —")),
    styles: '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>',
    body:
      p("一、组织建设\t1", style("C")) +
      p("二、民主管理\t2", style("C")) +
      p(r("正文") + box + r("隐藏", "<w:vanish/>")) +
      p("<w:r><w:object><o:OLEObject/></w:object></w:r>"),
  });
  expect(markdown).toBe("正文\n");
  expect(said(messages)).toEqual([
    ["-", "contentsLeftOut"],
    ["-", "headerLeftOut", "内部资料"],
    [3, "textBoxLeftOut", "框里的文字，说明情况"],
    [3, "hiddenLeftOut", "隐藏"],
    [4, "objectLeftOut"],
  ]);
});

it("tells the paragraph of every place, as Word counts them", async () => {
  const { markdown, paragraphAt } = await imported({
    body:
      p("甲") + p("") + table(row(cell(p("乙")), cell(p("丙") + p("丁"))), row(cell(p("")), cell(p("戊")))) + p("己"),
  });
  expect([..."甲乙丙戊己"].map((sign) => paragraphAt(markdown.indexOf(sign)))).toEqual([1, 3, 4, 7, 8]);
  expect([paragraphAt(0), paragraphAt(markdown.length)]).toEqual([1, 8]);
});

it("an empty file is an empty text", async () => {
  const { markdown, paragraphAt } = await imported({ body: p("") });
  expect([markdown, paragraphAt(0)]).toEqual(["", 1]);
});

it("reads the strict form of the format, other prefixes and UTF-16", async () => {
  const { wordPackage } = await import("../support/word-file.ts");
  const { zipSync } = await import("fflate");
  const { tryImport } = await import("./imported.ts");
  const xml = `<?xml version="1.0" encoding="UTF-16"?><ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>工会&#x2003;<![CDATA[A&B]]></ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
  const files = {
    ...wordPackage({ body: "" }),
    "word/document.xml": new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le")),
  };
  expect(await tryImport(zipSync(files))).toMatchObject({ markdown: "工会\u2003A&B\n" });
});
