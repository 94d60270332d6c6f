// The fonts that go with the product, for a machine without any Chinese font: OFL fonts from npm, which come as WOFF.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";

/**
 * Each package, the file of it that holds the whole font, and what it is called here. The slices that browsers load by page
 * would embed a dozen subsets in each PDF.
 */
const FONTS = [
  { package: "@fontsource/lxgw-wenkai", file: "lxgw-wenkai-latin-500-normal.woff", name: "lxgw-wenkai-500" },
  {
    package: "@fontsource/noto-sans-sc",
    file: "noto-sans-sc-chinese-simplified-700-normal.woff",
    name: "noto-sans-sc-700",
  },
  {
    package: "@fontsource/noto-serif-sc",
    file: "noto-serif-sc-chinese-simplified-700-normal.woff",
    name: "noto-serif-sc-700",
  },
  // Its quotation marks, as wide as a character, for the first one's narrow ones.
  {
    package: "@fontsource/noto-serif-sc",
    file: "noto-serif-sc-latin-400-normal.woff",
    name: "noto-serif-sc-marks-400",
  },
];

/** What was read, as the notices name packages. */
export const FONT_SOURCES = FONTS.map((font) => `node_modules/${font.package}/files/${font.file}`);

/**
 * Writes every font and its licence into a folder.
 *
 * @param {string} folder
 */
export function writeFonts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [index, { name }] of FONTS.entries()) {
    const source = FONT_SOURCES[index] ?? "";
    const font = sfnt(readFileSync(source));
    writeFileSync(join(folder, `${name}.${font.readUInt32BE(0) === OPEN_TYPE ? "otf" : "ttf"}`), font);
    writeFileSync(join(folder, `${name}.OFL.txt`), readFileSync(join(dirname(source), "../LICENSE")));
  }
}

/** `OTTO`: outlines in CFF. */
const OPEN_TYPE = 0x4f54544f;
/** `wOFF`. */
const WOFF = 0x774f4646;

/**
 * A WOFF font unpacked (WOFF File Format 1.0 §3–5): the same tables behind the directory of a TrueType or OpenType file.
 *
 * @param {Buffer} woff
 * @returns {Buffer} Throws for anything but a WOFF of version 1.
 */
export function sfnt(woff) {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error("no WOFF font");
  const flavor = woff.readUInt32BE(4);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + 20 * index;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return { tag: tag ?? 0, checksum: checksum ?? 0, bytes: packed === length ? bytes : inflateSync(bytes) };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (count - power), 10);
  const parts = [head];
  let at = head.length;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    for (const [place, value] of [tag, checksum, at, bytes.length].entries()) {
      head.writeUInt32BE(value, 12 + 16 * index + 4 * place);
    }
    const padding = -bytes.length & 3;
    parts.push(bytes, Buffer.alloc(padding));
    at += bytes.length + padding;
  }
  return Buffer.concat(parts);
}
