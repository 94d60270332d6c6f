import type { LayoutSettings } from "../../server/src/engine/page/layout-settings.ts";
import { layoutFor } from "../../server/src/engine/page/layouts.ts";
import type { Inline, PageBlock, PageModel, ParagraphBlock, TextInline } from "../../server/src/engine/page/page.ts";
import type { Picture, PictureFailure, Pictures } from "../../server/src/export/picture.ts";
import type { ExportRequest } from "../../server/src/export/request.ts";

/** Pages made by hand, for the tests of the writers: what they make of a page must not hang on how pages are made. */

type Distributed<T> = T extends PageBlock ? Omit<T, "source"> & { readonly source?: T["source"] } : never;

/** A block as it is written in a test: its place in the document follows from its place in the list. */
export type LooseBlock = Distributed<PageBlock>;

/** A Simplified page, unless `rest` says otherwise. Blocks get sources of ten characters each, in order. */
export function pageOf(blocks: readonly LooseBlock[], rest: Partial<PageModel> = {}): PageModel {
  return {
    script: "hans",
    language: "zh-CN",
    properties: {},
    footnotes: [],
    ...rest,
    blocks: blocks.map((block, at) => ({ source: { start: at * 10, end: at * 10 + 10 }, ...block }) as PageBlock),
  };
}

/** What a writer is given for a page, in the layout of its language unless `settings` say otherwise. */
export function requestOf(
  page: PageModel,
  { settings = {}, ...rest }: { readonly settings?: LayoutSettings } & Partial<Omit<ExportRequest, "page">> = {},
): ExportRequest {
  const layout = layoutFor(page.script, settings, page.language === "zh-TW" ? "taiwan" : "mainland");
  return { page, layout, pictures: new Map(), marksBlanks: false, ...rest };
}

export function text(words: string, looks: Partial<TextInline> = {}): TextInline {
  return { kind: "text", text: words, ...looks };
}

/** A paragraph of running text, or of inlines. */
export function paragraph(...words: readonly (string | Inline)[]): Omit<ParagraphBlock, "source"> {
  return { kind: "paragraph", inlines: inlines(words), quotes: 0, lists: 0 };
}

function inlines(words: readonly (string | Inline)[]): readonly Inline[] {
  return words.map((word) => (typeof word === "string" ? text(word) : word));
}

/** A page with a block of every kind, in the order of an official paper. */
export const WHOLE_PAGE: PageModel = pageOf(
  [
    { kind: "title", inlines: inlines(["长明区实验学校工会", { kind: "break" }, "2024年工作总结"]), newPage: false },
    { kind: "addressee", inlines: inlines(["区总工会："]) },
    paragraph(
      "一年来，校工会在区总工会的领导下，围绕中心、服务大局，",
      text("扎实", { strong: true }),
      "做好各项工作。",
    ),
    { kind: "heading", level: 1, number: "一、", inlines: inlines(["基本情况"]) },
    { kind: "heading", level: 2, number: "（一）", inlines: inlines(["组织建设"]) },
    {
      kind: "paragraph",
      runIn: { level: 3, inlines: inlines(["1.健全组织。"]) },
      inlines: inlines([
        "学校现有员工",
        text("　", { blank: true }),
        "人，会员",
        text("860", { strong: true }),
        "人",
        { kind: "footnote", index: 0 },
        "，入会率",
        text("XX", { blank: true }),
        "%。",
      ]),
      quotes: 0,
      lists: 0,
    },
    { kind: "heading", level: 3, number: "1.", inlines: inlines(["制度"]) },
    { kind: "heading", level: 4, number: "（1）", inlines: inlines(["章程"]) },
    { kind: "item", marker: "1.", inlines: inlines(["第一项"]), quotes: 0, lists: 1 },
    { kind: "item", marker: "•", inlines: inlines(["其中之一"]), quotes: 0, lists: 2 },
    { ...paragraph("第一项的又一段。"), lists: 1 },
    { kind: "item", marker: "2.", inlines: inlines(["第二项"]), quotes: 0, lists: 1 },
    { kind: "item", marker: "☑", inlines: inlines(["已完成"]), quotes: 0, lists: 1 },
    { ...paragraph("引用的话。"), quotes: 1 },
    {
      kind: "table",
      columns: ["left", "right", "none"],
      rows: [
        { header: true, cells: [inlines(["项目"]), inlines(["人数"]), inlines(["备注"])] },
        { header: false, cells: [inlines(["慰问"]), inlines(["12"]), []] },
        { header: false, cells: [inlines(["走访"]), inlines(["1,860"]), inlines(["含", { kind: "break" }, "退休"])] },
      ],
    },
    { kind: "picture", image: { kind: "image", src: "a.png", alt: "职工大会现场" } },
    paragraph(
      "见图",
      { kind: "image", src: "b.png", alt: "奖状" },
      "，详情见",
      text("网页", { href: "https://example.org/a?b=1&c=2" }),
      "。",
    ),
    { kind: "verbatim", text: "<table>\n  <tr>\n" },
    { kind: "rule" },
    { kind: "attachments-note", names: [inlines(["职工名单"]), inlines(["经费决算表"])] },
    {
      kind: "closing",
      signatures: [inlines(["长明区实验学校工会委员会"])],
      date: inlines(["2024年12月5日"]),
      seal: true,
    },
    { kind: "chair", inlines: inlines(["主席（签字）："]) },
    { kind: "attachment", label: "附件1", inlines: inlines(["职工名单"]) },
    paragraph("张三、李四。"),
    { kind: "attachment", label: "附件2" },
    paragraph("收入3~5万元，支出3*4万元。"),
  ],
  {
    properties: { title: "长明区实验学校工会2024年工作总结", organization: "长明区实验学校工会", year: 2024 },
    footnotes: [{ paragraphs: [inlines(["截至2024年11月底。"]), inlines(["含劳务派遣人员。"])] }],
  },
);

/** The same in short, in the words of Taiwan. */
export const TAIWAN_PAGE: PageModel = pageOf(
  [
    { kind: "title", inlines: inlines(["長明產業工會113年度工作報告"]), newPage: false },
    { kind: "heading", level: 1, number: "壹、", inlines: inlines(["會務概況"]) },
    paragraph("本會現有會員860人。"),
    { kind: "closing", signatures: [inlines(["長明產業工會"])], date: inlines(["中華民國113年12月5日"]), seal: false },
  ],
  { script: "hant", language: "zh-TW", properties: { title: "長明產業工會113年度工作報告" } },
);

/** The same in short, in English. */
export const ENGLISH_PAGE: PageModel = pageOf(
  [
    { kind: "title", inlines: inlines(["Work Summary 2024"]), newPage: false },
    { kind: "addressee", inlines: inlines(["Dear members:"]) },
    { kind: "heading", level: 1, number: "1. ", inlines: inlines(["Members"]) },
    paragraph("The union has 860 members", { kind: "footnote", index: 0 }, "."),
    { kind: "item", marker: "•", inlines: inlines(["Visits: 12"]), quotes: 0, lists: 1 },
    { kind: "closing", signatures: [inlines(["Longbright Union"])], date: inlines(["5 December 2024"]), seal: false },
  ],
  {
    script: "en",
    language: "en-GB",
    properties: { title: "Work Summary 2024", organization: "Longbright Union" },
    footnotes: [{ paragraphs: [inlines(["As of November."])] }],
  },
);

/** Characters that mean something in Word, HTML, Typst or Markdown, or nothing anywhere. */
export const HOSTILE_TEXT =
  "<b>&amp;\"'`]]>--><script>alert(1)</script>#let $x$ @a \\ * _ ~ $ {x} %0 {{x}} \u0000\u0008\u000b\ufffe\ud800 \u202e";

/** A page whose every text is hostile. */
export const HOSTILE_PAGE: PageModel = pageOf(
  [
    { kind: "title", inlines: inlines([HOSTILE_TEXT]), newPage: false },
    { kind: "heading", level: 1, number: "<i>一、", inlines: inlines([HOSTILE_TEXT]) },
    paragraph(
      HOSTILE_TEXT,
      text(HOSTILE_TEXT, { code: true, strong: true, emphasis: true, strike: true }),
      text("link", { href: 'https://example.org/"><script>alert(1)</script>' }),
      { kind: "image", src: '"><script>', alt: HOSTILE_TEXT },
    ),
    { kind: "item", marker: "<1>", inlines: inlines([HOSTILE_TEXT]), quotes: 0, lists: 1 },
    { kind: "table", columns: ["none"], rows: [{ header: true, cells: [inlines([HOSTILE_TEXT])] }] },
    { kind: "verbatim", text: HOSTILE_TEXT },
    { kind: "picture", image: { kind: "image", src: "javascript:alert(1)", alt: HOSTILE_TEXT } },
    { kind: "attachment", label: "<附件>", inlines: inlines([HOSTILE_TEXT]) },
    { kind: "missing-section", title: HOSTILE_TEXT },
    { kind: "closing", signatures: [inlines([HOSTILE_TEXT])], date: inlines([HOSTILE_TEXT]), seal: true },
  ],
  { properties: { title: HOSTILE_TEXT, organization: HOSTILE_TEXT, author: HOSTILE_TEXT } },
);

/** Pictures for {@link WHOLE_PAGE}: one that is there and one that is not. */
export const WHOLE_PAGE_PICTURES: Pictures = new Map<string, Picture | PictureFailure>([
  ["a.png", { bytes: tinyPng(), format: "png", width: 2, height: 1 }],
  ["b.png", "missing"],
]);

/** A PNG of two pixels, red and blue. */
export function tinyPng(): Uint8Array {
  return Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg=="),
    (unit) => unit.charCodeAt(0),
  );
}
