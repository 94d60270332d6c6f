import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../server/src/export/docx/docx.ts";
import type { Picture } from "../../server/src/export/picture.ts";
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
  tinyPng,
} from "../support/pages.ts";
import { convert } from "./support/office.ts";
import { inkRows, MM_PER_PT, type Printed, type PrintedLine, readPrinted } from "./support/printed.ts";
import { proseOf, REPORT } from "./support/report.ts";

const PITCH_MM = 225 / 22;
const CHARACTER_MM = 156 / 28;
/** Of ellipses LibreOffice knows no rule, nor does it read the one that the file has for Word. */
const NOT_FIRST = /^[、，。；：？！）》」』”’〕】%]/;
const NOT_LAST = /[（《「『“‘〔【]$/;

const isPageNumber = ({ text: words }: PrintedLine) => /^— ?\d+ ?—$/.test(words.trim());

const after = paragraph("表后文字。");
const picture: LooseBlock = { kind: "picture", image: { kind: "image", src: "a.png", alt: "会场" } };
const table = (columns: number, rows: number): LooseBlock => ({
  kind: "table",
  columns: Array.from({ length: columns }, () => "left"),
  rows: Array.from({ length: rows }, (_, row) => ({
    header: row === 0,
    cells: Array.from({ length: columns }, (_, column) => [
      text(row > 0 && column === 1 ? `${row}人次，含退休职工与外派职工` : `列${column}`),
    ]),
  })),
});
/** Wherever a line may be broken in them. */
const MARKS = pageOf(
  Array.from({ length: 28 }, (_, index) =>
    paragraph("国".repeat(index) + "“甲乙”（丙）：《丁》、戊；己！庚？辛……壬——癸，".repeat(3)),
  ),
);
/** Wherever a line may end in them. */
const NUMBERS = pageOf(
  Array.from({ length: 28 }, (_, index) =>
    paragraph("国".repeat(index) + "职工1,600人次，达到100%，占98.5%，用Excel表，2024年12月5日。".repeat(3)),
  ),
);
const TITLED = pageOf([
  { kind: "title", inlines: [text("关于进一步做好某某系统工会工作的总结".repeat(17).slice(0, 300))], newPage: false },
  paragraph("正文。"),
]);
const PICTURES = new Map<string, Picture>([["a.png", { bytes: tinyPng(), format: "png", width: 333, height: 177 }]]);

/** Printed in one go: the start of LibreOffice takes longer than all pages together. */
const REQUESTS = {
  hanzi: requestOf(pageOf([paragraph("国".repeat(28 * 22 * 2 - 2))])),
  report: requestOf(REPORT),
  marks: requestOf(MARKS),
  numbers: requestOf(NUMBERS),
  tables: requestOf(pageOf([after, table(3, 40), after, picture, after])),
  wide: requestOf(pageOf([after, table(60, 3), after])),
  titled: requestOf(TITLED),
  hostile: requestOf(HOSTILE_PAGE),
  taiwan: requestOf(TAIWAN_PAGE),
  english: requestOf(ENGLISH_PAGE),
};
type Name = keyof typeof REQUESTS;
const names = Object.keys(REQUESTS) as Name[];
const files = new Map<Name, Uint8Array>();
const pdfs = new Map<Name, Uint8Array>();
const printed = new Map<Name, Printed>();

beforeAll(async () => {
  for (const name of names) files.set(name, await writeDocx({ ...REQUESTS[name], pictures: PICTURES }));
  const made = await convert([...files.values()], "pdf");
  for (const [index, name] of names.entries()) {
    const pdf = made[index] ?? new Uint8Array();
    pdfs.set(name, pdf);
    printed.set(name, await readPrinted(pdf));
  }
});

/** The lines of each page, without its number. */
function linesOn(name: Name): readonly (readonly PrintedLine[])[] {
  return (printed.get(name)?.pages ?? []).map(({ lines }) => lines.filter((line) => !isPageNumber(line)));
}

function linesOf(name: Name): readonly string[] {
  return linesOn(name).flatMap((lines) => lines.map((line) => line.text.replaceAll(/\s/g, "")));
}

describe("two pages of hanzi", () => {
  it("are A4 and hold 22 lines of 28 characters each", () => {
    const sizes = printed
      .get("hanzi")
      ?.pages.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)]);
    expect(sizes).toEqual([
      [210, 297],
      [210, 297],
    ]);
    const lengths = linesOn("hanzi").map((lines) => lines.map((line) => line.text.length));
    expect(lengths).toEqual([[26, ...Array(21).fill(28)], Array(22).fill(28)]);
  });

  it("keep their margins within half a millimetre", () => {
    for (const lines of linesOn("hanzi")) {
      expect(Math.abs(Math.min(...lines.map(({ leftMm }) => leftMm)) - 28)).toBeLessThan(0.5);
      expect(Math.abs(210 - Math.max(...lines.map(({ rightMm }) => rightMm)) - 26)).toBeLessThan(0.5);
      // Twenty-two lines from the upper margin leave the lower one.
      const pitch = ((lines.at(-1)?.baselineMm ?? 0) - (lines[0]?.baselineMm ?? 0)) / 21;
      expect(Math.abs(22 * pitch - 225)).toBeLessThan(0.5);
    }
  });

  it("have one pitch", () => {
    for (const lines of linesOn("hanzi")) {
      for (const [index, { baselineMm }] of lines.slice(1).entries()) {
        expect(Math.abs(baselineMm - (lines[index]?.baselineMm ?? 0) - PITCH_MM) / MM_PER_PT).toBeLessThan(0.1);
      }
    }
  });
});

describe("a report of three pages", () => {
  it("has every line of text on the grid", () => {
    expect(printed.get("report")?.pages).toHaveLength(3);
    for (const line of linesOn("report").flat()) {
      if (line.characters[0]?.sizePt === 16) expect(offGrid(line), line.text).toBeLessThan(0.05);
    }
  });

  it("numbers its pages 7 mm below the type area, outside, one character in", async () => {
    for (const [index, { lines }] of (printed.get("report")?.pages ?? []).entries()) {
      const number = lines.find(isPageNumber);
      expect(number?.text).toBe(`— ${index + 1} —`);
      const edge = index % 2 === 0 ? 210 - 26 - (number?.rightMm ?? 0) : (number?.leftMm ?? 0) - 28;
      expect(Math.abs(edge - 14 * MM_PER_PT)).toBeLessThan(0.5);
      const { leftMm = 0, rightMm = 0 } = number?.characters[0] ?? {};
      const strip = { leftMm, rightMm, topMm: 264, bottomMm: 280 };
      const [first = 0, last = 0] = (await inkRows(pdfs.get("report") ?? new Uint8Array(), index + 1, strip)) ?? [];
      expect(Math.abs((first + last) / 2 - (297 - 35) - 7)).toBeLessThan(0.5);
    }
  });

  it("has its headings as bookmarks", () => {
    const wanted = REPORT.blocks.flatMap((block) =>
      block.kind === "heading"
        ? [
            {
              level: block.level,
              title: block.number + block.inlines.map((inline) => ("text" in inline ? inline.text : "")).join(""),
            },
          ]
        : [],
    );
    expect(printed.get("report")?.bookmarks).toEqual(wanted);
    expect(printed.get("report")?.title).toBe("某某有限责任公司工会委员会2024年工作总结");
  });

  it("has every character of the text, in its order, on paper and for who opens the file", async () => {
    expect(linesOf("report").join("")).toBe(proseOf(REPORT));
    const [words] = await convert([files.get("report") ?? new Uint8Array()], "txt");
    expect(new TextDecoder().decode(words).replaceAll(/[\s\uFEFF]/g, "")).toBe(proseOf(REPORT));
  });

  it("has its signature two characters from the right, and its date two further in", () => {
    const lines = linesOn("report").flat();
    const signature = lines.findLast(({ text: words }) => words === "某某有限责任公司工会委员会");
    const date = lines.findLast(({ text: words }) => words.replaceAll(" ", "") === "2024年12月15日");
    expect(Math.abs(210 - 26 - 2 * CHARACTER_MM - (signature?.rightMm ?? 0))).toBeLessThan(0.5);
    expect(Math.abs((date?.leftMm ?? 0) - (signature?.leftMm ?? 0) - 2 * CHARACTER_MM)).toBeLessThan(0.5);
  });
});

describe("what may stand in a page", () => {
  it("breaks lines rightly wherever their marks fall", () => {
    const lines = linesOf("marks");
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.filter((line) => NOT_FIRST.test(line))).toEqual([]);
    expect(lines.filter((line) => NOT_LAST.test(line))).toEqual([]);
    expect(lines.join("")).toBe(proseOf(MARKS));
  });

  it("breaks no number and no word, wherever a line ends", () => {
    const lines = linesOf("numbers");
    expect(lines.length).toBeGreaterThan(80);
    const broken = lines.filter(
      (line, at) => /[0-9A-Za-z.,]$/.test(line) && /^[0-9A-Za-z.,%]/.test(lines[at + 1] ?? ""),
    );
    expect(broken).toEqual([]);
    expect(lines.join("")).toBe(proseOf(NUMBERS));
  });

  it("repeats the header of a table, and is on the grid again behind it and behind a picture", () => {
    const pages = linesOn("tables");
    const texts = pages
      .map((lines) => lines.map((line) => line.text.replaceAll(" ", "")).join(""))
      .filter((words) => words.includes("人次"));
    expect(texts.length).toBeGreaterThan(1);
    for (const words of texts) expect(words).toContain("列0列1列2");
    const behind = pages.flat().filter((line) => line.text.trim() === "表后文字。");
    expect(behind).toHaveLength(3);
    for (const line of behind) expect(offGrid(line)).toBeLessThan(0.1);
  });

  it("keeps a table of 60 columns within the page", () => {
    const lines = linesOn("wide").flat();
    for (const { leftMm, rightMm } of lines) {
      expect(leftMm).toBeGreaterThan(27.5);
      expect(rightMm).toBeLessThan(210 - 25.5);
    }
    const texts = lines.filter((line) => line.text.trim() === "表后文字。");
    expect(texts).toHaveLength(2);
    expect(
      lines
        .map((line) => line.text)
        .join("")
        .replaceAll(/\s/g, "")
        .match(/列/g),
    ).toHaveLength(3 * 60 - 2);
  });

  it("sets a title of 300 characters in lines that do not touch each other", () => {
    const lines = linesOn("titled").flat();
    expect(lines.map((line) => line.text).join("")).toBe(proseOf(TITLED));
    for (const [index, { baselineMm }] of lines.slice(1).entries()) {
      const above = lines[index]?.baselineMm ?? 0;
      // The next page begins above.
      if (baselineMm > above) expect(baselineMm - above).toBeGreaterThan(22 * MM_PER_PT);
    }
  });

  it("reads text that means something to Word as what it is", () => {
    const readable = HOSTILE_TEXT.slice(0, HOSTILE_TEXT.indexOf("\u0000")).replaceAll(" ", "");
    expect(linesOf("hostile").join("")).toContain(readable);
  });

  it("numbers Taiwan's and English pages in the middle", () => {
    for (const name of ["taiwan", "english"] as const) {
      const [page] = printed.get(name)?.pages ?? [];
      const number = page?.lines.at(-1);
      expect(number?.text.trim()).toBe("1");
      expect(Math.abs(((number?.leftMm ?? 0) + (number?.rightMm ?? 0)) / 2 - 105)).toBeLessThan(0.5);
    }
  });
});

/** How far a base line is from the nearest of those that a page of hanzi has, in lines. */
function offGrid({ baselineMm }: PrintedLine): number {
  const first = linesOn("hanzi")[0]?.[0]?.baselineMm ?? 0;
  const rows = (baselineMm - first) / ((579 / 20) * MM_PER_PT);
  return Math.abs(rows - Math.round(rows));
}
