import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proseOf } from "../../server/src/engine/figures/prose.ts";
import { parseDocument } from "../../server/src/engine/markdown/parse.ts";
import { p, r, style } from "../support/word-file.ts";
import { imported, markdownOf } from "./imported.ts";

const UNDERLINED = '<w:u w:val="single"/>';
const BOLD = "<w:b/>";
const BREAK = "<w:r><w:br/></w:r>";

describe("a gap survives", () => {
  it.each(["现有员工 人，女职工     人。", "参加　　人次", "现有\u00a0人", "共\t人"])("%j", async (text) => {
    const runs = text
      .split("\t")
      .map((part) => r(part))
      .join("<w:r><w:tab/></w:r>");
    expect(await markdownOf(p(runs))).toBe(text);
  });

  it.each([
    ["spaces", r("现有员工") + r("     ", UNDERLINED) + r("人"), "现有员工____人"],
    ["one full-width space", r("现有员工") + r("　", UNDERLINED) + r("人"), "现有员工____人"],
    ["a tab", `${r("负责人：")}<w:r><w:rPr>${UNDERLINED}</w:rPr><w:tab/></w:r>`, "负责人：____"],
    ["several runs", r("现有") + r("  ", UNDERLINED) + r("  ", UNDERLINED + BOLD) + r("人"), "现有____人"],
    ["a date", r("    年    月    日", UNDERLINED), "____年____月____日"],
    ["what is written with room around it", r("现有员工") + r("  860  ", UNDERLINED) + r("人"), "现有员工860人"],
    ["words", r("about two words", UNDERLINED), "about two words"],
  ])("underlined: %s", async (_, runs, markdown) => {
    expect(await markdownOf(p(runs))).toBe(markdown);
  });

  it("of full-width and no-break spaces, which need no xml:space", async () => {
    const bare = (text: string, look: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    expect(
      await markdownOf(
        p(bare("员工", "") + bare("　", "") + bare("人，", "") + bare(" \u00a0\u00a0 ", UNDERLINED) + bare("人", "")),
      ),
    ).toBe("员工　人，____人");
  });

  it("on a line of its own is no rule", async () => {
    const markdown = await markdownOf(p(r("审批意见：")), p(r("        ", UNDERLINED)), p("年"));
    expect(parseDocument(markdown, { format: "markdown" }).blocks.map(({ block }) => block.elements[0]?.type)).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });

  it("in a form field that nobody filled in", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("\u2002\u2002\u2002\u2002\u2002")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await markdownOf(p(`${r("共")}${field}${r("人")}`))).toBe("共____人");
  });

  it("in a content control", async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("单击此处输入文字。")}</w:sdtContent></w:sdt>`;
    expect(await markdownOf(p(r("工会主席：") + control))).toBe("工会主席：单击此处输入文字。");
  });
});

describe("line breaks", () => {
  it("inside a sentence stay", async () => {
    expect(await markdownOf(p(r("地址：长明市") + BREAK + r("人民路3号")))).toBe("地址：长明市  \n人民路3号");
  });

  it("begin a paragraph behind a sentence, at a number and at an indent", async () => {
    const lines = ["开展活动", "一、组织建设", "召开会议。", "培训干部", "　　另有一事"];
    const { markdown } = await imported({ body: p(lines.map((line) => r(line)).join(BREAK)) });
    expect(markdown.split("\n\n").map((line) => line.trim())).toEqual([
      "开展活动",
      "## 一、组织建设",
      "召开会议。",
      "培训干部",
      "另有一事",
    ]);
  });
});

describe("emphasis", () => {
  it.each([
    [r("重在", BOLD) + r("日常", BOLD) + r("工作"), "**重在日常**工作"],
    // Behind a comma that a letter follows, stars would be stars.
    [r("重在日常，", BOLD) + r("贵在坚持"), "**重在日常**，贵在坚持"],
    [r("很") + r("“好”", BOLD) + r("的"), "很“好”的"],
    [r("面积5m") + r("2", '<w:vertAlign w:val="superscript"/>'), "面积5m²"],
    [r("作废", "<w:strike/>") + r("的"), "~~作废~~的"],
    [r("不", '<w:b w:val="0"/>') + r("粗", `${BOLD}<w:i/>`), "不***粗***"],
  ])("%#", async (runs, markdown) => {
    expect(await markdownOf(p(runs))).toBe(markdown);
  });

  it("in a heading is the heading's", async () => {
    expect(await markdownOf(p("工作总结"), p(r("组织建设", BOLD), style("1")))).toBe("# 工作总结\n\n## 组织建设");
  });
});

describe("backslashes stand only where Markdown would read more than words", () => {
  it.each([
    ["2024年*月*日", "2024年*月*日"],
    ["2*3=6*2", "2\\*3=6\\*2"],
    ["第1~3名，4~5名", "第1~3名，4~5名"],
    ["a_b_c、《报》[1]#2&3", "a_b_c、《报》[1]#2&3"],
    ["<b>", "\\<b>"],
    ["# 一号", "\\# 一号"],
    ["---", "\\---"],
    ["> 引文", "\\> 引文"],
    ["1. 慰问职工36人次。", "1.慰问职工36人次。"],
    ["12.5万元", "12.5万元"],
    ["见 https://a.example/x_y_z。", "见 https://a.example/x_y_z。"],
    ["`x`", "\\`x`"],
  ])("%s", async (text, markdown) => {
    expect(await markdownOf(p(text))).toBe(markdown);
  });

  it("in any text: it reads back to the same words, and to one paragraph", async () => {
    const unit = fc.constantFrom(..."工会人3 *_~`#<>[]()|&!\\-+.:=。，、（一）年$@/x");
    const texts = fc.array(unit, { minLength: 1, maxLength: 14 }).map((units) => `文${units.join("")}`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const markdown = await markdownOf(p(text));
        const runs = parseDocument(markdown, { format: "markdown" }).blocks.flatMap(({ block }) => block.runs);
        const words = runs.map((run) => proseOf(run).text).join("\n");
        // An address is no prose.
        if (!words.includes("\uFFFC")) expect(words.replaceAll(/\s+/g, " ")).toBe(text.replaceAll(/\s+/g, " ").trim());
      }),
      { numRuns: 250 },
    );
  });
});

it("fields show their results", async () => {
  const field = (code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  expect(
    await markdownOf(p(`${field("DATE", "2024年11月15日")}${r("，见第")}${field(" PAGEREF x ", "3")}${r("页")}`)),
  ).toBe("2024年11月15日，见第3页");
  expect(await markdownOf(p(`<w:fldSimple w:instr="DATE">${r("今天")}</w:fldSimple>`))).toBe("今天");
});

it("symbols, checkboxes and equations become characters", async () => {
  const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const equation =
    "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>";
  const { markdown, messages } = await imported({
    body: p(sym("Wingdings", "F0FE") + r("是") + sym("Symbol", "F0B3") + r("3") + equation + sym("Odd", "F041")),
  });
  expect(markdown).toBe("☑是≥3(a+b)/2\uFFFD\n");
  expect(messages.map(({ id, args, paragraph }) => [id, ...args, paragraph])).toEqual([
    ["equation", 1],
    ["unknownSymbol", "Odd", "F041", 1],
  ]);
});

it("addresses that are links of Word become links, other kinds words", async () => {
  const relation = (id: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/>`;
  const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
  const { markdown } = await imported({
    relations:
      relation("a", "https://a.example/(x)") + relation("b", "javascript:alert(1)") + relation("c", "file:///etc"),
    body: p(link("a", "网站") + link("b", "脚本") + link("c", "文件")),
  });
  expect(markdown).toBe("[网站](https://a.example/%28x%29)脚本文件\n");
});
