import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import type { PageModel } from "../../server/src/engine/page/page.ts";
import { writeHtml } from "../../server/src/export/html/html.ts";
import { writeText } from "../../server/src/export/text.ts";
import {
  ENGLISH_PAGE,
  HOSTILE_PAGE,
  HOSTILE_TEXT,
  type LooseBlock,
  pageOf,
  paragraph,
  requestOf,
  TAIWAN_PAGE,
  text,
  WHOLE_PAGE,
  WHOLE_PAGE_PICTURES,
} from "../support/pages.ts";

/** Reads as a browser does, and says what it had to repair. */
function parse(html: string): { readonly root: Root; readonly errors: readonly string[] } {
  const messages: { readonly ruleId: string }[] = [];
  const file = { messages, message: () => undefined, value: html, toString: () => html };
  const root = unified()
    .use(rehypeParse, { emitParseErrors: true })
    .parse(file as never);
  return { root, errors: messages.map(({ ruleId }) => ruleId) };
}

function elements(root: Root | RootContent): readonly Element[] {
  const own = root.type === "element" ? [root] : [];
  return "children" in root ? [...own, ...root.children.flatMap(elements)] : own;
}

function wordsOf(node: Root | RootContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function written(page: PageModel, options: Parameters<typeof requestOf>[1] = {}): readonly Element[] {
  return elements(parse(writeHtml(requestOf(page, options))).root);
}

const whole = written(WHOLE_PAGE, { pictures: WHOLE_PAGE_PICTURES, marksBlanks: true });
const named = (list: readonly Element[], tagName: string) => list.filter((element) => element.tagName === tagName);

describe("the file", () => {
  it.each([
    [WHOLE_PAGE, "zh-CN"],
    [TAIWAN_PAGE, "zh-TW"],
    [ENGLISH_PAGE, "en-GB"],
  ])("says its language and title: %#", (page, language) => {
    const all = written(page);
    expect(named(all, "html")[0]?.properties["lang"]).toBe(language);
    expect(named(all, "title").map(wordsOf)).toEqual([page.properties.title]);
  });

  it.each([WHOLE_PAGE, TAIWAN_PAGE, ENGLISH_PAGE, HOSTILE_PAGE, pageOf([])])("leaves nothing to repair: %#", (page) => {
    expect(parse(writeHtml(requestOf(page))).errors).toEqual([]);
    expect(parse("<p><div></p>").errors.length).toBeGreaterThan(0);
  });

  it("needs nothing beside it and runs nothing", () => {
    const policy = named(whole, "meta").find(({ properties }) => properties["httpEquiv"] !== undefined);
    expect(policy?.properties["content"]).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    for (const { properties } of whole) {
      expect(String(properties["src"] ?? "data:")).toMatch(/^data:/);
      expect(Object.keys(properties).filter((name) => name.startsWith("on"))).toEqual([]);
    }
    expect(named(whole, "script")).toEqual([]);
    expect(writeHtml(requestOf(WHOLE_PAGE))).not.toMatch(/@import|url\(/);
  });

  it("has the page of its layout for print", () => {
    const official = wordsOf(named(whole, "style")[0] as Element);
    expect(official).toContain("size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm;");
    expect(official).toContain("--line: 28.99pt;");
    expect(official).toMatch(/@page :left \{ @bottom-left \{ content: "— " counter\(page\) " —"/);
    const english = writeHtml(requestOf(ENGLISH_PAGE));
    expect(english).toMatch(/@bottom-center \{ content: {2}counter\(page\)/);
  });
});

describe("the page", () => {
  it("has headings by level, below the title", () => {
    expect(whole.filter(({ tagName }) => /^h\d$/.test(tagName)).map((one) => [one.tagName, wordsOf(one)])).toEqual([
      ["h1", "长明区实验学校工会2024年工作总结"],
      ["h2", "一、基本情况"],
      ["h3", "（一）组织建设"],
      ["h4", "1.制度"],
      ["h5", "（1）章程"],
      ["h2", "职工名单"],
    ]);
  });

  it("has a table with a head", () => {
    const [table] = named(whole, "table");
    if (table === undefined) throw new Error("no table");
    expect(named(elements(table), "th").map((cell) => [wordsOf(cell), cell.properties["scope"]])).toEqual([
      ["项目", "col"],
      ["人数", "col"],
      ["备注", "col"],
    ]);
    expect(named(elements(table), "tr")).toHaveLength(3);
    expect(
      named(named(elements(table), "tbody").flatMap(elements), "td").map(({ properties }) => properties["className"]),
    ).toEqual([["left"], ["right"], undefined, ["left"], ["right"], undefined]);
  });

  it("has footnotes that lead to and fro", () => {
    const ids = whole.flatMap(({ properties }) => (properties["id"] === undefined ? [] : [String(properties["id"])]));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = named(whole, "a").map(({ properties }) => String(properties["href"]));
    expect(
      targets
        .filter((href) => href.startsWith("#"))
        .map((href) => href.slice(1))
        .toSorted(),
    ).toEqual(ids.toSorted());
  });

  it("names each place that refers to a footnote", () => {
    const reference = { kind: "footnote", index: 0 } as const;
    const page = pageOf([paragraph("甲", reference, "乙", reference)], { footnotes: [{ paragraphs: [[text("注")]] }] });
    const links = named(written(page), "a").map(({ properties }) => [properties["id"], properties["href"]]);
    expect(links).toEqual([
      ["ref-1", "#note-1"],
      ["ref-1-2", "#note-1"],
      [undefined, "#ref-1"],
      [undefined, "#ref-1-2"],
    ]);
  });

  it("shows a picture, and the words of one that is not there in a frame", () => {
    expect(named(whole, "img").map(({ properties }) => properties["alt"])).toEqual(["职工大会现场"]);
    const frames = whole.filter(({ properties }) => String(properties["className"]) === "no-picture");
    expect(frames.map(wordsOf)).toEqual(["奖状"]);
    const nameless = written(pageOf([{ kind: "picture", image: { kind: "image", src: "img\\b.png", alt: "" } }]));
    expect(nameless.filter(({ tagName }) => tagName === "figure").map(wordsOf)).toEqual(["b.png"]);
  });

  it("marks blanks only when it shall", () => {
    expect(named(whole, "mark").map(wordsOf)).toEqual(["　", "XX"]);
    expect(named(written(WHOLE_PAGE), "mark")).toEqual([]);
  });
});

describe("lists and quotes", () => {
  const item = (marker: string, words: string, lists: number, quotes = 0): LooseBlock => ({
    kind: "item",
    marker,
    inlines: [text(words)],
    lists,
    quotes,
  });

  /** The tags of the body, with words in place of paragraphs. */
  function outline(blocks: readonly LooseBlock[]): string {
    const [main] = named(written(pageOf(blocks)), "main");
    const show = (node: RootContent): string => {
      if (node.type !== "element") return "";
      if (node.tagName === "p") return wordsOf(node);
      const inside = node.children.map((child) => show(child as RootContent)).filter((part) => part !== "");
      return `${node.tagName}(${inside.join(" ")})`;
    };
    return (main?.children ?? [])
      .map((child) => show(child as RootContent))
      .filter((part) => part !== "")
      .join(" ");
  }

  it.each<[string, readonly LooseBlock[], string]>([
    ["one list", [item("1.", "a", 1), item("2.", "b", 1)], "ol(li(1. a) li(2. b))"],
    [
      "a list in an item",
      [item("1.", "a", 1), item("•", "b", 2), item("2.", "c", 1)],
      "ol(li(1. a ul(li(• b))) li(2. c))",
    ],
    ["two lists", [item("1.", "a", 1), item("•", "b", 1)], "ol(li(1. a)) ul(li(• b))"],
    ["a paragraph between", [item("•", "a", 1), paragraph("b"), item("•", "c", 1)], "ul(li(• a)) b ul(li(• c))"],
    ["a paragraph of an item", [item("•", "a", 1), { ...paragraph("b"), lists: 1 }], "ul(li(• a b))"],
    ["a list that begins deep", [item("•", "a", 3)], "ul(li(ul(li(ul(li(• a))))))"],
    [
      "a list in a quote",
      [{ ...paragraph("a"), quotes: 1 }, item("•", "b", 1, 1), item("•", "c", 1)],
      "blockquote(a ul(li(• b))) ul(li(• c))",
    ],
    [
      "a quote in a quote",
      [
        { ...paragraph("a"), quotes: 2 },
        { ...paragraph("b"), quotes: 1 },
      ],
      "blockquote(blockquote(a) b)",
    ],
  ])("%s", (_, blocks, expected) => {
    expect(outline(blocks)).toBe(expected);
  });
});

describe("what a document says is text", () => {
  const html = writeHtml(
    requestOf(HOSTILE_PAGE, { settings: { fonts: { body: '"; } </style><script>alert(1)</script>', latin: "\\" } } }),
  );
  const all = elements(parse(html).root);

  it("whatever it says", () => {
    expect(new Set(all.map(({ tagName }) => tagName))).not.toContain("script");
    for (const tag of ["b", "i"]) expect(named(all, tag)).toEqual([]);
    expect(named(all, "style")).toHaveLength(1);
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]|\p{Surrogate}/u);
    const seen = HOSTILE_TEXT.replaceAll(/[\u0000-\u001f\ufffe]/g, "").replace("\ud800", "\ufffd");
    expect(named(all, "pre").map(wordsOf)).toEqual([seen]);
    expect(named(all, "title").map(wordsOf)).toEqual([seen]);
  });

  it("and a link leads only where a link of the page may", () => {
    const page = pageOf([paragraph(text("a", { href: "javascript:alert(1)" }), text("b", { href: "mailto:a@b.cn" }))]);
    expect(named(written(page), "a").map(({ properties }) => properties["href"])).toEqual(["mailto:a@b.cn"]);
    expect(named(all, "img")).toEqual([]);
  });
});

it("loses no character of the text", () => {
  const squeezed = (words: string): string => words.replaceAll(/\s/g, "");
  const [main] = named(written(WHOLE_PAGE), "main");
  if (main === undefined) throw new Error("no page");
  const seen = squeezed(wordsOf(main));
  for (const line of writeText(WHOLE_PAGE)
    .split("\n")
    .filter((one) => !/[【（]http|】|＊/.test(one))) {
    for (const part of line.split("\t")) expect(seen).toContain(squeezed(part));
  }
});

it("a table of sixty columns keeps to the page", () => {
  const cells = Array.from({ length: 60 }, (_, column) => [text(String(column))]);
  const page = pageOf([{ kind: "table", columns: cells.map(() => "none" as const), rows: [{ header: false, cells }] }]);
  const [table] = named(written(page), "table");
  expect(table?.properties["style"]).toBe("--cell:2.73pt");
  expect(named(written(WHOLE_PAGE), "table")[0]?.properties["style"]).toBeUndefined();
});
