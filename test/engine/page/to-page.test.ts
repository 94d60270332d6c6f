import { describe, expect, it } from "vitest";
import { pageLines, pageModel } from "../../support/page-lines.ts";

const LETTER = `# 恒泰公司工会2024年工作总结

市总工会：

一年来，工会开展了工作，取得了成绩。

## 一、组织建设

**（一）建章立制。**修订办法3项。

### （二）日常工作

换届完成。
`;
const LETTER_LINES = [
  "title: 恒泰公司工会2024年工作总结",
  "addressee: 市总工会：",
  "p: 一年来，工会开展了工作，取得了成绩。",
  "h1: 一、|组织建设",
  "p: {2 （一）建章立制。}修订办法3项。",
  "h2: （二）|日常工作",
  "p: 换届完成。",
];

describe("the parts of a letter", () => {
  it("are found in Markdown and in a draft, whatever the line ends", () => {
    const draft = LETTER.replaceAll(/^#+ |\*\*/gm, "").replaceAll(/\n+/g, "\n　　");
    for (const lineEnd of ["\n", "\r\n", "\r"]) {
      expect(pageLines(LETTER.replaceAll("\n", lineEnd))).toEqual(LETTER_LINES);
      expect(pageLines(`\uFEFF${LETTER.replaceAll("\n", lineEnd)}`)).toEqual(LETTER_LINES);
      expect(pageLines(draft.replaceAll("\n", lineEnd), { format: "plain" })).toEqual(LETTER_LINES);
      expect(pageLines(draft.replaceAll("\n", lineEnd))).toEqual(LETTER_LINES);
    }
  });

  it("tell the file's properties", () => {
    expect(pageModel(LETTER).properties).toEqual({
      title: "恒泰公司工会2024年工作总结",
      organization: "恒泰公司工会",
      year: 2024,
    });
    expect(pageModel("# Work Summary\n\nText.").language).toBe("en-GB");
    expect(pageModel("# 工會工作總結\n\n開展工作。").language).toBe("zh-TW");
  });

  it.each<[string, string, readonly string[]]>([
    [
      "note, signature, date, chair's line",
      "附件：1.会员名单。\n2.经费表；\n\n恒泰公司工会\n2024年01月05日\n\n主席（签字）：",
      ["note: 会员名单 / 经费表", "closing: 恒泰公司工会 @ 2024年01月05日", "chair: 主席（签字）："],
    ],
    [
      "a note as a Markdown list",
      "附件：\n\n1. 会员名单\n2. 经费表。\n\n恒泰公司工会\n\n2024年1月5日",
      ["note: 会员名单 / 经费表", "closing: 恒泰公司工会 @ 2024年1月5日"],
    ],
    [
      "a note in one line behind the date",
      "恒泰公司工会\n2024年1月5日\n\n附件：1. 会员名单；2. 经费表",
      ["note: 会员名单 / 经费表", "closing: 恒泰公司工会 @ 2024年1月5日"],
    ],
    [
      "a single attachment",
      "附件：会员名单\n\n恒泰公司工会\n2024年1月5日",
      ["note: 会员名单", "closing: 恒泰公司工会 @ 2024年1月5日"],
    ],
    [
      "labelled names",
      "附件1：会员名单\n附件2：经费表\n\n恒泰公司工会\n2024年1月5日",
      ["note: 会员名单 / 经费表", "closing: 恒泰公司工会 @ 2024年1月5日"],
    ],
    [
      "raw HTML that sets the closing to the right",
      '<p align="right">恒泰公司工会</p>\n<p align="right">2024年X月X日</p>',
      ["closing: 恒泰公司工会 @ 2024年⟦X月X日⟧"],
    ],
    [
      "definitions behind the date",
      "恒泰公司工会\n\n2024年1月5日\n\n[^1]: 注。\n\n    一、续。\n\n[r]: x\n<!-- 注 -->",
      ["closing: 恒泰公司工会 @ 2024年1月5日"],
    ],
    [
      "copies behind the date",
      "恒泰公司工会\n\n2024年1月5日\n\n抄送：各分会",
      ["closing: 恒泰公司工会 @ 2024年1月5日", "p: 抄送：各分会"],
    ],
    ["a chair's line alone", "主席（签字）：", ["chair: 主席（签字）："]],
    [
      "a chair's line above the date",
      "主席（签字）：张三\n2024年1月5日",
      ["closing:  @ 2024年1月5日", "chair: 主席（签字）：张三"],
    ],
    [
      "attachments on pages of their own",
      "恒泰公司工会\n2024年1月5日\n\n# 附件1\n\n## 会员名单\n\n一、甲组\n\n张三。\n\n# 附件2：经费表\n\n经费不多。",
      [
        "closing: 恒泰公司工会 @ 2024年1月5日",
        "attachment 附件1: 会员名单",
        "h1: 一、|甲组",
        "p: 张三。",
        "attachment 附件2: 经费表",
        "p: 经费不多。",
      ],
    ],
    [
      "attachments of a draft",
      "附件：会员名单\n\n恒泰公司工会\n2024年1月5日\n\n附件：\n\n会员名单\n\n张三、李四。",
      ["note: 会员名单", "closing: 恒泰公司工会 @ 2024年1月5日", "attachment 附件: 会员名单", "p: 张三、李四。"],
    ],
  ])("end with %s", (_, end, expected) => {
    const text = `${LETTER}\n${end}\n`;
    expect(pageLines(text).slice(LETTER_LINES.length)).toEqual(expected);
    expect(pageLines(text.replaceAll("\n", "\r\n")).slice(LETTER_LINES.length)).toEqual(expected);
  });

  it("are those of a summary that is attached to something else", () => {
    const text = "附件1\n\n工会工作总结\n\n一、组织建设\n\n换届完成。\n\n某厂工会\n2024年1月5日\n";
    expect(pageLines(text)).toEqual([
      "p: 附件1",
      "title: 工会工作总结",
      "h1: 一、|组织建设",
      "p: 换届完成。",
      "closing: 某厂工会 @ 2024年1月5日",
    ]);
  });

  it("are none where a text only speaks of them", () => {
    const text =
      "# 工作总结\n\n现将情况汇报如下：\n\n## 一、材料\n\n附件齐全。\n\n附件：由各分会保管，不另发。\n\n## 二、问题\n\n人手不够。\n";
    expect(pageLines(text).filter((line) => /^(?:addressee|note|attachment|closing)/.test(line))).toEqual([]);
  });

  it("of an English letter", () => {
    const text =
      "# Annual Work Summary 2024\n\nDear members:\n\nWe did well.\n\nStaff Union\n\n15 November 2024\n\nAttachment: List of members.";
    expect(pageLines(text)).toEqual([
      "title: Annual Work Summary 2024",
      "addressee: Dear members:",
      "p: We did well.",
      "note: List of members",
      "closing: Staff Union @ 15 November 2024",
    ]);
  });
});

describe("front matter", () => {
  it("gives what the text lacks", () => {
    const meta = {
      title: "2024年工会|工作总结",
      to: "市总工会",
      attachments: ["名单。"],
      organization: "某厂工会",
      date: "2024-11-05",
      seal: true,
    };
    expect(pageLines("一年来，工会开展了工作。", { meta })).toEqual([
      "title: 2024年工会⏎工作总结",
      "addressee: 市总工会：",
      "p: 一年来，工会开展了工作。",
      "note: 名单",
      "closing sealed: 某厂工会 @ 2024年11月5日",
    ]);
  });

  it("replaces the title line, and repeats nothing", () => {
    const meta = { title: "工会工作报告|（讨论稿）", to: "市总工会", date: "2024-11-05", attachments: ["名单"] };
    const end = "附件：经费表\n\n恒泰公司工会\n2024年1月5日\n";
    expect(pageLines(`${LETTER}\n${end}`, { meta })).toEqual([
      "title: 工会工作报告⏎（讨论稿）",
      ...LETTER_LINES.slice(1),
      "note: 经费表",
      "closing: 恒泰公司工会 @ 2024年1月5日",
    ]);
  });

  it("leaves a first line that is no title beyond doubt", () => {
    expect(pageLines("# 一年来的情况\n\n## 一、好\n\n很好。", { meta: { title: "工作总结" } })).toEqual([
      "title: 工作总结",
      "h1: |一年来的情况",
      "h1: 一、|好",
      "p: 很好。",
    ]);
  });

  it.each<[string, "chinese" | "republic" | "english", string]>([
    ["2024-11-05", "chinese", "2024年11月5日"],
    ["2024/1/05", "chinese", "2024年1月5日"],
    ["2024-11-05T00:00:00.000Z", "chinese", "2024年11月5日"],
    ["2024年01月05日", "chinese", "2024年1月5日"],
    ["2024-11-15", "republic", "中華民國113年11月15日"],
    ["民國113年11月15日", "republic", "中華民國113年11月15日"],
    ["2024-11-15", "english", "15 November 2024"],
    ["2024-13-15", "chinese", "2024-13-15"],
    ["近日", "chinese", "近日"],
  ])("writes %s as the %s layout does", (date, dates, expected) => {
    expect(pageLines("开展了工作，取得成绩。", { meta: { date }, dates })).toEqual([
      "p: 开展了工作，取得成绩。",
      `closing:  @ ${expected}`,
    ]);
  });

  it("and comments never appear", () => {
    const text = `---\ntitle: 题\n---\n<!-- structured-summary-disable no-mask -->\n${LETTER}\n[r]: http://a.cn\n<!-- 注 -->\n`;
    expect(pageLines(text)).toEqual(LETTER_LINES);
  });
});

describe("blocks", () => {
  const lines = (text: string) => pageLines(`一年来，工会开展了工作，取得了成绩，受到了好评。\n\n${text}`).slice(1);

  it.each<[string, string, readonly string[]]>([
    [
      "lists",
      "# 总结\n\n1. 甲\n\n   续\n2. 乙\n   - 丙\n   - [ ] 丁\n   - [x] 戊\n3) 己\n",
      [
        "title: 总结",
        "item1: 1.|甲",
        "p1: 续",
        "item1: 2.|乙",
        "item2: •|丙",
        "item2: ☐|丁",
        "item2: ☑|戊",
        "item1: 3)|己",
      ],
    ],
    [
      "lists that Markdown counts",
      "# 题\n\n1. 甲\n1. 乙\n1. 丙\n",
      ["title: 题", "item1: 1.|甲", "item1: 2.|乙", "item1: 3.|丙"],
    ],
    ["quotes", "> # 题\n> 文\n> 字\n>\n> > 深", [">p: <b>题</b>", ">p: 文字", ">>p: 深"]],
    [
      "tables",
      "| 甲 | 乙 | 丙 |\n| :-- | --: | :-: |\n| 1 |\n| a\\|b | `x\\|y` | 上<br>下 |",
      ["table left,right,center: #甲|乙|丙 / 1|| / a|b|<code>x|y</code>|上⏎下"],
    ],
    ["tables in quotes", "> | 甲 | 乙 |\n> | --- | :-: |\n> | 1 | 2 |", ["table none,center: #甲|乙 / 1|2"]],
    ["pictures", "![甲](a.png)\n![乙](b.png)", ["picture: ![甲](a.png)", "picture: ![乙](b.png)"]],
    [
      "code",
      "```js\nlet a;\n  b\n\n```\n\n> - ~~~\n>   c\n>   ~~~",
      ["verbatim: let a;\n  b\n", ">item1: •|", "verbatim: c"],
    ],
    [
      "raw HTML",
      "<table><tr><td>甲</td></tr></table>\n\n<div>\n\n---",
      ["verbatim: <table><tr><td>甲</td></tr></table>", "rule"],
    ],
    [
      "levels below the fourth",
      "## 甲\n### 乙\n#### 丙\n##### 丁\n###### 戊",
      ["h1: |甲", "h2: |乙", "h3: |丙", "h4: |丁", "h4: |戊"],
    ],
    ["a malformed number", "(二、)民主管理\n\n公开。", ["h1: (二)|民主管理", "p: 公开。"]],
    ["a heading with text in its paragraph", "一、组织建设\n换届完成\n", ["h1: 一、|组织建设", "p: 换届完成"]],
    [
      "items that act as headings",
      "1. 制度\n\n   正文。\n2. 组织\n\n   - 子项\n",
      ["h1: 1.|制度", "p: 正文。", "h1: 2.|组织", "item1: •|子项"],
    ],
  ])("are made of %s", (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it("of several summaries begin a page each", () => {
    const body = "一、组织建设\n换届完成。\n二、民主管理\n公开栏按月更新。\n";
    const text = `学校工会工作总结\n${body}学校工会\n2024年1月5日\n医院工会工作总结\n${body}医院工会\n2024年1月6日\n`;
    const lines = pageLines(text, { format: "plain" });
    expect(lines.filter((line) => /^(?:title|closing)/.test(line))).toEqual([
      "title: 学校工会工作总结",
      "closing: 学校工会 @ 2024年1月5日",
      "title+: 医院工会工作总结",
      "closing: 医院工会 @ 2024年1月6日",
    ]);
  });

  it("show missing sections where they belong", () => {
    const end = "恒泰公司工会\n2024年1月5日\n";
    const text = `${LETTER}\n${end}`;
    const missing = [
      { title: "存在问题", at: text.indexOf(end) },
      { title: "指导思想", at: text.indexOf("## 一") },
    ];
    const lines = pageLines(text, { missing });
    expect(lines[3]).toBe("missing: 指导思想");
    expect(lines.slice(-2)).toEqual(["missing: 存在问题", "closing: 恒泰公司工会 @ 2024年1月5日"]);
  });

  it("name their source", () => {
    const { blocks } = pageModel(LETTER);
    const sources = blocks.map(({ source }) => LETTER.slice(source.start, source.end));
    expect(sources).toEqual([
      "# 恒泰公司工会2024年工作总结",
      "市总工会：",
      "一年来，工会开展了工作，取得了成绩。",
      "## 一、组织建设",
      "**（一）建章立制。**修订办法3项。",
      "### （二）日常工作",
      "换届完成。",
    ]);
  });
});
