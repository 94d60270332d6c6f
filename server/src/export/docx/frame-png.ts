import { zlibSync } from "fflate";
import { joinBytes } from "../picture-formats/bytes.ts";

/** The longer side, in pixels. */
const LONGEST = 240;
const WHITE = 0xff;
const GREY = 0x80;

/** A PNG of an empty frame with the proportions of a picture. */
export function framePng(width: number, height: number): Uint8Array {
  const scale = LONGEST / Math.max(width, height);
  const columns = Math.max(3, Math.round(width * scale));
  const rows = Math.max(3, Math.round(height * scale));
  // A byte before each row says that it is not filtered (PNG §9).
  const pixels = new Uint8Array(rows * (columns + 1));
  for (let row = 0; row < rows; row += 1) {
    const start = row * (columns + 1) + 1;
    pixels.fill(row === 0 || row === rows - 1 ? GREY : WHITE, start, start + columns);
    pixels[start] = GREY;
    pixels[start + columns - 1] = GREY;
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, columns);
  view.setUint32(4, rows);
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return joinBytes([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(pixels)),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = joinBytes([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  const bytes = new Uint8Array(typed.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(typed, 4);
  view.setUint32(typed.length + 4, crc32(typed));
  return bytes;
}

/** PNG annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
