import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A PDF as it lies on the desk. Lengths in millimetres from the upper left corner of the paper, sizes in points. */
export interface Printed {
  readonly pages: readonly PrintedPage[];
  /** In the order of the document, `level` 1 being the outermost. */
  readonly bookmarks: readonly Bookmark[];
  readonly fonts: readonly PrintedFont[];
  /** Of the document's properties; absent without one. */
  readonly title?: string;
  /** Whether its structure is marked for screen readers. */
  readonly isTagged: boolean;
}

interface PrintedPage {
  readonly widthMm: number;
  readonly heightMm: number;
  /** From top to bottom: what stands on one base line is one line, whoever drew it, so a row of a table is one too. */
  readonly lines: readonly PrintedLine[];
}

export interface PrintedLine {
  /** From left to right, spaces as they were drawn. */
  readonly text: string;
  readonly baselineMm: number;
  /** Of the boxes of its characters that are no space. */
  readonly leftMm: number;
  readonly rightMm: number;
  readonly characters: readonly PrintedCharacter[];
}

interface PrintedCharacter {
  readonly text: string;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly sizePt: number;
  readonly font: string;
}

interface Bookmark {
  readonly level: number;
  readonly title: string;
}

interface PrintedFont {
  /** Without the six letters that tell subsets apart. */
  readonly name: string;
  readonly isEmbedded: boolean;
}

export const MM_PER_PT = 25.4 / 72;

/** Base lines nearer than this are one: a raised or smaller character stands on the line of its neighbours. */
const SAME_LINE_PT = 2;

/** Reads a PDF back with mutool and poppler's tools. */
export async function readPrinted(pdf: Uint8Array): Promise<Printed> {
  return inFile(pdf, async (path) => {
    const [text, outline, fonts, properties] = await Promise.all([
      output("mutool", ["draw", "-q", "-F", "stext", "-O", "preserve-whitespace,preserve-ligatures", "-o", "-", path]),
      output("mutool", ["show", path, "outline"]),
      output("pdffonts", [path]),
      output("pdfinfo", [path]),
    ]);
    const title = /^Title: +(.+)$/m.exec(properties)?.[1];
    return {
      pages: text.split("<page ").slice(1).map(pageOf),
      bookmarks: [...outline.matchAll(/^[|+-]?(\t+)"(.*)"\t/gm)].map(([, tabs = "", name = ""]) => ({
        level: tabs.length,
        title: name.replaceAll(/\\(.)/g, "$1"),
      })),
      fonts: fonts.split("\n").slice(2).filter(Boolean).map(fontOf),
      ...(title === undefined ? {} : { title }),
      isTagged: /^Tagged: +yes$/m.test(properties),
    };
  });
}

/**
 * The rows of a page that hold ink within a strip, as millimetres from the top: `[first, last]`; absent when it is
 * empty. Tells where a dash lies, which no box of a character does.
 */
export async function inkRows(
  pdf: Uint8Array,
  page: number,
  strip: { readonly leftMm: number; readonly rightMm: number; readonly topMm: number; readonly bottomMm: number },
): Promise<readonly [number, number] | undefined> {
  const dpi = 600;
  const pixels = (mm: number): number => Math.round((mm / 25.4) * dpi);
  const width = pixels(strip.rightMm) - pixels(strip.leftMm);
  const args = ["-gray", "-r", dpi, "-f", page, "-l", page, "-x", pixels(strip.leftMm), "-y", pixels(strip.topMm)];
  const size = ["-W", width, "-H", pixels(strip.bottomMm) - pixels(strip.topMm)];
  return inFile(pdf, async (path) => {
    const { stdout } = await run("pdftoppm", [...args, ...size, path].map(String), {
      encoding: "buffer",
      maxBuffer: 1 << 28,
    });
    // PGM: `P5`, width, height, greatest value, then a byte a pixel.
    const header = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(stdout.subarray(0, 64).toString("latin1"));
    if (header === null) throw new Error("pdftoppm drew no picture");
    const dark: number[] = [];
    for (let row = 0; row < Number(header[2]); row += 1) {
      const start = header[0].length + row * Number(header[1]);
      if (stdout.subarray(start, start + Number(header[1])).some((gray) => gray < 128)) dark.push(row);
    }
    const [first, final] = [dark[0], dark.at(-1)];
    if (first === undefined || final === undefined) return undefined;
    const mm = (row: number): number => strip.topMm + (row / dpi) * 25.4;
    return [mm(first), mm(final + 1)] as const;
  });
}

function pageOf(source: string): PrintedPage {
  const [, width, height] = /^id="[^"]*" width="([^"]+)" height="([^"]+)"/.exec(source) ?? [];
  const found: (PrintedCharacter & { readonly baselinePt: number })[] = [];
  let font = "";
  let sizePt = 0;
  for (const [, name, size, quad = "", y, character = ""] of source.matchAll(
    /<font name="([^"]*)" size="([^"]*)">|<char quad="([^"]*)" x="[^"]*" y="([^"]*)"[^>]* c="([^"]*)"/g,
  )) {
    if (name !== undefined) {
      font = name.replace(/^[A-Z]{6}\+/, "");
      sizePt = Number(size);
      continue;
    }
    const corners = quad.split(" ").map(Number);
    const [left, right] = [Math.min(corners[0] ?? 0, corners[4] ?? 0), Math.max(corners[2] ?? 0, corners[6] ?? 0)];
    found.push({
      text: unescaped(character),
      leftMm: left * MM_PER_PT,
      rightMm: right * MM_PER_PT,
      sizePt,
      font,
      baselinePt: Number(y),
    });
  }
  return {
    widthMm: Number(width) * MM_PER_PT,
    heightMm: Number(height) * MM_PER_PT,
    lines: linesOf(found),
  };
}

function linesOf(found: readonly (PrintedCharacter & { readonly baselinePt: number })[]): readonly PrintedLine[] {
  const rows: { baselinePt: number; characters: PrintedCharacter[] }[] = [];
  for (const { baselinePt, ...character } of found.toSorted((a, b) => a.baselinePt - b.baselinePt)) {
    const row = rows.at(-1);
    if (row !== undefined && baselinePt - row.baselinePt < SAME_LINE_PT) row.characters.push(character);
    else rows.push({ baselinePt, characters: [character] });
  }
  return rows.flatMap(({ baselinePt, characters }) => {
    const sorted = fromLeft(characters);
    const inked = sorted.filter(({ text }) => text.trim() !== "");
    const last = inked.reduce((right, { rightMm }) => Math.max(right, rightMm), 0);
    if (inked[0] === undefined) return [];
    return [
      {
        text: sorted.map(({ text }) => text).join(""),
        baselineMm: baselinePt * MM_PER_PT,
        leftMm: inked[0].leftMm,
        rightMm: last,
        characters: sorted,
      },
    ];
  });
}

/**
 * Stretches of characters from left to right. Within one, which no room divides, they stay as they were drawn: of two dashes that a font draws as
 * one the second has no width, and what follows may begin a little before it.
 */
function fromLeft(characters: readonly PrintedCharacter[]): readonly PrintedCharacter[] {
  const stretches: PrintedCharacter[][] = [];
  for (const character of characters) {
    const before = stretches.at(-1)?.at(-1);
    const size = character.sizePt * MM_PER_PT;
    const follows =
      before !== undefined &&
      character.leftMm > before.leftMm - size / 2 &&
      character.leftMm < before.rightMm + size / 8;
    if (follows) stretches.at(-1)?.push(character);
    else stretches.push([character]);
  }
  return stretches.toSorted((a, b) => (a[0]?.leftMm ?? 0) - (b[0]?.leftMm ?? 0)).flat();
}

/** A row of `pdffonts`: name, type and encoding of one or two words, then yes or no for embedded, subset and Unicode. */
function fontOf(row: string): PrintedFont {
  const [, name = "", isEmbedded] = /^(\S+).*?\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s/.exec(row) ?? [];
  return { name: name.replace(/^[A-Z]{6}\+/, ""), isEmbedded: isEmbedded === "yes" };
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex !== undefined
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (named[name] ?? whole),
  );
}

async function output(command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return stdout;
}

async function inFile<T>(bytes: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "measured-"));
  try {
    const path = join(folder, "printed.pdf");
    writeFileSync(path, bytes);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
