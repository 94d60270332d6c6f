import { Document, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { convert } from "./support/office.ts";
import { inkRows, readPrinted } from "./support/printed.ts";

const MARGIN_TWIPS = 1134; // 20 mm

const file = await Packer.toBuffer(
  new Document({
    title: "量尺",
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS, bottom: MARGIN_TWIPS },
          },
        },
        children: [
          new Paragraph({ outlineLevel: 0, text: "一、标题" }),
          new Paragraph({ outlineLevel: 1, text: "（一）“小”题" }),
          new Paragraph({ children: [new TextRun({ text: "国".repeat(60), size: 32 })] }),
          new Paragraph({ pageBreakBefore: true, children: [new TextRun({ text: "a < b & c", size: 32 })] }),
        ],
      },
    ],
  }),
);
const [pdf = new Uint8Array()] = await convert([file], "pdf");
const printed = await readPrinted(pdf);

describe("a page of known measures", () => {
  it("has its size, its margins and its lines", () => {
    const [page] = printed.pages;
    expect([page?.widthMm, page?.heightMm].map((mm) => Math.round(mm ?? 0))).toEqual([210, 297]);
    // 170 mm hold 30 characters of 16 pt.
    expect(page?.lines.slice(2).map(({ text }) => text)).toEqual(["国".repeat(30), "国".repeat(30)]);
    expect(page?.lines[2]?.leftMm).toBeCloseTo(20, 1);
    expect(page?.lines[2]?.rightMm).toBeCloseTo(20 + (30 * 16 * 25.4) / 72, 1);
    expect(page?.lines[2]?.characters[29]).toMatchObject({ text: "国", sizePt: 16 });
  });

  it("has its pages, bookmarks, fonts and title", () => {
    expect(printed.pages.map(({ lines }) => lines.at(-1)?.text)).toEqual(["国".repeat(30), "a < b & c"]);
    expect(printed.bookmarks).toEqual([
      { level: 1, title: "一、标题" },
      { level: 2, title: "（一）“小”题" },
    ]);
    expect(printed.fonts.map(({ name }) => /^(Noto|Liberation)/.exec(name)?.[1]).toSorted()).toContain("Noto");
    expect(printed.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
    expect(printed.title).toBe("量尺");
  });

  it("has its ink where its characters are", async () => {
    const line = printed.pages[0]?.lines[2];
    const top = (line?.baselineMm ?? 0) - (16 * 25.4) / 72;
    const strip = { leftMm: 20, rightMm: 26, topMm: top, bottomMm: top + 8 };
    const [first = 0, last = 0] = (await inkRows(pdf, 1, strip)) ?? [];
    expect(last - first).toBeGreaterThan(4);
    expect(last - first).toBeLessThan((16 * 25.4) / 72);
    expect(await inkRows(pdf, 1, { ...strip, leftMm: 0, rightMm: 19 })).toBeUndefined();
  });
});

it("reads a text as it stands, a paragraph a line", async () => {
  const [text] = await convert([file], "txt");
  const lines = new TextDecoder().decode(text).trim().split(/\r?\n/);
  expect(lines).toEqual(["一、标题", "（一）“小”题", "国".repeat(60), "a < b & c"]);
});

it("says that a file cannot be read", async () => {
  await expect(convert([new TextEncoder().encode("PK no")], "pdf")).rejects.toThrow();
});
