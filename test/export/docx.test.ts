import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { LayoutSettings } from "../../server/src/engine/page/layout-settings.ts";
import type { PageModel } from "../../server/src/engine/page/page.ts";
import { writeDocx } from "../../server/src/export/docx/docx.ts";
import type { Picture, PictureFailure } from "../../server/src/export/picture.ts";
import type { ExportRequest } from "../../server/src/export/request.ts";
import { below, childOf, elementsOf, type XmlElement } from "../../server/src/import/xml.ts";
import {
  ENGLISH_PAGE,
  HOSTILE_PAGE,
  type LooseBlock,
  pageOf,
  paragraph,
  requestOf,
  TAIWAN_PAGE,
  text,
  tinyPng,
  WHOLE_PAGE,
  WHOLE_PAGE_PICTURES,
} from "../support/pages.ts";
import { elementsIn, partsOf } from "../support/word-parts.ts";

type Parts = Readonly<Record<string, string>>;

async function written(
  page: PageModel,
  rest: Partial<ExportRequest> & { settings?: LayoutSettings } = {},
): Promise<Parts> {
  return partsOf(await writeDocx(requestOf(page, rest)));
}

/** The paragraphs and tables of the text. */
function bodyOf(parts: Parts): readonly XmlElement[] {
  const body = elementsIn(parts["word/document.xml"] ?? "").find(({ name }) => name === "w:body");
  return body === undefined ? [] : elementsOf(body);
}

function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

function styleOf(element: XmlElement): string | undefined {
  return attribute(childOf(childOf(element, "w:pPr"), "w:pStyle"), "w:val");
}

function textOf(element: XmlElement): string {
  return [...below(element, "w:t")].flatMap(({ children }) => children).join("");
}

const whole = () => written(WHOLE_PAGE, { pictures: WHOLE_PAGE_PICTURES });

describe("a page with a block of every kind", () => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await whole();
  });

  it("has real styles, which an import knows again", () => {
    const styles = bodyOf(parts).flatMap((element) => styleOf(element) ?? []);
    expect([...new Set(styles)]).toEqual([
      "Title",
      "Salutation",
      "BodyText",
      "Heading1",
      "Heading2",
      "Heading3",
      "Heading4",
      "List",
      "List2",
      "ListContinue",
      "Quote",
      "Picture",
      "HTMLPreformatted",
      "ThematicBreak",
      "AttachmentsNote",
      "Signature",
      "Date",
      "ChairLine",
      "AttachmentLabel",
      "AttachmentTitle",
    ]);
    const defined = elementsIn(parts["word/styles.xml"] ?? "").filter(({ name }) => name === "w:style");
    const ids = defined.map((style) => attribute(style, "w:styleId"));
    expect(styles.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const heading = defined.find((style) => attribute(style, "w:styleId") === "Heading2");
    expect(attribute(childOf(heading, "w:name"), "w:val")).toBe("heading 2");
    expect(attribute(childOf(childOf(heading, "w:pPr"), "w:outlineLvl"), "w:val")).toBe("1");
  });

  it("keeps elements in the order of the schema, without which Word repairs the file", () => {
    for (const [path, xml] of Object.entries(parts)) {
      for (const { name, children } of elementsIn(xml)) {
        const order = ORDERS[name];
        if (order === undefined) continue;
        const names = children.flatMap((child) => (typeof child === "string" ? [] : [child.name]));
        const ranks = names.map((child) => order.indexOf(child));
        expect(ranks, `${path}: ${name} holds ${names.join(" ")}`).toEqual(ranks.toSorted((a, b) => a - b));
        expect(ranks, `${path}: ${name} holds ${names.join(" ")}`).not.toContain(-1);
      }
    }
  });

  it("names every relation, part and bookmark that it uses", () => {
    for (const [path, xml] of Object.entries(parts).filter(
      ([path]) => path.startsWith("word/") && path.endsWith(".xml"),
    )) {
      const links = parts[path.replace("word/", "word/_rels/").concat(".rels")] ?? "";
      for (const [, id] of xml.matchAll(/ r:(?:id|embed)="([^"]+)"/g)) expect(links).toContain(`Id="${id}"`);
    }
    const all = elementsIn(parts["word/document.xml"] ?? "");
    const starts = all.filter(({ name }) => name === "w:bookmarkStart");
    expect(starts.map((start) => attribute(start, "w:name"))).toEqual([
      "_Toc000001",
      "_Toc000002",
      "_Toc000003",
      "_Toc000004",
    ]);
    const ids = starts.map((start) => attribute(start, "w:id"));
    expect(new Set(ids).size).toBe(4);
    expect(all.filter(({ name }) => name === "w:bookmarkEnd").map((end) => attribute(end, "w:id"))).toEqual(ids);
  });

  it("has a grid, first lines of two characters, and page numbers outside", () => {
    const section = elementsIn(parts["word/document.xml"] ?? "").find(({ name }) => name === "w:sectPr");
    const grid = childOf(section, "w:docGrid");
    expect([attribute(grid, "w:type"), attribute(grid, "w:linePitch")]).toEqual(["lines", "579"]);
    expect(parts["word/styles.xml"]).toMatch(/w:styleId="BodyText".*?w:firstLineChars="200"/);
    expect(parts["word/settings.xml"]).toMatch(
      /<w:evenAndOddHeaders\/>.*<w:characterSpacingControl w:val="compressPunctuation"\/>.*w:val="15"/,
    );
    expect(parts["word/styles.xml"]).toContain('<w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/>');
    const sides = ["word/footer1.xml", "word/footer2.xml"].map(
      (path) => /<w:jc w:val="(\w+)"/.exec(parts[path] ?? "")?.[1],
    );
    expect(sides).toEqual(["right", "left"]);
  });

  it("refers to its footnote, and says who made it, in which language, but not when", () => {
    expect(parts["word/document.xml"]).toContain('<w:footnoteReference w:id="1"/>');
    expect(parts["word/footnotes.xml"]).toContain("截至2024年11月底。");
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
    const core = parts["docProps/core.xml"] ?? "";
    expect(core).toContain(
      "<dc:title>长明区实验学校工会2024年工作总结</dc:title><dc:creator>长明区实验学校工会</dc:creator>",
    );
    expect(core).toContain("<dc:language>zh-CN</dc:language>");
    expect(core).not.toMatch(/created|modified>|Un-named/);
  });

  it("repeats the header of a table, and no other row", () => {
    const rows = elementsIn(parts["word/document.xml"] ?? "").filter(({ name }) => name === "w:tr");
    expect(rows.map((row) => childOf(childOf(row, "w:trPr"), "w:tblHeader") !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("has the picture that is there with its words, and the words of the one that is not in a frame", () => {
    const xml = parts["word/document.xml"] ?? "";
    expect(xml.match(/<wp:docPr /g)).toHaveLength(1);
    expect(xml).toMatch(/<wp:docPr [^>]*descr="职工大会现场"/);
    expect(xml).toMatch(/<w:bdr [^>]*\/><\/w:rPr><w:t[^>]*>奖状</);
  });
});

it("gives no number to the line above the notes", async () => {
  const { "word/footnotes.xml": notes = "" } = await whole();
  const separators = notes.match(/<w:footnote w:type="(?:s|continuationS)eparator"[\s\S]*?<\/w:footnote>/g) ?? [];
  expect(separators).toHaveLength(2);
  expect(separators.join("")).not.toContain("<w:footnoteRef/>");
});

it("gives the same bytes each time, whatever the clock says", async () => {
  const make = () => writeDocx(requestOf(WHOLE_PAGE, { pictures: WHOLE_PAGE_PICTURES, marksBlanks: true }));
  const first = await make();
  vi.useFakeTimers({ now: new Date(2031, 4, 6), toFake: ["Date"] });
  try {
    expect(await make()).toEqual(first);
  } finally {
    vi.useRealTimers();
  }
});

it("highlights blanks only when it is asked to", async () => {
  expect((await whole())["word/document.xml"]).not.toContain("w:highlight");
  const { "word/document.xml": marked } = await written(WHOLE_PAGE, { marksBlanks: true });
  expect(marked?.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(2);
});

it("names the official fonts for Simplified text, and none that lacks Traditional characters for such", async () => {
  const { "word/styles.xml": simplified = "" } = await whole();
  for (const family of ["仿宋_GB2312", "FZXiaoBiaoSong-B05S", "SimHei", "楷体_GB2312", "SimSun"]) {
    expect(simplified).toContain(`w:eastAsia="${family}"`);
  }
  for (const layout of ["official", "taiwan", "plain"] as const) {
    const all = await written({ ...WHOLE_PAGE, script: "hant", language: "zh-TW" }, { settings: { layout } });
    expect(Object.values(all).join("")).not.toMatch(/_GB2312|-B05/);
    expect(all["word/styles.xml"]).toContain('w:eastAsia="zh-TW"');
  }
});

it("sets English and Taiwan's pages in their own layout", async () => {
  const english = await written(ENGLISH_PAGE);
  expect(english["word/document.xml"]).not.toMatch(/w:hint|docGrid w:type/);
  expect(english["word/styles.xml"]).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>');
  const taiwan = await written(TAIWAN_PAGE);
  expect(taiwan["word/footer1.xml"]).toContain('<w:jc w:val="center"/>');
  expect(taiwan["word/settings.xml"]).not.toContain("<w:evenAndOddHeaders/>");
});

it("survives text that means something to XML or Word, and loses none of it", async () => {
  const parts = await written(HOSTILE_PAGE, { marksBlanks: true });
  for (const [path, xml] of Object.entries(parts)) {
    expect(() => elementsIn(xml), path).not.toThrow();
    expect(xml, path).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
  }
  const last = bodyOf(parts).findLast((element) => styleOf(element) === "Date");
  expect(last && textOf(last)).toBe(
    "<b>&amp;\"'`]]>--><script>alert(1)</script>#let $x$ @a \\ * _ ~ $ {x} %0 {{x}} \uFFFD ",
  );
  expect(parts["word/_rels/document.xml.rels"]).not.toContain("<script>");
});

it("keeps the words of any paragraph", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 5 }),
      async (words) => {
        const parts = await written(pageOf([paragraph(...words)]));
        const [first] = bodyOf(parts);
        const readable = (value: string) => value.replaceAll(/[\s\p{C}]/gu, "");
        expect(readable(first === undefined ? "" : textOf(first))).toBe(readable(words.join("")));
      },
    ),
    { numRuns: 6 },
  );
});

it("fits a table of 60 columns into the type area", async () => {
  const row = (header: boolean) => ({ header, cells: Array.from({ length: 60 }, (_, at) => [text(`第${at}列`)]) });
  const table: LooseBlock = { kind: "table", columns: Array(60).fill("none"), rows: [row(true), row(false)] };
  const parts = await written(pageOf([table]));
  const columns = elementsIn(parts["word/document.xml"] ?? "").filter(({ name }) => name === "w:gridCol");
  const widths = columns.map((column) => Number(attribute(column, "w:w")));
  expect(widths).toHaveLength(60);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
  expect(Math.min(...widths)).toBeGreaterThan(100);
  expect(parts["word/document.xml"]).toMatch(/<w:sz w:val="5"\/>/);
});

it("keeps pictures within the type area, in their proportions", async () => {
  const picture = (width: number, height: number, format: Picture["format"] = "png"): Picture => ({
    bytes: tinyPng(),
    format,
    width,
    height,
  });
  const sizes = { wide: [4000, 1000], high: [10, 9000], small: [96, 48] } as const;
  const pictures = new Map<string, Picture | PictureFailure>(
    Object.entries(sizes).map(([src, [width, height]]) => [src, picture(width, height)]),
  );
  const blocks = Object.keys(sizes).map(
    (src): LooseBlock => ({ kind: "picture", image: { kind: "image", src, alt: "" } }),
  );
  const { "word/document.xml": xml = "" } = await written(pageOf(blocks), { pictures });
  const extents = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, width, height]) => [
    Number(width) / 36_000,
    Number(height) / 36_000,
  ]);
  const [wide = [], high = [], small = []] = extents;
  expect(wide[0]).toBeGreaterThan(155);
  expect(wide[0]).toBeLessThanOrEqual(156);
  expect((wide[0] ?? 0) / (wide[1] ?? 1)).toBeCloseTo(4, 1);
  expect(high[1]).toBeLessThan(225);
  expect(small).toEqual([25.4, 12.7]);
});

it("shows an SVG, with an empty frame for who cannot draw it, and the words of a WebP", async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>');
  const pictures = new Map<string, Picture>([
    ["a.svg", { bytes: svg, format: "svg", width: 20, height: 10 }],
    ["a.webp", { bytes: svg, format: "webp", width: 20, height: 10 }],
  ]);
  const blocks = [...pictures.keys()].map(
    (src): LooseBlock => ({ kind: "picture", image: { kind: "image", src, alt: `图${src}` } }),
  );
  const { "word/document.xml": xml = "" } = await written(pageOf(blocks), { pictures });
  expect(xml).toContain("svgBlip");
  expect(xml.match(/<wp:docPr /g)).toHaveLength(1);
  expect(xml).toMatch(/<w:bdr [^>]*\/><\/w:rPr><w:t[^>]*>图a\.webp</);
});

it("refers to a note once, and keeps one that only another note refers to", async () => {
  const page = pageOf([paragraph("甲", { kind: "footnote", index: 0 }, "乙", { kind: "footnote", index: 0 })], {
    footnotes: [
      { paragraphs: [[text("见"), { kind: "footnote", index: 1 }]] },
      { paragraphs: [[text("其中"), { kind: "footnote", index: 0 }]] },
    ],
  });
  const { "word/document.xml": xml = "", "word/footnotes.xml": notes = "" } = await written(page);
  expect(xml.match(/<w:footnoteReference /g)).toHaveLength(1);
  expect(notes).not.toContain("footnoteReference ");
  expect(notes).toMatch(/见.*其中/);
});

it("breaks a title between words, in a way that an import can undo", async () => {
  const words = "长明区实验学校工会关于学习贯彻《中华人民共和国工会法》和推进民主管理工作情况的报告";
  const [title] = bodyOf(await written(pageOf([{ kind: "title", inlines: [text(words)], newPage: false }])));
  const breaks = title === undefined ? [] : elementsOf(title).filter((run) => childOf(run, "w:br") !== undefined);
  expect(title && textOf(title)).toBe(words);
  expect(breaks.map((run) => attribute(childOf(childOf(run, "w:rPr"), "w:rStyle"), "w:val"))).toEqual([
    "TitleBreak",
    "TitleBreak",
  ]);
});

it("places signature and date by the standard, with and without a seal", async () => {
  const closing = (seal: boolean, date: string): LooseBlock => ({
    kind: "closing",
    signatures: [[text("长明区实验学校工会委员会")]],
    date: [text(date)],
    seal,
  });
  const places = async (block: LooseBlock) =>
    bodyOf(await written(pageOf([block]))).flatMap((element) => {
      const look = childOf(element, "w:pPr");
      const left = attribute(childOf(look, "w:ind"), "w:left");
      return left === undefined ? [] : [[attribute(childOf(look, "w:jc"), "w:val"), Number(left) / 315]];
    });
  // A line has 28.08 characters: 12 of the signature and 2 behind it leave 14.08; the date begins two further in.
  const [signature, date] = await places(closing(false, "2024年12月5日"));
  expect(signature?.[0]).toBe("left");
  expect(signature?.[1]).toBeCloseTo(14.08, 1);
  expect(date?.[1]).toBeCloseTo(16.08, 1);
  // Their middle is half a date and four characters from the right edge.
  const sealed = await places(closing(true, "2024年12月5日"));
  expect(sealed.map(([align]) => align)).toEqual(["center", "center"]);
  for (const [, left] of sealed) expect((Number(left) + 28.08) / 2).toBeCloseTo(28.08 - 4 - 6.5 / 2, 1);
});

/** The children of elements that Word reads in one order only (ISO/IEC 29500-1, annex A), as far as a file has them. */
const ORDERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    pPr: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    rPr: "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    tblPr:
      "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    tbl: "tblPr tblGrid tr",
    sectPr:
      "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    settings:
      "writeProtection view zoom displayBackgroundShape defaultTabStop evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr compat rsids themeFontLang",
    compat:
      "spaceForUL noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn compatSetting",
    style:
      "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr",
  }).map(([name, children]) => [`w:${name}`, children.split(" ").map((child) => `w:${child}`)]),
);
