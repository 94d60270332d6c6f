import { expect, it } from "vitest";
import { p, r, style } from "../support/word-file.ts";
import { imported } from "./imported.ts";

/** What an export writes, whose styles say what each paragraph was. */
const NAMES = ["List", "List 2", "List Continue", "HTML Preformatted", "Thematic Break", "Quote", "Attachments Note"];
const RUN_NAMES = ["HTML Code", "Run-in Heading 3", "Title Break"];
const STYLES = [
  ...NAMES.map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`),
  ...RUN_NAMES.map(
    (name) =>
      `<w:style w:type="character" w:styleId="${name}"><w:name w:val="${name}"/><w:rPr><w:b/></w:rPr></w:style>`,
  ),
  '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/></w:style>',
  '<w:style w:type="character" w:styleId="NoteSign"><w:name w:val="footnote reference"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
].join("");
const BREAK = "<w:r><w:br/></w:r>";

async function markdownOf(...paragraphs: readonly string[]): Promise<string> {
  return (await imported({ styles: STYLES, body: paragraphs.join("") })).markdown;
}

it("items are items again, with what goes on in them", async () => {
  const body = [
    p("1.第一项", style("List")),
    p("•\t其中", style("List 2")),
    p("又一段。", style("List Continue")),
    p("2.第二项", style("List")),
    p("☑ 已完成", style("List")),
  ];
  expect(await markdownOf(...body)).toBe("1. 第一项\n   - 其中\n\n   又一段。\n\n2. 第二项\n\n- [x] 已完成\n");
});

it("program text stands between fences longer than its own", async () => {
  const lines = ["<b>", "```", "  x"].map((line) => r(line)).join(BREAK);
  expect(await markdownOf(p(lines, style("HTML Preformatted")))).toBe("````\n<b>\n```\n  x\n````\n");
});

it("program text in a sentence stands between backticks", async () => {
  const code = (text: string): string => r(text, '<w:rStyle w:val="HTML Code"/>');
  expect(await markdownOf(p(r("用") + code("a*b*c") + r("和") + code("`d") + r("。")))).toBe("用`a*b*c`和`` `d ``。\n");
});

it("a rule, a quotation, and numbered names of attachments, which are no headings", async () => {
  const body = [
    p(""),
    p("", style("Thematic Break")),
    p("引文。", style("Quote")),
    p("附件：1.名单", style("Attachments Note")),
    p("2.决算", style("Attachments Note")),
  ];
  expect(await markdownOf(...body)).toBe("---\n\n> 引文。\n\n附件：1.名单\n\n2.决算\n");
});

it("the look of a style is no emphasis, and a break of the layout no break", async () => {
  const runIn = r("1.健全组织。", '<w:rStyle w:val="Run-in Heading 3"/>');
  const broken = `${r("工会")}<w:r><w:rPr><w:rStyle w:val="Title Break"/></w:rPr><w:br/></w:r>${r("2024年工作总结")}`;
  expect(await markdownOf(p(broken, style("Title")), p(runIn + r("召开会议。")))).toBe(
    "# 工会2024年工作总结\n\n1.健全组织。召开会议。\n",
  );
});

it("emphasis is emphasis, whatever letters it is set in", async () => {
  expect(await markdownOf(p(r("坚持") + r("重点", '<w:rStyle w:val="Emphasis"/>') + r("推进。")))).toBe(
    "坚持*重点*推进。\n",
  );
});

it("emphasis is kept where that takes a backslash", async () => {
  expect(await markdownOf(p(r("甲\\") + r("服务", "<w:b/>") + r("职工。")))).toBe("甲\\\\**服务**职工。\n");
});

it("program text keeps its empty lines", async () => {
  expect(await markdownOf(p(BREAK + r("　甲 ") + BREAK, style("HTML Preformatted")))).toBe("```\n\n　甲 \n\n```\n");
});

it("the number of a note that was referred to before is a reference to it", async () => {
  const number = (digits: string): string => r(digits, '<w:rStyle w:val="NoteSign"/>');
  const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>';
  const { markdown } = await imported({
    styles: STYLES,
    footnotes: `<w:footnote w:id="7">${p("含分会。")}</w:footnote>`,
    body: p(r("会员") + reference + r("人，职工") + number("1") + r("人") + number("2") + r("。")),
  });
  expect(markdown).toBe("会员[^1]人，职工[^1]人2。\n\n[^1]: 含分会。\n");
});
