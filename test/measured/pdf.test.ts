import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Inline } from "../../server/src/engine/page/page.ts";
import { startTypesetter } from "../../server/src/export/pdf/typesetter.ts";
import type { Picture, PictureFailure } from "../../server/src/export/picture.ts";
import { built } from "../support/build.ts";
import {
  ENGLISH_PAGE,
  type LooseBlock,
  pageOf,
  paragraph,
  requestOf,
  TAIWAN_PAGE,
  text,
  WHOLE_PAGE,
} from "../support/pages.ts";
import { inkRows, MM_PER_PT, type Printed, readPrinted } from "./support/printed.ts";
import { heading, proseOf, REPORT } from "./support/report.ts";

/** A machine without any font: what goes with the product must do. */
const typesetter = startTypesetter({ hostPath: join(built("typst-host.cjs"), "typst-host.cjs"), fontFolders: [] });
afterAll(() => typesetter.dispose());

const PITCH_MM = 225 / 22;
const NOT_FIRST = /^[、，。；：？！）》」』”’〕】…%]/;
const NOT_LAST = /[（《「『“‘〔【]$/;

const FIRST_BASELINE_MM = 37 + (0.88 * 16 + (PITCH_MM / MM_PER_PT - 16) / 2) * MM_PER_PT;
const RED_PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const isPageNumber = (line: string) => /^— ?\d+ ?—$/.test(line.trim());

async function printed(page = REPORT, rest: Parameters<typeof requestOf>[1] = {}): Promise<Printed> {
  const { bytes } = await typesetter.pdf(requestOf(page, rest));
  return readPrinted(bytes);
}

describe("two pages of hanzi", () => {
  let pages: Printed["pages"];
  beforeAll(async () => {
    ({ pages } = await printed(pageOf([paragraph("国".repeat(28 * 22 * 2 - 2))])));
  });

  it("are A4 and hold 22 lines of 28 characters each", () => {
    expect(pages.map(({ widthMm, heightMm }) => [widthMm.toFixed(1), heightMm.toFixed(1)])).toEqual([
      ["210.0", "297.0"],
      ["210.0", "297.0"],
    ]);
    const lengths = pages.map(({ lines }) =>
      lines.filter((line) => !isPageNumber(line.text)).map((line) => line.text.length),
    );
    expect(lengths).toEqual([[26, ...Array(21).fill(28)], Array(22).fill(28)]);
  });

  it("keep their margins within half a millimetre", () => {
    for (const { lines } of pages) {
      const body = lines.filter((line) => !isPageNumber(line.text));
      expect(Math.abs(Math.min(...body.map(({ leftMm }) => leftMm)) - 28)).toBeLessThan(0.5);
      expect(Math.abs(Math.max(...body.map(({ rightMm }) => rightMm)) - (210 - 26))).toBeLessThan(0.5);
      // The type area begins and ends half the room between two lines above and below the characters.
      const room = (PITCH_MM - 16 * MM_PER_PT) / 2;
      expect(Math.abs((body[0]?.baselineMm ?? 0) - 0.88 * 16 * MM_PER_PT - room - 37)).toBeLessThan(0.5);
      expect(Math.abs((body.at(-1)?.baselineMm ?? 0) + 0.12 * 16 * MM_PER_PT + room - (297 - 35))).toBeLessThan(0.5);
    }
  });

  it("have one pitch", () => {
    for (const { lines } of pages) {
      const body = lines.filter((line) => !isPageNumber(line.text)).map(({ baselineMm }) => baselineMm);
      for (const [index, baseline] of body.slice(1).entries()) {
        expect(Math.abs(baseline - (body[index] ?? 0) - PITCH_MM) / MM_PER_PT).toBeLessThan(0.1);
      }
    }
  });
});

describe("a report of three pages", () => {
  let report: Printed;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await typesetter.pdf(requestOf(REPORT)));
    report = await readPrinted(bytes);
  });

  it("has every line on the grid", () => {
    expect(report.pages).toHaveLength(3);
    for (const { lines } of report.pages) {
      for (const line of lines.filter(({ text }) => !isPageNumber(text))) {
        // Larger letters stand in the middle of their line as the others do.
        const size = line.characters[0]?.sizePt ?? 16;
        expect(offGrid(line.baselineMm - 0.38 * (size - 16) * MM_PER_PT), line.text).toBeLessThan(0.02);
      }
    }
  });

  it("numbers its pages 7 mm below the type area, outside, one character in", async () => {
    for (const [index, { lines }] of report.pages.entries()) {
      const number = lines.at(-1);
      expect(number?.text).toBe(`— ${index + 1} —`);
      const isOdd = index % 2 === 0;
      const one = 14 * MM_PER_PT;
      const edge = isOdd ? 210 - 26 - (number?.rightMm ?? 0) : (number?.leftMm ?? 0) - 28;
      expect(Math.abs(edge - one)).toBeLessThan(0.5);
      const dash = number?.characters[0];
      const rows = await inkRows(bytes, index + 1, {
        leftMm: dash?.leftMm ?? 0,
        rightMm: dash?.rightMm ?? 0,
        topMm: 264,
        bottomMm: 280,
      });
      const [first = 0, last = 0] = rows ?? [];
      expect(Math.abs((first + last) / 2 - (297 - 35) - 7)).toBeLessThan(0.5);
    }
  });

  it("breaks no line before a closing mark or behind an opening one", () => {
    const lines = report.pages
      .flatMap(({ lines }) => lines.map((line) => line.text.trim()))
      .filter((line) => !isPageNumber(line));
    expect(lines.filter((line) => NOT_FIRST.test(line))).toEqual([]);
    expect(lines.filter((line) => NOT_LAST.test(line))).toEqual([]);
  });

  it("has its headings as bookmarks", () => {
    expect(report.bookmarks).toEqual(
      REPORT.blocks.flatMap((block) =>
        block.kind === "heading" ? [{ level: block.level, title: `${block.number}${textOf(block.inlines)}` }] : [],
      ),
    );
  });

  it("has every character of the text, in its order", () => {
    const lines = report.pages.flatMap(({ lines }) =>
      lines.map(({ text }) => text).filter((line) => !isPageNumber(line)),
    );
    expect(lines.join("").replaceAll(/\s/g, "")).toBe(proseOf(REPORT));
  });

  it("is tagged, titled, and brings its fonts", () => {
    expect(report.isTagged).toBe(true);
    expect(report.title).toBe("某某有限责任公司工会委员会2024年工作总结");
    expect(report.fonts.map(({ name }) => name).toSorted()).toEqual([
      "LXGWWenKai-Regular",
      "NotoSansSCThin-Bold",
      "NotoSerifSC-Regular",
      "NotoSerifSCExtraLight-Bold",
    ]);
    expect(report.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
  });

  it("has its signature two characters from the right, and its date two further in", () => {
    const character = 156 / 28;
    const lines = report.pages.flatMap(({ lines }) => lines);
    const signature = lines.findLast(({ text }) => text === "某某有限责任公司工会委员会");
    const date = lines.findLast(({ text }) => text.replaceAll(" ", "") === "2024年12月15日");
    expect(Math.abs(210 - 26 - 2 * character - (signature?.rightMm ?? 0))).toBeLessThan(0.5);
    expect(Math.abs((date?.leftMm ?? 0) - (signature?.leftMm ?? 0) - 2 * character)).toBeLessThan(0.5);
  });
});

describe("what may stand in a page", () => {
  const after = paragraph("表后文字。");

  it("breaks lines rightly wherever their marks fall", async () => {
    const marks = "“甲乙”（丙）：《丁》、戊；己！庚？辛……壬——癸，".repeat(3);
    const page = pageOf(Array.from({ length: 28 }, (_, index) => paragraph("国".repeat(index) + marks)));
    const lines = linesOf(await printed(page));
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.filter((line) => NOT_FIRST.test(line))).toEqual([]);
    expect(lines.filter((line) => NOT_LAST.test(line))).toEqual([]);
    // A dash and an ellipsis of two signs are one mark.
    expect(lines.filter((line) => /^[—…](?![—…])|(?<![—…])[—…]$/.test(line))).toEqual([]);
    expect(lines.join("")).toBe(proseOf(page));
  });

  it("breaks no number and no word, wherever a line ends", async () => {
    const words = "职工1,600人次，达到100%，占98.5%，用Excel表，2024年12月5日。".repeat(3);
    const page = pageOf(Array.from({ length: 28 }, (_, index) => paragraph("国".repeat(index) + words)));
    const lines = linesOf(await printed(page));
    expect(lines.length).toBeGreaterThan(80);
    const broken = lines.filter(
      (line, at) => /[0-9A-Za-z.,]$/.test(line) && /^[0-9A-Za-z.,%]/.test(lines[at + 1] ?? ""),
    );
    expect(broken).toEqual([]);
    expect(lines.join("")).toBe(proseOf(page));
  });

  it.each([3, 60])("gives the rows of a table of %i columns whole lines", async (columns) => {
    const cell = (row: number, column: number) => [
      text(row > 0 && column === 1 ? `${row}人次，含退休职工与外派职工` : `列${column}`),
    ];
    const table: LooseBlock = {
      kind: "table",
      columns: Array.from({ length: columns }, () => "left"),
      rows: Array.from({ length: 40 }, (_, row) => ({
        header: row === 0,
        cells: Array.from({ length: columns }, (_, column) => cell(row, column)),
      })),
    };
    const { pages } = await printed(pageOf([after, table, after]));
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.map(({ lines }) =>
      lines
        .map((line) => line.text)
        .join("")
        .replaceAll(/\s/g, ""),
    );
    if (columns === 3) {
      for (const page of all) expect(page).toMatch(/列0列1列2/);
      expect(all.join("").match(/\d+人次，含退休职工与外派职工/g)).toHaveLength(39);
    }
    for (const { lines } of pages) {
      for (const line of lines) {
        expect(line.leftMm).toBeGreaterThan(27.5);
        expect(line.rightMm).toBeLessThan(210 - 25.5);
      }
    }
    const texts = pages.flatMap(({ lines }) => lines).filter((line) => line.text.trim() === "表后文字。");
    for (const { baselineMm } of texts) expect(offGrid(baselineMm)).toBeLessThan(0.02);
    expect(texts).toHaveLength(2);
  });

  it("takes whole lines for a picture, and shows the words of one that is broken", async () => {
    const picture = (src: string): LooseBlock => ({
      kind: "picture",
      image: { kind: "image", src, alt: "会场全景" },
    });
    const good: Picture = { bytes: RED_PIXEL, format: "png", width: 333, height: 77 };
    const bad: Picture = { bytes: RED_PIXEL.subarray(0, 40), format: "png", width: 100, height: 100 };
    const page = pageOf([picture("good"), after, picture("bad"), after, picture("absent"), after]);
    const pictures = new Map<string, Picture | PictureFailure>([
      ["good", good],
      ["bad", bad],
      ["absent", "missing"],
    ]);
    const result = await typesetter.pdf(requestOf(page, { pictures }));
    expect(result.brokenPictures).toEqual(["bad"]);
    const { pages } = await readPrinted(result.bytes);
    const lines = pages.flatMap(({ lines }) => lines).filter((line) => !isPageNumber(line.text));
    expect(lines.map((line) => line.text)).toEqual(["表后文字。", "会场全景", "表后文字。", "会场全景", "表后文字。"]);
    for (const { baselineMm } of lines) expect(offGrid(baselineMm)).toBeLessThan(0.02);
    const ink = await inkRows(result.bytes, 1, { leftMm: 80, rightMm: 130, topMm: 30, bottomMm: 90 });
    expect(ink).toBeDefined();
  });

  it("keeps pictures within a line's text and a table's cell, and notes wherever they are referred to", async () => {
    const note: Inline = { kind: "footnote", index: 0 };
    const rows = Array.from({ length: 40 }, (_, row) => ({
      header: row === 0,
      cells: [[text(`第${row}行`), note], [{ kind: "image", src: "wide", alt: "图" } as const]],
    }));
    const page = pageOf(
      [
        paragraph(
          "甲",
          { kind: "image", src: "wide", alt: "图" },
          "乙",
          { kind: "image", src: "small", alt: "图" },
          "丙",
          note,
        ),
        after,
        { kind: "table", columns: ["none", "none"], rows },
        after,
        paragraph("不存在的注", { kind: "footnote", index: 7 }, "。"),
      ],
      { footnotes: [{ paragraphs: [[text("自指"), note]] }] },
    );
    const pictures = new Map<string, Picture>([
      ["wide", { bytes: RED_PIXEL, format: "png", width: 9000, height: 30 }],
      ["small", { bytes: RED_PIXEL, format: "png", width: 40, height: 60 }],
    ]);
    const { bytes } = await typesetter.pdf(requestOf(page, { pictures }));
    const { pages } = await readPrinted(bytes);
    const lines = pages.flatMap(({ lines }) => lines);
    for (const { baselineMm } of lines.filter((line) => line.text === "表后文字。"))
      expect(offGrid(baselineMm)).toBeLessThan(0.02);
    expect(lines.filter((line) => line.text === "表后文字。")).toHaveLength(2);
    expect(Math.max(...lines.map(({ rightMm }) => rightMm))).toBeLessThan(210 - 25.5);
  });

  it("holds a title of 300 characters, and any sign that Typst knows", async () => {
    const title = "关于进一步做好某某系统工会工作的总结".repeat(17).slice(0, 300);
    const signs =
      "#let x = 1 $a_b$ @ref \\ *粗* _斜_ `码` <label> // /* */ ~ -- --- ... ' \" = + - / 1. [x] {y} #set page(width: 1pt)";
    const page = pageOf([
      { kind: "title", newPage: false, inlines: [text(title)] },
      heading(1, "#", signs),
      paragraph(signs),
      { kind: "verbatim", text: "```\n#panic()\n  \\u{41}" },
      {
        kind: "chair",
        inlines: [text(signs, { blank: true, strong: true, strike: true, emphasis: true })],
      },
    ]);
    const report = await printed(page, { marksBlanks: true });
    expect(linesOf(report).join("")).toBe(proseOf(page));
    expect(report.bookmarks).toEqual([{ level: 1, title: `#${signs}` }]);
  });

  it("names a character that no font has, and sets the others", async () => {
    const page = pageOf([paragraph("国\u{10FFFD}\u{E123}国\u0000\ud800国")]);
    const { missingGlyphs, bytes } = await typesetter.pdf(requestOf(page));
    expect(missingGlyphs).toEqual(["\u{10FFFD} U+10FFFD", "\u{E123} U+E123"]);
    expect(
      linesOf(await readPrinted(bytes))
        .join("")
        .match(/国/g),
    ).toHaveLength(3);
  });

  it("says which fonts stand in for which, once each", async () => {
    const { substitutions } = await typesetter.pdf(requestOf(REPORT));
    expect(substitutions.map(({ role }) => role)).toEqual(["body", "title", "heading-1", "heading-2", "page-number"]);
    expect(substitutions[0]?.used).toBe("LXGW WenKai");
  });
});

describe("other layouts", () => {
  // A table is read by its lines, and its header again on each page.
  const whole = { ...WHOLE_PAGE, blocks: WHOLE_PAGE.blocks.filter(({ kind }) => kind !== "table") };

  it.each([
    ["whole", whole, {}],
    ["whole", whole, { layout: "plain" }],
    ["Taiwan's", TAIWAN_PAGE, {}],
    ["English", ENGLISH_PAGE, {}],
  ] as const)("set every character of the %s page %#", async (_, page, settings) => {
    const report = await printed(page, { settings });
    const lines = report.pages.flatMap(({ lines }) => lines.map((line) => line.text.replaceAll(/\s/g, "")));
    // Notes stand at the foot of their page, pictures show their words: what is left is in order.
    const got = lines.filter((line) => !/^(?:—?\d+—?|\d?(?:截至2024|含劳务|AsofNovember).*)$/.test(line)).join("");
    // A sign that no font of the product has gives way to one that means the same.
    const words = proseOf(page).replace("☑", "√");
    expect(
      got.replaceAll(/860人1，|members1\./g, (all) => all.replace("1", "")).replaceAll(/职工大会现场|奖状/g, ""),
    ).toBe(words);
  });
});

describe("frames", () => {
  it("are drawn as the PDF is, from the whole or from differences", async () => {
    const edited = pageOf([...REPORT.blocks.slice(0, 4), paragraph("新的一段。"), ...REPORT.blocks.slice(5)]);
    const first = await typesetter.frame(requestOf(REPORT), { id: "a" });
    const second = await typesetter.frame(requestOf(edited), { id: "a", held: first?.sequence ?? -1 });
    const whole = await typesetter.frame(requestOf(edited), { id: "b" });
    expect([first?.action, second?.action, whole?.action]).toEqual(["reset", "merge", "reset"]);
    expect(second?.vector.length).toBeLessThan((whole?.vector.length ?? 0) / 2);
    expect(second?.pages).toEqual(whole?.pages);
    expect(second?.places).toEqual(whole?.places);
    typesetter.close("a");
    typesetter.close("b");
  });

  it("begin anew for who has lost what it held", async () => {
    const first = await typesetter.frame(requestOf(REPORT), { id: "a" });
    const lost = await typesetter.frame(requestOf(REPORT), { id: "a", held: (first?.sequence ?? 0) - 1 });
    expect(lost?.action).toBe("reset");
    typesetter.close("a");
  });

  it("tell where each block stands", async () => {
    const frame = await typesetter.frame(requestOf(REPORT), { id: "a" });
    const { pages } = await printed();
    expect(frame?.pages).toHaveLength(pages.length);
    expect(frame?.places).toHaveLength(REPORT.blocks.length);
    const inOrder = (frame?.places ?? [])
      .flatMap(({ from, to }) => [from, to])
      .map(({ page, yPt }) => page * 1000 + yPt);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    // The first heading begins a line of the page, whose top is half the room between two lines above its characters.
    const place = frame?.places[3];
    const line = pages[0]?.lines.find((line) => line.text.startsWith("一、"));
    const [top, bottom] = [(place?.from.yPt ?? 0) * MM_PER_PT, (place?.to.yPt ?? 0) * MM_PER_PT];
    expect(bottom - top).toBeCloseTo(PITCH_MM, 1);
    expect(top).toBeLessThan(line?.baselineMm ?? 0);
    expect(bottom).toBeGreaterThan(line?.baselineMm ?? 0);
    expect(Math.abs((place?.from.xPt ?? 0) * MM_PER_PT - (line?.leftMm ?? 0))).toBeLessThan(0.5);
    typesetter.close("a");
  });
});

/** How far a base line of body text is from the nearest of the page's lines, in lines. */
function offGrid(baselineMm: number): number {
  const rows = (baselineMm - FIRST_BASELINE_MM) / PITCH_MM;
  return Math.abs(rows - Math.round(rows));
}

function linesOf({ pages }: Printed): readonly string[] {
  return pages.flatMap(({ lines }) =>
    lines.map((line) => line.text.replaceAll(/\s/g, "")).filter((line) => !isPageNumber(line)),
  );
}

function textOf(inlines: readonly { readonly kind: string; readonly text?: string }[]): string {
  return inlines.map(({ text = "" }) => text).join("");
}
