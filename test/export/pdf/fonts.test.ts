import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layoutFor } from "../../../server/src/engine/page/layouts.ts";
import { drawsOf, facesOf } from "../../../server/src/export/pdf/font-file.ts";
import { openFonts } from "../../../server/src/export/pdf/fonts.ts";
import { fontFolders, installedFonts } from "../../../server/src/export/pdf/installed-fonts.ts";
import { sfnt, writeFonts } from "../../../server/tools/fonts.mjs";

const folder = mkdtempSync(join(tmpdir(), "fonts-"));
const embedded = join(folder, "embedded");
const system = join(folder, "system");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const partsOf = (bytes: Uint8Array) => (offset: number, length: number) => bytes.subarray(offset, offset + length);

/** A font by its names, weight and first and last code point: the tables that are read, and no outlines. */
function fontOf(families: readonly string[], weight: number, [first, last]: readonly [number, number]): Buffer {
  const names = families.map((family) => Buffer.from(family, "utf16le").swap16());
  const name = Buffer.alloc(6 + 12 * names.length);
  name.writeUInt16BE(names.length, 2);
  name.writeUInt16BE(name.length, 4);
  let at = 0;
  for (const [index, bytes] of names.entries()) {
    for (const [place, value] of [3, 1, 0x409 + index, 1, bytes.length, at].entries()) {
      name.writeUInt16BE(value, 6 + 12 * index + 2 * place);
    }
    at += bytes.length;
  }
  const os2 = Buffer.alloc(96);
  os2.writeUInt16BE(weight, 4);
  const cmap = Buffer.alloc(40);
  for (const [place, value] of [0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1].entries())
    cmap.writeUInt16BE(value, 2 * place);
  cmap.writeUInt32BE(first, 28);
  cmap.writeUInt32BE(last, 32);
  cmap.writeUInt32BE(1, 36);
  const tables = { "OS/2": os2, cmap, name: Buffer.concat([name, ...names]) };
  const head = Buffer.alloc(12 + 16 * 3);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(3, 4);
  let offset = head.length;
  for (const [index, [tag, bytes]] of Object.entries(tables).entries()) {
    head.write(tag, 12 + 16 * index, "latin1");
    head.writeUInt32BE(offset, 20 + 16 * index);
    head.writeUInt32BE(bytes.length, 24 + 16 * index);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...Object.values(tables)]);
}

beforeAll(() => {
  writeFonts(embedded);
  mkdirSync(join(system, "deep"), { recursive: true });
  writeFileSync(join(system, "deep/simfang.ttf"), fontOf(["FangSong", "仿宋"], 400, [0x20, 0x9fff]));
  writeFileSync(join(system, "times.TTF"), fontOf(["Times New Roman"], 400, [0x20, 0x24f]));
  writeFileSync(join(system, "timesbd.ttf"), fontOf(["Times New Roman"], 700, [0x20, 0x24f]));
  writeFileSync(join(system, "rare.otf"), fontOf(["Rare"], 400, [0xe123, 0xe123]));
  writeFileSync(join(system, "broken.ttf"), Buffer.from([0, 1, 0, 0, 255, 255, 255, 255]));
  writeFileSync(join(system, "readme.txt"), "no font");
});

describe("the fonts that go with the product", () => {
  it("are whole after they were unpacked", () => {
    const read = partsOf(readFileSync(join(embedded, "lxgw-wenkai-500.ttf")));
    expect(facesOf(read)).toMatchObject([{ index: 0, weight: expect.any(Number), isItalic: false }]);
    expect(facesOf(read)[0]?.families).toContain("LXGW WenKai");
    const draws = drawsOf(read, 0);
    expect([..."国國工会總結，。《》—…“”·①%9aA"].filter((character) => !draws(character.codePointAt(0) ?? 0))).toEqual(
      [],
    );
    expect([0x10fffd, 0xe123, 0xffff, -1].filter(draws)).toEqual([]);
    expect(readFileSync(join(embedded, "lxgw-wenkai-500.OFL.txt"), "utf8")).toContain("SIL OPEN FONT LICENSE");
  });

  it("come from WOFF only", () => {
    expect(() => sfnt(Buffer.from("wOF2 and more that is no font"))).toThrow("no WOFF font");
  });
});

describe("the fonts of a machine", () => {
  it("are found by all their names, in folders within folders", () => {
    const found = installedFonts([system, join(folder, "absent")]);
    expect(found.map(({ families, weight }) => [...families, weight])).toEqual([
      ["FangSong", "仿宋", 400],
      ["Rare", 400],
      ["Times New Roman", 400],
      ["Times New Roman", 700],
    ]);
  });

  it("lie where each system keeps them", () => {
    const on = (platform: NodeJS.Platform, environment = {}) => fontFolders(platform, environment, "/home/a").join(" ");
    expect(on("win32", { LOCALAPPDATA: "C:\\L", WINDIR: "D:\\Windows" })).toMatch(/C:\\L.*Fonts D:\\Windows.Fonts/);
    expect(on("darwin")).toContain("/System/Library/AssetsV2");
    expect(on("linux")).toBe("/home/a/.local/share/fonts /home/a/.fonts /usr/local/share/fonts /usr/share/fonts");
  });

  it("are read whatever their bytes are", () => {
    const font = fontOf(["甲"], 400, [0x20, 0x7e]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(font.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(font.length),
        (edits, end) => {
          const bytes = Uint8Array.from(font);
          for (const [at, value] of edits) bytes[at] = value;
          const read = partsOf(bytes.subarray(0, end));
          for (const { families } of facesOf(read)) expect(families.length).toBeGreaterThan(0);
          drawsOf(read, 0)(0x41);
        },
      ),
    );
  });
});

describe("choosing", () => {
  const { fonts: chains } = layoutFor("hans", {});
  const english = layoutFor("en", {}).fonts;

  it("takes the first of a chain that is there, in whatever case, and says what stands in", () => {
    const { names, substitutions, fonts, missingGlyphs } = openFonts(embedded, [system]).choose({
      chains,
      isLatin: false,
      text: "国a",
    });
    expect(names.body).toEqual({
      latin: "times new roman",
      families: ["fangsong", "LXGW WenKai"],
      isBold: false,
      hasBold: false,
    });
    expect(names.title).toMatchObject({ families: ["Noto Serif SC", "LXGW WenKai"], isBold: true, hasBold: true });
    // FangSong is the wanted design under another name.
    expect(substitutions.map(({ role }) => role)).toEqual(["title", "heading-1", "heading-2", "page-number"]);
    expect(substitutions[1]).toEqual({ role: "heading-1", wanted: "SimHei", used: "Noto Sans SC" });
    expect(fonts.filter(({ family }) => family === "times new roman").map(({ weight }) => weight)).toEqual([400, 700]);
    expect(missingGlyphs).toEqual([]);
  });

  it("does without any font of the machine", () => {
    const { names, fonts } = openFonts(embedded, []).choose({ chains, isLatin: false, text: "国" });
    // Its own quotation marks are a third of a character wide.
    expect(names.body).toMatchObject({ families: ["LXGW WenKai"], quotes: "Noto Serif SC Marks" });
    expect(names.title.quotes).toBeUndefined();
    expect(new Set(fonts.map(({ path }) => join(path, "..")))).toEqual(new Set([embedded]));
  });

  it("sets English in Latin letters, bold where the family is", () => {
    const there = openFonts(embedded, [system]).choose({ chains: english, isLatin: true, text: "a" });
    expect(there.names.body).toMatchObject({ latin: "times new roman", isBold: false, hasBold: true });
    expect(there.substitutions).toEqual([]);
    const absent = openFonts(embedded, []).choose({ chains: english, isLatin: true, text: "a" });
    expect(absent.substitutions[0]).toMatchObject({ role: "body", wanted: "Times New Roman" });
  });

  it("finds a rare character in any font, and names what none has", () => {
    const rare = { chains, isLatin: false, text: "\u{e123}国\u{10fffd}\u200b\u{10fffd}\n" };
    const there = openFonts(embedded, [system]).choose(rare);
    expect(there.missingGlyphs).toEqual(["\u{10fffd} U+10FFFD"]);
    expect(there.names.body.families).toEqual(["fangsong", "LXGW WenKai", "rare"]);
    expect(there.fonts.some(({ family }) => family === "rare")).toBe(true);
    const absent = openFonts(embedded, []).choose(rare);
    expect(absent.missingGlyphs).toEqual(["\u{e123} U+E123", "\u{10fffd} U+10FFFD"]);
  });
});
